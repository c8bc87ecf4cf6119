import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tileRoot, tileSize, tilesOf } from '../../../utils/log/tile-tree.ts';

const master = Uint8Array.from({ length: 32 }, (_, i) => i);

function picture(width: number, height: number) {
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 31 + (i >> 7)) % 256);
  return { data, width, height };
}

/** Root by the description in the bundle format alone: other hash, other loops, other tree. */
function describedRoot({ data, width, height }: ReturnType<typeof picture>): string {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const size = [16, 32].find((tile) => Math.ceil(width / tile) * Math.ceil(height / tile) <= 4096) ?? 64;
  const leaves: ((seed: Uint8Array) => Buffer)[] = [];
  for (let y = 0; y < height; y += size) {
    for (let x = 0; x < width; x += size) {
      const [w, h] = [Math.min(size, width - x), Math.min(size, height - y)];
      const place = Buffer.alloc(16);
      [x, y, w, h].forEach((value, i) => void place.writeUInt32BE(value, 4 * i));
      const rgb: number[] = [];
      for (let i = 0; i < w * h; i++) {
        const at = ((y + Math.floor(i / w)) * width + x + (i % w)) * 4;
        rgb.push(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      }
      leaves.push((seed) => sha(Uint8Array.of(0), seed, place, Uint8Array.from(rgb)));
    }
  }
  const root = (part: typeof leaves, seed: Uint8Array): Buffer => {
    if (part.length === 1) return part[0]?.(seed) ?? Buffer.alloc(0);
    const split = 2 ** Math.ceil(Math.log2(part.length) - 1);
    const [left, right] = [sha(Uint8Array.of(2), seed), sha(Uint8Array.of(3), seed)];
    return sha(Uint8Array.of(1), root(part.slice(0, split), left), root(part.slice(split), right));
  };
  return root(leaves, master).toString('hex');
}

describe('tileRoot', () => {
  test.each([
    [1, 1],
    [64, 64],
    [65, 64],
    [130, 200],
    [320, 64],
    [1281, 801],
    [1400, 1000],
  ])('of %i × %i px is the one that its description gives', async (width, height) => {
    const pixels = picture(width, height);
    expect(await tileRoot('1-screenshot.png', pixels, master)).toEqual({
      file: '1-screenshot.png',
      alg: 'tiles-seeded-rgb-rfc6962',
      w: width,
      h: height,
      tile: tileSize(width, height),
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
  const tiles = tilesOf(40, 20, 16);
  expect(tiles.map(({ x, y, w, h }) => [x, y, w, h])).toEqual([
    [0, 0, 16, 16],
    [16, 0, 16, 16],
    [32, 0, 8, 16],
    [0, 16, 16, 4],
    [16, 16, 16, 4],
    [32, 16, 8, 4],
  ]);
});

test.each([
  [1280, 800, 16],
  [1920, 1080, 32],
  [2560, 1600, 32],
  [1280, 6208, 64],
  [16, 16_384, 16],
])('a picture of %i × %i px has tiles of %i px', (width, height, size) => {
  expect(tileSize(width, height)).toBe(size);
});
