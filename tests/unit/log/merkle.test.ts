import '../../fixed-seed.ts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex, equalBytes, hexToBytes, utf8 } from '../../../utils/evidence/bytes.ts';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  frontierRoot,
  type Hash,
  inclusionProof,
  leafHash,
  rootAt,
  treeLevels,
  verifyConsistency,
  verifyInclusion,
} from '../../../utils/log/merkle.ts';

// Test data of the certificate-transparency project (cpp/merkletree/merkle_tree_test.cc).
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const N96 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const N5F = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const N6B = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const NBC = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const NCA = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const N0E = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const [R1 = '', R2 = '', , R4 = ''] = ROOTS;

const ctLeaves = INPUTS.map((hex) => leafHash(hexToBytes(hex)));
const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, i) => leafHash(utf8(`record ${i}`)));

/** RFC 9162 §2.1.1 word for word, with another SHA-256. */
function slowRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const hash = (...parts: Uint8Array[]) =>
    new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return leaves[0] ?? hash();
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hash(Uint8Array.of(1), slowRoot(leaves.slice(0, split)), slowRoot(leaves.slice(split)));
}

describe('roots', () => {
  test.each(ROOTS.map((root, i) => [i + 1, root]))(
    'of the first %i leaves of the known log are known',
    (size, root) => {
      expect(bytesToHex(rootAt(treeLevels(ctLeaves), Number(size)))).toBe(root);
      const frontier = ctLeaves.slice(0, Number(size)).reduce(appendLeaf, EMPTY_FRONTIER);
      expect(bytesToHex(frontierRoot(frontier))).toBe(root);
    },
  );

  test('of nothing is the digest of nothing', () => {
    expect(bytesToHex(EMPTY_ROOT)).toBe(createHash('sha256').digest('hex'));
    expect(rootAt(treeLevels([]), 0)).toEqual(EMPTY_ROOT);
    expect(frontierRoot(EMPTY_FRONTIER)).toEqual(EMPTY_ROOT);
  });

  test('agree for every size: frontier, levels and the definition', () => {
    const leaves = leavesOf(130);
    const levels = treeLevels(leaves);
    let frontier = EMPTY_FRONTIER;
    for (const [i, leaf] of leaves.entries()) {
      frontier = appendLeaf(frontier, leaf);
      const slow = bytesToHex(slowRoot(leaves.slice(0, i + 1)));
      expect([bytesToHex(frontierRoot(frontier)), bytesToHex(rootAt(levels, i + 1))]).toEqual([slow, slow]);
      expect(frontier.hashes.length).toBeLessThanOrEqual(8);
    }
  });

  test('leave the frontier that was appended to as it was', () => {
    const before = leavesOf(3).reduce(appendLeaf, EMPTY_FRONTIER);
    const copy = structuredClone(before);
    appendLeaf(before, leafHash(utf8('x')));
    expect(before).toEqual(copy);
  });

  test('refuse a frontier that does not fit its size', () => {
    expect(() => appendLeaf({ size: 1, hashes: [] }, leafHash(utf8('x')))).toThrow(RangeError);
  });
});

describe('inclusion proofs', () => {
  test.each<[number, number, string[]]>([
    [0, 1, []],
    [0, 8, [N96, N5F, N6B]],
    [5, 8, [NBC, NCA, R4]],
    [2, 3, [R2]],
    [1, 5, [R1, N5F, NBC]],
  ])('of leaf %i among %i is the known one', (index, size, path) => {
    expect(inclusionProof(treeLevels(ctLeaves), index, size).map(bytesToHex)).toEqual(path);
  });

  test('hold for every leaf of every size, and for no other leaf, place, size or root', () => {
    const leaves = leavesOf(40);
    const levels = treeLevels(leaves);
    for (let size = 1; size <= leaves.length; size++) {
      const root = rootAt(levels, size);
      for (let index = 0; index < size; index++) {
        const path = inclusionProof(levels, index, size);
        const leaf = leaves[index] ?? EMPTY_ROOT;
        expect(verifyInclusion(leaf, index, size, path, root)).toBe(true);
        const wrong = [
          verifyInclusion(EMPTY_ROOT, index, size, path, root),
          verifyInclusion(leaf, index, size, path, EMPTY_ROOT),
          verifyInclusion(leaf, index, size, [...path, root], root),
          verifyInclusion(leaf, -1, size, path, root),
          verifyInclusion(leaf, size, size, path, root),
          size > 1 && verifyInclusion(leaf, (index + 1) % size, size, path, root),
          path.length > 0 && verifyInclusion(leaf, index, size, path.slice(1), root),
        ];
        expect(wrong).not.toContain(true);
      }
    }
  });
});

