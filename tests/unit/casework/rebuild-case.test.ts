import { describe, expect, it } from 'vitest';
import { type KeptItem, proposeCases, proposeItems } from '../../../utils/casework/rebuild-case.ts';
import { readClues } from '../../../utils/casework/rebuild-clues.ts';
import type { Case } from '../../../utils/evidence/case.ts';
import type { Facts, OrderFacts } from '../../../utils/evidence/facts.ts';
import { FACTS, ORDER } from './sample-facts.ts';

const NOW = new Date(2026, 8, 21, 10, 0);
const clues = (...texts: string[]) => readClues(texts, NOW);

const item = (
  id: string,
  order: Partial<OrderFacts> | null,
  more: Partial<KeptItem & { facts: Facts }> = {},
): KeptItem => ({
  id,
  caseId: 'cs_1',
  kind: 'order',
  title: '订单详情',
  host: 'faka.example',
  capturedAt: '2026-09-18T06:05:00.000Z',
  facts: { ...FACTS, orders: order ? [{ ...ORDER, ...order }] : [] },
  ...more,
});

const ITEMS = [
  item('order', {
    orderNo: 'KM202609181234',
    tradeNo: '4200001234202609181234567890',
    merchant: '星河点卡',
    amount: { value: '96.50', currency: 'CNY' },
    paidAt: '2026-09-18T14:02:11+08:00',
  }),
  item('chat', null, {
    kind: 'chat',
    host: 'im.example',
    capturedAt: '2026-09-19T01:00:00.000Z',
    facts: {
      ...FACTS,
      transcript: [{ sender: 'merchant', name: '小李', at: null, text: '加我QQ 10086123 处理', images: [] }],
    },
  }),
  item('other', {
    orderNo: 'KM202609170001',
    merchant: '星河点卡',
    amount: { value: '96.50', currency: 'CNY' },
  }),
  item('file', null, { kind: 'file', host: null, title: '账单截图', facts: FACTS }),
];

const found = (...texts: string[]) =>
  proposeItems(clues(...texts), ITEMS).map(({ item: { id }, reasons }) => [id, reasons]);

describe('what in the locker may belong to it', () => {
  it.each([
    ['the order number, and nothing with another number', ['订单号 KM202609181234'], [['order', ['number']]]],
    ['the trade number of a bill', ['交易单号：4200001234202609181234567890'], [['order', ['number']]]],
    ['the QQ number in a chat', ['QQ 10086123'], [['chat', ['contact']]]],
    [
      'the dead domain',
      ['www.faka.example 打不开了'],
      [
        ['order', ['host']],
        ['other', ['host']],
      ],
    ],
    [
      'the merchant name of a bill',
      ['商户全称：星河点卡'],
      [
        ['order', ['name']],
        ['other', ['name']],
      ],
    ],
    [
      'amount and day together, also the day it was kept',
      ['9月18日', '96.50元'],
      [
        ['order', ['amount', 'day']],
        ['other', ['amount', 'day']],
      ],
    ],
    ['no amount alone', ['96.50元'], []],
    ['no day alone', ['2026-09-18'], []],
    ['nothing for common words', ['微信支付 充值 订单'], []],
  ])('by %s', (_name, texts, expected) => {
    expect(found(...texts)).toEqual(expected);
  });

  it('puts what has more reasons first, then what is newer', () => {
    expect(found('faka.example', '96.50 元', '9月18日').map(([id]) => id)).toEqual(['order', 'other']);
  });

  it('takes no number for one that it is only a part of', () => {
    expect(found('订单号 KM20260918')).toEqual([]);
  });
});

const known = (id: string, more: Partial<Case>): Case => ({
  id,
  createdAt: '2026-09-18T06:00:00.000Z',
  updatedAt: '2026-09-18T06:00:00.000Z',
  shopHost: null,
  orderNo: null,
  product: null,
  merchant: null,
  amount: null,
  intake: null,
  ...more,
});

describe('which case it may be', () => {
  const cases = [
    known('cs_1', { shopHost: 'faka.example', orderNo: 'KM202609181234' }),
    known('cs_2', { shopHost: 'faka.example', orderNo: 'KM202609170001' }),
    known('cs_3', { intake: { where: '群里认识的 QQ 55667788', when: '', amount: '', shopReachable: 'no' } }),
  ];
  const proposed = (...texts: string[]) => {
    const asked = clues(...texts);
    return proposeCases(asked, cases, proposeItems(asked, ITEMS)).map(({ case: { id } }) => id);
  };

  it.each([
    ['the one with the number only', ['订单号 KM202609181234', 'faka.example'], ['cs_1']],
    ['every one of the shop', ['faka.example'], ['cs_1', 'cs_2']],
    ['one that was told in words', ['QQ 55667788'], ['cs_3']],
    ['the one that holds a matching item', ['QQ 10086123'], ['cs_1']],
    ['none for nothing', [''], []],
  ])('is %s', (_name, texts, expected) => {
    expect(proposed(...texts)).toEqual(expected);
  });
});
