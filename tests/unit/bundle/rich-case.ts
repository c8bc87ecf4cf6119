// A case with one of everything that somebody should not see, at known places.
import { utf8 } from '../../../utils/evidence/bytes.ts';
import { EMPTY_ORDER, type Facts } from '../../../utils/evidence/facts.ts';
import type { Rect } from '../../../utils/evidence/geometry.ts';
import { dom, type FakeFile, type FakeItem, FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';

export const VALUES = {
  card: 'KM7Q-2P9X-44TZ-W8RD',
  shortCode: '884213',
  query: 'qx-55Kp',
  complaint: '739104',
  orderNo: 'A20261122001',
  tradeNo: '4200002026112299887766554433',
  contact: '13800138000',
  ownPhone: '13911112222',
  idNumber: '11010519491231002X',
  bankCard: '6222021234567890128',
  email: 'zhang.san@mail.example.com',
  merchantQq: '800123456',
  ip: '203.0.113.7',
  token: 'a8f3k2l9d0s8x7c6',
  formToken: 'Zx81kd92mQ0s',
  address: '浙江省杭州市西湖区文三路1号',
  realName: '张三丰',
  third: '路人小李',
  otherOrder: 'B20261101777',
  otherProduct: '别的游戏月卡',
  balance: '账户余额：¥128.50',
} as const;

/** Page of the order: one line of text per run, 20 px each, so that places are easy to tell. */
const LINES = [
  `订单号：${VALUES.orderNo}`,
  `交易号：${VALUES.tradeNo}`,
  `联系方式：${VALUES.contact}`,
  `卡密：${VALUES.card} 密码：${VALUES.shortCode}`,
  `查询密码：${VALUES.query}`,
  `投诉密码：${VALUES.complaint}`,
  `我的手机 ${VALUES.ownPhone} 身份证 ${VALUES.idNumber}`,
  `银行卡 ${VALUES.bankCard} 邮箱 ${VALUES.email}`,
  `客服QQ：${VALUES.merchantQq}`,
  `下单IP ${VALUES.ip}`,
  `收货地址：${VALUES.address}`,
  `收货人：${VALUES.realName}`,
  VALUES.balance,
  '商品：游戏点卡 100 元 已发货',
];

export const lineBox = (line: number): Rect => [20, 20 + line * 40, 300, 16];

export function snapshotOf(lines: readonly string[], elements: object[] = []): FakeFile {
  const root = {
    parent: -1,
    tag: 'body',
    cls: '',
    attrs: {},
    box: [0, 0, 400, 640],
    visible: true,
    frame: 0,
  };
  const page = {
    v: 1,
    url: 'https://shop.example/order/1',
    canonicalUrl: null,
    referrer: '',
    title: '订单详情',
    lang: 'zh-CN',
    selection: '',
    readAt: '2026-11-22T10:45:00.000Z',
    viewport: { w: 400, h: 640, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 400, h: 640 },
    frames: [],
    elements: [root, ...elements],
    runs: lines.map((line, i) => ({ element: 0, text: line, box: lineBox(i), visible: true })),
    fields: [],
    text: lines.join('\n'),
    truncated: [],
  };
  return { kind: 'snapshot', mime: 'application/json', bytes: utf8(JSON.stringify(page)) };
}

const VIEW = { w: 400, h: 640, scroll_x: 0, scroll_y: 0, dpr_milli: 1000 };
const SIZE = { w: 400, h: 640 };

function orderPage(): FakeItem {
  const facts: Facts = noFacts({
    shopName: '小店',
    orders: [
      {
        ...EMPTY_ORDER,
        orderNo: VALUES.orderNo,
        tradeNo: VALUES.tradeNo,
        contact: VALUES.contact,
        cardSecrets: [VALUES.card],
      },
    ],
    secrets: [
      { value: VALUES.card, kind: 'card', boxes: [lineBox(3)] },
      { value: VALUES.shortCode, kind: 'card-password', boxes: [lineBox(3)] },
      { value: VALUES.query, kind: 'query-password', boxes: [] },
      { value: VALUES.complaint, kind: 'complaint-password', boxes: [] },
    ],
  });
  const form = `<input type="hidden" name="_token" value="${VALUES.formToken}">`;
  const html = [form, ...LINES.map((line) => `<p data-token="${VALUES.token}">${line}</p>`)].join('\n');
  const code = {
    parent: 0,
    tag: 'img',
    cls: 'pay-qrcode',
    attrs: {},
    box: [340, 560, 56, 56],
    visible: true,
    frame: 0,
  };
  return {
    files: [screenshot(400, 640, 7), text(LINES.join('\n')), dom(html), snapshotOf(LINES, [code])],
    facts,
    url: `https://shop.example/order/1?token=${VALUES.token}`,
    title: `${VALUES.contact} 的订单`,
    viewport: VIEW,
    page: SIZE,
  };
}

const ROWS = [
  `订单号 ${VALUES.orderNo}`,
  '游戏点卡 100 元 58.80',
  `订单号 ${VALUES.otherOrder}`,
  `${VALUES.otherProduct} 19.90`,
];

function ordersPage(): FakeItem {
  const row = (orderNo: string, product: string) => ({ ...EMPTY_ORDER, orderNo, product });
  const facts = noFacts({
    pageKind: 'orders',
    orders: [row(VALUES.orderNo, '游戏点卡 100 元'), row(VALUES.otherOrder, VALUES.otherProduct)],
    places: [
      { path: 'orders.0.orderNo', box: lineBox(0), raw: VALUES.orderNo },
      { path: 'orders.1.orderNo', box: lineBox(2), raw: VALUES.otherOrder },
      { path: 'orders.1.product', box: lineBox(3), raw: VALUES.otherProduct },
    ],
  });
  return {
    kind: 'orders',
    files: [screenshot(400, 640, 8), text(ROWS.join('\n')), snapshotOf(ROWS)],
    facts,
    viewport: VIEW,
    page: SIZE,
  };
}

const CHAT = [
  { sender: 'buyer', name: '买家小王', at: null, text: '卡密用不了', images: [] },
  { sender: 'merchant', name: '小店客服', at: null, text: `加QQ ${VALUES.merchantQq} 处理`, images: [] },
  { sender: 'unknown', name: VALUES.third, at: null, text: `我的也是，${VALUES.third} 同问`, images: [] },
] as const;

function chat(): FakeItem {
  const lines = CHAT.flatMap(({ name, text: said }) => [name, said]);
  const transcript: FakeFile = {
    kind: 'transcript',
    mime: 'application/json',
    bytes: utf8(JSON.stringify({ v: 1, end: 'beginning', windows: 1, messages: CHAT, gaps: [] }, null, 1)),
  };
  return {
    kind: 'chat',
    files: [screenshot(400, 640, 9), text(lines.join('\n')), snapshotOf(lines), transcript],
    facts: noFacts({ pageKind: 'chat', transcript: CHAT.map((message) => ({ ...message, images: [] })) }),
    viewport: VIEW,
    page: SIZE,
  };
}

export async function richLocker(): Promise<FakeLocker> {
  const locker = await FakeLocker.open();
  for (const item of [orderPage(), ordersPage(), chat()]) await locker.save(item);
  return locker;
}
