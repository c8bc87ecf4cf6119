// Random facts: missing, hostile, huge.
import '../../fixed-seed.ts';
import fc from 'fast-check';
import type { ComplaintInput } from '../../../utils/complaint/complaint-input.ts';
import type { Clause } from '../../../utils/terms/clause.ts';

/** Page text without digits and braces, so that any of these in a complaint is ours. */
const hostilePieces = [
  '卡密无效',
  '已被使用。',
  '”（见证据',
  '\u202e\u2066',
  '\u0000\u0007',
  '\r\n\t',
  '\ud800',
  '😀',
  '<script>alert()</script>',
  '=cmd',
  '【订单】',
  '……',
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
    arbitrary: fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replace(/[\p{N}{}]/gu, '')),
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
  fc.string({ unit: fc.constantFrom(...'0123456789ABCKM'), minLength: 1, maxLength: 40 }),
  fc.constantFrom('', ' ', '13812345678', '9'.repeat(500), 'null-ish order'),
);
const amount: fc.Arbitrary<{ value: string; currency: string }> = fc.record({
  value: fc.oneof(
    fc.constantFrom('29.80', '0', '0.00', '1,299.00', '', 'free', '9'.repeat(300)),
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

export const anyInput: fc.Arbitrary<ComplaintInput> = fc.record({
  channel: fc.constantFrom('merchant', 'platform'),
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
  promises: fc.array(
    fc.record({
      kind: fc.constant('delivery' as const),
      text: pageText,
      within: fc.option(pageText),
      exhibit: exhibitNo,
    }),
    { maxLength: 6 },
  ),
  chat: fc.array(
    fc.record({
      sender: fc.constantFrom('merchant', 'platform'),
      text: pageText,
      at: moment,
      exhibit: exhibitNo,
    }),
    { maxLength: 6 },
  ),
  timeline: fc.array(fc.record({ at: moment, text: pageText, exhibit: exhibitNo }), { maxLength: 20 }),
  clauses: fc.array(
    fc.record({
      clause,
      termsName: pageText,
      capturedAt: moment,
      exhibit: exhibitNo,
      version: fc.option(pageText),
      paragraph: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 5 },
  ),
  exhibits: fc
    .array(fc.record({ kind, title: pageText, capturedAt: moment }), { maxLength: 50 })
    .map((list) => list.map((exhibit, i) => ({ ...exhibit, no: i + 1, itemId: `it_${i}` }))),
  demand: fc.constantFrom('reissue-or-refund', 'refund', 'reissue'),
  card: fc.option(fc.constantFrom('ABCD1234WXYZ', 'AB********YZ', 'short', '')),
  secrets: fc.constant<string[]>(['ABCD1234WXYZ']),
  now: fc.constantFrom('2026-11-22T06:30:00.000Z', 'never'),
  tzOffsetMin: fc.constantFrom(480, 0, -300, 345),
  shopIsPlatform: fc.option(fc.boolean()),
});
