import { expect, it } from 'vitest';
import { caseInText } from '../../../utils/supplied/order-in-text.ts';

const CASES = [
  { id: 'a', orderNo: '20261120210311' },
  { id: 'b', orderNo: 'LQX8D2K4' },
  { id: 'c', orderNo: '123' },
  { id: 'd', orderNo: null },
];

it.each([
  ['您的订单 20261120210311 已付款', 'a'],
  ['订单号：LQX8D2K4。', 'b'],
  ['number inside a longer one: 9202611202103115', null],
  ['two orders 20261120210311 and LQX8D2K4', null],
  ['a short number 123 names nothing', null],
  ['', null],
])('%s', (text, found) => {
  expect(caseInText(text, CASES)).toBe(found);
});
