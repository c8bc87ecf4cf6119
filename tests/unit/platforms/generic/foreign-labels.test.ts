import { describe, expect, it } from 'vitest';
import { speaksOfAnotherTrade } from '../../../../utils/platforms/generic/foreign-labels.ts';
import { pageOf } from '../page-of.ts';

describe('an order of another trade', () => {
  it.each([
    [
      'prints labels that no card shop has',
      '行程详情',
      ['订单号：A1', '起点：花园', '终点：车站', '司机：刘'],
    ],
    ['names neither goods nor cards', '我的订单', ['订单号：A1', '羽毛球 3号场', '已完成']],
    [
      'speaks of members and still of other things',
      '购卡成功',
      ['订单号：A1', '会员卡', '教练：王', '场馆：一号', '课时：10'],
    ],
  ])('%s', (_, title, lines) => {
    expect(speaksOfAnotherTrade(pageOf(title, lines))).toBe(true);
  });
});

describe('an order of a card shop', () => {
  it.each([
    [
      'may ask for what a game wants to know',
      '订单详情',
      ['订单号：A1', '卡密：X', '游戏区服：一区', '角色：某', '阵营：红'],
    ],
    ['may show nothing but a price to pay', '支付成功', ['订单号：A1', '金额：9.90']],
    ['may stand in a bill of a wallet', '账单详情', ['商户单号：A1', '收单机构：某', '交易类型：消费']],
    ['names its goods', '订单详情', ['订单号：A1', '商品：远航', '状态：已完成']],
  ])('%s', (_, title, lines) => {
    expect(speaksOfAnotherTrade(pageOf(title, lines))).toBe(false);
  });
});
