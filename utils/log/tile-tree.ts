// Root over the salted tiles of an image: lets a later redacted copy prove that its other tiles are original.
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import type { TileRoot } from '../evidence/item.ts';
import type { Hash } from './merkle.ts';
import { foldLeaves, leafSeeds } from './salted-tree.ts';

/** Straight (not premultiplied) RGBA rows, 4 bytes a pixel. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBufferLike>;
  width: number;
  height: number;
}

export interface Tile {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type TileSize = TileRoot['tile'];

/** What hides one line of text should not hide its neighbours: the smallest tiles that a picture can afford. */
const MOST = 4096;

export function tileSize(width: number, height: number): TileSize {
  const count = (size: number) => Math.ceil(width / size) * Math.ceil(height / size);
  return ([16, 32] as const).find((size) => count(size) <= MOST) ?? 64;
}

/** Tiles in row-major order; the last column and row may be smaller. */
export function tilesOf(width: number, height: number, size: TileSize): Tile[] {
  const tiles: Tile[] = [];
  for (let y = 0; y < height; y += size) {
    for (let x = 0; x < width; x += size) {
      tiles.push({ x, y, w: Math.min(size, width - x), h: Math.min(size, height - y) });
    }
  }
  return tiles;
}

/** SHA-256(0x00 ‖ seed32 ‖ u32be x, y, w, h ‖ RGB bytes row by row). */
export function tileLeaf(pixels: Pixels, tile: Tile, seed: Uint8Array): Promise<Hash> {
  const { x, y, w, h } = tile;
  const bytes = new Uint8Array(HEAD + w * h * 3);
  bytes.set(seed, 1);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [x, y, w, h].entries()) view.setUint32(33 + 4 * i, value);
  let to = HEAD;
  for (let row = y; row < y + h; row++) {
    let from = (row * pixels.width + x) * 4;
    for (let column = 0; column < w; column++, from += 4) {
      bytes[to++] = pixels.data[from] ?? 0;
      bytes[to++] = pixels.data[from + 1] ?? 0;
      bytes[to++] = pixels.data[from + 2] ?? 0;
    }
  }
  return sha256(bytes);
}

/** Prefix, seed and four coordinates. */
const HEAD = 1 + 32 + 16;

/** @param master 32 random bytes kept with the item; without them no tile can be guessed from its leaf. */
export async function tileRoot(file: string, pixels: Pixels, master: Hash): Promise<TileRoot> {
  const size = tileSize(pixels.width, pixels.height);
  const tiles = tilesOf(pixels.width, pixels.height, size);
  const seeds = leafSeeds(master, tiles.length);
  const leaves = await Promise.all(tiles.map((tile, i) => tileLeaf(pixels, tile, seeds[i] ?? master)));
  return {
    file,
    alg: 'tiles-seeded-rgb-rfc6962',
    w: pixels.width,
    h: pixels.height,
    tile: size,
    root: bytesToHex(foldLeaves(leaves)),
  };
}
