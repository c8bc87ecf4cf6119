// Which facts belong to which order. Nothing is borrowed from a neighbour: every order has its own container.
import type { OrderFacts } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import type { Moment } from '../../page/moments.ts';
import type { Page, Segment } from '../../page/page-model.ts';
import { bareCards, copiedCards } from './bare-cards.ts';
import { bareProduct } from './bare-products.ts';
import { bareChannel, bareCount, titledProduct } from './line-items.ts';
import { amountBehind, momentBehind } from './number-line.ts';
import {
  type Anchor,
  distinctAnchors,
  isWalletBill,
  numberAnchors,
  rowAnchors,
  wholePageAnchor,
} from './order-anchors.ts';
import {
  childTest,
  type ElementTest,
  orderAnchors,
  type Region,
  regionsOf,
  segmentsOf,
} from './order-regions.ts';
import {
  amountIn,
  bestOf,
  bestStatus,
  cardSecretsOf,
  contactOf,
  countOfCards,
  emptyOrder,
  type Found,
  momentIn,
  type ProductWords,
  payChannelOf,
  productOf,
  quantityOf,
  type ReadingContext,
  tokenOf,
  wordsOf,
} from './order-values.ts';
import { overlayRegion } from './overlays.ts';
import { PairIndex } from './pair-index.ts';
import type { Pair } from './pairs.ts';
import { isPaymentPage } from './pay-page.ts';
import { payeeOf } from './payee.ts';
import { queriedNumber } from './queried-number.ts';
import { badge } from './status-badges.ts';
import { bareAmount, bareMoment, namedProduct } from './unlabelled-values.ts';
import { orderNoFromUrl } from './url-number.ts';
import { walletAmount } from './wallet-amount.ts';

export interface Place {
  path: string;
  box: Rect | null;
  raw: string;
  confidence?: number;
  precision?: Moment['precision'];
}

export interface OrdersReading {
  orders: OrderFacts[];
  places: Place[];
  /** More orders stand on the page than were read. */
  isCut?: boolean;
}

const MAX_ORDERS = 3_000;

export function readOrders(
  page: Page,
  pairs: readonly Pair[],
  rows: readonly number[],
  context: ReadingContext,
): OrdersReading {
  const labelled = numberAnchors(page, pairs);
  const shown = labelled.length > 0 ? labelled : queriedNumber(page);
  const { orders: anchors, children } = distinctAnchors(shown);
  const ofChild = childTest(page, anchors, children);
  const list = anchorsOf(page, pairs, rows, anchors);
  const reading: OrdersReading = { orders: [], places: [], isCut: list.length > MAX_ORDERS };
  const numbers = new Set(list.map(({ orderNo }) => orderNo?.value));
  const all = shown.filter(({ orderNo }) => numbers.has(orderNo?.value));
  const inPageOrder = orderAnchors(all.length > 0 ? all : list);
  const pairsIn = new PairIndex(pairs);
  for (const anchor of list.slice(0, MAX_ORDERS)) {
    if (page.budget.isSpent()) break;
    const isAlone = list.length === 1 && !rows.includes(anchor.element);
    const regions = isAlone
      ? [overlayRegion(page, anchor, pairsIn)]
      : regionsOf(page, anchor, inPageOrder, pairsIn);
    const noted = reading.places.length;
    const own = withoutChildren(
      regions.flatMap((region) => pairsIn.of(region)),
      ofChild,
    );
    const order = readOrder(page, own, anchor, { regions, ofChild }, context, reading, list.length > 1);
    if (order) reading.orders.push(order);
    else reading.places.length = noted;
  }
  return reading;
}

/** Where an order stands, without the blocks in it that are its child orders'. */
interface Stretch {
  regions: readonly Region[];
  ofChild: ElementTest | null;
}

function withoutChildren(pairs: readonly Pair[], ofChild: ElementTest | null): readonly Pair[] {
  if (!ofChild) return pairs;
  return pairs.filter(({ label, element }) => /^card/.test(label.kind) || !ofChild(element));
}

/** No label says so, and still the page is about one order: its address names it, or it asks to be paid. */
function isNamedElsewhere(page: Page): boolean {
  return orderNoFromUrl(page.url) !== null || isPaymentPage(page);
}

function anchorsOf(
  page: Page,
  pairs: readonly Pair[],
  rows: readonly number[],
  anchors: readonly Anchor[],
): readonly Anchor[] {
  // Labels that nobody came to may name the order where the last one found seems to end.
  if (page.budget.isSpent()) return anchors.filter((anchor) => anchor.isNamed).slice(0, -1);
  const found = anchors.length > 0 ? anchors : rowAnchors(page, pairs, rows);
  return found.length > 0 ? found : wholePageAnchor(pairs, isNamedElsewhere(page));
}

