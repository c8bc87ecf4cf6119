import { describe, expect, it } from 'vitest';
import { readDeliveryNotes } from '../../../../utils/platforms/generic/delivery-notes.ts';
import { pageOf } from '../page-of.ts';

const said = (title: string, lines: string[]): string[] =>
  readDeliveryNotes(pageOf(title, lines)).map(
    ({ label, lines: [first] }) => `${label.kind} ${first?.folded}`,
  );

describe('goods handed over in sentences', () => {
  it.each([
    [
      ['提货成功', '单据编号 88012；成交价 31.6 元'],
      ['orderNo 88012', 'amount 31.6 元'],
    ],
    [
      ['发货成功', '您于 2026-11-20 14:05 拍下的 周卡 一份，订单号 AC-0093，实付 25.9 元'],
      ['orderNo AC-0093', 'amount 25.9 元', 'product 周卡', 'quantity 一份', 'createdAt 2026-11-20 14:05'],
    ],
    [
      ['感谢惠顾', '您购买的「季卡」已出库，订单号为 88012，实付 3 元'],
      ['orderNo 88012', 'amount 3 元', 'product 季卡'],
    ],
  ])('%j', (lines, facts) => {
    expect(said('小店', lines)).toEqual(facts);
  });

  it.each([
    ['without a headline', '小店', ['单据编号 88012；成交价 31.6 元']],
    ['above the headline', '小店', ['单据编号 88012；成交价 31.6 元', '提货成功']],
    [
      'told of somebody else',
      '小店',
      ['下单成功', '小林回忆，当天他拍下的「皮肤」一份，订单号 SK-77120，实付 328 元，卖家随后失联'],
    ],
    ['of a complaint', '投诉详情', ['提货成功', '单据编号 88012；成交价 31.6 元']],
    ['of a chat', '在线客服', ['提货成功', '单据编号 88012；成交价 31.6 元']],
    ['without a number', '小店', ['提货成功', '成交价 31.6 元；下单时间 2026-11-20 14:05']],
    ['with a number and nothing else', '小店', ['提货成功', '单据编号 88012；谢谢']],
  ])('sentences %s say nothing', (_case, title, lines) => {
    expect(said(title, lines)).toEqual([]);
  });
});
