// How far the facts of one order reach. Nothing is borrowed from a neighbour.
import { ancestorsOf, childrenOf, isInside, type Page, type Segment } from '../../page/page-model.ts';
import type { Anchor } from './order-anchors.ts';
import type { PairIndex } from './pair-index.ts';

/** Anchors by place and by number: a list of thousands asks thousands of times. */
export interface Anchors {
  inOrder: readonly Anchor[];
  byNumber: ReadonlyMap<string | undefined, readonly Anchor[]>;
}

export function orderAnchors(anchors: readonly Anchor[]): Anchors {
  const inOrder = [...anchors].sort((a, b) => a.element - b.element);
  return { inOrder, byNumber: Map.groupBy(inOrder, ({ orderNo }) => orderNo?.value) };
}

/** A stretch of the element tree, `to` exclusive; null is the whole page. */
export type Region = { from: number; to: number } | null;

export function isInRegion(region: Region, element: number): boolean {
  return region === null || (element >= region.from && element < region.to);
}

/** Every place that shows this order: its row, and the layer or the second list that shows it again. */
export function regionsOf(page: Page, anchor: Anchor, all: Anchors, pairs: PairIndex): readonly Region[] {
  const number = anchor.orderNo?.value;
  const twins = (number !== undefined && all.byNumber.get(number)) || [];
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
function regionOf(page: Page, anchor: Anchor, all: Anchors, pairs: PairIndex): Region {
  const from = containerOf(page, anchor, all);
  const own = { from, to: page.end[from] ?? from + 1 };
  const says = pairs.of(own).some((pair) => pair.label.kind !== 'orderNo');
  const parent = page.elements[from]?.parent ?? -1;
  if (parent < 0 || all.inOrder.length < 2) return own;
  const following = all.inOrder[firstAt(all, own.to)]?.element ?? -1;
  const next = isInside(page, following, parent) ? following : undefined;
  const to = next === undefined ? (page.end[parent] ?? own.to) : childAround(page, parent, next);
  if (!says) return { from, to };
  const end = next === undefined ? lastEnd(page, all, own, parent) : to;
  return completes(pairs, own, end) ? { from, to: end } : own;
}

/** The last order takes as many blocks as the one before it. */
function lastEnd(page: Page, all: Anchors, own: { from: number; to: number }, parent: number): number {
  const before = all.inOrder[firstAt(all, own.from) - 1]?.element ?? -1;
  if (!isInside(page, before, parent)) return own.to;
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
function containerOf(page: Page, anchor: Anchor, all: Anchors): number {
  let best = anchor.element;
  for (const container of ancestorsOf(page, anchor.element)) {
    if (countInside(page, container, all) > 1) return best;
    best = container;
  }
  return best;
}

/** Different orders inside an element, two at most. */
function countInside(page: Page, container: number, all: Anchors): number {
  const numbers = new Set<string>();
  for (let i = firstAt(all, container); numbers.size < 2; i++) {
    const anchor = all.inOrder[i];
    if (!anchor || !isInside(page, anchor.element, container)) break;
    numbers.add(anchor.orderNo?.value ?? `row ${i}`);
  }
  return numbers.size;
}

/** Index of the first anchor at or behind an element. */
function firstAt(all: Anchors, element: number): number {
  let low = 0;
  let high = all.inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all.inOrder[middle]?.element ?? 0) < element) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type ElementTest = (element: number) => boolean;

/** Does an element stand in the block of a child order? null where there are none. */
export function childTest(
  page: Page,
  orders: readonly Anchor[],
  children: readonly Anchor[],
): ElementTest | null {
  if (children.length === 0) return null;
  const all = orderAnchors([...orders, ...children]);
  const inside = new Uint8Array(page.elements.length);
  for (const child of children) {
    const from = containerOf(page, child, all);
    inside.fill(1, from, page.end[from] ?? from + 1);
  }
  return (element) => inside[element] === 1;
}
