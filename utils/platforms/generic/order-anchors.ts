// Where on the page each order is, found by its number or by its row.

import {
  ancestorsOf,
  childrenOf,
  isInside,
  type Page,
  type Segment,
  segmentsIn,
} from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { type Found, orderNoOf } from './order-values.ts';
import type { PairIndex } from './pair-index.ts';
import type { Pair } from './pairs.ts';
import { readStatus } from './statuses.ts';
import { orderNoFromUrl } from './url-number.ts';

export interface Anchor {
  orderNo: Found<string> | null;
  element: number;
  /** Segments of the number, so that nothing else is read from them. */
  segments: readonly number[];
  /** A label says that this is an order number: enough where nothing else is shown. */
  isNamed?: boolean;
}

/** Every place that shows an order number, labelled or standing alone beside a status. */
export function numberAnchors(page: Page, pairs: readonly Pair[]): Anchor[] {
  const hasStatus = pairs.some(({ label }) => /status$/i.test(label.kind));
  const labelled = pairs.flatMap((pair) => {
    const isWeak = pair.label.rank === 0 && !hasStatus;
    const value = pair.label.kind === 'orderNo' && !isWeak ? orderNoOf(pair) : null;
    return value === null ? [] : [anchorOf(pair, value)];
  });
  const wallet = pairs.flatMap((pair) => {
    const value = pair.label.kind === 'merchantOrderNo' ? orderNoOf(pair) : null;
    return value === null ? [] : [anchorOf(pair, value)];
  });
  if (wallet.length > 0 && isWalletBill(page)) return wallet;
  const strong = labelled.filter((anchor) => anchor.rank >= 2);
  const chosen =
    [strong, labelled, wallet, mislabelled(pairs), tradeNumbers(page, pairs)].find(
      (anchors) => anchors.length > 0,
    ) ?? [];
  return chosen.length > 0 ? chosen : bareNumbers(page);
}

const BILL = /账单|bill|收单机构|商户全称|收款方|零钱|花呗/iu;

/** 流水号 and 交易单号 are the order's where the page is no bill and names no other number. */
function tradeNumbers(page: Page, pairs: readonly Pair[]): Anchor[] {
  if (BILL.test(`${page.title}\n${page.folded}`)) return [];
  return pairs.flatMap((pair) => {
    const value = pair.label.kind === 'tradeNo' && pair.label.rank === 2 ? orderNoOf(pair) : null;
    return value === null ? [] : [{ ...anchorOf(pair, value), isNamed: true }];
  });
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
    /账单|交易(?:详情|明细|记录)|收支明细|电子回单|bill|transaction detail/i.test(page.title) ||
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
    isNamed: pair.label.kind === 'orderNo' && pair.label.rank >= 2,
  };
}

/** One anchor per number; a child order (`…-01`) is part of its parent: its cards count, its own status and price do not. */
export function distinctAnchors(anchors: readonly Anchor[]): { orders: Anchor[]; children: Anchor[] } {
  const byNumber = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const number = anchor.orderNo?.value ?? '';
    if (!byNumber.has(number)) byNumber.set(number, anchor);
  }
  const all = [...byNumber.values()];
  const isChild = (anchor: Anchor) => {
    const parent = /^(.{8,})-\d{2}$/.exec(anchor.orderNo?.value ?? '')?.[1];
    return parent !== undefined && byNumber.has(parent);
  };
  return { orders: all.filter((anchor) => !isChild(anchor)), children: all.filter(isChild) };
}

