// Where on the page each order is, found by its number or by its row.

import { ancestorsOf, isInside, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { type Found, orderNoOf } from './order-values.ts';
import type { PairIndex } from './pair-index.ts';
import type { Pair } from './pairs.ts';
import { readStatus } from './statuses.ts';

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
  const labelled = pairs.flatMap((pair) => {
    const value = pair.label.kind === 'orderNo' ? orderNoOf(pair) : null;
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
    isNamed: pair.label.kind === 'orderNo' && pair.label.rank >= 2,
  };
}

/** One anchor per number; a child order (`…-01`) is part of its parent. */
export function distinctAnchors(anchors: readonly Anchor[]): Anchor[] {
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
export function rowAnchors(page: Page, pairs: readonly Pair[], rows: readonly number[]): Anchor[] {
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

export function wholePageAnchor(pairs: readonly Pair[]): Anchor[] {
  const kinds = new Set(pairs.map((pair) => pair.label.kind));
  const core = (
    ['amount', 'product', 'createdAt', 'paidAt', 'status', 'payStatus', 'tradeNo', 'merchantOrderNo'] as const
  ).filter((kind) => kinds.has(kind));
  return core.length >= 1 || kinds.has('card') ? [{ orderNo: null, element: -1, segments: [] }] : [];
}

/** A stretch of the element tree, `to` exclusive; null is the whole page. */
export type Region = { from: number; to: number } | null;

export function isInRegion(region: Region, element: number): boolean {
  return region === null || (element >= region.from && element < region.to);
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

/** Where the facts of one order stand: its own block, or its heading with the blocks up to the next order's. */
export function regionOf(page: Page, anchor: Anchor, all: readonly Anchor[], pairs: PairIndex): Region {
  const from = containerOf(page, anchor, all);
  const own = { from, to: page.end[from] ?? from + 1 };
  const says = pairs.of(own).some((pair) => pair.label.kind !== 'orderNo');
  const parent = page.elements[from]?.parent ?? -1;
  if (says || parent < 0 || all.length < 2) return own;
  const next = all
    .map(({ element }) => element)
    .filter((element) => element >= own.to && isInside(page, element, parent))
    .sort((a, b) => a - b)[0];
  return { from, to: next === undefined ? (page.end[parent] ?? own.to) : childAround(page, parent, next) };
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

/** Anchors inside an element; `all` is in page order. */
function countInside(page: Page, container: number, all: readonly Anchor[]): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.element ?? 0) < container) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (count < 2 && isInside(page, all[low + count]?.element ?? -1, container)) count++;
  return count;
}
