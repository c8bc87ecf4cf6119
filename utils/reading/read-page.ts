import type { PageReading, PageSnapshot } from '../evidence/page-snapshot.ts';
import { cloneDom } from './clone-dom.ts';
import { openShadowRoot } from './flat-tree.ts';
import { PageWalker, type ReadOptions } from './page-walker.ts';
import { savedFromUrl } from './saved-from.ts';
import { serialiseDom } from './serialise-dom.ts';
import { visualText } from './visual-text.ts';

export type { ReadOptions } from './page-walker.ts';

/**
 * Everything the buyer can see in this document, its shadow roots and the frames that the browser opens to it.
 * Boxes are CSS px of the top document. Never throws: what does not fit the budget is named in `truncated`.
 */
export function readPage(options: ReadOptions): PageReading {
  const startedAt = performance.now();
  const walker = new PageWalker(options, startedAt);
  walker.readDocument(
    document,
    {
      frame: 0,
      dx: window.scrollX,
      dy: window.scrollY,
      hidden: false,
      shown: true,
      clip: null,
      positionedClip: null,
      region: 0,
    },
    document.URL,
    null,
  );
  const dom = copyDom(walker, options, startedAt);
  return { snapshot: snapshotOf(walker), dom };
}

/** A page that did not fit the reader's budget is copied node by node, so that the copy can stop as well. */
function copyDom(walker: PageWalker, options: ReadOptions, startedAt: number): string {
  const maxLength = 4 * options.maxText + 1_000_000;
  const whole = walker.truncated.size === 0 ? cloneDom(document, walker.shadowRoots) : null;
  if (whole !== null && whole.length <= maxLength) return whole;
  return serialiseDom(document, {
    deadline: startedAt + 2 * options.budgetMs,
    maxLength,
    open: (element) => openShadowRoot(element, options.openClosedShadowRoot),
  });
}

function snapshotOf(walker: PageWalker): PageSnapshot {
  const root = document.documentElement;
  return {
    v: 1,
    url: document.URL,
    canonicalUrl: savedFromUrl(document),
    referrer: document.referrer,
    title: document.title,
    lang: root?.lang ?? '',
    selection: String(window.getSelection() ?? ''),
    readAt: new Date().toISOString(),
    viewport: {
      w: window.innerWidth,
      h: window.innerHeight,
      scrollX: Math.round(window.scrollX),
      scrollY: Math.round(window.scrollY),
      dprMilli: Math.round(window.devicePixelRatio * 1000),
    },
    page: { w: root?.scrollWidth ?? 0, h: root?.scrollHeight ?? 0 },
    frames: walker.frames,
    elements: walker.elements,
    runs: walker.text.runs,
    fields: walker.fields,
    text: visualText(walker.text.pieces, walker.text.regions),
    truncated: [...walker.truncated],
  };
}
