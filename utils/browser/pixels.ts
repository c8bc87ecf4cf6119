// Pictures: what the browser shows, decoded, joined, shrunk, blacked out. Works in the worker and in pages.
import { browser } from 'wxt/browser';
import type { PixelAccess, ShownTab, StitchCanvas } from '../capture/world.ts';
import { ExpectedError } from '../errors.ts';
import { fromBase64 } from '../evidence/bytes.ts';
import type { Rect } from '../evidence/geometry.ts';
import type { Pixels } from '../log/tile-tree.ts';

const THUMBNAIL_WIDTH = 320;
/** Chromium allows two captures a second and throws on the third. */
const CAPTURE_INTERVAL_MS = 505;
const DECODE = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;

let nextCaptureAt = 0;

/** Data URLs are decoded by hand: fetch(data:) is refused by our own policy. */
function dataUrlBlob(url: string): Blob {
  const comma = url.indexOf(',');
  const mime = url.slice('data:'.length, url.indexOf(';'));
  return new Blob([fromBase64(url.slice(comma + 1))], { type: mime });
}

function captureError(error: unknown): ExpectedError {
  const message = error instanceof Error ? error.message : String(error);
  const code = /permission|activeTab|<all_urls>|Missing host/i.test(message)
    ? 'no-permission'
    : 'capture-failed';
  return new ExpectedError(code, message, { cause: error });
}

const withoutHash = (url: string): string => url.replace(/#.*/s, '');

/** The browser shoots what its window shows: a picture of another tab or page must never enter this item. */
async function assertShown(tab: ShownTab): Promise<void> {
  const now = await browser.tabs.get(tab.id).catch(() => null);
  const elsewhere = now?.url !== undefined && tab.url !== '' && withoutHash(now.url) !== withoutHash(tab.url);
  if (!now?.active || now.windowId !== tab.windowId || elsewhere) {
    throw new ExpectedError('capture-failed', 'another page is on the screen');
  }
}

async function captureVisible(tab: ShownTab): Promise<Blob> {
  return navigator.locks.request('cardproof-pixels', async () => {
    const wait = nextCaptureAt - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    for (let attempt = 0; ; attempt++) {
      try {
        await assertShown(tab);
        const url = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
        nextCaptureAt = performance.now() + CAPTURE_INTERVAL_MS;
        await assertShown(tab);
        return dataUrlBlob(url);
      } catch (error) {
        if (error instanceof ExpectedError) throw error;
        const overQuota = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/.test(String(error));
        if (!overQuota || attempt > 3) throw captureError(error);
        await new Promise((resolve) => setTimeout(resolve, CAPTURE_INTERVAL_MS));
      }
    }
  });
}

async function bitmap(picture: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture, DECODE);
  } catch (error) {
    throw new ExpectedError('capture-failed', 'picture does not decode', { cause: error });
  }
}

function context(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const found = canvas.getContext('2d', { willReadFrequently: true });
  if (!found) throw new ExpectedError('capture-failed', 'no canvas');
  return found;
}

async function decode(picture: Blob): Promise<Pixels> {
  const image = await bitmap(picture);
  const { width, height } = image;
  const drawing = context(new OffscreenCanvas(width, height));
  drawing.drawImage(image, 0, 0);
  image.close();
  return { data: drawing.getImageData(0, 0, width, height).data, width, height };
}

async function thumbnail(picture: Blob): Promise<Blob> {
  const image = await bitmap(picture);
  const scale = Math.min(1, THUMBNAIL_WIDTH / image.width);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(Math.min(image.height * scale, width * 2)));
  const canvas = new OffscreenCanvas(width, height);
  const drawing = context(canvas);
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(image, 0, 0, image.width, height / scale, 0, 0, width, height);
  image.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
}

/** A full or huge canvas fails silently: blank, or no blob at all. */
async function checkedPng(canvas: OffscreenCanvas): Promise<Blob> {
  const drawing = context(canvas);
  const last = drawing.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data;
  const first = drawing.getImageData(0, 0, 1, 1).data;
  if (first[3] !== 255 || last[3] !== 255) throw new ExpectedError('capture-failed', 'blank canvas');
  const png = await canvas.convertToBlob({ type: 'image/png' }).catch(() => null);
  if (!png) throw new ExpectedError('capture-failed', 'canvas gave no picture');
  return png;
}

function stitchCanvas(width: number, height: number): StitchCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = context(canvas);
  return {
    async draw(png, skip, y) {
      const image = await bitmap(png);
      const rows = Math.min(image.height - skip, height - y);
      drawing.drawImage(image, 0, skip, image.width, rows, 0, y, image.width, rows);
      image.close();
    },
    async png(rows) {
      if (rows === height) return checkedPng(canvas);
      const cropped = new OffscreenCanvas(width, Math.max(1, rows));
      context(cropped).drawImage(canvas, 0, 0);
      return checkedPng(cropped);
    },
  };
}

/** A copy with solid black boxes; the original's bytes are not touched. `rects` in image px. */
export async function blackout(picture: Blob, rects: readonly Rect[]): Promise<Blob> {
  const image = await bitmap(picture);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const drawing = context(canvas);
  drawing.drawImage(image, 0, 0);
  image.close();
  drawing.fillStyle = '#000';
  for (const [x, y, w, h] of rects) drawing.fillRect(x, y, w, h);
  return checkedPng(canvas);
}

export const pixelAccess: PixelAccess = {
  visible: captureVisible,
  decode,
  thumbnail,
  async size(picture) {
    const image = await bitmap(picture);
    const { width, height } = image;
    image.close();
    return { width, height };
  },
  canvas: stitchCanvas,
};
