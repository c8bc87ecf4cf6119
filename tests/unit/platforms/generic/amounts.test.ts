import { expect, it } from 'vitest';
import { readAmount } from '../../../../utils/platforms/generic/amounts.ts';

it.each([
  ['¥95.8', '95.8', 'CNY'],
  ['58.80', '58.80', 'CNY'],
  ['17.60元', '17.60', 'CNY'],
  ['39.90 元', '39.90', 'CNY'],
  ['128.00 CNY', '128.00', 'CNY'],
  ['2 (¥36.00)', '36.00', 'CNY'],
  ['¥1,288.00', '1288.00', 'CNY'],
  ['$24.99', '24.99', 'USD'],
  ['US$ 5', '5', 'USD'],
  ['NT$290', '290', 'TWD'],
  ['10 USDT', '10', 'USDT'],
])('reads %s', (text, value, currency) => {
  expect(readAmount(text, 'CNY')).toEqual({ value, currency });
});

it.each(['-', '免费咨询', '2026-11-21', '12:30', ''])('reads no amount from %j', (text) => {
  expect(readAmount(text, 'CNY')).toBeNull();
});
