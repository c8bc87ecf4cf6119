// Injected on demand into the frames of a tab: scrolls a chat to its ends while the worker reads it, and puts it back.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHarvester } from '../utils/reading/harvester.ts';

export default defineUnlistedScript(() => {
  globalThis.cardproofHarvester ??= createHarvester();
});
