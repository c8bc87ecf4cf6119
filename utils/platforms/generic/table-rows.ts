// Tables by column, drawn with <table> or with boxes: a row of labels and rows of values under it.
import type { Rect } from '../../evidence/geometry.ts';
import {
  ancestorsOf,
  childrenOf,
  countSegments,
  isInside,
  type Page,
  parentOf,
  sameRow,
  segmentsIn,
} from '../../page/page-model.ts';
import type { LabelHit } from './label-hits.ts';
import { isPasswordBeside, type Label, wholeLabel } from './labels.ts';
import type { Pair, PairFinder } from './pairs.ts';

interface Column {
  words: string;
  label: Label | null;
  box: Rect;
}

export interface TableReading {
  pairs: Pair[];
  /** Elements of the value rows, one record each. */
  rows: number[];
  /** Segments of the header, no longer labels of anything else. */
  headers: Set<number>;
}

const MAX_ROWS = 5_000;
/** Figures of a value; the head of a column has none. */
const VALUE = /\d{5}|@\w|\d[.:]\d{2}/;

export function readTables(page: Page, hits: readonly LabelHit[], finder: PairFinder): TableReading {
  const reading: TableReading = { pairs: [], rows: [], headers: new Set() };
  const seen = new Set<number>();
  for (const hit of hits) {
    if (page.budget.isSpent()) break;
    if (hit.valueStart < hit.segment.folded.length || hit.segment.field) continue;
    const header = rowAround(page, hit.segment.element);
    if (header === null || seen.has(header)) continue;
    seen.add(header);
    const columns = columnsOf(page, header);
    const rows = columns ? dataRows(page, header, columns) : [];
    if (!columns || rows.length === 0) continue;
    for (const segment of segmentsIn(page, header)) reading.headers.add(segment.index);
    if (listsGoods(columns)) demoteSums(columns);
    for (const row of rows) reading.pairs.push(...rowPairs(page, row, columns, finder));
    reading.rows.push(...rows);
  }
  return reading;
}

function rowAround(page: Page, element: number): number | null {
  let level = 0;
  for (const at of ancestorsOf(page, element)) {
    if (level++ > 4) return null;
    if (countSegments(page, at) > 1) return at;
  }
  return null;
}

function columnsOf(page: Page, header: number): Column[] | null {
  const segments = segmentsIn(page, header);
  const first = segments[0];
  if (!first || segments.length < 2 || segments.length > 20) return null;
  if (!segments.every((segment) => sameRow(first.box, segment.box) && segment.folded.length <= 24))
    return null;
  const columns = childrenOf(page, header)
    .map((child) => ({ child, words: segmentsIn(page, child) }))
    .filter(({ child, words }) => words.length > 0 || page.elements[child]?.tag === 'th')
    .map(({ child, words }) => ({
      words: words.map((word) => word.folded).join(''),
      box: page.elements[child]?.box ?? first.box,
    }))
    .map(({ words, box }, i, all) => ({
      words,
      label: isPasswordBeside(all[i - 1]?.words ?? '', words)
        ? { kind: 'cardPassword' as const, rank: 3 }
        : (wholeLabel(words) ?? wholeLabel(words.split('|', 1)[0] ?? '')),
      box,
    }));
  // Heads of columns end without a colon.
  const colons = segments.filter((segment) => /:\s*$/.test(segment.folded));
  if (colons.length >= 2 || colons[0] === first) return null;
  if (isPairRow(segments.map((segment) => wholeLabel(segment.folded)))) return null;
  // 订单号 | 2026… | 复制: a label beside its value, no head of columns.
  if (columns.some(({ label, words }) => label === null && VALUE.test(words))) return null;
  nameNumbers(columns);
  nameAccounts(columns);
  const known = columns.filter((column) => column.label && column.label.kind !== 'trap').length;
  return known >= 2 || (known >= 1 && columns.length >= 3) ? columns : null;
}

/** 账号 | 密码: a delivered account is worth what a card is. */
function nameAccounts(columns: readonly Column[]): void {
  columns.forEach((column, i) => {
    const next = columns[i + 1]?.label?.kind;
    if (column.label?.kind === 'account' && next === 'cardPassword') column.label = { kind: 'card', rank: 3 };
  });
}

/** Goods with their prices: the sum of the order stands below the table or beside it. */
function listsGoods(columns: readonly Column[]): boolean {
  const kinds = new Set(columns.map(({ label }) => label?.kind));
  return kinds.has('product') && !kinds.has('orderNo') && !kinds.has('createdAt') && !kinds.has('payStatus');
}

