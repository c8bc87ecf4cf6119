// One page's expected facts held against what was read: right, wrong (also: invented) and missed, fact by fact.
import type { Facts, Message, OrderFacts } from '../../utils/evidence/facts.ts';

export const MEASURED = [
  'page kind',
  'order number',
  'amount',
  'times',
  'status',
  'product',
  'card secret',
  'failure',
  'messages',
  'promises',
  'doors',
] as const;
export type Measured = (typeof MEASURED)[number];

/** `wrong` counts what was read and is not so, `missed` what is so and was not read; a wrong value is both. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** What a human reads on the page; keys left out are not measured. */
export type ExpectedOrder = Partial<OrderFacts>;
export type Expected = Partial<Omit<Facts, 'orders' | 'transcript' | 'failure' | 'promises' | 'entries'>> & {
  orders?: readonly ExpectedOrder[];
  transcript?: readonly Partial<Message>[];
  failure?: Partial<NonNullable<Facts['failure']>> | null;
  promises?: readonly Partial<Facts['promises'][number]>[];
  entries?: readonly Partial<Facts['entries'][number]>[];
};

export type Score = Record<Measured, Tally>;

export const emptyScore = (): Score => ({
  'page kind': tally(),
  'order number': tally(),
  amount: tally(),
  times: tally(),
  status: tally(),
  product: tally(),
  'card secret': tally(),
  failure: tally(),
  messages: tally(),
  promises: tally(),
  doors: tally(),
});

export function scorePage(expected: Expected, facts: Facts): Score {
  const score = emptyScore();
  if (expected.pageKind !== undefined) compare(score['page kind'], expected.pageKind, facts.pageKind);
  if (expected.orders) scoreOrders(score, expected.orders, facts.orders);
  if (expected.failure !== undefined)
    compare(score.failure, expected.failure?.kind ?? null, facts.failure?.kind ?? null);
  if (expected.transcript)
    compareInOrder(score.messages, expected.transcript.map(spokenBy), facts.transcript.map(spokenBy));
  if (expected.promises)
    compareSets(score.promises, expected.promises.map(promised), facts.promises.map(promised));
  if (expected.entries) compareSets(score.doors, expected.entries.map(door), facts.entries.map(door));
  return score;
}

export function addScore(sum: Score, score: Score): void {
  for (const fact of MEASURED) {
    sum[fact].right += score[fact].right;
    sum[fact].wrong += score[fact].wrong;
    sum[fact].missed += score[fact].missed;
  }
}

/** 2·right ÷ (2·right + wrong + missed); null where there was nothing to read and nothing was read. */
export function f1({ right, wrong, missed }: Tally): number | null {
  const all = 2 * right + wrong + missed;
  return all === 0 ? null : (2 * right) / all;
}

function tally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

const spokenBy = ({ sender, text }: Partial<Message>): string => `${sender ?? ''}\n${text ?? ''}`;
const promised = ({ kind, text }: Partial<Facts['promises'][number]>): string =>
  `${kind ?? ''}\n${text ?? ''}`;
const door = ({ kind, text, state }: Partial<Facts['entries'][number]>): string =>
  `${kind ?? ''}\n${text ?? ''}\n${state ?? ''}`;

function scoreOrders(score: Score, expected: readonly ExpectedOrder[], read: readonly OrderFacts[]): void {
  const left = [...read];
  for (const [i, order] of expected.entries()) {
    const at = left.findIndex(({ orderNo }) => orderNo !== null && orderNo === order.orderNo);
    const [found] = at >= 0 ? left.splice(at, 1) : read.length === expected.length ? take(left, read[i]) : [];
    scoreOrder(score, order, found ?? null);
  }
  for (const invented of left) scoreOrder(score, {}, invented);
}

function take(left: OrderFacts[], order: OrderFacts | undefined): OrderFacts[] {
  const at = order ? left.indexOf(order) : -1;
  return at >= 0 ? left.splice(at, 1) : [];
}

/** An order that is not on the page is measured in full: everything read of it is invented. */
function scoreOrder(score: Score, expected: ExpectedOrder, found: OrderFacts | null): void {
  const isInvented = Object.keys(expected).length === 0;
  const measures = (key: keyof OrderFacts) => isInvented || key in expected;
  if (measures('orderNo')) compare(score['order number'], expected.orderNo ?? null, found?.orderNo ?? null);
  if (measures('amount')) compare(score.amount, price(expected), price(found));
  if (measures('createdAt')) compare(score.times, expected.createdAt ?? null, found?.createdAt ?? null);
  if (measures('paidAt')) compare(score.times, expected.paidAt ?? null, found?.paidAt ?? null);
  if (measures('status')) compare(score.status, expected.status ?? null, found?.status ?? null);
  if (measures('product')) compare(score.product, expected.product ?? null, found?.product ?? null);
  if (measures('cardSecrets'))
    compareSets(score['card secret'], expected.cardSecrets ?? [], found?.cardSecrets ?? []);
}

function price(order: ExpectedOrder | null): string | null {
  return order?.amount ? `${order.amount.value} ${order.amount.currency}` : null;
}

function compare(count: Tally, expected: string | null, read: string | null): void {
  if (expected === read) count.right += expected === null ? 0 : 1;
  else {
    count.wrong += read === null ? 0 : 1;
    count.missed += expected === null ? 0 : 1;
  }
}

function compareSets(count: Tally, expected: readonly string[], read: readonly string[]): void {
  const left = [...read];
  for (const value of expected) {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    else count.missed++;
    count.right += at >= 0 ? 1 : 0;
  }
  count.wrong += left.length;
}

/** Right are those on a longest common subsequence. */
function compareInOrder(count: Tally, expected: readonly string[], read: readonly string[]): void {
  let row = new Array<number>(read.length + 1).fill(0);
  for (const wanted of expected) {
    const next = [0];
    for (let i = 0; i < read.length; i++)
      next.push(wanted === read[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  const right = row.at(-1) ?? 0;
  count.right += right;
  count.missed += expected.length - right;
  count.wrong += read.length - right;
}
