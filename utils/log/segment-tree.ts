// Root over the salted segments of a text: lets a later copy with words replaced prove that all its other words are original.
import { sha256 as sha256Sync } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8 } from '../evidence/bytes.ts';
import type { TextRoot } from '../evidence/item.ts';
import type { Hash } from './merkle.ts';
import { foldLeaves, leafSeeds } from './salted-tree.ts';

const LEAF = Uint8Array.of(0);
/**
 * A code or a number is one segment, so that hiding it hides nothing else; prose is cut finely for the same reason. Escapes, quotes and brackets stand
 * apart: a transcript with a name hidden is still JSON.
 */
const PIECE =
  /\\(?:u[0-9a-fA-F]{4}|.)?|[A-Za-z0-9._@+-]{1,24}|[\s"'{}[\]<>:,=()|]{1,8}|[^A-Za-z0-9._@+\-\\\s"'{}[\]<>:,=()|]{1,4}/gsu;
/** Longer texts get longer segments: the tree is built while the buyer waits. */
const MOST = 4096;

/** Cuts a text without loss; every segment is well-formed by itself. The rule is the captor's own: proofs give the lengths. */
export function segmentsOf(text: string): string[] {
  const pieces = text.match(PIECE) ?? [];
  if (pieces.length <= MOST) return pieces;
  const size = Math.ceil(pieces.length / MOST);
  const segments: string[] = [];
  for (let i = 0; i < pieces.length; i += size) segments.push(pieces.slice(i, i + size).join(''));
  return segments;
}

/** SHA-256(0x00 ‖ seed32 ‖ UTF-8 of the segment). */
export function segmentLeaf(seed: Uint8Array, bytes: Uint8Array): Hash {
  return Uint8Array.from(sha256Sync(concatBytes(LEAF, seed, bytes)));
}

/**
 * @param master 32 random bytes kept with the item
 * @returns null for an empty text: there is nothing to prove
 */
export function textRoot(file: string, text: string, master: Hash): TextRoot | null {
  const segments = segmentsOf(text);
  if (segments.length === 0) return null;
  const seeds = leafSeeds(master, segments.length);
  const leaves = segments.map((segment, i) => segmentLeaf(seeds[i] ?? master, utf8(segment)));
  return { file, alg: 'segments-seeded-rfc6962', n: segments.length, root: bytesToHex(foldLeaves(leaves)) };
}
