// What the order pages show: undelivered, failed, late, fewer than bought, dearer than shown.
import type { OrderFacts } from '../../evidence/facts.ts';
import { isShopPage, type SeenPage } from '../seen-page.ts';
import { isOfCase } from '../story-material.ts';
import { promisedMs, undertakenUntil } from './promised-time.ts';
import { type ProblemProposal, proposal } from './proposal.ts';

export interface Sighting {
  order: OrderFacts;
  page: SeenPage;
}

export const isTopUp = (product: string | null): boolean =>
  /直充|代充|话费|充值(?!卡|码)|慢充|快充|[QＱ]币|top.?up|recharge|by (?:player|user) id/iu.test(
    product ?? '',
  );

/** A shop that was just paid may take a moment. */
export const PATIENCE_MS = 10 * 60_000;

/** Sightings of this case's order. Several orders and nobody has said which: none is taken. */
export function sightings(pages: readonly SeenPage[], orderNo: string | null): Sighting[] {
  const seen = pages.flatMap((page) => {
    const orders = page.kind === 'product' ? [] : (page.facts?.orders ?? []);
    const own = orders.filter((order) => isOfCase(order, orderNo));
    const [order] = own;
    return order && own.length === 1 ? [{ order, page }] : [];
  });
  const numbers = new Set(seen.flatMap(({ order }) => order.orderNo ?? []));
  return orderNo === null && numbers.size > 1 ? [] : seen;
}

export function fromOrders(pages: readonly SeenPage[], orderNo: string | null): ProblemProposal[] {
  const seen = sightings(pages, orderNo);
  // What came later stands.
  const last = seen.findLast(({ order }) => order.status !== null);
  const delivered = seen.find(({ order }) => order.cardSecrets.length > 0);
  return [
    ...(last && !delivered ? undelivered(last, seen, pages) : []),
    ...(delivered ? fewerThanBought(delivered) : []),
    ...dearerThanShown(seen, pages),
  ];
}

function undelivered(
  { order, page }: Sighting,
  seen: readonly Sighting[],
  pages: readonly SeenPage[],
): ProblemProposal[] {
  const product = seen.find((sighting) => sighting.order.product !== null)?.order.product ?? null;
  if (order.status === 'failed')
    return [proposal(isTopUp(product) ? 'P09' : 'P07', 8, 'order-failed', page.exhibit, order.statusText)];
  if (order.status !== 'paid' && order.status !== 'processing') return [];
  const paid = paidAt(seen);
  const waited = paid === null ? null : Date.parse(page.capturedAt) - paid;
  const late = brokenPromise(pages, waited, Date.parse(page.capturedAt));
  const waiting = isTopUp(product)
    ? proposal('P09', 7, 'top-up-waiting', page.exhibit, order.statusText)
    : proposal('P07', 7, 'paid-without-code', page.exhibit, order.statusText);
  if (late)
    return isTopUp(product)
      ? [
          { ...waiting, weight: 7.8 },
          { ...late, weight: 6.5 },
        ]
      : [late, { ...waiting, weight: 6 }];
  return promisedMs(pages) || waited === null || waited < PATIENCE_MS ? [] : [waiting];
}

function brokenPromise(
  pages: readonly SeenPage[],
  waited: number | null,
  seenAt: number,
): ProblemProposal | null {
  const promise = promisedMs(pages);
  const chat = undertakenUntil(pages);
  if (promise && waited !== null && waited > promise.ms)
    return proposal('P08', 7.6, 'promised-time-passed', promise.exhibit, promise.words);
  if (chat && seenAt > chat.until)
    return proposal('P08', 7.6, 'promised-time-passed', chat.exhibit, chat.words);
  return null;
}

/** Null where no page prints a time. */
export function paidAt(seen: readonly Sighting[]): number | null {
  for (const key of ['paidAt', 'createdAt'] as const) {
    for (const { order } of seen) {
      const at = Date.parse(order[key] ?? '');
      if (!Number.isNaN(at)) return at;
    }
  }
  return null;
}

/** A labelled card is two secrets, so more than one apiece says nothing; a single one may be all that a page shows of many. */
function fewerThanBought({ order, page }: Sighting): ProblemProposal[] {
  const { quantity, cardSecrets } = order;
  if (quantity === null || cardSecrets.length < 2 || quantity <= cardSecrets.length) return [];
  return [proposal('P05', 5, 'fewer-codes', page.exhibit, `${cardSecrets.length}/${quantity}`)];
}

const PRICE = /(?:¥|￥|\$)\s?(\d{1,6}(?:\.\d{1,2})?)|(\d{1,6}(?:\.\d{1,2})?)\s?元/gu;

/** Only where the product page that was kept names the goods and prints no price as high as what was asked. */
function dearerThanShown(seen: readonly Sighting[], pages: readonly SeenPage[]): ProblemProposal[] {
  const charged = seen.findLast(({ order }) => order.amount !== null);
  const value = Number(charged?.order.amount?.value);
  const name = seen.find(({ order }) => order.product)?.order.product ?? null;
  if (!charged || !(value > 0) || !name || (charged.order.quantity ?? 1) !== 1) return [];
  const shown = pages.filter((page) => page.kind === 'product' && isShopPage(page) && namesGoods(page, name));
  return shown.flatMap(({ words, facts, exhibit }) => {
    const read = (facts?.orders ?? []).flatMap(({ amount }) => (amount ? [Number(amount.value)] : []));
    const prices = read.length > 0 ? read : pricesIn(words, name);
    if (prices.length === 0 || prices.some((price) => price >= value - 0.005)) return [];
    return [
      proposal('P16', 5, 'price-differs', exhibit, `${Math.max(...prices)} → ${charged.order.amount?.value}`),
    ];
  });
}

const namesGoods = ({ words, facts }: SeenPage, name: string): boolean =>
  words.includes(name) || (facts?.orders ?? []).some(({ product }) => product === name);

/** `100元` in the name of the goods is a face value, not a price. */
function pricesIn(words: string, name: string): number[] {
  return [...words.replaceAll(name, '').slice(0, 20_000).matchAll(PRICE)].map(([, sign, yuan]) =>
    Number(sign ?? yuan),
  );
}
