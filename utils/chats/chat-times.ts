// Times in chats: printed beside a message, or on a line between messages for those that follow.
import { readMoment } from '../page/moments.ts';

/** What one printed time says. `iso` needs neither a date from elsewhere nor a clock. */
export interface Stamp {
  /** `2026-11-20`, null where only a clock is printed. */
  date: string | null;
  /** `20:14:00`, null where only a day is printed. */
  clock: string | null;
  /** `3小时前`: the moment itself. */
  relative: string | null;
}

const DAY_WORD = '今天|今日|昨天|昨日|前天|today|yesterday';
const WEEKDAY =
  '(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const YMD = '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?';
const MD = '\\d{1,2}\\s?[-/月]\\s?\\d{1,2}日?';
const DMY = '\\d{1,2}/\\d{1,2}/\\d{4}';
const NAMED = `${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH}(?:,?\\s\\d{4})?`;
const DATE = `(?:${YMD}|${DMY}|${MD}|${NAMED}|${DAY_WORD})`;
const CLOCK =
  '(?:凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|[ap]m)?\\s?\\d{1,2}[:时点]\\d{2}(?:[:分]\\d{2}(?:\\.\\d{1,6})?秒?)?分?(?:\\s?[ap]\\.?m\\.?)?';
const ZONE = '(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?';
const WEEK = `(?:[(]?(?:${WEEKDAY})[)]?)`;
const AGO =
  '\\d{1,4}\\s?(?:秒钟?|分钟?|个?小时|天|seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?|d)\\s?(?:之?前|ago)|刚刚|刚才|just now|now';
const SPACE = '[\\s,T·]{0,3}(?:at\\s)?';
export const STAMP = `(?:${AGO}|(?:${WEEK},?\\s?)?${DATE}${SPACE}(?:${WEEK}${SPACE})?(?:${CLOCK})?${ZONE}|(?:${WEEK}${SPACE})?${CLOCK}(?:${SPACE}${DATE})?|${WEEK})`;
const WHOLE = new RegExp(`^${STAMP}$`, 'iu');
const FRAME = /^[\s([{<【·‧•∙・|—–\-─=*]+|[\s)\]}>】·‧•∙・|—–\-─=*]+$/gu;
const LEAD = /^(?:(?:发送|回复|提交|发布|创建|留言|消息)?(?:时间|日期|于)|time|date|sent|on)\s?:?\s?/iu;

/** Reads a text that is a time and nothing else, null for any other words. */
export function readStamp(folded: string, now: Date): Stamp | null {
  if (folded.length > 60) return null;
  const text = folded.replace(FRAME, '').replace(LEAD, '').trim();
  if (text === '' || !WHOLE.test(text)) return null;
  if (new RegExp(`^(?:${AGO})$`, 'iu').test(text)) {
    const relative =
      readMoment(text === 'now' || text === '刚才' ? '刚刚' : expandUnits(text), now)?.iso ?? null;
    return relative === null ? null : { date: null, clock: null, relative };
  }
  const date = dateIn(text, now);
  const clock = clockIn(text);
  return date === null && clock === null ? null : { date, clock, relative: null };
}

/** The day after: a chat that goes on past midnight. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function expandUnits(text: string): string {
  return text
    .replace(/个小时/u, '小时')
    .replace(/(\d)\s?m\s/iu, '$1 min ')
    .replace(/(\d)\s?hr?s?\s/iu, '$1 hour ')
    .replace(/(\d)\s?d\s/iu, '$1 day ');
}

function clockIn(text: string): string | null {
  const match =
    /(凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|[ap]m)?\s?(?<![\d.])(\d{1,2})[:时点](\d{2})(?:[:分](\d{2}))?分?(?:\.\d{1,6})?\s?([ap])?/iu.exec(
      text,
    );
  if (!match) return null;
  const half = (match[1] ?? match[5] ?? '').toLowerCase();
  let hour = Number(match[2]);
  if (/^(?:下午|傍晚|晚上|p|pm)$/u.test(half) && hour < 12) hour += 12;
  else if (half === '中午' && hour < 3) hour += 12;
  else if (/^(?:上午|凌晨|a|am)$/u.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(match[3]) > 59 || Number(match[4] ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${match[3]}:${match[4] ?? '00'}`;
}

function dateIn(text: string, now: Date): string | null {
  const today = shopDay(now, 0);
  if (/今天|今日|today/iu.test(text)) return today;
  if (/昨天|昨日|yesterday/iu.test(text)) return shopDay(now, 1);
  if (/前天/u.test(text)) return shopDay(now, 2);
  if (new RegExp(`${YMD}|${DMY}|${MONTH}\\s\\d|\\d\\s${MONTH}`, 'iu').test(text)) {
    const whole = /\d{4}/u.test(text.replace(/\d{1,2}:\d{2}/gu, '')) ? text : withYear(text, today);
    return readMoment(whole, now)?.iso.slice(0, 10) ?? null;
  }
  const short = /(?<![\d:])(\d{1,2})\s?[-/月]\s?(\d{1,2})(?![\d:])/u.exec(text);
  if (short) return latest(Number(short[1]), Number(short[2]), today);
  return lastWeekday(text, now);
}

function withYear(text: string, today: string): string {
  const named = new RegExp(`(${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH})`, 'iu');
  const year = Number(today.slice(0, 4));
  const guess = text.replace(named, `$1, ${year}`);
  const read = readMoment(guess, new Date(0))?.iso.slice(0, 10);
  return read && read > today ? text.replace(named, `$1, ${year - 1}`) : guess;
}

/** Month and day without a year: the latest such day that is not in the future. */
function latest(month: number, day: number, today: string): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  return `${year}-${monthDay}` <= today ? `${year}-${monthDay}` : `${year - 1}-${monthDay}`;
}

function lastWeekday(text: string, now: Date): string | null {
  const match = new RegExp(WEEKDAY, 'iu').exec(text)?.[0].toLowerCase();
  if (!match) return null;
  const chinese = '日一二三四五六'.indexOf(match.slice(-1).replace('天', '日'));
  const wanted = chinese >= 0 ? chinese : 'sunmontuewedthufrisat'.indexOf(match.slice(0, 3)) / 3;
  for (let back = 0; back < 7; back++) {
    const day = shopDay(now, back);
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === wanted) return day;
  }
  return null;
}

/** A day on the shop's clock, `back` days before now. */
function shopDay(now: Date, back: number): string {
  return new Date(now.getTime() + 8 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10);
}
