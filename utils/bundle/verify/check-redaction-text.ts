// A text with words replaced: every segment is either the captured one or a mask that cannot be taken for words.
import { bytesToHex } from '../../evidence/bytes.ts';
import type { TextRoot } from '../../evidence/item.ts';
import type { TextProof } from '../../evidence/tree-node.ts';
import { rootOfCover } from '../../log/salted-tree.ts';
import { segmentLeaf } from '../../log/segment-tree.ts';
import { decodeUtf8 } from '../item-files.ts';
import { MASK } from '../text-proof.ts';
import type { Bytes } from '../zip.ts';

export async function provesText(copy: Bytes, root: TextRoot, { nodes }: TextProof): Promise<boolean> {
  const parts = partsOf(copy, nodes);
  if (parts?.length !== root.n) return false;
  const found = await rootOfCover(root.n, nodes.map(bare), async (i, seed) =>
    segmentLeaf(seed, parts[i] ?? new Uint8Array()),
  );
  return found !== null && bytesToHex(found) === root.root;
}

type TextNode = TextProof['nodes'][number];

const bare = (node: TextNode) =>
  'seed' in node ? { n: node.n, seed: node.seed } : { n: node.n, hash: node.hash };

/**
 * The copy cut as the nodes say.
 * @returns bytes of each segment, empty for a hidden one; null where the nodes do not fit the copy or hidden words are not masked
 */
function partsOf(copy: Bytes, nodes: readonly TextNode[]): Bytes[] | null {
  const parts: Bytes[] = [];
  let at = 0;
  let isRun = false;
  const take = (size: number): Bytes => {
    at += size;
    return copy.subarray(at - size, at);
  };
  for (const node of nodes) {
    if (parts.length + node.n > MOST_SEGMENTS) return null;
    if ('seed' in node) {
      if (node.lengths.length !== node.n) return null;
      for (const size of node.lengths) parts.push(take(size));
    } else {
      const mask = decodeUtf8(take(node.shown));
      // A run of hidden segments has one mask, at its beginning: nothing vanishes without a trace.
      if (isRun ? mask !== '' : mask === null || !MASK.test(mask)) return null;
      for (let i = 0; i < node.n; i++) parts.push(new Uint8Array());
    }
    isRun = 'hash' in node;
  }
  return at === copy.length ? parts : null;
}

/** A proof is no reason to fill the memory. */
const MOST_SEGMENTS = 1_000_000;
