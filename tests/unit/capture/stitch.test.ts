import { describe, expect, it } from 'vitest';
import { framePositions, MAX_TILE_HEIGHT, stitchPage } from '../../../utils/capture/stitch.ts';
import type { PageAccess, PageMeasure, PixelAccess } from '../../../utils/capture/world.ts';

const measure = (height: number, viewportHeight = 800, dpr = 1): PageMeasure => ({
  width: 1280,
  height,
  viewportHeight,
  dpr,
  innerScroller: false,
});

describe('frame positions', () => {
  it.each([
    [500, [0]],
    [800, [0]],
    [801, [0, 1]],
    [2000, [0, 800, 1200]],
    [2400, [0, 800, 1600]],
  ])('cover a page of %i px', (height, expected) => {
    expect(framePositions(measure(height))).toEqual(expected);
  });

  it('refuse a window without height', () => {
    expect(() => framePositions(measure(1000, 0))).toThrow('page-empty');
  });
});

/** A page whose every row says its own number, and canvases that remember which rows they hold. */
function lab(page: PageMeasure) {
  let scrolled = 0;
  let left = 0;
  const rowsOf: number[][] = [];
  const access = {
    measure: async () => page,
    showFrame: async (_tab: number, y: number) => {
      scrolled = y;
      return y;
    },
    leaveStage: async () => {
      left++;
    },
  } as unknown as PageAccess;
  const height = Math.round(page.viewportHeight * page.dpr);
  const pixels = {
    visible: async () => new Blob([String(Math.round(scrolled * page.dpr))]),
    size: async () => ({ width: 1280, height }),
    canvas: (_width: number, canvasHeight: number) => {
      const rows: number[] = new Array(canvasHeight).fill(-1);
      return {
        async draw(png: Blob, skip: number, y: number) {
          const top = Number(await png.text());
          for (let i = skip; i < height && y + i - skip < canvasHeight; i++) rows[y + i - skip] = top + i;
        },
        async png(filled: number) {
          rowsOf.push(rows.slice(0, filled));
          return new Blob(['png']);
        },
      };
    },
  } as unknown as PixelAccess;
  return { access, pixels, rowsOf, leftTimes: () => left };
}

const options = (signal = new AbortController().signal) => ({
  tab: { id: 1, windowId: 1, url: 'https://shop.example/' },
  signal,
  onProgress: async () => {},
});

describe('a stitched page', () => {
  it.each([
    [500, 800, 1],
    [2345, 800, 1],
    [10_000, 813, 1],
    [10_001, 800, 1.5],
    [60_000, 900, 1],
    [40_000, 700, 2],
  ])('of %i px shows every row once and in order (viewport %i, dpr %f)', async (height, viewport, dpr) => {
    const { access, pixels, rowsOf, leftTimes } = lab(measure(height, viewport, dpr));
    const result = await stitchPage(access, pixels, options());
    const rows = rowsOf.flat();
    const expected = Math.max(Math.round(height * dpr), Math.round(viewport * dpr));
    expect(result.end).toBe('whole');
    expect(rows.length).toBeGreaterThanOrEqual(expected - 1);
    expect(rows.every((row, i) => row === i)).toBe(true);
    expect(rowsOf.every((image) => image.length <= MAX_TILE_HEIGHT)).toBe(true);
    expect(leftTimes()).toBe(1);
  });

  it('keeps what was shot when the buyer stops', async () => {
    const { access, pixels, rowsOf } = lab(measure(8000));
    const controller = new AbortController();
    let frames = 0;
    const result = await stitchPage(access, pixels, {
      ...options(controller.signal),
      onProgress: async () => {
        if (++frames === 3) controller.abort();
      },
    });
    expect(result.end).toBe('stopped');
    expect(rowsOf.flat()).toHaveLength(2400);
  });

  it('puts the page back when a frame fails', async () => {
    const { access, pixels, leftTimes } = lab(measure(8000));
    const failing = { ...pixels, visible: () => Promise.reject(new Error('gone')) } as PixelAccess;
    await expect(stitchPage(access, failing, options())).rejects.toThrow('gone');
    expect(leftTimes()).toBe(1);
  });
});
