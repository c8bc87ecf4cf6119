// A page as its readers see it: painted text as segments, the element tree with the segments below each node.
import type { Rect } from '../evidence/geometry.ts';
import type { FormField, PageSnapshot, SnapshotElement, TextRun } from '../evidence/page-snapshot.ts';
import type { Budget } from './budget.ts';

/** Text that flows together on one line or in one paragraph, or the value of one control. */
export interface Segment {
  index: number;
  /** The block that holds it. */
  element: number;
  /** The page's words, invisible characters removed. */
  text: string;
  /** `text` in half-width simplified characters, same length. */
  folded: string;
  /** Holds a word: no bare figure, price or time. */
  words: boolean;
  box: Rect;
  field: FormField | null;
  /** Which part of `text` each run wrote. */
  spans: { start: number; end: number; run: TextRun }[];
}

export interface Page {
  snapshot: PageSnapshot;
  elements: readonly SnapshotElement[];
  segments: Segment[];
  /** Per element the first and last segment below it; first > last where there is none. */
  firstSegment: Int32Array;
  lastSegment: Int32Array;
  /** Per element the index after its last descendant. */
  end: Int32Array;
  depth: Int32Array;
  /** Visible text, folded, one segment a line. */
  folded: string;
  title: string;
  url: URL | null;
  /** Readers that pass over the whole page stop where it is spent. */
  budget: Budget;
}

export function parentOf(page: Page, element: number): number {
  return page.elements[element]?.parent ?? -1;
}

export function isInside(page: Page, element: number, ancestor: number): boolean {
  return element >= ancestor && element < (page.end[ancestor] ?? 0);
}

export function segmentsIn(page: Page, element: number): Segment[] {
  const first = page.firstSegment[element] ?? 0;
  const last = page.lastSegment[element] ?? -1;
  // Text that a parent writes after its child sits between the child's segments only in malformed trees.
  return first > last
    ? []
    : page.segments.slice(first, last + 1).filter((segment) => isInside(page, segment.element, element));
}

export function countSegments(page: Page, element: number): number {
  return Math.max(0, (page.lastSegment[element] ?? -1) - (page.firstSegment[element] ?? 0) + 1);
}

export function* ancestorsOf(page: Page, element: number): Generator<number> {
  for (let at = element; at >= 0; at = parentOf(page, at)) yield at;
}

export function childrenOf(page: Page, element: number): number[] {
  const found: number[] = [];
  const end = page.end[element] ?? 0;
  for (let at = element + 1; at < end; at = page.end[at] || end) found.push(at);
  return found;
}

export function attr(page: Page, element: number, name: string): string {
  return page.elements[element]?.attrs[name] ?? '';
}

/** The words that one element wrote, an inline one inside its paragraph included. */
export function wordsIn(
  page: Page,
  element: number,
): { text: string; folded: string; box: Rect; segment: Segment }[] {
  const block = blockOf(page, element);
  if (block === element) {
    return segmentsIn(page, element).map((segment) => ({ ...pick(segment), segment }));
  }
  return segmentsIn(page, block).flatMap((segment) =>
    segment.spans
      .filter((span) => isInside(page, span.run.element, element))
      .map(({ start, end, run }) => ({
        text: segment.text.slice(start, end).trim(),
        folded: segment.folded.slice(start, end).trim(),
        box: run.box,
        segment,
      })),
  );
}

function pick({ text, folded, box }: Segment): { text: string; folded: string; box: Rect } {
  return { text, folded, box };
}

/** The nearest element around that is laid out as a box of its own. */
export function blockOf(page: Page, element: number): number {
  for (const at of ancestorsOf(page, element)) if (!page.elements[at]?.inline) return at;
  return element;
}

export function sameRow(a: Rect, b: Rect): boolean {
  const overlap = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return overlap >= 0.5 * Math.min(a[3], b[3]);
}

export function unite(a: Rect, b: Rect): Rect {
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}
