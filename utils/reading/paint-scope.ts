// What an element hands down to its content: whether it is painted at all and where it is clipped.

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What lies above or left of this cannot be scrolled to; the page's own origin outside scrolled boxes. */
export interface Reach {
  x: number;
  y: number;
}

export interface PaintScope {
  /** Index of the document in `frames`. */
  frame: number;
  /** Position of the document's viewport in the top document. */
  dx: number;
  dy: number;
  /** Nothing below is painted, whatever its own style says. */
  hidden: boolean;
  /** `visibility` of the parent; unlike `hidden` a child may undo it. */
  shown: boolean;
  clip: Box | null;
  /** The clip that absolutely positioned descendants obey. */
  positionedClip: Box | null;
  reach?: Reach;
  /** Index of the scrolling region or frame whose text is laid out on its own. */
  region: number;
}

const INVISIBLE_CLIP_PATH = /^(?:inset\((?:50|[6-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?\)$)/;
const INVISIBLE_CLIP = /^rect\((\d+)px,? (\d+)px,? (\d+)px,? (\d+)px\)$/;

const ORIGIN: Reach = { x: 0, y: 0 };

/** A box that has been scrolled holds content above its top and left of its edge; one that fills upwards always does. */
export function reachInside(outer: PaintScope, element: Element, style: CSSStyleDeclaration): Reach {
  const { x, y } = outer.reach ?? ORIGIN;
  const isUpward = style.flexDirection === 'column-reverse';
  const above = isUpward ? element.scrollHeight - element.clientHeight : element.scrollTop;
  return { x: x - Math.abs(element.scrollLeft), y: y - above };
}

export function reachInFrame(outer: PaintScope, view: Window | null): Reach {
  const { x, y } = outer.reach ?? ORIGIN;
  return { x: x - (view?.scrollX ?? 0), y: y - (view?.scrollY ?? 0) };
}

/** Scope of a box's content; the outer scope itself where nothing changes, for most elements change nothing. */
export function scopeInside(
  outer: PaintScope,
  element: Element,
  style: CSSStyleDeclaration,
  overflow: string,
  rect: Box,
): PaintScope {
  const position = style.position;
  const shown = style.visibility === 'visible';
  const hidden = hidesSubtree(style, position);
  const clipping = overflow !== 'visible' && clips(element, overflow);
  if (position === 'static' && !clipping && !hidden && shown === outer.shown) return outer;
  const base = position === 'fixed' ? null : position === 'absolute' ? outer.positionedClip : outer.clip;
  const clip = clipping ? intersect(base, rect) : base;
  const positionedClip = position === 'static' ? outer.positionedClip : clip;
  return { ...outer, hidden, shown, clip, positionedClip };
}

/** Is any part of this box inside the clip and where one can scroll to? */
export function isWithin(box: Box, clip: Box | null, reach: Reach = ORIGIN): boolean {
  if (box.right - box.left <= 0 || box.bottom - box.top <= 0) return false;
  if (box.right <= reach.x || box.bottom <= reach.y) return false;
  if (!clip) return true;
  return (
    Math.min(box.right, clip.right) - Math.max(box.left, clip.left) > 1 &&
    Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top) > 1
  );
}

export function isTransparentText(style: CSSStyleDeclaration): boolean {
  const color = style.color;
  if (!color.startsWith('rgba') && !color.includes('/')) return false;
  const alpha = /,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(color);
  if (Number(alpha?.[1] ?? alpha?.[2] ?? 1) > 0) return false;
  // Gradient headings are clear text over a background clipped to the glyphs.
  return style.getPropertyValue('-webkit-background-clip') !== 'text';
}

export function scrolls(overflow: string): boolean {
  return overflow.includes('auto') || overflow.includes('scroll');
}

function hidesSubtree(style: CSSStyleDeclaration, position: string): boolean {
  if (style.opacity === '0') return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const path = style.clipPath;
  if (path !== 'none' && INVISIBLE_CLIP_PATH.test(path)) return true;
  const [, top, right, bottom, left] = INVISIBLE_CLIP.exec(style.clip) ?? [];
  return right !== undefined && (Number(right) - Number(left) <= 1 || Number(bottom) - Number(top) <= 1);
}

function clips(element: Element, overflow: string): boolean {
  // The page's own overflow belongs to the viewport.
  if (element.localName === 'html' || element.localName === 'body') return false;
  return scrolls(overflow) ? element.clientWidth < 2 || element.clientHeight < 2 : true;
}

function intersect(a: Box | null, b: Box): Box {
  if (!a) return b;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
