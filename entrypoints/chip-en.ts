// Registered before the chip where the buyer reads English.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CHIP_WORDS_EN } from '../utils/noticing/chip-words.ts';
import type {} from '../utils/reading/reader-api.ts';

export default defineUnlistedScript(() => {
  globalThis.cardproofChipWords = CHIP_WORDS_EN;
});
