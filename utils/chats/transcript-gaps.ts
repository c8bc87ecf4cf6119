// Why what is on the page may not be all of the chat.
import type { TranscriptGap } from '../evidence/facts.ts';
import {
  ancestorsOf,
  attr,
  countSegments,
  isInside,
  type Page,
  parentOf,
  segmentsIn,
} from '../page/page-model.ts';
import type { RowReading } from './row-reading.ts';
import { isOlderDoor } from './system-lines.ts';

const VIRTUAL = /virtual|recycle|windowed|virtuoso|vue-recycle|rc-list-holder/iu;
/** A list that is so much taller than its rows keeps the others for later. */
const SPACER = 1.6;

export function transcriptGaps(
  page: Page,
  { readings }: { readings: readonly RowReading[] },
): TranscriptGap[] {
  const rows = readings.map(({ row }) => row.unit);
  const list = commonParent(page, rows);
  const gaps: TranscriptGap[] = [];
  if (list < 0) return gaps;
  if (hasOlderDoor(page, list, rows[0] ?? list)) gaps.push('older-behind-button');
  if (isVirtual(page, list, rows)) gaps.push('virtual-list');
  if (isScrolled(page, list, rows)) gaps.push('scrolled');
  if (page.snapshot.truncated.length > 0) gaps.push('cut');
  return gaps;
}

function commonParent(page: Page, rows: readonly number[]): number {
  const [first, last] = [rows[0] ?? -1, rows.at(-1) ?? -1];
  for (const at of ancestorsOf(page, parentOf(page, first))) if (isInside(page, last, at)) return at;
  return -1;
}

/** In the list or right above it: a row of its own, a link or a button. */
function hasOlderDoor(page: Page, list: number, firstRow: number): boolean {
  const around = [list, parentOf(page, list), parentOf(page, parentOf(page, list))];
  return around.some(
    (at) =>
      at >= 0 &&
      countSegments(page, at) <= 20_000 &&
      segmentsIn(page, at).some((segment) => {
        const isNear =
          isInside(page, segment.element, list) || segment.element < firstRow || at === around[1];
        return isNear && isOlderDoor(segment.folded.trim());
      }),
  );
}

function isVirtual(page: Page, list: number, rows: readonly number[]): boolean {
  const total = rows.map((row) => Number(attr(page, row, 'aria-setsize'))).find((size) => size > 0) ?? 0;
  if (total > new Set(rows).size) return true;
  for (const at of [list, parentOf(page, list), parentOf(page, parentOf(page, list))]) {
    if (at >= 0 && VIRTUAL.test(page.elements[at]?.cls ?? '')) return true;
  }
  return isSpaced(page, list, rows);
}

/** Rows stand in a box that is far taller than they are, or beside a blank that holds the place of others. */
function isSpaced(page: Page, list: number, rows: readonly number[]): boolean {
  const boxes = rows.flatMap((row) => page.elements[row]?.box ?? []);
  const tops = rows.map((row) => page.elements[row]?.box[1] ?? 0);
  const ends = rows.map((row) => (page.elements[row]?.box[1] ?? 0) + (page.elements[row]?.box[3] ?? 0));
  const node = page.elements[list];
  if (!node || boxes.length === 0) return false;
  const height = Math.max(...ends) - Math.min(...tops);
  const isScroller = node.box[3] > page.snapshot.viewport.h;
  return isScroller && node.box[3] > height * SPACER + page.snapshot.viewport.h;
}

/** The first row, or the blank before it, lies above the box in which the list is scrolled. */
function isScrolled(page: Page, list: number, rows: readonly number[]): boolean {
  let top = page.elements[rows[0] ?? -1]?.box[1];
  if (top === undefined) return false;
  let level = 0;
  for (const at of ancestorsOf(page, list)) {
    const node = page.elements[at];
    if (!node || level++ > 3 || /^(?:html|body)$/.test(node.tag)) return false;
    if (node.box[3] > 0 && node.box[1] > top + 8) return true;
    top = Math.min(top, node.box[1]);
  }
  return false;
}
