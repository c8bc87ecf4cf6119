// Random facts: missing, hostile, huge.
import '../../fixed-seed.ts';
import fc from 'fast-check';
import type { ComplaintInput } from '../../../utils/complaint/complaint-input.ts';
import { PAPER_LIMITS } from '../../../utils/complaint/paper-limits.ts';
import { paperSchema } from '../../../utils/evidence/channel.ts';
import { demandSchema } from '../../../utils/evidence/demand.ts';
import { problemCodeSchema } from '../../../utils/evidence/problem-types.ts';
import type { Clause } from '../../../utils/terms/clause.ts';

/** Page text without digits, so that any of these in a complaint is ours. */
const hostilePieces = [
  '卡密无效',
  '已被使用。',
  '”（见证据',
  '（证据',
  '\u202e\u2066',
  '\u0000\u0007',
  '\r\n\t',
  '\ud800',
  '😀',
  '<script>alert()</script>',
  '{{ order.no }}',
  '\u0024{amount}',
  '{% now %}',
  '{',
  'undefined',
  '[object Object]',
  '=cmd',
  '【订单】',
  '……',
  'مرحبا',
  'ABCD1234WXYZ',
  '长'.repeat(500),
  'x'.repeat(20_000),
];
export const pageText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...hostilePieces), { maxLength: 6 }).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replace(/\p{N}/gu, '')),
  },
);
const moment = fc.option(
  fc.oneof(
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.constantFrom('', 'soon', '2026-13-45', '+275760-09-13T00:00:00.001Z', '9'.repeat(5000)),
  ),
);
const exhibitNo = fc.option(fc.integer({ min: -1, max: 60 }));
const identifier = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789ABCKM'), minLength: 1, maxLength: 64 }),
  fc.constantFrom('', ' ', '13812345678', '9'.repeat(64), '9'.repeat(500), 'null-ish order', '{{no}}'),
);
const amount: fc.Arbitrary<{ value: string; currency: string }> = fc.record({
  value: fc.oneof(
    fc.constantFrom('29.80', '0', '0.00', '1,299.00', '', 'free', '9'.repeat(300), '123456789012.12345678'),
    fc.nat().map(String),
  ),
  currency: fc.constantFrom('CNY', 'USD', 'usd', '', '¥'),
});
const clause = fc.record({
  number: fc.option(fc.constantFrom('第八条', '（一）', '1.2', '一', '①', '9'.repeat(400))),
  path: fc.array(pageText, { maxLength: 3 }),
  heading: fc.option(pageText),
  text: pageText,
  deadlines: fc.constant<Clause['deadlines']>([]),
  flags: fc.constant<string[]>([]),
});
const kind = fc.constantFrom(
  'order',
  'product',
  'chat',
  'redeem',
  'terms',
  'page',
  'file',
) satisfies fc.Arbitrary<ComplaintInput['exhibits'][number]['kind']>;
const sender = fc.constantFrom('merchant', 'platform');
const law = fc.constantFrom(
  { id: 'mfh-582', law: '中华人民共和国民法典', place: '第五百八十二条' },
  { id: 'xf-48', law: '中华人民共和国消费者权益保护法', place: '第四十八条' },
  { id: 'ds-20', law: '中华人民共和国电子商务法', place: '第二十条' },
  { id: 'xf-55', law: '中华人民共和国消费者权益保护法', place: '第五十五条' },
);

