import type { Rect } from '../evidence/geometry.ts';
import type { Box } from './paint-scope.ts';

/** Above this a text node's lines are not told apart: measuring each would cost seconds. */
const LONG_TEXT = 20_000;
const LINE_HEIGHT = 18;

export interface TextBox {
  box: Box;
  first: Box;
  last: Box;
}

export interface Offset {
  dx: number;
  dy: number;
}

/** Boxes of a text node in the top document, null where it is not laid out. */
export function measureText(range: Range, node: Text, length: number, offset: Offset): TextBox | null {
  range.selectNodeContents(node);
  if (length < node.length) range.setEnd(node, length);
  if (length > LONG_TEXT) {
    const box = offsetRect(range.getBoundingClientRect(), offset);
    return { box, first: { ...box, bottom: box.top + LINE_HEIGHT }, last: box };
  }
  const rects = range.getClientRects();
  const count = rects.length;
  const head = rects[0];
  if (!head) return null;
  const first = offsetRect(head, offset);
  return count === 1 ? { box: first, first, last: first } : joinLines(rects, first, offset);
}

function joinLines(rects: DOMRectList, first: Box, offset: Offset): TextBox {
  const box = { ...first };
  let last = first;
  for (let i = 1; i < rects.length; i++) {
    const rect = rects[i];
    if (!rect) break;
    last = offsetRect(rect, offset);
    extend(box, last);
  }
  return { box, first, last };
}

export function extend(box: Box, by: Box): void {
  box.left = Math.min(box.left, by.left);
  box.top = Math.min(box.top, by.top);
  box.right = Math.max(box.right, by.right);
  box.bottom = Math.max(box.bottom, by.bottom);
}

export function offsetRect(rect: DOMRect, offset: Offset): Box {
  const left = rect.left + offset.dx;
  const top = rect.top + offset.dy;
  return { left, top, right: left + rect.width, bottom: top + rect.height };
}

export function toRect(box: Box): Rect {
  return [round(box.left), round(box.top), round(box.right - box.left), round(box.bottom - box.top)];
}

export function boxOf([x, y, w, h]: Rect): Box {
  return { left: x, top: y, right: x + w, bottom: y + h };
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
