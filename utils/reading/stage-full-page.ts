// The page's side of scroll-and-stitch: bars that would repeat in every tile are taken out, then put back exactly.
import { elementWindow, everyElement, type ShadowOpener } from './flat-tree.ts';
import { overrideStyle } from './style-override.ts';

export interface PageMeasure {
  /** Scrollable size and window in CSS px. */
  width: number;
  height: number;
  viewportWidth: number;
  viewportHeight: number;
  dprMilli: number;
  scrollX: number;
  scrollY: number;
  /** The document itself does not scroll but a large element in it does: only its visible part can be kept. */
  innerScroller: boolean;
}

/** Which fixed bars a frame of the long picture shows: upper ones in the first, lower ones in the last. */
export type FramePosition = 'only' | 'first' | 'middle' | 'last';

interface FixedBar {
  upper: boolean;
  /** Set while the bar is hidden. */
  show: (() => void) | null;
}

interface Stage {
  scrollX: number;
  scrollY: number;
  restores: (() => void)[];
  fixed: Map<Element, FixedBar>;
}

let stage: Stage | null = null;

export function measurePage(): PageMeasure {
  const root = document.documentElement;
  const height = Math.max(root.scrollHeight, root.clientHeight);
  return {
    width: Math.max(root.scrollWidth, root.clientWidth),
    height,
    viewportWidth: root.clientWidth || window.innerWidth,
    viewportHeight: window.innerHeight,
    dprMilli: Math.round(window.devicePixelRatio * 1000),
    scrollX: window.scrollX,
    scrollY: window.scrollY,
    innerScroller: !canDocumentScroll() && hasInnerScroller(),
  };
}

/** @returns the scroll position that was really reached, once the browser has painted it */
export async function showFrame(y: number, position: FramePosition, open: ShadowOpener): Promise<number> {
  const current = openStage();
  window.scrollTo({ left: 0, top: y, behavior: 'instant' });
  // Looked up anew for every frame: some bars appear only because the page was scrolled.
  for (const element of everyElement(document, open)) placeBar(current, element, position);
  await nextPaint();
  return window.scrollY;
}

/** Everything as it was found: scroll position, styles, absence of the style attribute. */
export function restorePage(): void {
  const current = stage;
  if (!current) return;
  stage = null;
  for (const { show } of current.fixed.values()) show?.();
  for (const restore of current.restores.reverse()) restore();
  window.scrollTo({ left: current.scrollX, top: current.scrollY, behavior: 'instant' });
}

function openStage(): Stage {
  if (stage) return stage;
  const calm = { 'scroll-behavior': 'auto', 'scroll-snap-type': 'none', 'overflow-anchor': 'none' };
  const roots = [document.documentElement, document.body].filter((element) => element !== null);
  stage = {
    scrollX: window.scrollX,
    scrollY: window.scrollY,
    restores: roots.map((element) => overrideStyle(element, calm)),
    fixed: new Map(),
  };
  return stage;
}

function placeBar(current: Stage, element: Element, position: FramePosition): void {
  if (element.ownerDocument !== document) return;
  const kind = elementWindow(element).getComputedStyle(element).position;
  if (kind === 'sticky') {
    // Offsets would move a relative element; a sticky one keeps its place in the flow.
    current.restores.push(
      overrideStyle(element, { position: 'relative', inset: 'auto', transition: 'none' }),
    );
  } else if (kind === 'fixed') {
    placeFixedBar(current, element, position);
  }
}

function placeFixedBar(current: Stage, element: Element, position: FramePosition): void {
  const bar = current.fixed.get(element) ?? { upper: isUpper(element), show: null };
  current.fixed.set(element, bar);
  const shown = position === 'only' || position === (bar.upper ? 'first' : 'last');
  if (shown) {
    bar.show?.();
    bar.show = null;
  } else {
    bar.show ??= overrideStyle(element, { opacity: '0', transition: 'none', animation: 'none' });
  }
}

/** Dialogs and full-screen layers count as upper: they belong to what the buyer saw first. */
function isUpper(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2 <= window.innerHeight / 2 + 1;
}

function canDocumentScroll(): boolean {
  const root = document.documentElement;
  if (root.scrollHeight <= window.innerHeight + 1) return false;
  return [root, document.body].every(
    (element) => !element || getComputedStyle(element).overflowY !== 'hidden',
  );
}

function hasInnerScroller(): boolean {
  const enough = 0.4 * window.innerWidth * window.innerHeight;
  for (const element of document.querySelectorAll('body, body *')) {
    if (element.scrollHeight <= element.clientHeight + 50) continue;
    if (element.clientWidth * element.clientHeight < enough) continue;
    if (/auto|scroll|overlay/.test(getComputedStyle(element).overflowY)) return true;
  }
  return false;
}

function nextPaint(): Promise<void> {
  // A hidden tab paints nothing: the timer keeps the capture from waiting for ever.
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 500);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
