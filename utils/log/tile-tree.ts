// Root over the salted 64-px tiles of an image: lets a later redacted copy prove that its other tiles are original.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha256Sync } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import type { TileRoot } from '../evidence/item.ts';
import { type Hash, rootAt, treeLevels } from './merkle.ts';

export const TILE = 64;

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

/** Tiles in row-major order; the last column and row may be smaller. */
export function tilesOf(width: number, height: number): Tile[] {
  const tiles: Tile[] = [];
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      tiles.push({ x, y, w: Math.min(TILE, width - x), h: Math.min(TILE, height - y) });
    }
  }
  return tiles;
}

/** 16 bytes: HMAC-SHA-256(master, u32be index), truncated. */
export function tileSalt(master: Uint8Array, index: number): Uint8Array {
  const message = new Uint8Array(4);
  new DataView(message.buffer).setUint32(0, index);
  return hmac(sha256Sync, master, message).subarray(0, 16);
}

/** SHA-256(0x00 ‖ salt16 ‖ u32be x, y, w, h ‖ RGB bytes row by row). */
export function tileLeaf(pixels: Pixels, tile: Tile, salt: Uint8Array): Promise<Hash> {
  const { x, y, w, h } = tile;
  const bytes = new Uint8Array(33 + w * h * 3);
  bytes.set(salt, 1);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [x, y, w, h].entries()) view.setUint32(17 + 4 * i, value);
  let to = 33;
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

/** @param master 32 random bytes kept with the item; without them no tile can be guessed from its leaf. */
export async function tileRoot(file: string, pixels: Pixels, master: Uint8Array): Promise<TileRoot> {
  const tiles = tilesOf(pixels.width, pixels.height);
  const leaves = await Promise.all(tiles.map((tile, i) => tileLeaf(pixels, tile, tileSalt(master, i))));
  return {
    file,
    alg: 'tile64-rgb-rfc6962',
    w: pixels.width,
    h: pixels.height,
    tile: TILE,
    root: bytesToHex(rootAt(treeLevels(leaves), leaves.length)),
  };
}
