// A picture with boxes: every tile is either the captured one or solid black.
import { bytesToHex } from '../../evidence/bytes.ts';
import type { TileRoot } from '../../evidence/item.ts';
import type { TileProof } from '../../evidence/tree-node.ts';
import { rootOfCover } from '../../log/salted-tree.ts';
import { type Pixels, type Tile, tileLeaf, tilesOf } from '../../log/tile-tree.ts';
import { isUnder } from '../tile-proof.ts';
import type { Bytes } from '../zip.ts';
import { readPng } from './read-png.ts';

/** Each tile looks at each of them. */
const MOST_RECTS = 10_000;

export async function provesPicture(
  copy: Bytes,
  root: TileRoot,
  rects: readonly (readonly [number, number, number, number])[],
  { nodes }: TileProof,
): Promise<boolean> {
  if (root.alg !== 'tiles-seeded-rgb-rfc6962') return false;
  const pixels = await readPng(copy);
  if (!pixels || pixels.width !== root.w || pixels.height !== root.h) return false;
  const tiles = tilesOf(root.w, root.h, root.tile);
  if (nodes.length > tiles.length || rects.length > MOST_RECTS) return false;
  const shown = nodes.flatMap((node) =>
    Array.from({ length: Math.min(node.n, tiles.length) }, () => 'seed' in node),
  );
  if (shown.length !== tiles.length) return false;
  // What is hidden is what the boxes cover, all of it and nothing else.
  if (!tiles.every((tile, i) => shown[i] !== isUnder(tile, rects))) return false;
  if (!tiles.every((tile, i) => shown[i] || isBlack(pixels, tile))) return false;
  const found = await rootOfCover(tiles.length, nodes, async (i, seed) => {
    const tile = tiles[i];
    return tile ? tileLeaf(pixels, tile, seed) : new Uint8Array();
  });
  return found !== null && bytesToHex(found) === root.root;
}

function isBlack({ data, width }: Pixels, { x, y, w, h }: Tile): boolean {
  for (let row = y; row < y + h; row++) {
    for (let at = (row * width + x) * 4; at < (row * width + x + w) * 4; at += 4) {
      if (data[at] !== 0 || data[at + 1] !== 0 || data[at + 2] !== 0) return false;
    }
  }
  return true;
}
