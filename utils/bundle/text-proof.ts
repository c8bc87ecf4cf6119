// A text with words replaced, and what proves all its other words. A segment is shown whole or not at all.
import { hexToBytes, utf8 } from '../evidence/bytes.ts';
import type { TextRoot } from '../evidence/item.ts';
import type { TextProof, TreeNode } from '../evidence/tree-node.ts';
import { coverTree } from '../log/salted-tree.ts';
import { segmentLeaf, segmentsOf } from '../log/segment-tree.ts';
import type { Patch } from './patch-text.ts';
import { HIDDEN } from './secret-list.ts';

export interface ProvenText {
  text: string;
  proof: TextProof;
}

/** What may stand in place of hidden words: the marker, or stars with at most four characters at each end. */
export const MASK = /^(?:\u27e6已遮盖\u27e7|[^\s*\u27e6\u27e7]{0,4}\*{4,20}[^\s*\u27e6\u27e7]{0,4})$/u;

/** @returns null where the text is not the one of the root */
export async function proveText(
  text: string,
  patches: readonly Patch[],
  { n }: TextRoot,
  master: string,
): Promise<ProvenText | null> {
  const segments = segmentsOf(text);
  if (segments.length !== n) return null;
  const masks = masksOf(segments, patches);
  const shown = segments.map((segment, i) => masks[i] ?? segment);
  const hidden = masks.map((mask) => mask !== null);
  const nodes = await coverTree(hexToBytes(master), hidden, async (i, seed) =>
    segmentLeaf(seed, utf8(segments[i] ?? '')),
  );
  return { text: shown.join(''), proof: { of: 'segments', nodes: withLengths(nodes, shown) } };
}

/** Per segment: null where it stays, the mask where it is the first of a hidden run, '' within the run. */
function masksOf(segments: readonly string[], patches: readonly Patch[]): (string | null)[] {
  const masks: (string | null)[] = [];
  let run = { first: -1, patches: new Set<Patch>() };
  let low = 0;
  let next = 0;
  for (const [i, segment] of segments.entries()) {
    const high = low + segment.length;
    while ((patches[next]?.high ?? Number.POSITIVE_INFINITY) <= low) next++;
    const over = overlapping(patches, next, high);
    low = high;
    masks.push(over.length === 0 ? null : '');
    if (over.length === 0) continue;
    if (masks[i - 1] === null || i === 0) run = { first: i, patches: new Set() };
    for (const patch of over) run.patches.add(patch);
    masks[run.first] = maskOf([...run.patches]);
  }
  return masks;
}

/** Patches from the given one on that begin before `high`. */
function overlapping(patches: readonly Patch[], from: number, high: number): Patch[] {
  let to = from;
  while ((patches[to]?.low ?? high) < high) to++;
  return patches.slice(from, to);
}

/** Its own mask where the run is one value, else the plain marker. */
function maskOf([patch, ...others]: readonly Patch[]): string {
  return patch && others.length === 0 && MASK.test(patch.mask) ? patch.mask : HIDDEN;
}

function withLengths(nodes: readonly TreeNode[], shown: readonly string[]): TextProof['nodes'] {
  let at = 0;
  return nodes.map((node) => {
    const lengths = shown.slice(at, at + node.n).map((part) => utf8(part).length);
    at += node.n;
    return 'seed' in node
      ? { ...node, lengths }
      : { ...node, shown: lengths.reduce((sum, size) => sum + size, 0) };
  });
}
