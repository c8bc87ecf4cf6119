// Merkle tree of RFC 9162 §2.1 over synchronous SHA-256: WebCrypto inside an IndexedDB transaction would end it.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../evidence/bytes.ts';

export type Hash = Uint8Array<ArrayBuffer>;

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

function digest(...parts: readonly Uint8Array[]): Hash {
  return Uint8Array.from(sha256(concatBytes(...parts)));
}

/** SHA-256 without a promise, for code inside a transaction. */
export const sha256Sync = (data: Uint8Array): Hash => digest(data);
/** SHA-256 of what need not lie in memory as a whole. */
export async function sha256Chunks(chunks: AsyncIterable<Uint8Array>): Promise<Hash> {
  const hash = sha256.create();
  for await (const chunk of chunks) hash.update(chunk);
  return Uint8Array.from(hash.digest());
}

export const leafHash = (data: Uint8Array): Hash => digest(LEAF_PREFIX, data);
export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => digest(NODE_PREFIX, left, right);
export const EMPTY_ROOT: Hash = digest();

/** Hashes of the complete subtrees that cover `size` leaves, largest first: all an append needs. */
export interface Frontier {
  size: number;
  hashes: readonly Hash[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

export function appendLeaf(frontier: Frontier, leaf: Hash): Frontier {
  const hashes = [...frontier.hashes];
  let hash = leaf;
  // A trailing 1-bit in the size is a complete subtree of the same height waiting for its sibling.
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = hashes.pop();
    if (!left) throw new RangeError('frontier does not match its size');
    hash = nodeHash(left, hash);
  }
  return { size: frontier.size + 1, hashes: [...hashes, hash] };
}

export function frontierRoot(frontier: Frontier): Hash {
  return (
    frontier.hashes.reduceRight<Hash | null>((right, left) => (right ? nodeHash(left, right) : left), null) ??
    EMPTY_ROOT
  );
}

/** `levels[k][i]` is the root of the complete subtree over leaves [i·2^k, (i+1)·2^k). */
export type TreeLevels = readonly (readonly Hash[])[];

export function treeLevels(leaves: readonly Hash[]): TreeLevels {
  const levels: Hash[][] = [[...leaves]];
  for (let below = levels[0] ?? []; below.length > 1; below = levels[levels.length - 1] ?? []) {
    const level: Hash[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(at(below, i), at(below, i + 1)));
    levels.push(level);
  }
  return levels;
}

/** Root over the first `size` leaves. */
export function rootAt(levels: TreeLevels, size: number): Hash {
  return size === 0 ? EMPTY_ROOT : rangeRoot(levels, 0, size);
}

/** Audit path of leaf `index` in the tree over the first `size` leaves, RFC 9162 §2.1.3.1. */
export function inclusionProof(levels: TreeLevels, index: number, size: number): Hash[] {
  const path: Hash[] = [];
  let low = 0;
  let high = size;
  while (high - low > 1) {
    const split = low + largestPowerBelow(high - low);
    if (index < split) {
      path.push(rangeRoot(levels, split, high));
      high = split;
    } else {
      path.push(rangeRoot(levels, low, split));
      low = split;
    }
  }
  return path.reverse();
}

/** Proof that the tree over `from` leaves is a prefix of the one over `to`, RFC 9162 §2.1.4.1. */
export function consistencyProof(levels: TreeLevels, from: number, to: number): Hash[] {
  if (from === 0 || from === to) return [];
  const path: Hash[] = [];
  let low = 0;
  let high = to;
  let known = true;
  while (from !== high) {
    const split = low + largestPowerBelow(high - low);
    if (from <= split) {
      path.push(rangeRoot(levels, split, high));
      high = split;
    } else {
      path.push(rangeRoot(levels, low, split));
      low = split;
      known = false;
    }
  }
  if (!known) path.push(rangeRoot(levels, low, high));
  return path.reverse();
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
  root: Hash,
): boolean {
  if (index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(hash, root);
}

/** RFC 9162 §2.1.4.2. */
export function verifyConsistency(
  from: number,
  to: number,
  path: readonly Hash[],
  fromRoot: Hash,
  toRoot: Hash,
): boolean {
  if (from > to) return false;
  if (from === to) return path.length === 0 && equalBytes(fromRoot, toRoot);
  if (from === 0) return path.length === 0 && equalBytes(fromRoot, EMPTY_ROOT);
  const [first, ...rest] = Number.isInteger(Math.log2(from)) ? [fromRoot, ...path] : path;
  if (!first) return false;
  let fn = from - 1;
  let sn = to - 1;
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let older = first;
  let newer = first;
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(older, fromRoot) && equalBytes(newer, toRoot);
}

const half = (n: number): number => Math.floor(n / 2);

function at(hashes: readonly Hash[], index: number): Hash {
  const hash = hashes[index];
  if (!hash) throw new RangeError(`no hash at ${index}`);
  return hash;
}

/** Largest power of two strictly below `n` (n ≥ 2). */
function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function rangeRoot(levels: TreeLevels, low: number, high: number): Hash {
  const width = high - low;
  const level = Math.log2(width);
  if (Number.isInteger(level) && low % width === 0) return at(levels[level] ?? [], low / width);
  const split = low + largestPowerBelow(width);
  return nodeHash(rangeRoot(levels, low, split), rangeRoot(levels, split, high));
}
