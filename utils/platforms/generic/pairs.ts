// Which value belongs to which label: same text first, then the neighbour in the smallest common container.
import type { Rect } from '../../evidence/geometry.ts';
import {
  ancestorsOf,
  countSegments,
  type Page,
  parentOf,
  type Segment,
  sameRow,
  segmentsIn,
  unite,
} from '../../page/page-model.ts';
import { ACTION } from './action-words.ts';
import { isBareAmount } from './amounts.ts';
import { isEditableQuery } from './controls.ts';
import type { LabelHit } from './label-hits.ts';
import type { Label } from './labels.ts';
import { isCardLine, isLabelLikeValue, isStrictValue } from './pair-values.ts';

export interface Pair {
  label: Label;
  /** Element that holds the value. */
  element: number;
  /** Lines of the value: the page's words and the same folded. */
  lines: { text: string; folded: string }[];
  box: Rect;
  /** Segments that the value was taken from. */
  segments: number[];
  /** Beside its label, not in the same text or under a header. */
  isNeighbour?: boolean;
}

const HIGHEST_CLIMB = 7;

export class PairFinder {
  private readonly page: Page;
  private readonly labelled: Set<number>;
  private readonly wholeLabels: Map<number, LabelHit>;

  constructor(page: Page, hits: readonly LabelHit[]) {
    this.page = page;
    this.labelled = new Set(
      hits.filter((hit) => hit.start <= 2 && namesValue(hit)).map((hit) => hit.segment.index),
    );
    this.wholeLabels = new Map(
      hits
        .filter((hit) => hit.start <= 2 && hit.valueStart >= hit.segment.folded.length)
        .map((hit) => [hit.segment.index, hit]),
    );
  }

  pairOf(hit: LabelHit): Pair | null {
    const own = this.inline(hit);
    if (own || !isOpen(hit)) return own;
    const beside = this.neighbour(hit);
    return beside && { ...beside, isNeighbour: true };
  }

  isLabelled(index: number): boolean {
    return this.labelled.has(index);
  }

  private inline(hit: LabelHit): Pair | null {
    const { segment } = hit;
    const raw = segment.folded.slice(hit.valueStart, hit.valueEnd);
    const lead = raw.length - raw.replace(/^[\s:,;|/-]+/u, '').length;
    const folded = raw.slice(lead).replace(/[\s,;|/。]+$/u, '');
    if (folded === '' || ACTION.test(folded)) return null;
    if (!hit.marked && !isStrictValue(hit, folded)) return null;
    if (isEditableQuery(this.page, segment)) return null;
    const text = segment.text.slice(hit.valueStart + lead, hit.valueStart + lead + folded.length);
    if (hit.label.kind === 'amount' && !/\d/.test(folded)) return this.extend(hit, { text, folded });
    const more = this.furtherCards(hit);
    const lines = [{ text, folded }, ...more.map((line) => ({ text: line.text, folded: line.folded }))];
    const box = more.reduce((all, line) => unite(all, line.box), segment.box);
    const segments = [segment.index, ...more.map((line) => line.index)];
    return { label: labelFor(hit.label, folded), element: segment.element, lines, box, segments };
  }

  /** Cards under the first one, behind a line break of the same block. */
  private furtherCards(hit: LabelHit): Segment[] {
    const { segment } = hit;
    if (hit.label.kind !== 'card' || hit.valueEnd !== segment.folded.length) return [];
    const found: Segment[] = [];
    for (let i = segment.index + 1; found.length < 500; i++) {
      const next = this.page.segments[i];
      if (next?.element !== segment.element || this.labelled.has(i) || !isCardLine(next.folded)) break;
      found.push(next);
    }
    return found;
  }

  /** 金额：¥ whose figure stands in the elements behind it. */
  private extend(hit: LabelHit, start: { text: string; folded: string }): Pair | null {
    const rest = this.rowFrom(hit.segment.index + 1, hit.segment);
    if (rest.length === 0) return null;
    const text = start.text + rest.map((segment) => segment.text).join('');
    const folded = start.folded + rest.map((segment) => segment.folded).join('');
    const box = rest.reduce((all, segment) => unite(all, segment.box), hit.segment.box);
    return {
      label: hit.label,
      element: hit.segment.element,
      lines: [{ text, folded }],
      box,
      segments: [hit.segment.index],
    };
  }

