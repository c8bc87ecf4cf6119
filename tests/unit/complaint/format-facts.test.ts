import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoment, plausibleNumber } from '../../../utils/complaint/format-facts.ts';
import { maskCode } from '../../../utils/complaint/page-words.ts';

describe('formatMoment', () => {
  it.each([
    ['2026-11-22T06:02:05.000Z', 480, '2026-11-22 14:02'],
    ['2026-11-22T23:59:00+08:00', 0, '2026-11-22 15:59'],
    ['2026-12-31T20:00:00Z', 345, '2027-01-01 01:45'],
    ['2026-11-22', 480, '2026-11-22'],
    ['2026-11-22T14:02:05', 480, null],
    ['2026-13-40T00:00:00Z', 480, null],
    ['yesterday', 480, null],
    [null, 480, null],
  ])('writes %s at %d min as %s', (iso, offset, expected) => {
    expect(formatMoment(iso, offset)).toBe(expected);
  });
});

describe('formatAmount', () => {
  it.each([
    ['58.80', 'CNY', '58.80元'],
    ['0.00', 'CNY', '0.00元'],
    ['1,299.00', 'CNY', '1,299.00元'],
    ['12.5', 'USD', '12.5 USD'],
    ['free', 'CNY', null],
    ['1e9', 'CNY', null],
    ['12', '¥', null],
  ])('writes %s %s as %s', (value, currency, expected) => {
    expect(formatAmount({ value, currency })).toBe(expected);
  });
});

describe('plausibleNumber', () => {
  it.each([
    ['KM20261122140212', 'KM20261122140212'],
    [' 2026-11/22#1 ', '2026-11/22#1'],
    ['', null],
    ['订单', null],
    ['1'.repeat(65), null],
  ])('takes %s for %s', (text, expected) => {
    expect(plausibleNumber(text)).toBe(expected);
  });
});

describe('maskCode', () => {
  it.each([
    ['ABCD1234WXYZ', 'AB……YZ'],
    ['AB CD 12 34', 'AB……34'],
    ['ABC123', '……'],
  ])('leaves of %s only %s', (code, expected) => {
    expect(maskCode(code)).toBe(expected);
  });
});
