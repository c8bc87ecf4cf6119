// Times that a clause sets: durations (24小时内, 1-3个工作日, T+1) and times of day (当天22点前).
import { parseNumeral, toHalfWidthDigits } from './chinese-numeral.ts';
import type { ClauseDeadline, DeadlineUnit } from './clause.ts';
import { anchorOf } from './deadline-anchor.ts';
import { findClockDeadlines } from './find-clock-deadlines.ts';
import { asPrinted, simplified } from './plain-characters.ts';

export interface PlacedDeadline {
  at: number;
  end: number;
  deadline: ClauseDeadline;
}

const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUM =
  '(?:(?<![a-zA-Z])(?:one|two|three|four|five|six|seven|eight|nine|ten)(?=[\\s-])|[0-9０-９]{1,4}(?:[.．][0-9]{1,2})?|[一二两三四五六七八九十百]{1,5}|半)';
const UNIT =
  '个?工作[日天]|个?自然日|个?交易日|个?小时|小時|个?钟头|分钟|分鐘|(?:minutes?|mins?|hours?|hrs?|h|H|(?:business |working )?days?|weeks?|months?|years?)(?![a-zA-Z])|天|日|个?星期|个?礼拜|周|个月|月(?=以?之?内)|年';
const DURATION = new RegExp(
  `(?<![0-9０-９.．])(${NUM})(?:\\s?[（(][^（）()]{1,6}[）)])?(?:\\s?[-~～—–至到]{1,2}\\s?(${NUM})(?:\\s?[（(][^（）()]{1,6}[）)])?)?\\s?(个半)?(${UNIT})(半)?(?:之内|以内|内|之前|以前|前)?`,
  'g',
);
const T_PLUS = /T\s?\+\s?([0-9])(?:\s?个?(工作日|日|天))?/gi;

const UNITS: readonly [RegExp, DeadlineUnit][] = [
  [/工作[日天]|交易日|business|working/, 'workday'],
  [/月|month/, 'month'],
  [/小时|小時|钟头|^h/i, 'hour'],
  [/分钟|分鐘|min/, 'minute'],
  [/天|日|day/, 'day'],
  [/周|星期|礼拜|week/, 'week'],
  [/年|year/, 'year'],
];

function unitOf(words: string): DeadlineUnit {
  return UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? 'day';
}

/** Words before a duration that make it a date, an ordinal, a rhythm or an opening time. */
const NOT_AFTER =
  /(?:第|每[^，。\d]{0,3}|同|某|近|年满?|\d\s?月|[年月]\s?\d{0,2}|[*xX×/]\s?|T\s?\+\s?|唯|统|之(?=$)|任何?|另|万|号)$/;
/** Words after it that make it a product, an age, an opening time or part of a date. */
const NOT_BEFORE =
  /^(?:\s?(?:[全]?天)?(?:在线|客服|服务|营业|自助|自动(?:发|售|出|补货|秒)|不间断|全天|人工|待命|热线|为您|值班|发货平台)|\s?(?:VIP|会员|体验|月?卡|版|套餐|试用|游|装|包|型|期的?商品)|[周岁]岁?|岁|[一二三四五六日天末]$|度|份|级|代|终|底|初|\s?\d{1,2}\s?月|\s?[\d一二三四五六七八九十]{1,3}月|租金|费|鉴赏期|无理由|后悔权|冷静期)/;

function isDuration(text: string, at: number, end: number, unit: DeadlineUnit, amount: number): boolean {
  if (unit === 'year' && amount >= 1900) return false;
  if (amount <= 0 || amount > 3650) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(end, end + 8);
  if (NOT_AFTER.test(before) && !/(?:之后|完成)$/.test(before)) return false;
  return /[内前]$/.test(text.slice(at, end)) || !NOT_BEFORE.test(after);
}

function amountOf(words: string): number | null {
  const spelled = ENGLISH.indexOf(words.toLowerCase());
  return spelled >= 0 ? spelled + 1 : parseNumeral(toHalfWidthDigits(words).replace('．', '.'));
}

function durations(text: string): PlacedDeadline[] {
  const found: PlacedDeadline[] = [];
  for (const match of text.matchAll(DURATION)) {
    const [words, first = '', second, halfOf, unitWords = '', halfMore] = match;
    const end = match.index + words.length;
    const whole = amountOf(second ?? first);
    if (whole === null) continue;
    const amount = whole + (halfOf || (halfMore && /[年天]/.test(unitWords)) ? 0.5 : 0);
    const unit = unitOf(unitWords);
    if (!isDuration(text, match.index, end, unit, amount)) continue;
    const deadline = { amount, unit, from: anchorOf(text, match.index, end), text: words.trim() };
    found.push({ at: match.index, end, deadline });
  }
  return found;
}

function settlementDays(text: string): PlacedDeadline[] {
  return [...text.matchAll(T_PLUS)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    deadline: {
      amount: Number(match[1]),
      unit: match[2] === '工作日' ? ('workday' as const) : ('day' as const),
      from: anchorOf(text, match.index, match.index + match[0].length),
      text: match[0],
    },
  }));
}

/** In the order of the text. Nothing is computed: the words say how long and, if they do, from when. */
export function findDeadlines(text: string): ClauseDeadline[] {
  const plain = simplified(text);
  return placedDeadlines(plain).map(({ at, deadline }) => ({
    ...deadline,
    from: deadline.from === null ? null : asPrinted(deadline.from, plain, text),
    text: asPrinted(deadline.text, plain, text, at),
  }));
}

/** The same with their places, in simplified characters. */
export function placedDeadlines(text: string): PlacedDeadline[] {
  return [...durations(text), ...settlementDays(text), ...findClockDeadlines(text)].sort(
    (a, b) => a.at - b.at,
  );
}
