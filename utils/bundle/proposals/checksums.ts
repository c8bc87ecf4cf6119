// Digits that check themselves: what tells a number of a person from any other long number.

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** GB 11643: 17 digits with a date in them and a check character (ISO 7064 MOD 11-2). */
export function isResidentId(text: string): boolean {
  const match = /^([1-9]\d{5})((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dXx]$/.exec(text);
  if (!match) return false;
  const [, , year = '', month = '', day = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return ID_CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** ISO/IEC 7812: the last digit of a card number. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** UnionPay, Visa, Mastercard in their lengths. */
export function isBankCard(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  return /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/.test(digits) && passesLuhn(digits);
}

export function isIpv4(text: string): boolean {
  const parts = text.split('.').map(Number);
  return parts.length === 4 && parts.every((part) => part <= 255) && (parts[0] ?? 0) > 0 && parts[0] !== 127;
}
