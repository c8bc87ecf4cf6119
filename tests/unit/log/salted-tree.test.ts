import '../../fixed-seed.ts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex, utf8 } from '../../../utils/evidence/bytes.ts';
import { type Hash, leafHash } from '../../../utils/log/merkle.ts';
import { coverTree, foldLeaves, leafSeeds, rootOfCover } from '../../../utils/log/salted-tree.ts';
import { segmentLeaf, segmentsOf, textRoot } from '../../../utils/log/segment-tree.ts';

const master = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
const leaf = (seed: Uint8Array, index: number): Hash => segmentLeaf(seed, utf8(`leaf ${index}`));

async function tree(flags: readonly boolean[]) {
  const leaves = leafSeeds(master, flags.length).map(leaf);
  const nodes = await coverTree(master, flags, async (i, seed) => leaf(seed, i));
  return { root: foldLeaves(leaves), nodes };
}

const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 70 });

describe('a cover', () => {
  test('leads to the root of the whole tree, whatever is hidden', async () => {
    await fc.assert(
      fc.asyncProperty(flags, async (hidden) => {
        const { root, nodes } = await tree(hidden);
        const found = await rootOfCover(hidden.length, nodes, async (i, seed) => leaf(seed, i));
        expect(found && bytesToHex(found)).toBe(bytesToHex(root));
      }),
    );
  });

  test('asks for the content of the kept leaves only', async () => {
    await fc.assert(
      fc.asyncProperty(flags, async (hidden) => {
        const asked: number[] = [];
        await rootOfCover(hidden.length, (await tree(hidden)).nodes, async (i, seed) => {
          asked.push(i);
          return leaf(seed, i);
        });
        expect(asked.sort((a, b) => a - b)).toEqual(hidden.flatMap((flag, i) => (flag ? [] : [i])));
      }),
    );
  });

  test('holds no seed from which the seed of a hidden leaf grows', async () => {
    const grown = (seed: string, size: number) =>
      leafSeeds(Uint8Array.from(Buffer.from(seed, 'hex')), size).map(bytesToHex);
    await fc.assert(
      fc.asyncProperty(flags, async (hidden) => {
        const seeds = leafSeeds(master, hidden.length).map(bytesToHex);
        const secret = new Set(seeds.filter((_, i) => hidden[i]));
        for (const node of (await tree(hidden)).nodes) {
          if ('seed' in node)
            for (const seed of grown(node.seed, node.n)) expect(secret.has(seed)).toBe(false);
        }
      }),
    );
  });

  test.each<[string, (nodes: Awaited<ReturnType<typeof tree>>['nodes']) => unknown[]]>([
    ['a node is missing', (nodes) => nodes.slice(1)],
    ['a node is doubled', (nodes) => [...nodes, ...nodes.slice(-1)]],
    ['a node is larger', (nodes) => nodes.map((node) => ({ ...node, n: node.n + 1 }))],
    ['two nodes change places', (nodes) => [...nodes].reverse()],
  ])('leads elsewhere when %s', async (_, change) => {
    const { root, nodes } = await tree([false, true, false, false, true, false, false]);
    const changed = change(nodes) as typeof nodes;
    const found = await rootOfCover(7, changed, async (i, seed) => leaf(seed, i));
    expect(found && bytesToHex(found)).not.toBe(bytesToHex(root));
  });

  test('of nothing leads nowhere', async () => {
    expect(await rootOfCover(0, [], async () => leafHash(new Uint8Array()))).toBeNull();
  });
});

describe('segments', () => {
  test('lose nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const wellFormed = text.toWellFormed();
        expect(segmentsOf(wellFormed).join('')).toBe(wellFormed);
        for (const segment of segmentsOf(wellFormed)) expect(segment.isWellFormed()).toBe(true);
      }),
    );
  });

  test('keep a code apart from its label', () => {
    expect(segmentsOf('卡密：KM7Q-2P9X 完')).toEqual(['卡密：', 'KM7Q-2P9X', ' ', '完']);
  });

  test('keep what holds a JSON text together apart from its words', () => {
    expect(segmentsOf('{"name": "小李\\nabc"}')).toEqual(['{"', 'name', '": "', '小李', '\\n', 'abc', '"}']);
  });

  test('of long texts are few', () => {
    expect(segmentsOf('长文本 abc '.repeat(20_000)).length).toBeLessThanOrEqual(4096);
  });

  test('have the root that their description gives', () => {
    const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const [left, right] = [sha(Uint8Array.of(2), master), sha(Uint8Array.of(3), master)];
    const root = sha(
      Uint8Array.of(1),
      sha(Uint8Array.of(0), left, utf8('卡密：')),
      sha(Uint8Array.of(0), right, utf8('KM7Q')),
    );
    expect(textRoot('2-text.txt', '卡密：KM7Q', master)).toEqual({
      file: '2-text.txt',
      alg: 'segments-seeded-rfc6962',
      n: 2,
      root: root.toString('hex'),
    });
    expect(textRoot('x', '', master)).toBeNull();
  });
});
