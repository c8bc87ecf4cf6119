import { describe, expect, it } from 'vitest';
import { type Clues, hasClues, readClues } from '../../../utils/casework/rebuild-clues.ts';

const NOW = new Date(2026, 8, 21, 10, 0);
const clues = (...texts: string[]) => readClues(texts, NOW);

describe('what a leftover says', () => {
  it.each<[string, string, keyof Clues, string[]]>([
    ['an order number with its label', '订单号：KM202609181234567890', 'numbers', ['km202609181234567890']],
    ['a short number only with its label', '单子的订单号是 A1234，谢谢', 'numbers', ['a1234']],
    [
      'a long number without label',
      '就是这个 2026091822001412345678901234',
      'numbers',
      ['2026091822001412345678901234'],
    ],
    ['full-width digits', '订单号：ＫＭ２０２６０９１８１２３４', 'numbers', ['km202609181234']],
    ['no phone as order number', '手机 13812345678', 'numbers', []],
    ['no time as order number', '2026-09-18T14:02:11', 'numbers', []],
    ['a phone', '手机 13812345678', 'contacts', ['13812345678']],
    ['a QQ number', '卖家QQ：10086123', 'contacts', ['10086123']],
    ['a QQ group', 'qq群 987654321 里买的', 'contacts', ['987654321']],
    ['a WeChat number', '加的微信号 wxid_abc123', 'contacts', ['wxid_abc123']],
    ['a mail address, which is no shop', 'from service@faka.example', 'contacts', ['service@faka.example']],
    ['no host of a mail address', 'from service@faka.example', 'hosts', []],
    ['an address', '网址 https://www.faka.example/order/1?x=2 买的', 'hosts', ['faka.example']],
    ['a bare domain with port', 'km.shop.example:8443', 'hosts', ['km.shop.example']],
    ['a domain in Chinese', '点卡之家.example', 'hosts', ['点卡之家.example']],
    ['no file as host', '截图.png 和 bill.pdf', 'hosts', []],
    ['yuan', '付了 96.5 元', 'amounts', ['96.50']],
    ['a sign and thousands', '￥1,280.00', 'amounts', ['1280.00']],
    ['no amount of zero', '¥0.00', 'amounts', []],
    ['no amount without unit', '96.50', 'amounts', []],
    ['a full date', '2026年9月18日 14:02', 'days', ['2026-09-18']],
    ['a date without year', '9月18号晚上', 'days', ['2026-09-18']],
    ['a date without year that would lie ahead', '12月30日', 'days', ['2025-12-30']],
    ['yesterday', '昨天晚上买的', 'days', ['2026-09-20']],
    ['days ago', '大概3天前', 'days', ['2026-09-18']],
    ['no day that is in no calendar', '2026-02-31', 'days', []],
    [
      'the merchant of a bill',
      '商户全称：星河网络科技有限公司\n当前状态：支付成功',
      'names',
      ['星河网络科技有限公司'],
    ],
    ['no common word', '微信支付 订单 充值', 'names', []],
  ])('finds %s', (_name, text, kind, expected) => {
    if (expected.length === 0) expect(clues(text)[kind]).toEqual([]);
    else expect(clues(text)[kind]).toEqual(expect.arrayContaining(expected));
  });

  it('takes a bare number for a QQ number and for an order number, because nobody can tell', () => {
    const { contacts, numbers } = clues('123456789');
    expect([contacts, numbers]).toEqual([['123456789'], ['123456789']]);
  });

  it('reads several answers together and names nothing twice', () => {
    const found = clues('faka.example', '9月18日', '96.50 元', 'http://faka.example/');
    expect(found).toMatchObject({ hosts: ['faka.example'], days: ['2026-09-18'], amounts: ['96.50'] });
  });

  it('has no clues in nothing', () => {
    expect(hasClues(clues('', '  ', '。'))).toBe(false);
  });

  it('survives a page of anything', () => {
    const huge = '订单号:'.repeat(20_000) + 'a-'.repeat(50_000);
    expect(() => clues(huge)).not.toThrow();
  });
});
