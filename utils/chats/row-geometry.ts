// Where a message stands: bubbles of the one who looks at the page are on the right, system lines in the middle.
import type { Rect } from '../evidence/geometry.ts';
import { ancestorsOf, isInside, type Page, unite } from '../page/page-model.ts';
import type { ChatRow } from './chat-row.ts';
import type { Piece } from './row-pieces.ts';

export type Place = 'left' | 'right' | 'center' | 'full';

/** Place of each row among all of its list; null where nothing is drawn or all stand together on one side. */
export function placesOf(boxes: readonly (Rect | null)[], listWidth: number): (Place | null)[] {
  const drawn = boxes.filter((box) => box !== null);
  const from = Math.min(...drawn.map(([x]) => x));
  const to = Math.max(...drawn.map(([x, , w]) => x + w));
  const width = Math.max(1, to - from);
  if (width < 0.55 * listWidth) return boxes.map(() => null);
  return boxes.map((box) => (box === null ? null : placeOf(box[0] - from, to - box[0] - box[2], width)));
}

/** Outline of a row's words and pictures: its bubble where one is drawn. */
export function bubbleBox(
  page: Page,
  row: ChatRow,
  pieces: readonly Piece[],
  listWidth: number,
): Rect | null {
  const words = pieces.filter((piece) => !piece.isHead && piece.run !== null && piece.run.box[2] > 0);
  const body = words.filter((piece) => !piece.isTime && !piece.isName);
  const boxes = (body.length > 0 ? body : words).flatMap(({ run }) => (run ? [run.box] : []));
  const start = (body[0] ?? words[0])?.element ?? pictureIn(page, row.element);
  if (boxes.length === 0) {
    const node = page.elements[start];
    if (!node || start < 0) return null;
    boxes.push(node.box);
  }
  let outline = boxes.reduce(unite);
  for (const at of ancestorsOf(page, start)) {
    const node = page.elements[at];
    if (!node || !isInside(page, at, row.unit) || node.box[2] >= 0.92 * listWidth) break;
    if (node.box[2] > 0 && node.box[2] >= outline[2]) outline = node.box;
  }
  return outline;
}

function placeOf(left: number, right: number, width: number): Place {
  const near = 0.05 * width + 6;
  if (left <= near && right <= near) return 'full';
  const apart = 0.06 * width + 12;
  if (right <= 0.12 * width + 8 && left - right >= apart) return 'right';
  if (left <= 0.12 * width + 8 && right - left >= apart) return 'left';
  if (Math.abs(left - right) <= 0.12 * width + 8) return 'center';
  return right < left ? 'right' : 'left';
}

function pictureIn(page: Page, element: number): number {
  for (let at = element; at < (page.end[element] ?? element); at++) {
    const node = page.elements[at];
    if (node?.visible && node.tag === 'img' && node.box[2] > 64) return at;
  }
  return -1;
}
