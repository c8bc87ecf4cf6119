import { expect, it } from 'vitest';
import { unstatedOn } from '../../../../utils/platforms/generic/unstated.ts';
import { pageOf } from '../page-of.ts';

const ALL = ['after-sales', 'refund', 'validity', 'binding'];

it('names what nothing on the page speaks of', () => {
  const page = pageOf('月卡', ['价格 9.9', '付款后自动发货', { tag: 'button', text: '立即购买' }]);
  expect(unstatedOn(page, [], [])).toEqual(ALL);
});

it.each([
  ['售后请联系客服', 'after-sales'],
  ['虚拟商品不退不换', 'refund'],
  ['有效期一年', 'validity'],
  ['限绑1台设备', 'binding'],
])('%s breaks the silence about %s', (text, kind) => {
  expect(unstatedOn(pageOf('月卡', [text]), [], [])).toEqual(ALL.filter((other) => other !== kind));
});

it('does not take a link of the menu for a statement', () => {
  expect(
    unstatedOn(pageOf('月卡', [{ tag: 'a', text: '申请售后', attrs: { href: '/a' } }]), [], []),
  ).toContain('after-sales');
});

it('hears words that are folded away', () => {
  expect(unstatedOn(pageOf('月卡', [{ text: '不支持退款', hidden: true }]), [], [])).not.toContain('refund');
});

it('says nothing where words may stand elsewhere', () => {
  const drawn = pageOf('月卡', [{ tag: 'img', size: [750, 1200] }]);
  expect(unstatedOn(drawn, [], [])).toEqual([]);
  const rules = { kind: 'terms' as const, text: '售后规则', url: null, state: 'active' as const };
  expect(unstatedOn(pageOf('月卡', ['价格 9.9']), [], [rules])).toEqual([]);
});
