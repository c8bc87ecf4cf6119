// What a buyer still has of a purchase (a bill, a mail, an address, a QQ number) as things that can be looked for.

export interface Clues {
  /** Order and trade numbers, folded. */
  numbers: string[];
  /** QQ and WeChat numbers, phones, e-mail addresses, folded. */
  contacts: string[];
  hosts: string[];
  /** Two decimals: `96.50`. */
  amounts: string[];
  /** YYYY-MM-DD by the buyer's calendar. */
  days: string[];
  /** Names of merchants, shops and goods, folded. */
  names: string[];
}

/** Full and half width, upper and lower case, spaced and unspaced are the same. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const MAX_TEXT = 20_000;
const FILE_NAME = /\.(?:png|jpe?g|gif|webp|bmp|pdf|zip|rar|txt|csv|xlsx?|docx?|html?|mp4|eml)$/;
const HOST =
  /(?:https?:\/\/)?((?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,})(?::\d+)?(?:\/[^\s，。；“”"'）)]*)?/giu;
const MAIL = /[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi;
const QQ = /(?:qq|扣扣|企鹅)(?:号|群|群号)?[:：\s是为]*([1-9]\d{4,10})(?!\d)/gi;
const WECHAT = /(?:微信|薇信|威信|v信|wechat|wx|vx)(?:号|id)?[:：\s是为]*([a-z][-_a-z0-9]{5,19})/gi;
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const LABELLED_NUMBER =
  /(?:订单|商户单|商家订单|交易|流水|支付|业务)(?:编)?号[:：\s是为]*([a-z0-9][a-z0-9_-]{4,63})/gi;
const NUMBER = /(?<![a-z0-9.])[a-z0-9][a-z0-9_-]{9,63}(?![a-z0-9])/gi;
const MONEY = /(?:[¥￥]\s*(\d[\d,]*(?:\.\d{1,2})?))|(?:(\d[\d,]*(?:\.\d{1,2})?)\s*(?:元|块|rmb|cny))/gi;
const NAMED =
  /(?:商户全称|商户名称|商户|商家|店铺|店名|收款方|收款人|收款商户|交易对方|卖家|商品名称|商品说明|商品)[:：]\s*([^\n，。；]{2,60})/g;

const SEPARATORS = /[\s,，.。;；:：、/|()（）【】[\]“”"'‘’<>《》?？!！+*=~～·-]+/u;
/** Words of every bill and every complaint: they find everything. */
const COMMON = new Set(
  (
    '订单 订单号 单号 交易 付款 支付 微信 微信支付 支付宝 财付通 商户 商家 店铺 卖家 平台 网站 网址 充值 点卡 卡密 购买 买的 ' +
    '金额 时间 日期 编号 名称 商品 收款 收款方 账单 转账 红包 元 qq qq群 群里 群 客服 下单 退款 成功 com www http https order'
  ).split(' '),
);

const unique = (found: Iterable<string>): string[] => [...new Set(found)].filter((one) => one !== '');
const groups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? match[0]);

function hostsIn(text: string): string[] {
  return groups(text.replace(MAIL, ' '), HOST)
    .map((host) => host.toLowerCase().replace(/^www\./, ''))
    .filter((host) => !FILE_NAME.test(host) && host.length <= 253);
}

function moneyOf(digits: string): string {
  const value = Number(digits.replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 && value < 1e9 ? value.toFixed(2) : '';
}

function numbersIn(text: string): string[] {
  const bare = groups(text.replace(HOST, ' ').replace(MAIL, ' '), NUMBER).filter(
    (word) =>
      (word.match(/\d/g)?.length ?? 0) >= 6 && !/^1[3-9]\d{9}$/.test(word) && !/^\d{4}-\d\d-\d\d/.test(word),
  );
  return [...groups(text, LABELLED_NUMBER).filter((word) => /\d{3}/.test(word)), ...bare].map(folded);
}

function namesIn(text: string): string[] {
  const plain = text.replace(MAIL, ' ').replace(HOST, ' ').replace(NUMBER, ' ');
  const words = plain.split(SEPARATORS).filter((word) => /\p{L}/u.test(word) && !/^\d/.test(word));
  return [...groups(text, NAMED), ...words]
    .map(folded)
    .filter((word) => word.length >= 2 && word.length <= 60 && !COMMON.has(word));
}

const pad = (value: number): string => String(value).padStart(2, '0');
const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** Null for a day that no calendar has. */
function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? dayOf(date) : null;
}

/** Without a year the last such day before `now`. */
function lastSuch(month: number, day: number, now: Date): string | null {
  const here = calendarDay(now.getFullYear(), month, day);
  return here !== null && here > dayOf(now) ? calendarDay(now.getFullYear() - 1, month, day) : here;
}

const AGO: Readonly<Record<string, number>> = {
  今天: 0,
  今晚: 0,
  刚才: 0,
  刚刚: 0,
  昨天: 1,
  昨晚: 1,
  前天: 2,
};

function daysIn(text: string, now: Date): string[] {
  const before = (days: number) => dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
  const full = [...text.matchAll(/(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/g)].map(
    ([, y, m, d]) => calendarDay(Number(y), Number(m), Number(d)),
  );
  const short = [...text.matchAll(/(?<![\d年/.-])(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g)].map(([, m, d]) =>
    lastSuch(Number(m), Number(d), now),
  );
  const said = Object.entries(AGO).flatMap(([word, days]) => (text.includes(word) ? [before(days)] : []));
  const counted = [...text.matchAll(/(\d{1,3})\s*天(?:以)?前/g)].map(([, days]) => before(Number(days)));
  return [...full, ...short, ...said, ...counted].filter((day) => day !== null);
}

/** @param texts in the buyer's words or pasted whole; `now` gives words like 昨天 their day */
export function readClues(texts: readonly string[], now: Date): Clues {
  const text = texts.join('\n').slice(0, MAX_TEXT).normalize('NFKC');
  const alone = /^\s*([1-9]\d{4,10})\s*$/m.exec(text)?.[1];
  const contacts = [
    ...groups(text, QQ),
    ...groups(text, WECHAT),
    ...groups(text, PHONE),
    ...groups(text, MAIL),
  ];
  return {
    numbers: unique([...numbersIn(text), alone ?? '']),
    contacts: unique([...contacts.map(folded), alone ?? '']),
    hosts: unique(hostsIn(text)),
    amounts: unique(groups(text, MONEY).map(moneyOf)),
    days: unique(daysIn(text, now)),
    names: unique(namesIn(text)).slice(0, 40),
  };
}

export const hasClues = (clues: Clues): boolean => Object.values(clues).some((found) => found.length > 0);
