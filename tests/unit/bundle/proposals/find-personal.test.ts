import { describe, expect, test } from 'vitest';
import { isBankCard, isResidentId } from '../../../../utils/bundle/proposals/checksums.ts';
import { findPersonal, type Words } from '../../../../utils/bundle/proposals/find-personal.ts';
import type { HiddenKind, HiddenOwner } from '../../../../utils/evidence/redaction-plan.ts';

const find = (text: string, words: Partial<Words> = {}, known: string[] = []) =>
  findPersonal({ text, sender: null, ofShop: false, ...words }, new Set(known));

describe('a value of a person', () => {
  test.each<[string, HiddenKind, string]>([
    ['手机 13800138000 请回电', 'phone', '13800138000'],
    ['+86 138-0013-8000', 'phone', '+86 138-0013-8000'],
    ['电话：(0571) 87654321', 'phone', '(0571) 87654321'],
    ['座机010-62345678转2', 'phone', '010-62345678'],
    ['热线 400-820-8820', 'phone', '400-820-8820'],
    ['身份证 11010519491231002X', 'id-number', '11010519491231002X'],
    ['卡号6222 0212 3456 7890 128，工行', 'bank-card', '6222 0212 3456 7890 128'],
    ['6222021234567890128', 'bank-card', '6222021234567890128'],
    ['信箱 zhang.san+1@mail.example.com。', 'email', 'zhang.san+1@mail.example.com'],
    ['联系QQ：800123456', 'qq', '800123456'],
    ['qq群 123456', 'qq', '123456'],
    ['加我微信号 zhang_san88', 'wechat', 'zhang_san88'],
    ['vx:abcdef123', 'wechat', 'abcdef123'],
    ['收货人：张三丰 浙江', 'name', '张三丰'],
    ['收货地址：浙江省杭州市西湖区文三路1号', 'address', '浙江省杭州市西湖区文三路1号'],
    ['下单IP 203.0.113.7 已记录', 'ip', '203.0.113.7'],
    ['IP: 2001:db8:85a3:0:0:8a2e:370:7334', 'ip', '2001:db8:85a3:0:0:8a2e:370:7334'],
    ['https://s.example/o?token=a8f3k2l9d0s8&x=1', 'cookie-token', 'a8f3k2l9d0s8'],
    ['Cookie: PHPSESSID=8h2k4l6m8n0p2q4r', 'cookie-token', '8h2k4l6m8n0p2q4r'],
    ['<input type="hidden" name="_token" value="Zx81kd92mQ0s">', 'cookie-token', 'Zx81kd92mQ0s'],
    ['<meta name="csrf-token" content="a1b2c3d4e5f6">', 'cookie-token', 'a1b2c3d4e5f6'],
    ['账户余额：¥128.50', 'balance', '账户余额：¥128.50'],
    ['手机：１３９１１１１２２２２', 'phone', '13911112222'],
    ['手机：139\u00a01111\u00a02222', 'phone', '139 1111 2222'],
    ['手机 139–1111–2222', 'phone', '139-1111-2222'],
    ['手机：139\u200b11112222', 'phone', '13911112222'],
    ['手机 139.1111.2222', 'phone', '139.1111.2222'],
    ['手机 139 11 11 22 22', 'phone', '139 11 11 22 22'],
    ['手机 008613911112222', 'phone', '008613911112222'],
    ['https://s.example/a?u=p%3D13911112222', 'phone', '13911112222'],
    ['https://s.example/a?u=zhang.san%40qq.com', 'email', 'zhang.san@qq.com'],
    ['zhang.san＠qq．com', 'email', 'zhang.san@qq.com'],
    ['zhang.san at mail dot com', 'email', 'zhang.san at mail dot com'],
    ['zhang.san[at]qq.com', 'email', 'zhang.san[at]qq.com'],
    ['zhang.san#qq.com', 'email', 'zhang.san#qq.com'],
    ['身份证：１１０１０５１９４９１２３１００２Ｘ', 'id-number', '11010519491231002X'],
    ['身份证 110105 19491231 002x', 'id-number', '110105 19491231 002x'],
    ['6222\u00a00212\u00a03456\u00a07890\u00a0128', 'bank-card', '6222 0212 3456 7890 128'],
    ['我的QQ是76543210', 'qq', '76543210'],
    ['q:76543210', 'qq', '76543210'],
    ['我加q76543210', 'qq', '76543210'],
    ['我的微信是zhang_san88，加一下', 'wechat', 'zhang_san88'],
    ['我的微信zhang_san88', 'wechat', 'zhang_san88'],
    ['微信号是 zhangsan', 'wechat', 'zhangsan'],
    ['加v zhang_san88', 'wechat', 'zhang_san88'],
  ])('%s holds %s %s', (text, kind, value) => {
    expect(find(text).map((found) => [found.kind, found.value])).toContainEqual([kind, value]);
  });

  test.each([
    '订单号 20261122104512345678',
    'A13800138000',
    '时间 2026-11-22 10:45:12',
    '1732273200123',
    '110105194912310021 校验位不对',
    '6222021234567890123 校验位不对',
    '微信支付 WeChat Pay',
    '微信客服',
    'QQ会员 12个月',
    'QQ 2026 年',
    'Chrome/131.0.0.0 Safari/537.36',
    'v1.2.3.4',
    'http://203.0.113.7/order',
    '0.0.0.0',
    '姓名必填',
    '网址：www.example.com/地址',
    '余额不足',
    '138****8000',
    'KM7Q-2P9X-44TZ-W8RD',
    '价格 58.80 元 数量 1000 件',
    '@example 提及',
    'look at shop.example.com',
    '页面 https://s.example/faq#pay.example.com',
    'Q：怎么用',
    'FAQ：12345',
    '微信支付v3',
    '加V认证',
  ])('is not seen in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('is no number that makes the case', () => {
    expect(find('订单 13800138000', {}, ['13800138000'])).toEqual([]);
    expect(find('订单 １３８００１３８０００', {}, ['１３８００１３８０００'])).toEqual([]);
  });
});

