// Text that flows together, put together from the runs that wrote it.
import type { Rect } from '../evidence/geometry.ts';
import type { FormField, TextRun } from '../evidence/page-snapshot.ts';
import { clean, fold } from './fold.ts';
import { isIconWord } from './icon-words.ts';
import { blockOf, isInside, type Page, type Segment, sameRow, unite } from './page-model.ts';

/** A longer text becomes several segments. */
const MAX_SEGMENT = 20_000;

interface OpenSegment {
  element: number;
  struck: boolean;
  spans: Segment['spans'];
  text: string;
  endsInSpace: boolean;
  box: Rect;
}

export function collectSegments(page: Page): Segment[] {
  const segments: Segment[] = [];
  const struckOf = struckTest(page);
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
    const struck = struckOf(part.element);
    const lines = linesOf(part.text);
    lines.forEach((line, i) => {
      if (i > 0 || (open && isElsewhere(open, element, struck))) close();
      open ??= { element, struck, spans: [], text: '', endsInSpace: true, box: part.box };
      append(open, line, part, lineBox(part.box, i, lines.length));
    });
  }
  close();
  return segments;
}

function linesOf(text: string): string[] {
  const cut = text.length > MAX_SEGMENT ? text.slice(0, MAX_SEGMENT) : text;
  return cut.includes('\n') ? cut.split('\n') : [cut];
}

function isElsewhere(open: OpenSegment, element: number, struck: boolean): boolean {
  return open.element !== element || open.struck !== struck || open.text.length > MAX_SEGMENT;
}

function append(open: OpenSegment, line: string, run: TextRun, box: Rect): void {
  const before = open.spans.at(-1)?.run.box;
  const gap = before && sameRow(before, box) && box[0] - before[0] - before[2] > 0.12 * box[3];
  const piece = clean(line);
  const joined = open.endsInSpace ? piece.trimStart() : piece;
  const isApart = gap && joined !== '' && !open.endsInSpace && !joined.startsWith(' ');
  const start = open.text.length + (isApart ? 1 : 0);
  open.box = open.spans.length === 0 ? box : unite(open.box, box);
  open.text += isApart ? ` ${joined}` : joined;
  if (joined !== '') open.endsInSpace = joined.endsWith(' ');
  open.spans.push({ start, end: open.text.length, run });
}

function finish({ element, text, spans, box }: OpenSegment, index: number): Segment {
  const trimmed = text.trimEnd();
  return { index, element, text: trimmed, ...foldedText(trimmed), box, field: null, spans };
}

function foldedText(text: string): { folded: string; words: boolean } {
  const folded = fold(text);
  return { folded, words: WORD.test(folded) };
}

const WORD = /\p{L}{2}/u;

function fieldSegments(page: Page, field: FormField, index: number): Segment[] {
  const element = page.elements[field.element];
  if (!element?.visible || field.type === 'checkbox' || field.type === 'radio') return [];
  const lines = (field.value ?? '').slice(0, MAX_SEGMENT).split('\n').map(clean);
  const filled = lines.map((line) => line.trim()).filter(Boolean);
  return filled.map((text, i) => ({
    index: index + i,
    element: field.element,
    text,
    ...foldedText(text),
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

const STRUCK =
  /(?:^|[\s_-])(?:line-through|strike|origin(?:al)?[-_]?price|old[-_]?price|market[-_]?price|price[-_]?old|del)(?:[\s_-]|$)/i;

/** Is an element, or one of the two around it, crossed out? */
function struckTest(page: Page): (element: number) => boolean {
  const crossed = new Map<string, boolean>();
  const isCrossed = (element: number): boolean => {
    const node = page.elements[element];
    if (!node) return false;
    const { tag, cls } = node;
    if (tag === 'del' || tag === 's' || tag === 'strike') return true;
    if (cls === '') return false;
    const known = crossed.get(cls);
    if (known !== undefined) return known;
    const found = STRUCK.test(cls);
    crossed.set(cls, found);
    return found;
  };
  return (element) => {
    const parent = page.elements[element]?.parent ?? -1;
    return isCrossed(element) || isCrossed(parent) || isCrossed(page.elements[parent]?.parent ?? -1);
  };
}

function lineBox([x, y, w, h]: Rect, line: number, count: number): Rect {
  return count === 1 ? [x, y, w, h] : [x, y + (h / count) * line, w, h / count];
}
