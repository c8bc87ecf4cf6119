import { describe, expect, it } from 'vitest';
import { blackout, pixelAccess } from '../../../utils/browser/pixels.ts';

async function picture(width: number, height: number, paint = '#3a7'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  drawing.fillStyle = paint;
  drawing.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function pixelAt(blob: Blob, x: number, y: number): Promise<number[]> {
  const { data, width } = await pixelAccess.decode(blob);
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

describe('a picture', () => {
  it('is decoded to its own pixels', async () => {
    const { width, height, data } = await pixelAccess.decode(await picture(3, 2, '#102030'));
    expect([width, height]).toEqual([3, 2]);
    expect([...data.slice(0, 4)]).toEqual([16, 32, 48, 255]);
  });

  it('that is none is an expected error', async () => {
    await expect(pixelAccess.decode(new Blob(['no png']))).rejects.toMatchObject({ code: 'capture-failed' });
  });

  it.each([
    [1280, 800, 320, 200],
    [1280, 10_000, 320, 640],
    [200, 100, 200, 100],
  ])('of %i × %i has a thumbnail of %i × %i', async (width, height, smallWidth, smallHeight) => {
    const small = await pixelAccess.thumbnail(await picture(width, height));
    expect(small.type).toBe('image/jpeg');
    expect(await pixelAccess.size(small)).toEqual({ width: smallWidth, height: smallHeight });
  });

  it('blacked out is a new picture, solid inside the box and untouched outside', async () => {
    const original = await picture(50, 40, '#ffffff');
    const copy = await blackout(original, [[10, 10, 20, 5]]);
    expect(await pixelAt(copy, 10, 10)).toEqual([0, 0, 0, 255]);
    expect(await pixelAt(copy, 29, 14)).toEqual([0, 0, 0, 255]);
    expect(await pixelAt(copy, 30, 14)).toEqual([255, 255, 255, 255]);
    expect(await pixelAt(original, 10, 10)).toEqual([255, 255, 255, 255]);
  });
});

describe('a stitched canvas', () => {
  it('joins frames row by row', async () => {
    const canvas = pixelAccess.canvas(4, 30);
    await canvas.draw(await picture(4, 20, '#ff0000'), 0, 0);
    await canvas.draw(await picture(4, 20, '#0000ff'), 10, 20);
    const joined = await canvas.png(30);
    expect(await pixelAt(joined, 0, 19)).toEqual([255, 0, 0, 255]);
    expect(await pixelAt(joined, 0, 20)).toEqual([0, 0, 255, 255]);
  });

  it('is cut to the rows that were shot', async () => {
    const canvas = pixelAccess.canvas(4, 100);
    await canvas.draw(await picture(4, 20), 0, 0);
    expect(await pixelAccess.size(await canvas.png(20))).toEqual({ width: 4, height: 20 });
  });

  it.each([
    ['that nothing was drawn on', 4, 10],
    ['beyond the limit of the browser, which stays blank without a word', 1280, 65_536],
  ])('%s is an error, never a blank picture', async (_what, width, height) => {
    const canvas = pixelAccess.canvas(width, height);
    await expect(canvas.png(height)).rejects.toMatchObject({ code: 'capture-failed' });
  });
});