describe('consistency proofs', () => {
  test.each<[number, number, string[]]>([
    [1, 1, []],
    [1, 8, [N96, N5F, N6B]],
    [6, 8, [N0E, NCA, R4]],
    [2, 5, [N5F, NBC]],
  ])('from %i to %i is the known one', (from, to, path) => {
    expect(consistencyProof(treeLevels(ctLeaves), from, to).map(bytesToHex)).toEqual(path);
  });

  test('hold between all sizes, and not for an altered path, root or order', () => {
    const leaves = leavesOf(40);
    const levels = treeLevels(leaves);
    for (let to = 1; to <= leaves.length; to++) {
      for (let from = 0; from <= to; from++) {
        const path = consistencyProof(levels, from, to);
        const [older, newer] = [rootAt(levels, from), rootAt(levels, to)];
        expect(verifyConsistency(from, to, path, older, newer)).toBe(true);
        const other = leafHash(utf8('other'));
        const wrong = [
          verifyConsistency(from, to, path, other, newer),
          from > 0 && verifyConsistency(from, to, path, older, other),
          verifyConsistency(from, to, [...path, other], older, newer),
          path.length > 0 && verifyConsistency(from, to, path.slice(0, -1), older, newer),
          from < to && verifyConsistency(to, from, path, newer, older),
        ];
        expect(wrong).not.toContain(true);
      }
    }
  });

  test('do not hold once a record of the past was changed, added or taken out', () => {
    const size = fc.integer({ min: 2, max: 60 });
    fc.assert(
      fc.property(size, fc.nat(), fc.constantFrom('change', 'insert', 'remove'), (count, where, how) => {
        const leaves = leavesOf(count);
        const place = where % (count - 1);
        const forged = [...leaves];
        if (how === 'change') forged[place] = leafHash(utf8('forged'));
        if (how === 'insert') forged.splice(place, 0, leafHash(utf8('forged')));
        if (how === 'remove') forged.splice(place, 1);
        const [old, now] = [treeLevels(leaves), treeLevels([...forged, leafHash(utf8('next'))])];
        const to = forged.length + 1;
        const from = Math.min(count, to);
        const proof = consistencyProof(now, from, to);
        expect(verifyConsistency(from, to, proof, rootAt(old, count), rootAt(now, to))).toBe(false);
      }),
    );
  });

  test('survive a bit flip nowhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(), (to, a, b) => {
        const levels = treeLevels(leavesOf(to));
        const from = 1 + (a % (to - 1));
        const path = consistencyProof(levels, from, to);
        const flipped = path.map((hash) => Uint8Array.from(hash));
        const target = flipped[b % flipped.length];
        if (target) target[b % 32] = (target[b % 32] ?? 0) ^ 1;
        expect(verifyConsistency(from, to, flipped, rootAt(levels, from), rootAt(levels, to))).toBe(false);
      }),
    );
  });
});

test('a proof at 100,000 records has 17 hashes', () => {
  const leaves = Array.from({ length: 100_000 }, (_, i) => {
    const leaf = new Uint8Array(32);
    new DataView(leaf.buffer).setUint32(0, i);
    return leaf;
  });
  const levels = treeLevels(leaves);
  const path = inclusionProof(levels, 12_345, leaves.length);
  expect(path).toHaveLength(17);
  expect(
    verifyInclusion(leaves[12_345] ?? EMPTY_ROOT, 12_345, leaves.length, path, rootAt(levels, leaves.length)),
  ).toBe(true);
  expect(equalBytes(rootAt(levels, leaves.length), slowRoot(leaves))).toBe(true);
});
