// A picture with boxes over it, and what proves everything that is left of it. Boxes grow to whole tiles: a tile that were hidden
// in part could neither be proven nor keep its salt.
import { hexToBytes } from '../evidence/bytes.ts';
import type { TileRoot } from '../evidence/item.ts';
import type { PixelRect } from '../evidence/picture-rects.ts';
import type { TileProof } from '../evidence/tree-node.ts';
import { coverTree } from '../log/salted-tree.ts';
import { type Pixels, type Tile, type TileSize, tileLeaf, tilesOf } from '../log/tile-tree.ts';

/** Rectangles that cover the same and end where tiles do. */
export function tileRects(
  rects: readonly PixelRect[],
  { w: width, h: height, tile }: Pick<TileRoot, 'w' | 'h' | 'tile'>,
): PixelRect[] {
  const grown = rects.map(([x, y, w, h]): PixelRect => {
    const left = down(x, tile);
    const top = down(y, tile);
    const right = Math.min(width, down(x + w - 1, tile) + tile);
    const bottom = Math.min(height, down(y + h - 1, tile) + tile);
    return [left, top, right - left, bottom - top];
  });
  return [...new Map(grown.map((rect) => [rect.join(), rect])).values()];
}

const down = (value: number, tile: TileSize): number => Math.max(0, Math.floor(value / tile) * tile);

/**
 * @param rects that end where tiles do
 * @returns null where the picture is not the one of the root, or would not stay what it is when it is painted (transparency)
 */
export async function tileProof(
  pixels: Pixels,
  root: TileRoot,
  master: string,
  rects: readonly PixelRect[],
): Promise<TileProof | null> {
  if (pixels.width !== root.w || pixels.height !== root.h || !isOpaque(pixels)) return null;
  const tiles = tilesOf(root.w, root.h, root.tile);
  const hidden = tiles.map((tile) => isUnder(tile, rects));
  const nodes = await coverTree(hexToBytes(master), hidden, async (i, seed) => {
    const tile = tiles[i];
    return tile ? tileLeaf(pixels, tile, seed) : new Uint8Array();
  });
  return { of: 'tiles', nodes };
}

export function isUnder({ x, y, w, h }: Tile, rects: readonly PixelRect[]): boolean {
  return rects.some(
    ([left, top, width, height]) => x < left + width && left < x + w && y < top + height && top < y + h,
  );
}

function isOpaque({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}
