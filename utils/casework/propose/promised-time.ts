// How long a shop said delivery would take.
import type { SeenPage } from '../seen-page.ts';

export interface PromisedTime {
  ms: number;
  /** The promise itself. */
  words: string;
  exhibit: number;
}

const UNIT_MS: readonly [RegExp, number][] = [
  [/秒|seconds?/iu, 1000],
  [/分钟|分|minutes?|mins?/iu, 60_000],
  [/小时|钟头|hours?|hrs?/iu, 3_600_000],
  [/天|日|days?/iu, 86_400_000],
];
const DIGITS: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const AT_ONCE = /秒(?:发|到|出|充)|立即|即时|马上|实时|自动(?:发|到|出|充)|instant|immediate/iu;
/** 秒发 is held to ten minutes: nobody is blamed for one slow second. */
const AT_ONCE_MS = 600_000;

/** Time a phrase allows in ms, of a range the longer; null where it names none. Working days are left to the clock. */
export function allowedMs(within: string | null): number | null {
  if (within === null || /工作日|business|working/iu.test(within)) return null;
  const match =
    /(\d{1,4}|[半一二两三四五六七八九十])\s*个?\s*(秒|分钟|分|小时|钟头|天|日|seconds?|minutes?|mins?|hours?|hrs?|days?)(?![\s\S]*\d)/iu.exec(
      within,
    );
  if (!match) return null;
  const [, count = '', unit = ''] = match;
  const factor = UNIT_MS.find(([words]) => words.test(unit))?.[1];
  const amount = DIGITS[count] ?? Number(count);
  return factor === undefined || Number.isNaN(amount) ? null : amount * factor;
}

/** The shortest time that a page or the merchant promised for delivery. */
export function promisedMs(pages: readonly SeenPage[]): PromisedTime | null {
  const found = pages.flatMap(({ facts, exhibit }) =>
    (facts?.promises ?? [])
      .filter(({ kind }) => kind === 'delivery')
      .flatMap(({ text, within }) => {
        const ms = allowedMs(within) ?? (AT_ONCE.test(text) ? AT_ONCE_MS : null);
        return ms === null ? [] : [{ ms, words: text, exhibit }];
      }),
  );
  return found.sort((a, b) => a.ms - b.ms)[0] ?? null;
}

const END_OF: readonly [RegExp, number][] = [
  [/今天|今日|今晚|今夜|当天|tonight|today/iu, 0],
  [/明天|明日|明早|明晚|tomorrow/iu, 1],
  [/后天/u, 2],
];
const CHINA_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The end of what the merchant undertook in a chat, ms since the epoch; the last one stands. */
export function undertakenUntil(pages: readonly SeenPage[]): (PromisedTime & { until: number }) | null {
  const found = pages.flatMap(({ facts, exhibit }) =>
    (facts?.statements ?? []).flatMap(({ kind, within, text, message }) => {
      const at = Date.parse(facts?.transcript[message]?.at ?? '');
      const until = kind === 'undertaking' && !Number.isNaN(at) ? endOf(within ?? '', at) : null;
      return until === null ? [] : [{ until, ms: until - at, words: text, exhibit }];
    }),
  );
  return found.sort((a, b) => b.until - a.until)[0] ?? null;
}

/** Shops keep Chinese time. */
function endOf(within: string, at: number): number | null {
  const ms = allowedMs(within);
  if (ms !== null) return at + ms;
  const days = END_OF.find(([words]) => words.test(within))?.[1];
  if (days === undefined) return null;
  return (Math.floor((at + CHINA_MS) / DAY_MS) + days + 1) * DAY_MS - CHINA_MS;
}
