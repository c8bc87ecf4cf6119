// Where the browser grants no pixels the page is drawn again by html2canvas: a rendering, never called a screenshot.
import html2canvas from 'html2canvas';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '../utils/reading/reader-api.ts';

/** Visible part of the page as base64 PNG. */
async function render(): Promise<string> {
  const canvas = await html2canvas(document.documentElement, {
    x: window.scrollX,
    y: window.scrollY,
    width: document.documentElement.clientWidth,
    height: window.innerHeight,
    windowWidth: document.documentElement.clientWidth,
    windowHeight: window.innerHeight,
    scale: window.devicePixelRatio,
    logging: false,
    backgroundColor: '#fff',
    ignoreElements: (element) => element instanceof HTMLInputElement && element.type === 'password',
  });
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

export default defineUnlistedScript(() => {
  globalThis.cardproofRenderer ??= render;
});
