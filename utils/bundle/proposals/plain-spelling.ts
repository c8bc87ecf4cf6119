// Shapes are written for plain digits, blanks and hyphens; pages and people write others.

import { withChineseDigits } from '../chinese-digits.ts';

/** Full-width letters and digits and the signs within numbers and addresses, not the punctuation between sentences. */
const WIDE = /[\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]/g;

/** What is looked for finds its way back by its folded words, so places need not be kept. */
export function plainSpelling(text: string): string {
  return (withChineseDigits(text) ?? text)
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, (digit) => digit.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\n]/g, ' ')
    .replace(/\p{Pd}/gu, '-');
}
