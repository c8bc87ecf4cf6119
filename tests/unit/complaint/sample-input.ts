// A purchase that failed at activation, as the locker would hand it to the composer.
import type { ComplaintInput } from '../../../utils/complaint/complaint-input.ts';
import type { Clause } from '../../../utils/terms/clause.ts';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';

export const TERMS = `星海点卡售后服务条款

第七条 卖家应当在买家付款后30分钟内交付卡密。

第八条 卡密无效的，商家应当在收到投诉后24小时内补发或者退款。`;

export function clauseOf(terms: string, number: string): Clause {
  const found = parseClauses(terms).find((clause) => clause.number === number);
  if (!found) throw new Error(`no clause ${number}`);
  return found;
}

export const SAMPLE: ComplaintInput = {
  paper: 'platform-complaint',
  problem: 'P02',
  order: {
    orderNo: 'KM20261122140212345678',
    product: '星海游戏点卡 30元',
    amount: { value: '29.80', currency: 'CNY' },
    quantity: 1,
    createdAt: '2026-11-22T14:01:10+08:00',
    paidAt: '2026-11-22T14:02:05+08:00',
    status: 'done',
    statusText: '已完成',
    payChannel: '支付宝',
    tradeNo: '2026112222001412341234567890',
    merchant: '小鱼点卡',
    shopName: '星海点卡',
    shopHost: 'shop.example',
    exhibit: 1,
    ambiguous: [],
  },
  failure: {
    kind: 'used',
    onRedeemPage: true,
    code: '1003',
    text: '该卡密已被使用',
    at: '2026-11-22T14:20:00+08:00',
    page: 'redeem.example',
    exhibit: 2,
  },
  account: [],
  promises: [],
  chat: [],
  evasions: [],
  timeline: [],
  steps: [],
  contacts: [],
  clauses: [
    {
      clause: clauseOf(TERMS, '第八条'),
      termsName: '星海点卡售后服务条款',
      capturedAt: '2026-11-22T05:50:00.000Z',
      exhibit: 3,
      version: null,
      paragraph: null,
      stance: 'for',
      conflict: null,
    },
  ],
  terms: [3],
  statutes: [
    { id: 'mfh-582', law: '中华人民共和国民法典', place: '第五百八十二条' },
    { id: 'xf-48', law: '中华人民共和国消费者权益保护法', place: '第四十八条' },
  ],
  procedure: [],
  companies: [],
  payments: [],
  exhibits: [
    {
      no: 1,
      kind: 'order',
      title: '订单详情 - 星海点卡',
      capturedAt: '2026-11-22T06:03:00.000Z',
      itemId: 'it_1',
    },
    { no: 2, kind: 'redeem', title: '卡密兑换', capturedAt: '2026-11-22T06:20:30.000Z', itemId: 'it_2' },
    { no: 3, kind: 'terms', title: '售后服务条款', capturedAt: '2026-11-22T05:50:00.000Z', itemId: 'it_3' },
  ],
  demands: ['reissue', 'refund'],
  due: null,
  replyBy: null,
  switches: { tripled: null, police: false, ownUse: false, minor: null, unlawfulGoods: false },
  card: 'ABCD1234WXYZ',
  deliveredOn: null,
  secrets: ['ABCD1234WXYZ'],
  now: '2026-11-22T06:30:00.000Z',
  tzOffsetMin: 480,
  shopIsPlatform: null,
  limit: { min: 20, max: 800 },
};

export const WITHOUT_TERMS: ComplaintInput = {
  ...SAMPLE,
  clauses: [],
  terms: [],
  exhibits: SAMPLE.exhibits.filter(({ kind }) => kind !== 'terms'),
};

export const WITHOUT_ORDER_NUMBER: ComplaintInput = {
  ...SAMPLE,
  order: { ...SAMPLE.order, orderNo: null, tradeNo: null },
};

export const WITH_PROMISES_AND_CHAT: ComplaintInput = {
  ...SAMPLE,
  promises: [
    { kind: 'delivery', text: '付款后自动发货，10分钟到账', within: '10分钟', exhibit: 4 },
    { kind: 'replacement', text: '卡密无效包换', within: null, exhibit: 4 },
  ],
  chat: [{ sender: 'merchant', text: '今天之内给您换一张', at: '2026-11-22T14:25:00+08:00', exhibit: 5 }],
  exhibits: [
    ...SAMPLE.exhibits,
    {
      no: 4,
      kind: 'product',
      title: '星海游戏点卡 30元',
      capturedAt: '2026-11-22T05:48:00.000Z',
      itemId: 'it_4',
    },
    { no: 5, kind: 'chat', title: '在线客服', capturedAt: '2026-11-22T06:26:00.000Z', itemId: 'it_5' },
  ],
};