const story = fc.record({
  paper: fc.constantFrom(...paperSchema.options),
  problem: fc.option(fc.constantFrom(...problemCodeSchema.options)),
  order: fc.record({
    orderNo: fc.option(identifier),
    product: fc.option(pageText),
    amount: fc.option(amount),
    quantity: fc.option(fc.integer()),
    createdAt: moment,
    paidAt: moment,
    status: fc.option(fc.constantFrom('paid', 'processing', 'done', 'failed')),
    statusText: fc.option(pageText),
    payChannel: fc.option(pageText),
    tradeNo: fc.option(identifier),
    merchant: fc.option(pageText),
    shopName: fc.option(pageText),
    shopHost: fc.option(pageText),
    exhibit: exhibitNo,
    ambiguous: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  }),
  failure: fc.option(
    fc.record({
      kind: fc.constantFrom('used', 'invalid', 'network'),
      onRedeemPage: fc.boolean(),
      code: fc.option(pageText),
      text: pageText,
      at: moment,
      page: fc.option(pageText),
      exhibit: exhibitNo,
    }),
  ),
  account: fc.array(fc.record({ text: pageText, exhibit: exhibitNo }), { maxLength: 8 }),
  promises: fc.array(
    fc.record({
      kind: fc.constant('delivery' as const),
      text: pageText,
      within: fc.option(pageText),
      exhibit: exhibitNo,
    }),
    { maxLength: 6 },
  ),
  chat: fc.array(fc.record({ sender, text: pageText, at: moment, exhibit: exhibitNo }), { maxLength: 6 }),
  evasions: fc.array(
    fc.record({
      sender,
      text: pageText,
      at: moment,
      exhibit: exhibitNo,
      answer: fc.constantFrom('', '请提供发货记录。'),
    }),
    { maxLength: 4 },
  ),
  timeline: fc.array(fc.record({ at: moment, text: pageText, exhibit: exhibitNo }), { maxLength: 20 }),
  steps: fc.array(
    fc.record({
      paper: fc.constantFrom(...paperSchema.options),
      sentAt: moment,
      answerBy: moment,
      answeredAt: moment,
      outcome: fc.option(fc.constantFrom('solved', 'part', 'refused', 'evaded')),
      answer: pageText,
      reference: fc.oneof(identifier, pageText),
      exhibit: exhibitNo,
    }),
    { maxLength: 5 },
  ),
  contacts: fc.array(
    fc.record({
      at: moment,
      result: fc.constantFrom('silent', 'answered', 'blocked', 'gone'),
      exhibit: exhibitNo,
    }),
    { maxLength: 14 },
  ),
});
const papers = fc.record({
  clauses: fc.array(
    fc.record({
      clause,
      termsName: pageText,
      capturedAt: moment,
      exhibit: exhibitNo,
      version: fc.option(pageText),
      paragraph: fc.option(fc.integer({ min: 1, max: 5 })),
      stance: fc.constantFrom('for', 'against'),
      conflict: fc.option(fc.constantFrom('a', 'b')),
    }),
    { maxLength: 5 },
  ),
  terms: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
  statutes: fc.array(law, { maxLength: 5 }),
  procedure: fc.array(law, { maxLength: 5 }),
  companies: fc.array(
    fc.record({
      name: pageText,
      code: fc.option(identifier),
      address: fc.option(pageText),
      source: fc.constantFrom('licence', 'icp', 'payee', 'terms', 'platform', 'buyer'),
      exhibit: exhibitNo,
    }),
    { maxLength: 5 },
  ),
  payments: fc.array(
    fc.record({
      at: moment,
      amount: fc.option(amount),
      way: fc.option(pageText),
      payee: fc.option(pageText),
      tradeNo: fc.option(identifier),
      exhibit: exhibitNo,
    }),
    { maxLength: 12 },
  ),
  exhibits: fc
    .array(fc.record({ kind, title: pageText, capturedAt: moment }), { maxLength: 50 })
    .map((list) => list.map((exhibit, i) => ({ ...exhibit, no: i + 1, itemId: `it_${i}` }))),
  demands: fc.uniqueArray(fc.constantFrom(...demandSchema.options), { maxLength: 6 }),
  due: fc.option(fc.record({ amount, exhibit: exhibitNo })),
  replyBy: moment,
  switches: fc.record({
    tripled: fc.option(fc.record({ text: pageText, exhibit: exhibitNo })),
    police: fc.boolean(),
    ownUse: fc.boolean(),
    minor: fc.option(fc.record({ age: fc.integer({ min: -5, max: 40 }) })),
    unlawfulGoods: fc.boolean(),
  }),
  card: fc.option(fc.constantFrom('ABCD1234WXYZ', 'AB********YZ', 'short', '')),
  deliveredOn: exhibitNo,
  secrets: fc.constant<string[]>(['ABCD1234WXYZ']),
  now: fc.constantFrom('2026-11-22T06:30:00.000Z', 'never'),
  tzOffsetMin: fc.constantFrom(480, 0, -300, 345),
  shopIsPlatform: fc.option(fc.boolean()),
});

export const anyInput: fc.Arbitrary<ComplaintInput> = fc
  .tuple(story, papers)
  .map(([told, kept]) => ({ ...told, ...kept, limit: PAPER_LIMITS[told.paper] }));