function readOrder(
  page: Page,
  own: readonly Pair[],
  anchor: Anchor,
  { regions, ofChild }: Stretch,
  context: ReadingContext,
  reading: OrdersReading,
  isOneOfMany: boolean,
): OrderFacts | null {
  const all = regions.includes(null) ? page.segments : regions.flatMap((region) => segmentsOf(page, region));
  const segments = ofChild ? all.filter(({ element }) => !ofChild(element)) : all;
  const path = `orders.${reading.orders.length}`;
  const note = <T>(name: string, found: Found<T> | null): T | null => {
    if (found) reading.places.push(placeOf(`${path}.${name}`, found));
    return found?.value ?? null;
  };
  const order = emptyOrder();
  order.orderNo = note('orderNo', anchor.orderNo);
  order.amount = note(
    'amount',
    walletAmount(page, own, segments, context) ??
      bestOf(own, ['amount'], amountIn(context)) ??
      amountBehind(anchor.orderNo, segments, anchor.segments, context.currency) ??
      bareAmount(page, segments, context),
  );
  order.createdAt =
    note(
      'createdAt',
      bestOf(own, ['createdAt'], momentIn(context)) ??
        momentBehind(anchor.orderNo, segments, anchor.segments, context) ??
        bareMoment(page, segments, context, anchor),
    )?.iso ?? null;
  order.paidAt = note('paidAt', bestOf(own, ['paidAt'], momentIn(context)))?.iso ?? null;
  const status = note('status', bestStatus(own) ?? badge(page, segments));
  order.status = status?.status ?? null;
  order.statusText = status?.text ?? null;
  const isNumbered = order.orderNo !== null || isOneOfMany;
  const trade = bestOf(own, ['tradeNo'], tokenOf);
  const cards = deliveredCards(page, own, { regions, segments }, context, isOneOfMany).filter(
    ({ value }) => value !== order.orderNo && value !== trade?.value,
  );
  const product = note('product', goodsOf(page, own, segments, context, isNumbered, cards));
  order.product = product?.product ?? null;
  order.merchant = note('merchant', bestOf(own, ['merchant'], wordsOf(60)) ?? payeeOf(segments));
  const bareQuantity = () => (isNumbered ? bareCount(segments) : null);
  const count = bestOf(own, ['quantity'], quantityOf) ?? countOfCards(own) ?? bareQuantity();
  order.quantity = note('quantity', count) ?? product?.quantity ?? null;
  const bare = () => (isOneOfMany ? bareChannel(page, segments) : null);
  order.payChannel = note('payChannel', bestOf(own, ['payChannel'], payChannelOf(order.orderNo)) ?? bare());
  order.tradeNo = trade?.value === order.orderNo ? null : note('tradeNo', trade);
  if (order.tradeNo === null && anchor.segments.length > 0) {
    const shown = bestOf(own, ['orderNo'], tokenOf);
    if (shown && shown.value !== order.orderNo && isWalletBill(page)) order.tradeNo = note('tradeNo', shown);
  }
  order.contact = note('contact', bestOf(own, ['contact'], contactOf));
  order.cardSecrets = cards.map((card, i) => {
    note(`cardSecrets.${i}`, card);
    return card.value;
  });
  const says = Object.entries(order).some(
    ([key, value]) => key !== 'orderNo' && key !== 'cardSecrets' && value !== null,
  );
  return says || order.cardSecrets.length > 0 || anchor.isNamed ? order : null;
}

function deliveredCards(
  page: Page,
  own: readonly Pair[],
  { regions, segments }: { regions: Stretch['regions']; segments: readonly Segment[] },
  context: ReadingContext,
  isOneOfMany: boolean,
): Found<string>[] {
  const labelled = cardSecretsOf(own);
  const copied = labelled.length > 0 ? labelled : regions.flatMap((region) => copiedCards(page, region));
  return copied.length > 0 || isOneOfMany ? copied : bareCards(page, segments, context.spoken);
}

/** What was bought; a delivered card is never its name, wherever it stands. */
function goodsOf(
  page: Page,
  own: readonly Pair[],
  segments: readonly Segment[],
  context: ReadingContext,
  isNumbered: boolean,
  cards: readonly Found<string>[],
): Found<ProductWords> | null {
  const ways = [
    () => bestOf(own, ['product'], productOf),
    () => namedProduct(page, segments),
    () => titledProduct(page, segments),
    () => (isNumbered ? bareProduct(page, segments, context.spoken) : null),
  ];
  for (const way of ways) {
    const found = way();
    if (found && !cards.some(({ value }) => found.value.product.includes(value))) return found;
  }
  return null;
}

/** Values without a label are taken where nothing else could be meant, which is a guess all the same. */
const UNLABELLED = 0.6;

function placeOf(path: string, { box, raw, value, confidence = UNLABELLED }: Found<unknown>): Place {
  const place: Place = { path, box, raw, confidence };
  const isMoment = typeof value === 'object' && value !== null && 'precision' in value;
  return isMoment ? { ...place, precision: (value as Moment).precision } : place;
}
