// Sums are worked out from the page's own digits, exactly, or not at all.
import type { Amount } from '../evidence/facts.ts';

const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,8})?$/;
const PLACES = 8;
const FLOOR = 500n * 10n ** BigInt(PLACES);

/** In hundred-millionths; null for what is no amount above zero. */
function unitsOf(amount: Amount | null): bigint | null {
  const value = amount?.value.trim() ?? '';
  if (amount === null || !PLAIN.test(value) || !/^[A-Z]{3}$/.test(amount.currency)) return null;
  const [whole = '', part = ''] = value.replaceAll(',', '').split('.');
  const units = BigInt(whole + part.padEnd(PLACES, '0'));
  return units > 0n ? units : null;
}

/** With as many decimals as the pages print, and more only where they are needed. */
function amountOf(units: bigint, currency: string, decimals: number): Amount {
  const digits = units.toString().padStart(PLACES + 1, '0');
  const part = digits.slice(-PLACES).replace(/0+$/, '').padEnd(decimals, '0');
  return { value: `${digits.slice(0, -PLACES)}${part === '' ? '' : `.${part}`}`, currency };
}

function decimalsOf({ value }: Amount): number {
  return value.trim().split('.')[1]?.length ?? 0;
}

export function isPositive(amount: Amount | null): amount is Amount {
  return unitsOf(amount) !== null;
}

/** `paid` − `due`, null where that is no sum above zero of one currency. */
export function difference(paid: Amount | null, due: Amount | null): Amount | null {
  const [from, off] = [unitsOf(paid), unitsOf(due)];
  if (paid === null || due === null || from === null || off === null) return null;
  return paid.currency === due.currency && from > off
    ? amountOf(from - off, paid.currency, Math.max(decimalsOf(paid), decimalsOf(due)))
    : null;
}

/** Null where one of them is unknown, or not of one currency. */
export function sumOf(amounts: readonly (Amount | null)[]): Amount | null {
  const known = amounts.filter(isPositive);
  const [first] = known;
  if (!first || known.length < amounts.length) return null;
  if (known.some(({ currency }) => currency !== first.currency)) return null;
  const units = known.reduce((sum, amount) => sum + (unitsOf(amount) ?? 0n), 0n);
  return amountOf(units, first.currency, Math.max(...known.map(decimalsOf)));
}

/** Three times the price, at least 500 yuan; null where the price is not known in yuan. */
export function tripled(paid: Amount | null): { amount: Amount; isFloor: boolean } | null {
  const units = unitsOf(paid);
  if (units === null || paid?.currency !== 'CNY') return null;
  const isFloor = units * 3n < FLOOR;
  return { amount: amountOf(isFloor ? FLOOR : units * 3n, 'CNY', isFloor ? 0 : decimalsOf(paid)), isFloor };
}
