// Which facts belong to which order. Nothing is borrowed from a neighbour: every order has its own container.
import type { OrderFacts } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { isBareAmount, readAmount } from './amounts.ts';
import { secretsOfLine } from './card-text.ts';
import { readMoment } from './moments.ts';
import {
  amountIn,
  bestOf,
  bestStatus,
  cardSecretsOf,
  emptyOrder,
  type Found,
  momentIn,
  payChannelOf,
  productOf,
  quantityOf,
  type ReadingContext,
  tokenOf,
  wordsOf,
} from './order-values.ts';
import { ancestorsOf, attr, isInside, type Page, type Segment, segmentsIn } from './page-model.ts';
import { isButton, type Pair } from './pairs.ts';
import { readStatus } from './statuses.ts';
import { hasBuyWords } from './trade-gate.ts';

export interface Place {
  path: string;
  box: Rect | null;
  raw: string;
}

export interface OrdersReading {
  orders: OrderFacts[];
  places: Place[];
  /** Element that holds each order, -1 for the whole page. */
  containers: number[];
}

interface Anchor {
  orderNo: Found<string> | null;
  element: number;
  /** Segments of the number, so that nothing else is read from them. */
  segments: readonly number[];
}

const MAX_ORDERS = 300;
const NAME_CLASS =
  /(?:goods|product|item|commodity|sku)[-_]{0,2}(?:name|title|info__name)|(?:^|\s)(?:title|name)(?:$|\s)/i;

export function readOrders(
  page: Page,
  pairs: readonly Pair[],
  rows: readonly number[],
  context: ReadingContext,
): OrdersReading {
  const anchors = distinctAnchors(numberAnchors(page, pairs));
  const found = anchors.length > 0 ? anchors : rowAnchors(page, pairs, rows);
  const list = found.length > 0 ? found : wholePageAnchor(pairs);
  const reading: OrdersReading = { orders: [], places: [], containers: [] };
  for (const anchor of list.slice(0, MAX_ORDERS)) {
    const container =
      list.length === 1 && !rows.includes(anchor.element) ? -1 : containerOf(page, anchor, list);
    const order = readOrder(page, pairs, anchor, container, context, reading, list.length > 1);
    if (!order) continue;
    reading.orders.push(order);
    reading.containers.push(container);
  }
  return reading;
}

/** Every place that shows an order number, labelled or standing alone beside a status. */
function numberAnchors(page: Page, pairs: readonly Pair[]): Anchor[] {
  const labelled = pairs.flatMap((pair) => {
    const value = pair.label.kind === 'orderNo' ? tokenOf(pair) : null;
    return value === null ? [] : [anchorOf(pair, value)];
  });
  const wallet = pairs.flatMap((pair) => {
    const value = pair.label.kind === 'merchantOrderNo' ? tokenOf(pair) : null;
    return value === null ? [] : [anchorOf(pair, value)];
  });
  if (wallet.length > 0 && isWalletBill(page)) return wallet;
  const strong = labelled.filter((anchor) => anchor.rank >= 2);
  const chosen = [strong, labelled, wallet, mislabelled(pairs)].find((anchors) => anchors.length > 0) ?? [];
  return chosen.length > 0 ? chosen : bareNumbers(page);
}

/** `支付方式：[订单号]`: a number where a channel should be is the order's. */
function mislabelled(pairs: readonly Pair[]): Anchor[] {
  return pairs.flatMap((pair) => {
    const line = pair.label.kind === 'payChannel' ? (pair.lines[0]?.folded ?? '') : '';
    const number = /^[[【]?((?=\w*\d)[A-Z0-9]{16}|\d{12,32})(?![\w*-])/u.exec(line)?.[1];
    return number ? [anchorOf(pair, number)] : [];
  });
}

export function isWalletBill(page: Page): boolean {
  return (
    /账单|交易详情|bill|transaction detail/i.test(page.title) ||
    /账单详情|交易单号|收单机构/.test(page.folded)
  );
}

function anchorOf(pair: Pair, value: string): Anchor & { rank: number } {
  const raw = pair.lines[0]?.text ?? value;
  return {
    orderNo: { value, raw, box: pair.box },
    element: pair.element,
    segments: pair.segments,
    rank: pair.label.rank,
  };
}

/** One anchor per number; a child order (`…-01`) is part of its parent. */
function distinctAnchors(anchors: readonly Anchor[]): Anchor[] {
  const byNumber = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const number = anchor.orderNo?.value ?? '';
    if (!byNumber.has(number)) byNumber.set(number, anchor);
  }
  return [...byNumber.values()].filter((anchor) => {
    const parent = /^(.{8,})-\d{2}$/.exec(anchor.orderNo?.value ?? '')?.[1];
    return parent === undefined || !byNumber.has(parent);
  });
}

