// Boxes on a picture in image px: moved, resized, drawn; always whole numbers inside the picture.
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';

export interface Size {
  w: number;
  h: number;
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se';
export type Point = readonly [x: number, y: number];

/** Image px. Smaller than this a box hides no letter and nobody can grab it. */
export const MIN_SIDE = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

export function movedBy([x, y, w, h]: PixelRect, [dx, dy]: Point, size: Size): PixelRect {
  const left = clamp(Math.round(x + dx), 0, Math.max(0, size.w - w));
  const top = clamp(Math.round(y + dy), 0, Math.max(0, size.h - h));
  return [left, top, w, h];
}

/** The corner goes to another place and the opposite one stays. */
export function draggedBy(rect: PixelRect, corner: Corner, [dx, dy]: Point, size: Size): PixelRect {
  const [x, y, w, h] = rect;
  const west = corner.endsWith('w');
  const north = corner.startsWith('n');
  const [left, width] = side(x, w, dx, west, size.w);
  const [top, height] = side(y, h, dy, north, size.h);
  return [left, top, width, height];
}

function side(start: number, length: number, delta: number, first: boolean, whole: number): [number, number] {
  const end = start + length;
  if (first) {
    const moved = clamp(Math.round(start + delta), 0, Math.max(0, end - MIN_SIDE));
    return [moved, end - moved];
  }
  const moved = clamp(Math.round(end + delta), Math.min(whole, start + MIN_SIDE), whole);
  return [start, moved - start];
}

/** @returns the box between two points; null where it is too small to be meant */
export function boxBetween([ax, ay]: Point, [bx, by]: Point, size: Size): PixelRect | null {
  const x0 = clamp(Math.floor(Math.min(ax, bx)), 0, size.w);
  const y0 = clamp(Math.floor(Math.min(ay, by)), 0, size.h);
  const x1 = clamp(Math.ceil(Math.max(ax, bx)), 0, size.w);
  const y1 = clamp(Math.ceil(Math.max(ay, by)), 0, size.h);
  return x1 - x0 < MIN_SIDE || y1 - y0 < MIN_SIDE ? null : [x0, y0, x1 - x0, y1 - y0];
}

/** A box of handy size in the middle of what is seen of the picture. */
export function boxInside([x, y, w, h]: PixelRect, size: Size): PixelRect {
  const width = clamp(Math.round(w / 4), Math.min(MIN_SIDE, size.w), size.w);
  const height = clamp(Math.round(Math.min(width / 4, h / 2)), Math.min(MIN_SIDE, size.h), size.h);
  const middle: PixelRect = [x + (w - width) / 2, y + (h - height) / 2, width, height];
  return movedBy(middle, [0, 0], size);
}
