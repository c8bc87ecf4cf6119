// Numbers as terms write them: 十二, 一百零三, 两, 12, １２.
const DIGITS = '零一二三四五六七八九';

function chineseDigit(char: string): number {
  if (char === '两') return 2;
  return char === '〇' ? 0 : DIGITS.indexOf(char);
}

/** Half-width digits for full-width ones; the length stays the same. */
export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Value of a numeral up to 999, null where the text is none. */
export function parseNumeral(text: string): number | null {
  const ascii = toHalfWidthDigits(text);
  if (/^\d{1,4}(?:\.\d{1,2})?$/.test(ascii)) return Number(ascii);
  if (text === '半') return 0.5;
  if (!/^[零〇一二两三四五六七八九十百]{1,6}$/.test(text)) return null;
  if (!/[十百]/.test(text)) return Number([...text].map(chineseDigit).join(''));
  let total = 0;
  let digit = 0;
  for (const char of text) {
    if (char === '百' || char === '十') {
      total += (digit || 1) * (char === '百' ? 100 : 10);
      digit = 0;
    } else digit = chineseDigit(char);
  }
  return total + digit;
}
