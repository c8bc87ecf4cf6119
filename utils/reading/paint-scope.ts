// What an element hands down to its content: whether it is painted at all, where it is clipped, how text flows.

export interface Clip {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PaintScope {
  /** Index of the parent in `elements`. */
  parent: number;
  /** Index of the document in `frames`. */
  frame: number;
  /** Position of the document's viewport in the top document. */
  dx: number;
  dy: number;
  /** Nothing below is painted, whatever its own style says. */
  hidden: boolean;
  /** `visibility` of the parent; unlike `hidden` a child may undo it. */
  shown: boolean;
  whiteSpace: 'collapse' | 'pre' | 'pre-line';
  transform: string;
  clip: Clip | null;
  /** The clip that absolutely positioned descendants obey. */
  positionedClip: Clip | null;
  /** Index of the scrolling region or frame whose text is laid out on its own. */
  region: number;
}

const INVISIBLE_CLIP_PATH = /^(?:inset\((?:50|[6-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?\)$)/;
const INVISIBLE_CLIP = /^rect\((\d+)px,? (\d+)px,? (\d+)px,? (\d+)px\)$/;

/** Scope of an element's content. `style` is null below something that is not painted: its styles cost time and say nothing. */
export function scopeInside(
  outer: PaintScope,
  index: number,
  element: Element,
  style: CSSStyleDeclaration | null,
  rect: Clip,
): PaintScope {
  if (!style) return { ...outer, parent: index };
  const position = style.position;
  const base = position === 'fixed' ? null : position === 'absolute' ? outer.positionedClip : outer.clip;
  const clip = clips(element, style) ? intersect(base, rect) : base;
  return {
    ...outer,
    parent: index,
    hidden: outer.hidden || hidesSubtree(style, position),
    shown: style.visibility === 'visible',
    whiteSpace: whiteSpaceOf(style.whiteSpace),
    transform: style.textTransform,
    clip,
    positionedClip: position === 'static' ? outer.positionedClip : clip,
  };
}

/** Is any part of this box inside the clip and on the reachable side of the page? */
export function isWithin(box: Clip, clip: Clip | null): boolean {
  if (box.right - box.left <= 0 || box.bottom - box.top <= 0) return false;
  if (box.right <= 0 || box.bottom <= 0) return false;
  if (!clip) return true;
  return (
    Math.min(box.right, clip.right) - Math.max(box.left, clip.left) > 1 &&
    Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top) > 1
  );
}

export function isTransparentText(style: CSSStyleDeclaration): boolean {
  const alpha = /,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(style.color);
  const isClear = style.color.startsWith('rgba') && Number(alpha?.[1] ?? alpha?.[2] ?? 1) === 0;
  // Gradient headings are clear text over a background clipped to the glyphs.
  return isClear && style.getPropertyValue('-webkit-background-clip') !== 'text';
}

function hidesSubtree(style: CSSStyleDeclaration, position: string): boolean {
  if (style.display === 'none' || Number(style.opacity) === 0) return true;
  if (style.getPropertyValue('content-visibility') === 'hidden') return true;
  if (style.clipPath !== 'none' && INVISIBLE_CLIP_PATH.test(style.clipPath)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const [, top, right, bottom, left] = INVISIBLE_CLIP.exec(style.clip) ?? [];
  return right !== undefined && (Number(right) - Number(left) <= 1 || Number(bottom) - Number(top) <= 1);
}

function clips(element: Element, style: CSSStyleDeclaration): boolean {
  // The page's own overflow belongs to the viewport.
  if (element.localName === 'html' || element.localName === 'body') return false;
  const x = style.overflowX;
  const y = style.overflowY;
  if (x === 'visible' && y === 'visible') return false;
  if (x === 'hidden' || x === 'clip' || y === 'hidden' || y === 'clip') return !scrolls(x) && !scrolls(y);
  return element.clientWidth < 2 || element.clientHeight < 2;
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

function intersect(a: Clip | null, b: Clip): Clip {
  if (!a) return b;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function whiteSpaceOf(value: string): PaintScope['whiteSpace'] {
  if (value === 'pre-line') return 'pre-line';
  return value.startsWith('pre') || value === 'break-spaces' ? 'pre' : 'collapse';
}
