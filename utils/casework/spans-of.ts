// The spans of time a text sets, each with its place in the text. T+1 and the hour that follows it are one.

import { parseNumeral } from '../terms/chinese-numeral.ts';
import type { ClauseDeadline } from '../terms/clause.ts';
import type { Span } from './run-out.ts';

export interface PlacedSpan {
  span: Span;
  /** Offsets of the words that set it. */
  at: number;
  end: number;
  words: string;
  /** The event, in the text's own words. */
  from: string | null;
  /** Position in the clause's list. */
  nth: number;
}

const NEXT_DAY = /次日|隔日|隔天|翌日|第二天|明[天日早晚]/;
/** Between two times of one sentence. */
const UTMOST = /^[^。；;\n]*(?:最(?:迟|长|晚|多|慢)|至多|不超过)[^。；;\n]*$/;
const SETTLEMENT = /^T\s?\+\s?(\d)/i;

export function spansOf(text: string, deadlines: readonly ClauseDeadline[]): PlacedSpan[] {
  const found: PlacedSpan[] = [];
  let cursor = 0;
  for (const [nth, { amount, unit, from, text: words }] of deadlines.entries()) {
    const place = text.indexOf(words, cursor);
    const at = place < 0 ? cursor : place;
    const end = at + words.length;
    cursor = Math.max(cursor, at);
    const last = found.at(-1);
    if (unit === 'clock') {
      const span = clockSpan(String(amount), words);
      if (!span) continue;
      // T+1 过24点: the hour belongs to that day.
      if (last?.span.kind === 'settlement' && !/[。；;\n]/.test(text.slice(last.end, at))) {
        const joined = { ...span, days: last.span.days, vague: false };
        found.splice(-1, 1, { ...last, span: joined, end, words: text.slice(last.at, end) });
        continue;
      }
      found.push({ span, at, end, words, from, nth });
      continue;
    }
    const span = lengthSpan(amount, unit, words);
    if (!span) continue;
    // 一般1分钟内到账，最迟不超过半小时: nobody is late before the latest.
    const isBound = last && UTMOST.test(text.slice(last.end, at));
    if (isBound) found.splice(-1, 1, { ...last, span, words: text.slice(last.at, end), nth });
    else found.push({ span, at, end, words, from, nth });
  }
  return found;
}

function clockSpan(amount: string, words: string): Extract<Span, { kind: 'clock' }> | null {
  const [hour = Number.NaN, minute = Number.NaN] = amount.split(':').map(Number);
  // 每天22点 is a rhythm, nobody's deadline.
  if (!(hour <= 24 && minute < 60) || /每/.test(words)) return null;
  const vague = !/[\d一二三四五六七八九十]\s?[:：点时]|\d/.test(words);
  return { kind: 'clock', hour, minute, days: NEXT_DAY.test(words) ? 1 : 0, vague };
}

function lengthSpan(
  amount: ClauseDeadline['amount'],
  unit: Exclude<ClauseDeadline['unit'], 'clock'>,
  words: string,
): Span | null {
  const days = SETTLEMENT.exec(words)?.[1];
  if (days !== undefined) return { kind: 'settlement', days: Number(days), workdays: unit === 'workday' };
  return typeof amount === 'number' && amount > 0 ? { kind: 'length', amount, unit } : null;
}

const SPOKEN_DAYS: readonly (readonly [RegExp, number])[] = [
  [/今[天日晚夜]|当[天晚]|下班/, 0],
  [/明[天日早晚]/, 1],
  [/后天/, 2],
];
const SPOKEN_HOUR =
  /(上午|中午|下午|傍晚|晚上?)?\s?(\d{1,2}|[一二两三四五六七八九十]{1,3})\s?[:：点时](\d{2}|半)?/;

/** 今天内, 明天, 今晚8点前 of a chat; null where the words set no time that can be counted (马上, 尽快, 本周). */
export function spokenSpan(words: string): Span | null {
  const day = SPOKEN_DAYS.find(([pattern]) => pattern.test(words))?.[1];
  if (day === undefined) return null;
  const [, part = '', hourWords = '', minutes] = SPOKEN_HOUR.exec(words) ?? [];
  const hour = parseNumeral(hourWords);
  if (hour === null || hour > 24) return { kind: 'clock', hour: 24, minute: 0, days: day, vague: false };
  const late = /下午|傍晚|晚/.test(part || words) && hour < 12 ? 12 : 0;
  const minute = minutes === '半' ? 30 : Number(minutes ?? 0);
  return { kind: 'clock', hour: hour + late, minute, days: day, vague: false };
}
