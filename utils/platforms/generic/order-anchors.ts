// Where on the page each order is, found by its number or by its row.

import {
  ancestorsOf,
  attr,
  countSegments,
  type Page,
  parentOf,
  type Segment,
  segmentsIn,
} from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { confidenceOf, type Found, orderNoOf } from './order-values.ts';
import { PairIndex } from './pair-index.ts';
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
  if (chosen.length > 0) return chosen;
  const taken = new Set(pairs.flatMap((pair) => (pair.label.kind === 'tradeNo' ? pair.segments : [])));
  return bareNumbers(page).filter(({ segments }) => !segments.some((index) => taken.has(index)));
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
    orderNo: { value, raw, box: pair.box, confidence: confidenceOf(pair) },
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

function bareNumbers(page: Page): Anchor[] {
  return page.segments.flatMap((segment) => {
    const token = bareNumber(segment);
    if (token === null || !(standsBesideStatus(page, segment) || leadsToOrder(page, segment, token)))
      return [];
    const orderNo = { value: token, raw: segment.text, box: segment.box };
    return [{ orderNo, element: segment.element, segments: [segment.index] }];
  });
}

/** A number that is itself the link to its order. */
function leadsToOrder(page: Page, segment: Segment, token: string): boolean {
  return segment.spans.some(({ run }) => {
    const link = [run.element, parentOf(page, run.element)].find((at) => page.elements[at]?.tag === 'a');
    const href = link === undefined ? '' : attr(page, link, 'href');
    return href.includes(token) && /order|trade|bill|kami|query/i.test(href.replace(token, ''));
  });
}

/** `SN9930-AF2C 2026-11-10 23:59`: a time behind it says that the word before is a number. */
function withoutTime(words: string): string {
  const dated =
    /^#?\s?((?=[\w-]*\d{3})(?=[\w-]*[A-Z])[A-Z\d][\w-]{5,40})[\s|·,]{1,3}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(
      words,
    )?.[1];
  const barred = /^(?:NO\.?|№)\s?((?=[\w-]*\d{3})[A-Z\d][\w-]{5,40})\s?[|·]/iu.exec(words)?.[1];
  const number = dated ?? barred;
  return number ? `#${number}` : words;
}

function bareNumber(segment: Segment): string | null {
  if (segment.field && !segment.field.readOnly) return null;
  const words = withoutTime(segment.folded.trim());
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
    if (countSegments(page, container) > 40) return false;
    const near = segmentsIn(page, container);
    if (
      near.some((other) => other !== segment && !isButton(page, other) && readStatus(other.folded) !== null)
    )
      return true;
  }
  return false;
}

/** A list of purchases that prints no numbers: each row is an order all the same. */
export function rowAnchors(page: Page, pairs: readonly Pair[], rows: readonly number[]): Anchor[] {
  const pairsIn = new PairIndex(pairs);
  return rows.flatMap((row) => {
    const own = pairsIn.of({ from: row, to: page.end[row] ?? row + 1 });
    const kinds = new Set(own.map((pair) => pair.label.kind));
    const hasStatus = kinds.has('status') || kinds.has('payStatus');
    const isOrder =
      kinds.has('product') &&
      (kinds.has('amount') ? hasStatus || kinds.has('createdAt') : hasStatus && kinds.has('createdAt'));
    return isOrder ? [{ orderNo: null, element: row, segments: [] }] : [];
  });
}

export function wholePageAnchor(pairs: readonly Pair[], isNamedElsewhere: boolean): Anchor[] {
  const kinds = new Set(pairs.map((pair) => pair.label.kind));
  const core = (
    ['amount', 'product', 'createdAt', 'paidAt', 'status', 'payStatus', 'tradeNo', 'merchantOrderNo'] as const
  ).filter((kind) => kinds.has(kind));
  return core.length >= 1 || kinds.has('card') || isNamedElsewhere
    ? [{ orderNo: null, element: -1, segments: [] }]
    : [];
}
