import type { Amount } from '../../evidence/facts.ts';

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/HK\$|HKD|港币|港元/i, 'HKD'],
  [/NT\$|TWD|新台币|台币/i, 'TWD'],
  [/USDT/i, 'USDT'],
  [/BTC/i, 'BTC'],
  [/ETH/i, 'ETH'],
  [/TRX/i, 'TRX'],
  [/US\$|USD|美元|美金|\$/i, 'USD'],
  [/€|EUR/i, 'EUR'],
  [/£|GBP/i, 'GBP'],
  [/₽|RUB/i, 'RUB'],
  [/₩|KRW/i, 'KRW'],
  [/円|JPY|日元/i, 'JPY'],
  [/¥|CNY|RMB|人民币|元|块/i, 'CNY'],
];
const UNIT =
  'HK\\$|NT\\$|US\\$|[¥$€£₽₩円]|CNY|RMB|USDT|USD|EUR|GBP|HKD|TWD|RUB|KRW|JPY|BTC|ETH|TRX|人民币|港币|港元|美元|美金|日元|元|块';
const DIGITS =
  '(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}),\\d{2}(?!\\d)|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,8})?|\\d{1,12}(?:\\.\\d{1,8})?';
const MARKED = new RegExp(`(${UNIT})\\s?(${DIGITS})(?![\\d,]*\\d)|(?<![\\d.])(${DIGITS})\\s?(${UNIT})`, 'iu');
const BARE = new RegExp(`^\\s*[:=+-]?\\s*(${DIGITS})(?![\\d.:/-])`, 'u');

/** First amount of a text; one with a symbol is preferred over a bare figure (`2 (￥36.00)`). */
export function readAmount(folded: string, defaultCurrency: string): Amount | null {
  const text = folded.slice(0, 200);
  const marked = MARKED.exec(text);
  if (marked)
    return amountOf(marked[2] ?? marked[3] ?? '', currencyOf(marked[1] ?? marked[4] ?? '', defaultCurrency));
  const bare = BARE.exec(text)?.[1];
  return bare ? amountOf(bare, defaultCurrency) : null;
}

export function hasMarkedAmount(folded: string): boolean {
  return MARKED.test(folded.slice(0, 2000));
}

/** Is the whole text one amount? */
export function isBareAmount(folded: string): boolean {
  return new RegExp(`^\\s*[+-]?\\s?(?:${UNIT})?\\s?(?:${DIGITS})\\s?(?:${UNIT})?\\s*$`, 'iu').test(
    folded.slice(0, 60),
  );
}

function currencyOf(unit: string, fallback: string): string {
  // ¥ is the yen on a Japanese page.
  if (unit === '¥' && fallback === 'JPY') return 'JPY';
  return SYMBOLS.find(([pattern]) => pattern.test(unit))?.[1] ?? fallback;
}

function amountOf(digits: string, currency: string): Amount {
  // 1.288,00 and 15,00: the comma is the decimal point.
  const value = /,\d{2}$/.test(digits)
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replaceAll(',', '');
  return { value, currency };
}
