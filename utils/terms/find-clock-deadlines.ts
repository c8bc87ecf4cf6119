// Times of day that end something: 当天22点之前, 24:00前, 过24点不受理, 当日内.
import { parseNumeral } from './chinese-numeral.ts';
import { anchorOf } from './deadline-anchor.ts';
import type { PlacedDeadline } from './find-deadlines.ts';

const DAY = '当天|当日|同日|次日|隔日|隔天|翌日|第二天|每天|每日|[今当明每]晚';
const PART = '凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜里|夜间|晚';
const CLOCK = new RegExp(
  `(过了?|超过|截至|截止至?到?|直?至|于|在)?\\s?(${DAY})?(?:的|晚上?)?\\s?(?:(\\d{1,2})\\s?(?:[点时]|[:：]\\d\\d)?\\s?[-~～—–至到]{1,2}\\s?)?(${PART})?\\s?(?<![\\d:：.])(\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s?(?:[:：](\\d\\d)(?!\\d|[:：])|(?:点钟?|时)(?!间|段|效|限|长|候|刻)(半|(\\d{1,2})分)?)整?(之前|以前|前|为止|截止|止)?`,
  'g',
);
const WHOLE_DAY =
  /(?:仅限|限|于|在|请)?(?:当天|当日|当晚)(?:之内|以内|内|有效|(?=(?:投诉|反馈|联系|申请|提出|处理|售后|验证|使用|激活)))/g;
const DATE_BEFORE = /(?:\d\s?[日号]?\s?|\d[-/.]\d{1,2}\s?|[一二三四五六七八九十]日)$/;

function hourOf(words: string, part: string): number | null {
  const hour = parseNumeral(words);
  if (hour === null || hour > 24) return null;
  const isLate = /下午|傍晚|晚|夜/.test(part) || (part === '中午' && hour < 11);
  return isLate && hour < 12 ? hour + 12 : hour;
}

function clockAt(match: RegExpExecArray): string | null {
  const [, , day = '', , part = '', hourWords = '', colonMinutes, half, dotMinutes] = match;
  const late = part === '' && day !== '' && /晚/.test(match[0]) ? '晚' : part;
  const hour = hourOf(hourWords, late);
  const minute = half === '半' ? 30 : Number(colonMinutes ?? dotMinutes ?? 0);
  if (hour === null || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Opening hours (9:00-22:00), moments (2026-11-22 14:02) and counts (以下3点) set no time for anybody. */
function endsSomething(match: RegExpExecArray, before: string, after: string): boolean {
  const [, lead = '', day = '', rangeFrom, part = '', , , , , end] = match;
  if (/^\s?(?:[-~～—–至]|到(?![账帐货期达]))/.test(after)) return false;
  const isDated = DATE_BEFORE.test(before) && !/T\s?\+\s?\d\s?[日天]?\s?$/i.test(before);
  const isAnyDay = /[每今明]/.test(day);
  if (isDated || isAnyDay) return end !== undefined && isAnyDay;
  if (rangeFrom !== undefined) return /当/.test(day) || end !== undefined;
  return end !== undefined || day !== '' || (part !== '' && lead !== '') || /过|截/.test(lead);
}

/** 当日内, unless a time of day stands at the same place. Both lists are in the order of the text. */
function wholeDays(text: string, clocks: readonly PlacedDeadline[]): PlacedDeadline[] {
  let next = 0;
  return [...text.matchAll(WHOLE_DAY)].flatMap((match) => {
    const at = match.index;
    const end = at + match[0].length;
    while ((clocks[next]?.end ?? at) < at) next++;
    if ((clocks[next]?.at ?? Number.POSITIVE_INFINITY) <= end) return [];
    const words = match[0].replace(/^(?:仅限|限|于|在|请)/, '');
    const from = anchorOf(text, end - words.length, end);
    return [{ at, end, deadline: { amount: '24:00', unit: 'clock' as const, from, text: words } }];
  });
}

export function findClockDeadlines(text: string): PlacedDeadline[] {
  const clocks: PlacedDeadline[] = [];
  for (const match of text.matchAll(CLOCK)) {
    const end = match.index + match[0].length;
    const amount = clockAt(match);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (amount === null || !endsSomething(match, before, text.slice(end, end + 3))) continue;
    const words = match[0].replace(/^(?:于|在|直?至)\s?/, '').trim();
    const from = anchorOf(text, match.index + match[0].indexOf(words), end);
    clocks.push({ at: match.index, end, deadline: { amount, unit: 'clock', from, text: words } });
  }
  return [...clocks, ...wholeDays(text, clocks)];
}
