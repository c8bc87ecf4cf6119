// Injected on demand into the frames of a tab; offers the reader to later calls from the worker and answers nobody else.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blankPasswords } from '../utils/reading/blank-passwords.ts';
import { readChildFrame } from '../utils/reading/child-frame.ts';
import { openOrClosedShadowRoot } from '../utils/reading/closed-shadow-root.ts';
import type { ReaderApi } from '../utils/reading/reader-api.ts';
import { measurePage, restorePage, showFrame } from '../utils/reading/stage-full-page.ts';

const BUDGET = { budgetMs: 3000, maxElements: 60_000, maxText: 4_000_000 };

function createReader(): ReaderApi {
  let bringBack: (() => void) | null = null;
  const uncover = () => {
    bringBack?.();
    bringBack = null;
    globalThis.cardproofChip?.show();
  };
  return {
    read: () => readChildFrame({ ...BUDGET, openClosedShadowRoot: openOrClosedShadowRoot }),
    cover() {
      uncover();
      globalThis.cardproofChip?.hide();
      bringBack = blankPasswords(openOrClosedShadowRoot);
    },
    uncover,
    measure() {
      const { width, height, viewportHeight, dprMilli, innerScroller } = measurePage();
      return { width, height, viewportHeight, dpr: dprMilli / 1000, innerScroller };
    },
    showFrame: (y, position) => showFrame(y, position, openOrClosedShadowRoot),
    leaveStage: restorePage,
  };
}

export default defineUnlistedScript(() => {
  globalThis.cardproofReader ??= createReader();
});
