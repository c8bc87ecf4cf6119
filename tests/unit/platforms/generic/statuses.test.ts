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
  ['等待买家付款', 'unpaid'],
  ['尚未支付', 'unpaid'],
  ['等待卖家发货', 'paid'],
  ['已付款,待发货', 'paid'],
  ['待发卡', 'paid'],
  ['租赁中', 'processing'],
  ['正在出卡', 'processing'],
  ['已到账', 'done'],
  ['您的订单已完成', 'done'],
  ['全部发货', 'done'],
  ['自动发货失败', 'failed'],
  ['超时未支付已关闭', 'closed'],
  ['已全额退款', 'refunded'],
])('%s means %s', (words, status) => {
  expect(readStatus(words)).toBe(status);
});

it.each(['订单支付', '确认收货', '取消订单', '自动发货', '购买成功', '立即付款'])(
  '%s says nothing of an order',
  (words) => {
    expect(readStatus(words)).toBeNull();
  },
);