  private neighbour(hit: LabelHit): Pair | null {
    const { page } = this;
    const from = hit.segment;
    let climbed = 0;
    for (const container of ancestorsOf(page, from.element)) {
      if (climbed++ > HIGHEST_CLIMB) return null;
      const last = page.lastSegment[container] ?? -1;
      if (last <= from.index) {
        const above = this.valueAbove(hit, container);
        if (above) return above;
        continue;
      }
      const next = this.nextValue(from.index + 1, last);
      if (!next) continue;
      const isPairContainer = countSegments(page, container) === 2 && !/:$/.test(next.folded);
      if (this.labelled.has(next.index) && !isPairContainer && !isLabelLikeValue(hit, next))
        return this.below(hit, container);
      if (!isAdjacent(this.reach(from), next.box)) return this.below(hit, container);
      return isEditableQuery(page, next) ? null : this.collect(hit, container, next);
    }
    return null;
  }

  /** A label alone in its block reaches over all that stands below it, however far that is indented. */
  private reach({ element, box }: Segment): Rect {
    const { page } = this;
    let reached = box;
    for (const at of ancestorsOf(page, element)) {
      if (countSegments(page, at) > 1) break;
      reached = unite(reached, page.elements[at]?.box ?? box);
    }
    return reached;
  }

  private nextValue(from: number, last: number): Segment | null {
    for (let i = from; i <= last && i < from + 3; i++) {
      const segment = this.page.segments[i];
      if (segment && !ACTION.test(segment.folded)) return segment;
    }
    return null;
  }

  /** A big figure with its label underneath. */
  private valueAbove(hit: LabelHit, container: number): Pair | null {
    if (hit.marked || !['amount', 'quantity', 'status'].includes(hit.label.kind)) return null;
    const [first, second] = segmentsIn(this.page, container);
    const isStack = countSegments(this.page, container) === 2 && second?.index === hit.segment.index;
    if (!isStack || !first || this.labelled.has(first.index) || !isAdjacent(first.box, hit.segment.box))
      return null;
    return sameRow(first.box, hit.segment.box) ? null : this.pair(hit.label, [first]);
  }

  /** Labels in one row, values in the next. */
  private below(hit: LabelHit, container: number): Pair | null {
    const [x, y, w, h] = hit.segment.box;
    if (countSegments(this.page, container) > 400) return null;
    const found = segmentsIn(this.page, container).find((segment) => {
      const [bx, by, bw] = segment.box;
      return by >= y + h - 4 && by - y - h <= 60 && Math.min(x + w, bx + bw) - Math.max(x, bx) > 0;
    });
    return found && !this.labelled.has(found.index) && found.index > hit.segment.index
      ? this.pair(hit.label, [found])
      : null;
  }

  private collect(hit: LabelHit, container: number, next: Segment): Pair | null {
    const { page } = this;
    const child = childOf(page, container, next.element);
    const own = child === null ? [] : segmentsIn(page, child);
    const holdsLabels = own.some((segment) => segment !== next && this.labelled.has(segment.index));
    const isWide = own.length > 60;
    const isCard = hit.label.kind === 'card' || hit.label.kind === 'cardPassword';
    let segments =
      own.length === 0 || holdsLabels || isWide ? [next] : own.filter((s) => s.index >= next.index);
    if (isCard) segments = this.cardLines(container, segments);
    else
      segments = segments.concat(
        this.rowFrom((segments.at(-1)?.index ?? next.index) + 1, segments.at(-1) ?? next),
      );
    return this.pair(hit.label, segments);
  }

