import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tileLeaf, tileRoot, tileSalt, tilesOf } from '../../../utils/log/tile-tree.ts';

const master = Uint8Array.from({ length: 32 }, (_, i) => i);

function picture(width: number, height: number) {
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 31 + (i >> 7)) % 256);
  return { data, width, height };
}

/** Root by the description in the bundle format alone: other hash, other loops, other tree. */
function describedRoot({ data, width, height }: ReturnType<typeof picture>): string {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const leaves: Buffer[] = [];
  for (let y = 0; y < height; y += 64) {
    for (let x = 0; x < width; x += 64) {
      const [w, h] = [Math.min(64, width - x), Math.min(64, height - y)];
      const index = Buffer.alloc(4);
      index.writeUInt32BE(leaves.length);
      const salt = createHmac('sha256', master).update(index).digest().subarray(0, 16);
      const place = Buffer.alloc(16);
      [x, y, w, h].forEach((value, i) => void place.writeUInt32BE(value, 4 * i));
      const rgb: number[] = [];
      for (let i = 0; i < w * h; i++) {
        const at = ((y + Math.floor(i / w)) * width + x + (i % w)) * 4;
        rgb.push(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      }
      leaves.push(sha(Uint8Array.of(0), salt, place, Uint8Array.from(rgb)));
    }
  }
  const root = (part: Buffer[]): Buffer => {
    if (part.length === 1) return part[0] ?? Buffer.alloc(0);
    const split = 2 ** Math.ceil(Math.log2(part.length) - 1);
    return sha(Uint8Array.of(1), root(part.slice(0, split)), root(part.slice(split)));
  };
  return root(leaves).toString('hex');
}

describe('tileRoot', () => {
  test.each([
    [1, 1],
    [64, 64],
    [65, 64],
    [130, 200],
    [320, 64],
  ])('of %i × %i px is the one that its description gives', async (width, height) => {
    const pixels = picture(width, height);
    expect(await tileRoot('1-screenshot.png', pixels, master)).toEqual({
      file: '1-screenshot.png',
      alg: 'tile64-rgb-rfc6962',
      w: width,
      h: height,
      tile: 64,
      root: describedRoot(pixels),
    });
  });

  test('changes with any pixel and with the master, not with transparency', async () => {
    const pixels = picture(100, 100);
    const { root } = await tileRoot('x', pixels, master);
    const altered = (at: number) => {
      const data = Uint8ClampedArray.from(pixels.data);
      data[at] = (data[at] ?? 0) ^ 1;
      return tileRoot('x', { ...pixels, data }, master);
    };
    expect((await altered(4 * 9999)).root).not.toBe(root);
    expect((await altered(3)).root).toBe(root);
    expect((await tileRoot('x', pixels, new Uint8Array(32))).root).not.toBe(root);
  });
});

test('tiles cover the picture row by row without overlap', () => {
  const tiles = tilesOf(130, 70);
  expect(tiles.map(({ x, y, w, h }) => [x, y, w, h])).toEqual([
    [0, 0, 64, 64],
    [64, 0, 64, 64],
    [128, 0, 2, 64],
    [0, 64, 64, 6],
    [64, 64, 64, 6],
    [128, 64, 2, 6],
  ]);
});

test('a redacted copy with the leaves of its black tiles proves the rest', async () => {
  const pixels = picture(128, 64);
  const [left, right] = tilesOf(128, 64);
  if (!left || !right) throw new Error('no tiles');
  const hidden = await tileLeaf(pixels, left, tileSalt(master, 0));
  const shown = await tileLeaf(pixels, right, tileSalt(master, 1));
  const root = createHash('sha256').update(Uint8Array.of(1)).update(hidden).update(shown).digest('hex');
  expect(root).toBe((await tileRoot('x', pixels, master)).root);
});