describe('the side it belongs to', () => {
  test.each<[string, Partial<Words>, HiddenOwner]>([
    ['客服QQ：800123456', {}, 'merchant'],
    ['我的QQ：800123456', {}, 'buyer'],
    ['您的手机：13800138000', { sender: 'merchant' }, 'buyer'],
    ['13800138000', { sender: 'merchant' }, 'merchant'],
    ['13800138000', { sender: 'buyer' }, 'buyer'],
    ['13800138000', { ofShop: true }, 'merchant'],
    ['欢迎您，13911112222', { ofShop: true }, 'buyer'],
    ['13911112222 | 退出', { ofShop: true }, 'buyer'],
    ['你好，加QQ 800123456', { ofShop: true }, 'merchant'],
    ['400-820-8820', {}, 'merchant'],
    ['13800138000', {}, 'unknown'],
    ['商家QQ：\n800123456', {}, 'merchant'],
    ['客服在线\n\n手机 13800138000', {}, 'unknown'],
    ['收款人：王五六', {}, 'merchant'],
    ['付款人：王五六', {}, 'buyer'],
    ['推荐人QQ：800123456', {}, 'third'],
  ])('%s', (text, words, owner) => {
    expect(find(text, words).map((found) => found.owner)).toEqual([owner]);
  });
});

test.each<[string, boolean]>([
  ['11010519491231002X', true],
  ['11010519491231002x', true],
  ['110105194913310021', false],
  ['110105194902300021', false],
  ['1101051949123100', false],
])('%s is a resident ID: %s', (text, expected) => {
  expect(isResidentId(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['6222021234567890128', true],
  ['4111111111111111', true],
  ['4111111111111112', false],
  ['2026112210451234', false],
])('%s is a bank card: %s', (text, expected) => {
  expect(isBankCard(text)).toBe(expected);
});
