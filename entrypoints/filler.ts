// Injected on demand into the frames of a tab whose form the buyer wants to fill; answers the extension's own calls and nobody else.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFiller } from '../utils/filling/create-filler.ts';
import { openOrClosedShadowRoot } from '../utils/reading/closed-shadow-root.ts';

export default defineUnlistedScript(() => {
  globalThis.cardproofFiller ??= createFiller(openOrClosedShadowRoot);
});
