// Real PNG bytes without a browser.
import { PNG } from 'pngjs';
import type { Bytes } from '../../../utils/bundle/zip.ts';
import type { PixelRect } from '../../../utils/evidence/picture-rects.ts';
import type { Pixels } from '../../../utils/log/tile-tree.ts';

/** A picture with noise in it, so that every pixel tells where it came from. */
export function makePng(width: number, height: number, seed = 1): Bytes {
  const png = new PNG({ width, height });
  let state = seed;
  for (let i = 0; i < png.data.length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    png.data[i] = i % 4 === 3 ? 255 : 64 + (state % 160);
  }
  return new Uint8Array(PNG.sync.write(png));
}

export function readPng(bytes: Uint8Array): PNG {
  return PNG.sync.read(Buffer.from(bytes));
}

/** What the extension does with a canvas. */
export async function blackout(bytes: Bytes, rects: readonly PixelRect[]): Promise<Bytes> {
  const png = readPng(bytes);
  for (const [x, y, w, h] of rects) {
    for (let row = y; row < y + h; row++) {
      for (let column = x; column < x + w; column++) {
        png.data.set([0, 0, 0, 255], (row * png.width + column) * 4);
      }
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

export function isBlack(png: PNG, x: number, y: number): boolean {
  const at = (y * png.width + x) * 4;
  return png.data[at] === 0 && png.data[at + 1] === 0 && png.data[at + 2] === 0;
}

export async function decode(bytes: Uint8Array): Promise<Pixels> {
  const { width, height, data } = readPng(bytes);
  return { width, height, data: Uint8ClampedArray.from(data) };
}
