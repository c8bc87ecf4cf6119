import { describe, expect, it } from 'vitest';
import { wholeLabel } from '../../../../utils/platforms/generic/labels.ts';

describe('a label put together from known parts', () => {
  it.each([
    ['提单编号', 'orderNo'],
    ['购卡单号', 'orderNo'],
    ['结算金额', 'amount'],
    ['应付合计', 'amount'],
    ['拍下时间', 'createdAt'],
    ['扣款时间', 'paidAt'],
    ['订单进度', 'status'],
    ['出货状态', 'deliveryStatus'],
    ['所购服务', 'product'],
    ['取货凭证', 'card'],
    ['登录密码', 'cardPassword'],
    ['游戏账号', 'account'],
  ])('%s names %s', (words, kind) => {
    expect(wholeLabel(words)?.kind).toBe(kind);
  });

  it.each([
    '最晚发货时间',
    '预计到账时间',
    '退款编号',
    '商品编号',
    '账户余额',
    '赠送积分',
    '投诉状态',
    '充值号码',
  ])('%s keeps its value from being taken', (words) => {
    expect(wholeLabel(words)?.kind).toBe('trap');
  });

  it.each(['待付款', '已发货', '充值成功'])('%s is a status and no label', (words) => {
    expect(wholeLabel(words)).toBeNull();
  });
});

describe('a label written in an unusual way', () => {
  it.each([
    ['金 额 ：', 'amount'],
    ['订单号 Order No.', 'orderNo'],
    ['Item 商品', 'product'],
    ['数量/金额', 'amount'],
    ['您的订单号:', 'orderNo'],
  ])('%s names %s', (words, kind) => {
    expect(wholeLabel(words.replace('：', ':'))?.kind).toBe(kind);
  });
});
