// A Merkle tree whose leaves can be hidden one by one: each leaf is salted with a seed, and the seeds grow from one master the
// way the tree does, so that a few seeds open any stretch of it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '../evidence/bytes.ts';
import type { TreeNode } from '../evidence/tree-node.ts';
import { type Hash, nodeHash, rootAt, treeLevels } from './merkle.ts';

const LEFT = Uint8Array.of(2);
const RIGHT = Uint8Array.of(3);

const childSeed = (side: Uint8Array, seed: Uint8Array): Hash =>
  Uint8Array.from(sha256(concatBytes(side, seed)));

/** Where a tree over `size` leaves divides, RFC 9162 §2.1.1: the largest power of two below `size`. */
function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** Seeds of `size` ≥ 1 leaves below one seed: left is SHA-256(0x02 ‖ seed), right SHA-256(0x03 ‖ seed), split as the tree is. */
export function leafSeeds(seed: Hash, size: number): Hash[] {
  if (size === 1) return [seed];
  const split = splitOf(size);
  return [...leafSeeds(childSeed(LEFT, seed), split), ...leafSeeds(childSeed(RIGHT, seed), size - split)];
}

/** Hash of the tree over `leaves`, at least one. */
export function foldLeaves(leaves: readonly Hash[]): Hash {
  return rootAt(treeLevels(leaves), leaves.length);
}

/**
 * The fewest nodes that open every kept leaf and hide every other one.
 * @param leafOf hash of a hidden leaf, from its seed and its own content; asked for no other
 */
export async function coverTree(
  master: Hash,
  hidden: readonly boolean[],
  leafOf: (index: number, seed: Hash) => Promise<Hash>,
): Promise<TreeNode[]> {
  const cover = async (seed: Hash, low: number, n: number): Promise<TreeNode[]> => {
    const flags = hidden.slice(low, low + n);
    if (!flags.includes(true)) return [{ n, seed: bytesToHex(seed) }];
    if (!flags.includes(false)) {
      const leaves = leafSeeds(seed, n).map((leaf, i) => leafOf(low + i, leaf));
      return [{ n, hash: bytesToHex(foldLeaves(await Promise.all(leaves))) }];
    }
    const split = splitOf(n);
    return [
      ...(await cover(childSeed(LEFT, seed), low, split)),
      ...(await cover(childSeed(RIGHT, seed), low + split, n - split)),
    ];
  };
  return cover(master, 0, hidden.length);
}

/**
 * Root that the nodes lead to, from left to right.
 * @param leafOf hash of a kept leaf, from its seed and its own content
 * @returns null where the nodes are not subtrees of a tree over `size` leaves
 */
export async function rootOfCover(
  size: number,
  nodes: readonly TreeNode[],
  leafOf: (index: number, seed: Hash) => Promise<Hash>,
): Promise<Hash | null> {
  let next = 0;
  const fold = async (low: number, count: number): Promise<Hash | null> => {
    const node = nodes[next];
    if (!node || node.n > count) return null;
    if (node.n === count) {
      next++;
      if ('hash' in node) return hexToBytes(node.hash);
      const seeds = leafSeeds(hexToBytes(node.seed), count);
      return foldLeaves(await Promise.all(seeds.map((seed, i) => leafOf(low + i, seed))));
    }
    const split = splitOf(count);
    const left = await fold(low, split);
    const right = left && (await fold(low + split, count - split));
    return left && right && nodeHash(left, right);
  };
  const root = size > 0 ? await fold(0, size) : null;
  return next === nodes.length ? root : null;
}