/** Blocks of the page that belong to child orders. */
export function childBlocks(page: Page, orders: readonly Anchor[], children: readonly Anchor[]): Region[] {
  const all = [...orders, ...children].sort((a, b) => a.element - b.element);
  return children.map((child) => {
    const from = containerOf(page, child, all);
    return { from, to: page.end[from] ?? from + 1 };
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
  const words = segment.folded.trim();
  // A sign in front says that it is a number, however short.
  const signed = /^(?:#|№)\s?((?=[\w-]*\d)[A-Za-z0-9][\w-]{3,63})$/u.exec(words)?.[1];
  if (signed) return signed;
  const match =
    /^(?:No\.?|NO\.?|ID)?\s?([A-Za-z]{0,6}\d[\w-]{9,63}|[A-Z]{1,6}-\d[\w-]{7,63}|(?=\w*\d)[A-Z0-9]{16})$/u.exec(
      words,
    );
  const token = match?.[1] ?? null;
  if (token !== null && /^(?:19|20)\d\d-\d{1,2}-\d{1,2}$/.test(token)) return null;
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
export function rowAnchors(page: Page, pairs: readonly Pair[], rows: readonly number[]): Anchor[] {
  return rows.flatMap((row) => {
    const kinds = new Set(
      pairs.filter((pair) => isInside(page, pair.element, row)).map((pair) => pair.label.kind),
    );
    const hasStatus = kinds.has('status') || kinds.has('payStatus');
    const isOrder =
      kinds.has('product') &&
      (kinds.has('amount') ? hasStatus || kinds.has('createdAt') : hasStatus && kinds.has('createdAt'));
    return isOrder ? [{ orderNo: null, element: row, segments: [] }] : [];
  });
}

export function wholePageAnchor(page: Page, pairs: readonly Pair[]): Anchor[] {
  const kinds = new Set(pairs.map((pair) => pair.label.kind));
  const core = (
    ['amount', 'product', 'createdAt', 'paidAt', 'status', 'payStatus', 'tradeNo', 'merchantOrderNo'] as const
  ).filter((kind) => kinds.has(kind));
  const isNamedByAddress = orderNoFromUrl(page.url) !== null;
  return core.length >= 1 || kinds.has('card') || isNamedByAddress
    ? [{ orderNo: null, element: -1, segments: [] }]
    : [];
}

/** A stretch of the element tree, `to` exclusive; null is the whole page. */
export type Region = { from: number; to: number } | null;

export function isInRegion(region: Region, element: number): boolean {
  return region === null || (element >= region.from && element < region.to);
}

/** Every place that shows this order: its row, and the layer or the second list that shows it again. */
export function regionsOf(
  page: Page,
  anchor: Anchor,
  all: readonly Anchor[],
  pairs: PairIndex,
): readonly Region[] {
  const number = anchor.orderNo?.value;
  const twins = number === undefined ? [] : all.filter(({ orderNo }) => orderNo?.value === number);
  const regions: { from: number; to: number }[] = [];
  for (const twin of [anchor, ...twins.slice(0, MAX_TWINS)]) {
    const region = regionOf(page, twin, all, pairs);
    if (region && !regions.some(({ from, to }) => region.from < to && from < region.to)) regions.push(region);
  }
  return regions;
}

export function segmentsOf(page: Page, region: Region): readonly Segment[] {
  if (region === null) return page.segments;
  let first = page.segments.length;
  let last = -1;
  for (let at = region.from; at < region.to; at = page.end[at] || region.to) {
    first = Math.min(first, page.firstSegment[at] ?? first);
    last = Math.max(last, page.lastSegment[at] ?? last);
  }
  return page.segments.slice(first, last + 1).filter(({ element }) => isInRegion(region, element));
}

const MAX_TWINS = 4;

/** Where the facts of one order stand: its own block, or its heading with the blocks up to the next order's. */
function regionOf(page: Page, anchor: Anchor, all: readonly Anchor[], pairs: PairIndex): Region {
  const from = containerOf(page, anchor, all);
  const own = { from, to: page.end[from] ?? from + 1 };
  const says = pairs.of(own).some((pair) => pair.label.kind !== 'orderNo');
  const parent = page.elements[from]?.parent ?? -1;
  if (parent < 0 || all.length < 2) return own;
  const next = all.find(({ element }) => element >= own.to && isInside(page, element, parent))?.element;
  const to = next === undefined ? (page.end[parent] ?? own.to) : childAround(page, parent, next);
  if (!says) return { from, to };
  const end = next === undefined ? lastEnd(page, all, own, parent) : to;
  return completes(pairs, own, end) ? { from, to: end } : own;
}

/** The last order takes as many blocks as the one before it. */
function lastEnd(
  page: Page,
  all: readonly Anchor[],
  own: { from: number; to: number },
  parent: number,
): number {
  const before = all.findLast(
    ({ element }) => element < own.from && isInside(page, element, parent),
  )?.element;
  if (before === undefined) return own.to;
  const blocks = childrenOf(page, parent);
  const at = blocks.indexOf(own.from);
  const stride = at - blocks.indexOf(childAround(page, parent, before));
  const last = blocks[at + stride - 1] ?? blocks.at(-1) ?? own.from;
  return page.end[last] ?? own.to;
}

/** What stands between two orders is the first one's if it says what that one does not. */
function completes(pairs: PairIndex, own: { from: number; to: number }, to: number): boolean {
  if (to <= own.to) return false;
  const known = new Set(pairs.of(own).map(({ label }) => label.kind));
  const between = pairs.of({ from: own.to, to }).map(({ label }) => label.kind);
  return (
    between.some((kind) => kind === 'card' || kind === 'product') &&
    !between.some((kind) => kind !== 'cardPassword' && known.has(kind))
  );
}

function childAround(page: Page, parent: number, element: number): number {
  let child = element;
  for (const at of ancestorsOf(page, element)) {
    if (at === parent) return child;
    child = at;
  }
  return child;
}

/** The largest element around this number that holds no other order's number. */
function containerOf(page: Page, anchor: Anchor, all: readonly Anchor[]): number {
  let best = anchor.element;
  for (const container of ancestorsOf(page, anchor.element)) {
    if (countInside(page, container, all) > 1) return best;
    best = container;
  }
  return best;
}

/** Different orders inside an element, two at most; `all` is in page order. */
function countInside(page: Page, container: number, all: readonly Anchor[]): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.element ?? 0) < container) low = middle + 1;
    else high = middle;
  }
  const numbers = new Set<string>();
  for (let i = low; numbers.size < 2 && isInside(page, all[i]?.element ?? -1, container); i++)
    numbers.add(all[i]?.orderNo?.value ?? `row ${i}`);
  return numbers.size;
}
