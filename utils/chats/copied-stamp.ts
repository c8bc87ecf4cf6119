// Times as chat programs copy them: year first, day or month first, two-digit years, a clock alone under a day's line.

const CLOCK = '(上午|下午|晚上|凌晨|中午|[AP]M)?\\s?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([AP]M))?';
const DATE = '(\\d{1,4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,4})日?';
const ONLY_CLOCK = new RegExp(`^${CLOCK}$`, 'iu');
const DATE_CLOCK = new RegExp(`^${DATE},?\\s{0,3}${CLOCK}$`, 'iu');
const CLOCK_DATE = new RegExp(`^${CLOCK},\\s{0,3}${DATE}$`, 'iu');
const DAY_LINE = new RegExp(
  `^[—–―─=~*\\s-]{0,20}${DATE}(?:\\s{0,3}(?:星期|周)[一二三四五六日天])?[—–―─=~*\\s-]{0,20}$`,
  'u',
);

/** Which of the two small numbers of `11/21/2026` is the month; `unknown` where no date of the text tells. */
export type DateOrder = 'month-first' | 'day-first' | 'unknown';

interface Stamp {
  date: readonly [string, string, string] | null;
  clock: readonly (string | undefined)[];
}

function parse(text: string): Stamp | null {
  const alone = ONLY_CLOCK.exec(text);
  if (alone) return { date: null, clock: alone.slice(1, 6) };
  const dated = DATE_CLOCK.exec(text);
  if (dated) return { date: dateOf(dated, 1), clock: dated.slice(4, 9) };
  const last = CLOCK_DATE.exec(text);
  return last ? { date: dateOf(last, 6), clock: last.slice(1, 6) } : null;
}

function dateOf(match: RegExpExecArray, from: number): [string, string, string] {
  return [match[from] ?? '', match[from + 1] ?? '', match[from + 2] ?? ''];
}

export function isStamp(text: string): boolean {
  const stamp = parse(text);
  return stamp !== null && clockOf(stamp.clock) !== null;
}

/** `2026-11-21` of a line that is nothing but a day, null for any other line. */
export function readDayLine(line: string): string | null {
  const match = DAY_LINE.exec(line);
  return match ? dayOf(dateOf(match, 1), 'unknown') : null;
}

/** Dates such as `21/11/2026` that can be read in one way only decide for those that cannot. */
export function dateOrder(stamps: readonly string[]): DateOrder {
  let order: DateOrder = 'unknown';
  for (const stamp of stamps) {
    const date = parse(stamp)?.date;
    if (!date || date[0].length === 4) continue;
    const told = Number(date[0]) > 12 ? 'day-first' : Number(date[1]) > 12 ? 'month-first' : 'unknown';
    if (told === 'unknown') continue;
    if (order !== 'unknown' && order !== told) return 'unknown';
    order = told;
  }
  return order;
}

/**
 * ISO 8601 at +08:00, null where the text does not tell the moment without a guess.
 * @param day the line above that named a day, `YYYY-MM-DD`
 */
export function readStamp(text: string, day: string | null, order: DateOrder): string | null {
  const stamp = parse(text);
  if (!stamp) return null;
  const clock = clockOf(stamp.clock);
  const date = stamp.date ? dayOf(stamp.date, order) : day;
  return clock && date ? `${date}T${clock}+08:00` : null;
}

function dayOf([first, second, third]: readonly [string, string, string], order: DateOrder): string | null {
  if (first.length === 4) return isoDay(first, second, third);
  const year = third.length === 4 ? third : third.length === 2 ? `20${third}` : '';
  if (year === '' || first.length > 2) return null;
  if (Number(first) === Number(second)) return isoDay(year, first, second);
  const dayFirst = Number(first) > 12 || (Number(second) <= 12 && order === 'day-first');
  if (!dayFirst && Number(second) <= 12 && order === 'unknown') return null;
  return dayFirst ? isoDay(year, second, first) : isoDay(year, first, second);
}

function isoDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1990 || y > 2199 || m < 1 || m > 12 || d < 1) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function clockOf([before, hours, minutes, seconds, after]: readonly (string | undefined)[]): string | null {
  const half = (before ?? after ?? '').toLowerCase();
  let hour = Number(hours);
  if (/下午|晚上|pm/.test(half) && hour < 12) hour += 12;
  else if (half === '中午' && hour < 3) hour += 12;
  else if (/上午|凌晨|am/.test(half) && hour === 12) hour = 0;
  if (!(hour <= 23) || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds ?? '00'}`;
}