function demoteSums(columns: readonly Column[]): void {
  for (const column of columns) {
    if (column.label?.kind === 'amount')
      column.label = { kind: 'amount', rank: Math.min(1, column.label.rank) };
  }
}

/** `label value label value` in one row names its own values. */
function isPairRow(labels: readonly (Label | null)[]): boolean {
  const isLabel = (label: Label | null | undefined) => label !== null && label !== undefined;
  return (
    labels.length >= 4 &&
    labels.length % 2 === 0 &&
    labels.every((label, i) => isLabel(label) === (i % 2 === 0))
  );
}

/** A list of orders calls its numbers ID where a form would call them 订单号. */
function nameNumbers(columns: Column[]): void {
  const has = (kind: Label['kind']) => columns.some(({ label }) => label?.kind === kind);
  const id = columns.find(({ words }) => /^(?:id|编号|no\.?)$/iu.test(words.trim()));
  if (!id || (id.label && id.label.kind !== 'orderNo')) return;
  if (has('status') && (has('amount') || has('createdAt'))) id.label = { kind: 'orderNo', rank: 2 };
}

function dataRows(page: Page, header: number, columns: readonly Column[]): number[] {
  let at = header;
  for (let level = 0; level < 4; level++) {
    const parent = parentOf(page, at);
    if (parent < 0) return [];
    const rows: number[] = [];
    for (const row of rowsAfter(page, at, parent, columns)) {
      // A row that begins with a label belongs to a table of pairs, not to a table with a header.
      if (rows.length === 0 && beginsWithLabel(page, row)) return [];
      if (rows.length >= MAX_ROWS || isHeader(page, row)) break;
      rows.push(row);
    }
    if (rows.length > 0) return rows;
    if ((page.lastSegment[parent] ?? -1) > (page.lastSegment[at] ?? -1)) return [];
    at = parent;
  }
  return [];
}

function beginsWithLabel(page: Page, row: number): boolean {
  const segment = page.segments[page.firstSegment[row] ?? -1];
  return segment !== undefined && wholeLabel(segment.folded) !== null;
}

/** The head of the next table; its rows are not ours. */
function isHeader(page: Page, row: number): boolean {
  const segments = countSegments(page, row) <= 20 ? segmentsIn(page, row) : [];
  return segments.length >= 2 && segments.every((segment) => wholeLabel(segment.folded) !== null);
}

/** Rows behind a header, one at a time: nobody needs to look further than the next header. */
function* rowsAfter(
  page: Page,
  header: number,
  parent: number,
  columns: readonly Column[],
): Generator<number> {
  const last = page.end[parent] ?? 0;
  for (let at = page.end[header] || last; at < last; at = page.end[at] || last) {
    yield* rowsUnder(page, at, columns, 0);
  }
}

function* rowsUnder(
  page: Page,
  element: number,
  columns: readonly Column[],
  level: number,
): Generator<number> {
  if (countSegments(page, element) === 0 || level > 4) return;
  const tag = page.elements[element]?.tag ?? '';
  const children = childrenOf(page, element);
  if (!/^(?:table|tbody|thead|tfoot)$/.test(tag)) {
    // 总计: ¥239.00 under the goods names its own value.
    const first = segmentsIn(page, element)[0];
    if (first && /:\s*$/.test(first.folded) && wholeLabel(first.folded)) return [];
    const matched = new Set(
      children.map((child) => columnAt(page, child, columns)).filter((column) => column >= 0),
    );
    if (matched.size >= 2) {
      yield element;
      return;
    }
  }
  for (const child of children) yield* rowsUnder(page, child, columns, level + 1);
}

function columnAt(page: Page, element: number, columns: readonly Column[]): number {
  const box = page.elements[element]?.box;
  if (!box || box[2] <= 0 || countSegments(page, element) === 0) return -1;
  let best = -1;
  let bestShare = 0.3;
  columns.forEach((column, i) => {
    const overlap =
      Math.min(box[0] + box[2], column.box[0] + column.box[2]) - Math.max(box[0], column.box[0]);
    const share = overlap / Math.max(1, box[2] + column.box[2] - overlap);
    if (share > bestShare) {
      best = i;
      bestShare = share;
    }
  });
  return best;
}

function rowPairs(page: Page, row: number, columns: readonly Column[], finder: PairFinder): Pair[] {
  return childrenOf(page, row).flatMap((cell) => {
    const label = columns[columnAt(page, cell, columns)]?.label;
    const segments = segmentsIn(page, cell).filter((segment) => isInside(page, segment.element, cell));
    const pair = label ? finder.pair(label, segments) : null;
    return pair ? [pair] : [];
  });
}
