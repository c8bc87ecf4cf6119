import { describe, expect, it } from 'vitest';
import { paintSheet, textMeasure } from '../../../utils/browser/paint-sheet.ts';
import { shrinkPicture } from '../../../utils/browser/shrink-picture.ts';
import { layoutOnePicture } from '../../../utils/handover/one-picture.ts';

const LIMITS = { bytes: 2_000_000, side: 2000, mime: 'image/jpeg' as const };

/** Lines of dark bars, with every so often an empty row. */
async function page(width: number, height: number, noise = false): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  for (let y = 10; y < height; y += 40) {
    for (let x = 10; x < width - 20; x += 14) {
      drawing.fillStyle = noise ? `hsl(${(x * y) % 360} 90% ${20 + ((x + y) % 60)}%)` : '#222';
      drawing.fillRect(x, y, 9, noise ? 38 : 20);
    }
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

async function size(blob: Blob): Promise<[number, number]> {
  const image = await createImageBitmap(blob);
  const { width, height } = image;
  image.close();
  return [width, height];
}

describe('an exhibit’s picture', () => {
  it('that is small keeps its size and gets a caption above it', async () => {
    const [only, ...more] = await shrinkPicture(await page(400, 300), '证据1 · 订单页', LIMITS);
    expect(more).toEqual([]);
    const [width, height] = await size(only?.blob ?? new Blob());
    expect(width).toBe(400);
    expect(height).toBeGreaterThan(320);
    expect(only).toMatchObject({ tooLarge: false, width, height });
    expect(only?.blob.type).toBe('image/jpeg');
  });

  it('of a long page becomes parts of the allowed size, none enlarged', async () => {
    const parts = await shrinkPicture(await page(800, 6000), '证据2 · 条款', { ...LIMITS, side: 1200 });
    expect(parts.length).toBeGreaterThan(4);
    for (const { blob } of parts) {
      const [width, height] = await size(blob);
      expect(width).toBeLessThanOrEqual(800);
      expect(Math.max(width, height)).toBeLessThanOrEqual(1201);
    }
  });

  it('is compressed until it is small enough, and said to be too large where that never happens', async () => {
    const noisy = await page(1600, 1400, true);
    const [fitting] = await shrinkPicture(noisy, '证据3', { ...LIMITS, bytes: 200_000 });
    expect(fitting?.tooLarge).toBe(false);
    expect(fitting?.blob.size).toBeLessThanOrEqual(200_000);
    const [never] = await shrinkPicture(noisy, '证据3', { ...LIMITS, bytes: 500 });
    expect(never?.tooLarge).toBe(true);
  });

  it('is a PNG where the form takes nothing else', async () => {
    const [only] = await shrinkPicture(await page(300, 200), '证据4', { ...LIMITS, mime: 'image/png' });
    expect(only?.blob.type).toBe('image/png');
  });

  it('comes out the same every time', async () => {
    const bytes = async () => {
      const [only] = await shrinkPicture(await page(640, 480), '证据5', LIMITS);
      return new Uint8Array((await only?.blob.arrayBuffer()) ?? new ArrayBuffer());
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it('that is none is an expected error', async () => {
    await expect(shrinkPicture(new Blob(['no']), '证据6', LIMITS)).rejects.toMatchObject({
      code: 'capture-failed',
    });
  });
});

describe('一图说清', () => {
  it('is painted 1080 px wide with the fonts that measured it: no words run out of the sheet', async () => {
    const measure = textMeasure();
    const quote = {
      words: '下单后24小时内无法兑换的，免费更换（包换）ABCDEFGH'.repeat(6),
      source: '商品页',
      exhibit: 12,
    };
    const sheet = layoutOnePicture(
      {
        title: '一图说清',
        subtitle: `订单号 ${'9'.repeat(60)}`,
        order: { rows: [{ label: '商品', value: quote.words }], exhibit: 1 },
        promised: [quote, quote, quote],
        failed: [quote],
        rules: [quote],
        demand: quote.words,
        crops: [
          {
            id: 'a',
            exhibit: 2,
            caption: '激活页',
            crop: { x: 0, y: 0, w: 560, h: 360 },
            boxes: [{ x: 10, y: 10, w: 90, h: 20 }],
          },
        ],
        missing: ['平台规则原文'],
        footer: ['指纹'],
      },
      measure,
    );
    for (const op of sheet.ops) {
      if (op.op === 'text') expect(op.x + measure(op.text, op.style)).toBeLessThanOrEqual(1080);
    }
    const painted = await paintSheet(sheet, new Map([['a', await page(560, 360)]]));
    expect(await size(painted)).toEqual([1080, sheet.height]);
  });
});
