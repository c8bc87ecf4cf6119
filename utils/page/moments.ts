// Times as pages print them. Where no zone is printed the page means the shop's: +08:00.

export interface Moment {
  /** ISO 8601 with offset. */
  iso: string;
  precision: 'second' | 'minute' | 'day';
}

const CLOCK =
  '(上午|下午|晚上|凌晨|中午|[AP]M)?\\s?(\\d{1,2})[:时点](\\d{2})(?:[:分](\\d{2})(?:\\.\\d{1,6})?秒?)?分?(?:\\s?([AP]M))?';
const YEAR_FIRST = new RegExp(
  `(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?(?:(?:T|,|\\s){0,3}(?:周.|星期.)?\\s?${CLOCK})?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?`,
  'iu',
);
const YEAR_LAST = new RegExp(`(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:,?\\s{0,2}${CLOCK})?`, 'iu');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?`;
const NAMED = new RegExp(
  `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s)?${MONTH_NAME}(?:\\s(\\d{1,2})(?:st|nd|rd|th)?)?,?\\s(\\d{4})(?:,?\\s(?:at\\s)?${CLOCK})?`,
  'iu',
);
const SHORT = new RegExp(`(?<!\\d)(\\d{1,2})[-/月](\\d{1,2})日?\\s{0,2}${CLOCK}`, 'iu');
const RELATIVE = /(\d{1,4})\s?(秒|分钟|小时|天|seconds?|minutes?|mins?|hours?|days?)\s?(?:之?前|ago)/iu;
const DAY_WORD = new RegExp(
  `(刚刚|just now|今天|昨天|前天|today|yesterday)(?:\\s?(?:at\\s)?${CLOCK})?`,
  'iu',
);
const EPOCH = /^\s*(1\d{9}|1\d{12})\s*$/;
const SHOP_OFFSET_MIN = 480;
const DAY_MS = 86_400_000;

/** First time of a text, null for “-” and for words that are no time. */
export function readMoment(folded: string, now: Date): Moment | null {
  const text = folded.slice(0, 120);
  return absolute(text) ?? epoch(text) ?? relative(text, now) ?? yearless(text, now);
}

function absolute(text: string): Moment | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return momentOf(iso[1], iso[2], iso[3], iso.slice(4, 9), iso[9]);
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return momentOf(named[4], String(month), named[3] ?? named[1], named.slice(5, 10));
  }
  const us = YEAR_LAST.exec(text);
  if (!us) return null;
  const dayFirst = Number(us[1]) > 12;
  return momentOf(us[3], dayFirst ? us[2] : us[1], dayFirst ? us[1] : us[2], us.slice(4, 9));
}

function epoch(text: string): Moment | null {
  const digits = EPOCH.exec(text)?.[1];
  if (!digits) return null;
  return { iso: shopTime(Number(digits) * (digits.length === 10 ? 1000 : 1)), precision: 'second' };
}

function relative(text: string, now: Date): Moment | null {
  const ago = RELATIVE.exec(text);
  if (ago) {
    const unit = unitMs(ago[2] ?? '');
    return {
      iso: shopTime(now.getTime() - Number(ago[1]) * unit),
      precision: unit >= DAY_MS ? 'day' : 'minute',
    };
  }
  const word = DAY_WORD.exec(text);
  if (!word) return null;
  if (/刚刚|just now/i.test(word[1] ?? '')) return { iso: shopTime(now.getTime()), precision: 'minute' };
  const back = /昨天|yesterday/i.test(word[1] ?? '') ? 1 : /前天/.test(word[1] ?? '') ? 2 : 0;
  const [year, month, day] = shopTime(now.getTime() - back * DAY_MS).split(/[-T]/);
  return momentOf(year, month, day, word.slice(2, 7));
}

/** Month, day and clock without a year: the latest such moment that is not in the future. */
function yearless(text: string, now: Date): Moment | null {
  const match = SHORT.exec(text);
  if (!match) return null;
  const year = Number(shopTime(now.getTime()).slice(0, 4));
  const guess = momentOf(String(year), match[1], match[2], match.slice(3, 8));
  if (!guess || Date.parse(guess.iso) <= now.getTime() + DAY_MS) return guess;
  return momentOf(String(year - 1), match[1], match[2], match.slice(3, 8));
}

function momentOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: (string | undefined)[],
  zone?: string,
): Moment | null {
  const date = [Number(year), Number(month), Number(day)] as const;
  if (!isDate(...date)) return null;
  const ymd = `${pad(date[0], 4)}-${pad(date[1])}-${pad(date[2])}`;
  const time = clockOf(clock);
  if (time === undefined) return { iso: `${ymd}T00:00:00+08:00`, precision: 'day' };
  if (time === null) return null;
  return { iso: `${ymd}T${time}${zoneOf(zone)}`, precision: clock[3] === undefined ? 'minute' : 'second' };
}

/** undefined: none printed; null: printed but impossible */
function clockOf([before, hours, minutes, seconds, after]: (string | undefined)[]):
  | string
  | null
  | undefined {
  if (hours === undefined || minutes === undefined) return undefined;
  const half = (before ?? after ?? '').toLowerCase();
  const hour = hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return `${pad(hour)}:${minutes}:${seconds ?? '00'}`;
}

function hourOf(hour: number, half: string): number {
  if (/下午|晚上|pm/.test(half)) return hour < 12 ? hour + 12 : hour;
  if (/中午/.test(half)) return hour < 3 ? hour + 12 : hour;
  return /上午|凌晨|am/.test(half) && hour === 12 ? 0 : hour;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '+08:00';
  if (/^[zug]/i.test(zone)) return '+00:00';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function isDate(year: number, month: number, day: number): boolean {
  if (!(year >= 1970 && year <= 2199)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function unitMs(unit: string): number {
  if (/秒|sec/i.test(unit)) return 1000;
  if (/分|min/i.test(unit)) return 60_000;
  return /时|hour/i.test(unit) ? 3_600_000 : DAY_MS;
}

/** The same instant on the shop's clock, whatever zone this device is in. */
function shopTime(ms: number): string {
  return `${new Date(ms + SHOP_OFFSET_MIN * 60_000).toISOString().slice(0, 19)}+08:00`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
