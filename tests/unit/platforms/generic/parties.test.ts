import { describe, expect, it } from 'vitest';
import { EMPTY_ORDER } from '../../../../utils/evidence/facts.ts';
import { readParties } from '../../../../utils/platforms/generic/parties.ts';
import { pageOf } from '../page-of.ts';

const soldBy = (merchant: string) => [{ ...EMPTY_ORDER, merchant }];

describe('shop and operator', () => {
  it.each([
    ['one shop', '订单详情 - 白鹿小店', ['订单号：A1', '© 2026 白鹿小店'], '白鹿小店', null],
    [
      'a shop on a site of many merchants',
      '白鹿小店',
      ['投诉商家', '商家入驻', '© 2026 千帆寄售平台 版权所有'],
      '白鹿小店',
      '千帆寄售平台',
    ],
    ['only the site', '购卡协议', ['商户中心', '平台客服', '© 2026 千帆寄售平台'], null, '千帆寄售平台'],
    ['a named operator', '订单 - 白鹿小店', ['运营方：千帆网络'], '白鹿小店', '千帆网络'],
    ['who serves the shop', '白鹿小店', ['本站由千帆发卡平台提供技术支持'], '白鹿小店', '千帆发卡平台'],
    ['the maker of the software', '订单 - 白鹿小店', ['Powered by 独角数卡'], '白鹿小店', null],
    ['one sign alone', '订单 - 白鹿小店', ['联系卖家', '© 2026 白鹿小店'], '白鹿小店', null],
  ])('are kept apart: %s', (_, title, lines, shopName, operator) => {
    const page = pageOf(title, [{ cls: 'brand', text: shopName ?? '首页' }, ...lines]);
    expect(readParties(page, [], false)).toEqual({ shopName, operator });
  });

  it('come from a labelled merchant beside the name of the site', () => {
    const page = pageOf('订单详情 - 千帆集市', [{ cls: 'logo', text: '千帆集市' }, '店铺：白鹿小店']);
    expect(readParties(page, soldBy('白鹿小店'), false)).toEqual({
      shopName: '白鹿小店',
      operator: '千帆集市',
    });
  });

  it('do not take a payment for the operator', () => {
    const page = pageOf('收银台', [{ cls: 'logo', text: '千帆付' }, '商户：白鹿小店', '运营方：千帆付']);
    expect(readParties(page, soldBy('白鹿小店'), true).operator).toBeNull();
  });
});