function bareNumbers(page: Page): Anchor[] {
  return page.segments.flatMap((segment) => {
    const token = bareNumber(segment);
    if (token === null || !standsBesideStatus(page, segment)) return [];
    const orderNo = { value: token, raw: segment.text, box: segment.box };
    return [{ orderNo, element: segment.element, segments: [segment.index] }];
  });
}

function bareNumber(segment: Segment): string | null {
  if (segment.field && !segment.field.readOnly) return null;
  const match = /^(?:#|№|No\.?|NO\.?)?\s?([A-Za-z]{0,6}\d[\w-]{9,63}|(?=\w*\d)[A-Z0-9]{16})$/u.exec(
    segment.folded.trim(),
  );
  const token = match?.[1] ?? null;
  return token !== null && (token.match(/\d/g)?.length ?? 0) >= (token.length === 16 ? 2 : 8) ? token : null;
}

function standsBesideStatus(page: Page, segment: Segment): boolean {
  let level = 0;
  for (const container of ancestorsOf(page, segment.element)) {
    if (level++ > 4) return false;
    const near = segmentsIn(page, container);
    if (near.length > 40) return false;
    if (
      near.some((other) => other !== segment && !isButton(page, other) && readStatus(other.folded) !== null)
    )
      return true;
  }
  return false;
}

/** A list of purchases that prints no numbers: each row is an order all the same. */
function rowAnchors(page: Page, pairs: readonly Pair[], rows: readonly number[]): Anchor[] {
  return rows.flatMap((row) => {
    const kinds = new Set(
      pairs.filter((pair) => isInside(page, pair.element, row)).map((pair) => pair.label.kind),
    );
    const isOrder =
      kinds.has('product') &&
      kinds.has('amount') &&
      (kinds.has('status') || kinds.has('createdAt') || kinds.has('payStatus'));
    return isOrder ? [{ orderNo: null, element: row, segments: [] }] : [];
  });
}

function wholePageAnchor(pairs: readonly Pair[]): Anchor[] {
  const kinds = new Set(pairs.map((pair) => pair.label.kind));
  const core = (
    ['amount', 'product', 'createdAt', 'paidAt', 'status', 'payStatus', 'tradeNo', 'merchantOrderNo'] as const
  ).filter((kind) => kinds.has(kind));
  return core.length >= 1 || kinds.has('card') ? [{ orderNo: null, element: -1, segments: [] }] : [];
}

/** The largest element around this number that holds no other order's number. */
function containerOf(page: Page, anchor: Anchor, all: readonly Anchor[]): number {
  let best = anchor.element;
  for (const container of ancestorsOf(page, anchor.element)) {
    if (all.some((other) => other !== anchor && isInside(page, other.element, container))) return best;
    best = container;
  }
  return best;
}

function readOrder(
  page: Page,
  pairs: readonly Pair[],
  anchor: Anchor,
  container: number,
  context: ReadingContext,
  reading: OrdersReading,
  isOneOfMany: boolean,
): OrderFacts | null {
  const own = container < 0 ? pairs : pairs.filter((pair) => isInside(page, pair.element, container));
  const segments = container < 0 ? page.segments : segmentsIn(page, container);
  const path = `orders.${reading.orders.length}`;
  const note = <T>(name: string, found: Found<T> | null): T | null => {
    if (found) reading.places.push({ path: `${path}.${name}`, box: found.box, raw: found.raw });
    return found?.value ?? null;
  };
  const order = emptyOrder();
  order.orderNo = note('orderNo', anchor.orderNo);
  order.amount = note(
    'amount',
    bestOf(own, ['amount'], amountIn(context)) ?? bareAmount(page, segments, context),
  );
  order.createdAt =
    note(
      'createdAt',
      bestOf(own, ['createdAt'], momentIn(context)) ?? bareMoment(segments, context, isOneOfMany),
    )?.iso ?? null;
  order.paidAt = note('paidAt', bestOf(own, ['paidAt'], momentIn(context)))?.iso ?? null;
  const status = note('status', bestStatus(own) ?? badge(page, segments));
  order.status = status?.status ?? null;
  order.statusText = status?.text ?? null;
  const product = note('product', bestOf(own, ['product'], productOf) ?? namedProduct(page, segments));
  order.product = product?.product ?? null;
  order.merchant = note('merchant', bestOf(own, ['merchant'], wordsOf(60)));
  order.quantity = note('quantity', bestOf(own, ['quantity'], quantityOf)) ?? product?.quantity ?? null;
  order.payChannel = note('payChannel', bestOf(own, ['payChannel'], payChannelOf(order.orderNo)));
  order.tradeNo = note('tradeNo', bestOf(own, ['tradeNo'], tokenOf));
  if (order.tradeNo === null && anchor.segments.length > 0 && isWalletBill(page)) {
    const shown = bestOf(own, ['orderNo'], tokenOf);
    if (shown && shown.value !== order.orderNo) order.tradeNo = note('tradeNo', shown);
  }
  order.contact = note('contact', bestOf(own, ['contact'], wordsOf(100)));
  const cards = cardSecretsOf(own).filter(
    (card) => card.value !== order.orderNo && card.value !== order.tradeNo,
  );
  order.cardSecrets = (cards.length > 0 ? cards : copiedCards(page, container)).map((card, i) => {
    note(`cardSecrets.${i}`, card);
    return card.value;
  });
  return Object.entries(order).some(
    ([key, value]) => key !== 'orderNo' && key !== 'cardSecrets' && value !== null,
  ) || order.cardSecrets.length > 0
    ? order
    : null;
}

