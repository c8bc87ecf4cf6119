// A snapshot made ready for reading: painted text as segments, the element tree with the segments below each node.
import type { Rect } from '../evidence/geometry.ts';
import type { FormField, PageSnapshot, SnapshotElement, TextRun } from '../evidence/page-snapshot.ts';
import { clean, fold } from './fold.ts';
import { isIconWord } from './icon-words.ts';

/** Text that flows together on one line or in one paragraph, or the value of one control. */
export interface Segment {
  index: number;
  /** The block that holds it. */
  element: number;
  /** The page's words, invisible characters removed. */
  text: string;
  /** `text` in half-width simplified characters, same length. */
  folded: string;
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
}

const MAX_SEGMENT = 20_000;

export function buildPage(snapshot: PageSnapshot, url: string | null): Page {
  const elements = snapshot.elements;
  const count = elements.length;
  const page: Page = {
    snapshot,
    elements,
    segments: [],
    firstSegment: new Int32Array(count).fill(0x7fffffff),
    lastSegment: new Int32Array(count).fill(-1),
    end: new Int32Array(count),
    depth: new Int32Array(count),
    folded: '',
    title: fold(clean(snapshot.title)).trim(),
    url: url === null ? null : URL.parse(url),
  };
  measureTree(page);
  page.segments = collectSegments(page);
  for (const segment of page.segments) registerSegment(page, segment);
  page.folded = page.segments.map((segment) => segment.folded).join('\n');
  return page;
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

function measureTree(page: Page): void {
  const { elements, end, depth } = page;
  elements.forEach((element, i) => {
    depth[i] = element.parent < 0 ? 0 : (depth[element.parent] ?? 0) + 1;
    end[i] = i + 1;
  });
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = elements[i]?.parent ?? -1;
    if (parent >= 0) end[parent] = Math.max(end[parent] ?? 0, end[i] ?? 0);
  }
}

function registerSegment(page: Page, segment: Segment): void {
  for (const element of ancestorsOf(page, segment.element)) {
    page.firstSegment[element] = Math.min(page.firstSegment[element] ?? 0, segment.index);
    page.lastSegment[element] = Math.max(page.lastSegment[element] ?? -1, segment.index);
  }
}

interface OpenSegment {
  element: number;
  struck: boolean;
  spans: { start: number; end: number; run: TextRun }[];
  text: string;
  box: Rect;
}

function collectSegments(page: Page): Segment[] {
  const segments: Segment[] = [];
  let open: OpenSegment | null = null;
  const close = () => {
    // Struck-through prices are on the page but are nobody's price any more.
    if (open && !open.struck && open.text.trim()) segments.push(finish(open, segments.length));
    open = null;
  };
  for (const part of inDocumentOrder(page)) {
    if ('value' in part) {
      close();
      segments.push(...fieldSegments(page, part, segments.length));
      continue;
    }
    const element = blockOf(page, part.element);
    const struck = isStruck(page, part.element);
    const lines = part.text.slice(0, MAX_SEGMENT).split('\n');
    lines.forEach((line, i) => {
      if (i > 0 || (open && isElsewhere(open, element, struck))) close();
      const box = lineBox(part.box, i, lines.length);
      open = append(open ?? { element, struck, spans: [], text: '', box }, line, part, box);
    });
  }
  close();
  return segments;
}

function isElsewhere(open: OpenSegment, element: number, struck: boolean): boolean {
  return open.element !== element || open.struck !== struck || open.text.length > MAX_SEGMENT;
}

function append(open: OpenSegment, line: string, run: TextRun, box: Rect): OpenSegment {
  const before = open.spans.at(-1)?.run.box;
  const gap = before && sameRow(before, box) && box[0] - before[0] - before[2] > 0.12 * box[3];
  const piece = clean(line);
  const joined = open.text === '' || open.text.endsWith(' ') ? piece.trimStart() : piece;
  const start = open.text.length + (gap && joined && !joined.startsWith(' ') ? 1 : 0);
  const text = open.text.padEnd(start, ' ') + joined;
  open.spans.push({ start, end: text.length, run });
  return { ...open, text, box: unite(open.box, box) };
}

function finish(open: OpenSegment, index: number): Segment {
  const text = open.text.trimEnd();
  return {
    index,
    element: open.element,
    text,
    folded: fold(text),
    box: open.box,
    field: null,
    spans: open.spans,
  };
}

function fieldSegments(page: Page, field: FormField, index: number): Segment[] {
  const element = page.elements[field.element];
  if (!element?.visible || field.type === 'checkbox' || field.type === 'radio') return [];
  const lines = (field.value ?? '').slice(0, MAX_SEGMENT).split('\n').map(clean);
  const filled = lines.map((line) => line.trim()).filter(Boolean);
  return filled.map((text, i) => ({
    index: index + i,
    element: field.element,
    text,
    folded: fold(text),
    box: element.box,
    field,
    spans: [],
  }));
}

/** Runs and controls interleaved; the snapshot lists them apart. */
function* inDocumentOrder(page: Page): Generator<TextRun | FormField> {
  const fields = page.snapshot.fields;
  let next = 0;
  for (const run of page.snapshot.runs) {
    for (let field = fields[next]; field && precedes(page, field, run); field = fields[++next]) yield field;
    if (run.visible && !isIconWord(page.snapshot, run)) yield run;
  }
  for (let field = fields[next]; field; field = fields[++next]) yield field;
}

function precedes(page: Page, field: FormField, run: TextRun): boolean {
  if (field.element < run.element) return true;
  if (!isInside(page, field.element, run.element)) return false;
  const box = page.elements[field.element]?.box ?? run.box;
  return sameRow(box, run.box) ? box[0] < run.box[0] : box[1] < run.box[1];
}

function blockOf(page: Page, element: number): number {
  for (const at of ancestorsOf(page, element)) if (!page.elements[at]?.inline) return at;
  return element;
}

const STRUCK =
  /(?:^|[\s_-])(?:line-through|strike|origin(?:al)?[-_]?price|old[-_]?price|market[-_]?price|price[-_]?old|del)(?:[\s_-]|$)/i;

function isStruck(page: Page, element: number): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, element)) {
    const node = page.elements[at];
    if (!node || level++ > 2) return false;
    if (/^(?:del|s|strike)$/.test(node.tag) || STRUCK.test(node.cls)) return true;
  }
  return false;
}

function lineBox([x, y, w, h]: Rect, line: number, count: number): Rect {
  return count === 1 ? [x, y, w, h] : [x, y + (h / count) * line, w, h / count];
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