  /** Delivered cards often follow their heading as many siblings. */
  private cardLines(container: number, start: Segment[]): Segment[] {
    const all = start.filter((segment) => !ACTION.test(segment.folded));
    const last = this.page.lastSegment[container] ?? -1;
    for (let i = (start.at(-1)?.index ?? last) + 1; i <= last && all.length < 500; i++) {
      const segment = this.page.segments[i];
      if (!segment || ACTION.test(segment.folded)) continue;
      const kind = this.wholeLabels.get(i)?.label.kind;
      const before = all.at(-1)?.box ?? segment.box;
      if (kind ? kind !== 'card' && kind !== 'cardPassword' : !isCardLine(segment.folded)) break;
      if (segment.box[1] - before[1] - before[3] > 60) break;
      all.push(segment);
    }
    return all;
  }

  /** Further pieces of the same figure or name that touch it on the right. */
  private rowFrom(index: number, before: Segment): Segment[] {
    const found: Segment[] = [];
    let last = before;
    for (let i = index; i < index + 4; i++) {
      const segment = this.page.segments[i];
      if (!segment || segment.field || this.labelled.has(i) || ACTION.test(segment.folded)) break;
      const gap = segment.box[0] - last.box[0] - last.box[2];
      if (!sameRow(last.box, segment.box) || gap < -2 || gap > 0.35 * Math.max(last.box[3], segment.box[3]))
        break;
      if (
        parentOf(this.page, segment.element) !== parentOf(this.page, last.element) &&
        segment.element !== parentOf(this.page, last.element)
      )
        break;
      found.push(segment);
      last = segment;
    }
    return found;
  }

  pair(label: Label, segments: readonly Segment[]): Pair | null {
    const first = segments[0];
    if (!first) return null;
    const box = segments.reduce((all, segment) => unite(all, segment.box), first.box);
    const lines = joinLines(segments);
    return {
      label: labelFor(label, lines[0]?.folded ?? ''),
      element: first.element,
      lines,
      box,
      segments: segments.map((s) => s.index),
    };
  }
}

/** One line per visual row; pieces that touch are one word. */
export function joinLines(segments: readonly Segment[]): { text: string; folded: string }[] {
  const lines: { text: string; folded: string }[] = [];
  let last: Segment | null = null;
  for (const segment of segments) {
    const line = lines.at(-1);
    if (line && last && last.field === null && segment.field === null && sameRow(last.box, segment.box)) {
      const gap = segment.box[0] - last.box[0] - last.box[2] > 0.35 * segment.box[3] ? ' ' : '';
      line.text += gap + segment.text;
      line.folded += gap + segment.folded;
    } else lines.push({ text: segment.text, folded: segment.folded });
    last = segment;
  }
  return lines;
}

/** 支付 and 付款 alone name the moment as well as the sum. */
function labelFor(label: Label, folded: string): Label {
  return label.kind === 'paidAt' &&
    label.rank === 1 &&
    isBareAmount(folded.replace(/\s?\([^()]{1,30}\)$|\s?[|·].*$/u, ''))
    ? { kind: 'amount', rank: 1 }
    : label;
}

function childOf(page: Page, container: number, element: number): number | null {
  let child: number | null = null;
  for (const at of ancestorsOf(page, element)) {
    if (at === container) return child;
    child = at;
  }
  return null;
}

/** `点卡 3000点` begins with a word that is a label elsewhere and is a value all the same. */
function namesValue(hit: LabelHit): boolean {
  const rest = hit.segment.folded.slice(hit.valueStart, hit.valueEnd).trim();
  return hit.marked || hit.separated || rest === '' || isStrictValue(hit, rest);
}

/** Nothing behind the label: a sentence that only begins with one (`卡密24小时内可换`) has no value elsewhere. */
function isOpen(hit: LabelHit): boolean {
  const { folded } = hit.segment;
  if (hit.valueEnd !== folded.length) return false;
  const rest = folded.slice(hit.valueStart).trim();
  return hit.marked || !/[\p{L}\p{N}]{2}/u.test(rest) || ACTION.test(rest);
}

/** To the right on the same row, or right below. */
function isAdjacent(a: Rect, b: Rect): boolean {
  if (sameRow(a, b)) return b[0] >= a[0] + a[2] - 6;
  const gap = b[1] - a[1] - a[3];
  const overlaps =
    Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]) > 0 || Math.abs(a[0] - b[0]) <= 16;
  return gap >= -6 && gap <= Math.max(48, 2.5 * a[3]) && overlaps;
}
