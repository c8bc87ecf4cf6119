import { expect, it } from 'vitest';
import { readStatus } from '../../../../utils/platforms/generic/statuses.ts';

it.each([
  ['已付款 · 发货中', 'paid'],
  ['已支付 / 出库中', 'paid'],
  ['发货中', 'processing'],
  ['已支付 / 已发货', 'done'],
  ['已完成 · 已退款', 'refunded'],
  ['订单未支付', 'unpaid'],
  ['部分交付', 'processing'],
  ['已付款客户请联系客服', null],
])('%s means %s', (words, status) => {
  expect(readStatus(words)).toBe(status);
});
