import { describe, expect, it } from 'vitest';
import { bareChannel, bareCount, titledProduct } from '../../../../utils/platforms/generic/line-items.ts';
import { pageOf } from '../page-of.ts';

describe('goods without a label', () => {
  it.each([
    [['某会员月卡', '数量：2', '规格：标准'], '某会员月卡'],
    [['某点卡 100 元面值', '规格：直充 · 数量：1'], '某点卡 100 元面值'],
    [['Racing Game Key', 'Qty: 1'], 'Racing Game Key'],
    [['某', '某会员月卡', '×3'], '某会员月卡'],
    [['商品名称', '数量：1'], null],
    [['已完成', '数量：1'], null],
    [['¥30.00', '数量：1'], null],
    [['某会员月卡', '已售 30 件'], null],
  ])('%j is called %s', (lines, product) => {
    const page = pageOf('订单详情', lines);
    expect(titledProduct(page, page.segments)?.value.product ?? null).toBe(product);
  });

  it.each([
    [['某会员月卡', 'x2'], 2],
    [['某会员月卡', '× 12'], 12],
    [['¥14.8 x2'], 2],
    [['x2', 'x3'], null],
    [['1920x1080'], null],
  ])('%j are %s', (lines, count) => {
    expect(bareCount(pageOf('订单', lines).segments)?.value ?? null).toBe(count);
  });

  it('one way of paying in a row is the channel', () => {
    const one = pageOf('我的订单', ['某会员月卡', '支付宝', '¥9.90']);
    const two = pageOf('结算', ['支付宝', '微信支付']);
    expect(bareChannel(one, one.segments)?.value).toBe('支付宝');
    expect(bareChannel(two, two.segments)).toBeNull();
  });
});