function bareAmount(
  page: Page,
  segments: readonly Segment[],
  context: ReadingContext,
): Found<ReturnType<typeof readAmount> & {}> | null {
  if (segments.length > 120 || hasBuyWords(page)) return null;
  const marked = segments.filter(
    (s) => !isButton(page, s) && isBareAmount(s.folded) && /[^\d.,\s]/.test(s.folded),
  );
  const values = new Set(marked.map((segment) => readAmount(segment.folded, context.currency)?.value));
  const only = marked[0];
  const value = only && values.size === 1 ? readAmount(only.folded, context.currency) : null;
  return only && value ? { value, raw: only.text, box: only.box } : null;
}

function bareMoment(
  segments: readonly Segment[],
  context: ReadingContext,
  isOneOfMany: boolean,
): ReturnType<typeof bestOf<NonNullable<ReturnType<typeof readMoment>>>> {
  if (!isOneOfMany) return null;
  const times = segments.filter((s) => s.folded.length <= 24 && /^\d{4}[-/.年]\d/.test(s.folded.trim()));
  const only = times[0];
  const value = only && times.length === 1 ? readMoment(only.folded, context.now) : null;
  return only && value ? { value, raw: only.text, box: only.box } : null;
}

/** A status word standing alone; a row of them is a filter. */
function badge(page: Page, segments: readonly Segment[]): ReturnType<typeof bestStatus> {
  if (segments.length > 300) return null;
  const badges = segments.flatMap((segment) => {
    const status = segment.field || isButton(page, segment) ? null : readStatus(segment.folded);
    return status ? [{ segment, status }] : [];
  });
  const kinds = new Set(badges.map((found) => found.status));
  if (kinds.size > 2 || badges.length > 3) return null;
  const pay = badges.find((found) => found.status === 'paid' || found.status === 'unpaid');
  const chosen = pay?.status === 'unpaid' ? pay : (badges.find((found) => found !== pay) ?? pay);
  return chosen
    ? {
        value: {
          status: chosen.status,
          text: chosen.segment.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
        },
        raw: chosen.segment.text,
        box: chosen.segment.box,
      }
    : null;
}

function namedProduct(
  page: Page,
  segments: readonly Segment[],
): Found<{ product: string; quantity: number | null }> | null {
  const named = segments.filter(
    (s) =>
      NAME_CLASS.test(page.elements[s.element]?.cls ?? '') &&
      /goods|product|item|commodity|sku/i.test(page.elements[s.element]?.cls ?? ''),
  );
  const first = named[0];
  if (!first || new Set(named.map((s) => s.folded)).size !== 1) return null;
  const pair: Pair = {
    label: { kind: 'product', rank: 0 },
    element: first.element,
    lines: [first],
    box: first.box,
    segments: [],
  };
  const value = productOf(pair);
  return value ? { value, raw: first.text, box: first.box } : null;
}

/** Secrets that only a copy button carries (`data-clipboard-text`). */
function copiedCards(page: Page, container: number): Found<string>[] {
  const found: Found<string>[] = [];
  page.elements.forEach((element, i) => {
    const text = attr(page, i, 'data-clipboard-text');
    if (!text || !element.visible || (container >= 0 && !isInside(page, i, container))) return;
    const words =
      segmentsIn(page, i)
        .map((segment) => segment.folded)
        .join(' ') +
      element.cls +
      attr(page, i, 'id');
    if (!/卡密|卡号|激活码|兑换码|card|key|code|cdk/i.test(words)) return;
    for (const line of text.split('\n')) {
      for (const value of secretsOfLine(line)) found.push({ value, raw: line, box: element.box });
    }
  });
  return found;
}
