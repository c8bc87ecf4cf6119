// Where a box of the page lies in a picture of that page.
import type { Rect } from './geometry.ts';
import type { Item, ItemFile } from './item.ts';

/** [x, y, width, height] in image px, whole numbers inside the image. */
export type PixelRect = readonly [x: number, y: number, width: number, height: number];

/** CSS px around a box: glyphs overhang, and readers round. */
const PAD = 6;
/** Two aspect ratios closer than this are the same. */
const SAME_SHAPE = 0.02;

/** Page CSS px (x, y) is image px ((x − left) · scale, (y − top) · scale). */
interface Frame {
  left: number;
  top: number;
  scale: number;
  width: number;
  height: number;
}

/** @returns rectangles in image px, clipped to the image; null when the picture cannot be matched to the page */
export function pictureRects(item: Item, file: ItemFile, boxes: readonly Rect[]): PixelRect[] | null {
  const frames = framesOf(item, file);
  if (frames.length === 0) return null;
  const rects = frames.flatMap((frame) => boxes.flatMap((box) => toPixels(box, frame)));
  return [...new Map(rects.map((rect) => [rect.join(), rect])).values()];
}

function toPixels([x, y, w, h]: Rect, frame: Frame): PixelRect[] {
  const { left, top, scale, width, height } = frame;
  const x0 = Math.max(0, Math.floor((x - PAD - left) * scale));
  const y0 = Math.max(0, Math.floor((y - PAD - top) * scale));
  const x1 = Math.min(width, Math.ceil((x + w + PAD - left) * scale));
  const y1 = Math.min(height, Math.ceil((y + h + PAD - top) * scale));
  return x1 > x0 && y1 > y0 ? [[x0, y0, x1 - x0, y1 - y0]] : [];
}

/** All ways the picture may lie on the page: where two fit, both are blacked out. */
function framesOf(item: Item, file: ItemFile): Frame[] {
  const { viewport, page } = item;
  const tile = item.tiles.find((root) => root.file === file.name);
  if (!viewport || !tile) return [];
  const size = { width: tile.w, height: tile.h };
  const scale = viewport.dpr_milli / 1000;
  const seen: Frame = { left: viewport.scroll_x, top: viewport.scroll_y, scale, ...size };
  if (file.kind === 'screenshot') return [seen];
  if (file.kind === 'fullpage') {
    const above = heightAbove(item, file);
    return above === null ? [] : [{ left: 0, top: above / scale, scale, ...size }];
  }
  if (file.kind !== 'rendered') return [];
  return [
    ...(sameShape(tile, viewport) ? [{ ...seen, scale: tile.w / viewport.w }] : []),
    ...(page && sameShape(tile, page) ? [{ left: 0, top: 0, scale: tile.w / page.w, ...size }] : []),
  ];
}

/** Image px of the earlier pieces of a page that was too long for one picture. */
function heightAbove(item: Item, file: ItemFile): number | null {
  let sum = 0;
  for (const piece of item.files.filter((other) => other.kind === 'fullpage')) {
    if (piece.name === file.name) return sum;
    const tile = item.tiles.find((root) => root.file === piece.name);
    if (!tile) return null;
    sum += tile.h;
  }
  return sum;
}

function sameShape(a: { w: number; h: number }, b: { w: number; h: number }): boolean {
  return b.w > 0 && b.h > 0 && Math.abs((a.w * b.h) / (a.h * b.w) - 1) < SAME_SHAPE;
}
