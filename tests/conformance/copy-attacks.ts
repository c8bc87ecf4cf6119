// Redacted copies that show something else than what was captured, or hide more than they say. All sealed by the key's holder.
import { PNG } from 'pngjs';
import { utf8 } from '../../utils/evidence/bytes.ts';
import { type Attack, edit, editJson, resealed } from './attack.ts';
import { type Files, picture } from './good-bundle.ts';

const ONE = 'data/items/0001/';
const PICTURE = `${ONE}1-screenshot.masked.png`;
const TEXT = `${ONE}2-text.masked.txt`;
const REDACTION = `${ONE}redaction.json`;

interface Node {
  n: number;
  seed?: string;
  hash?: string;
  lengths?: number[];
  shown?: number;
}
interface Replaced {
  file: string;
  rects: number[][] | null;
  proof: { of: string; nodes: Node[] } | null;
}

const copy = (
  id: string,
  what: string,
  states: string,
  codes: readonly string[],
  change: (files: Files) => void,
): Attack => ({
  id: `copy-${id}`,
  by: 'key-holder',
  what,
  states,
  codes,
  make: resealed((files) => change(files)),
});

const differs = (id: string, what: string, change: (files: Files) => void): Attack =>
  copy(id, what, 'pxpppp', ['copy-differs'], change);

const redaction = (file: string, change: (entry: Replaced) => void) => (files: Files) =>
  editJson(files, REDACTION, (value: { replaced: Replaced[] }) => {
    const entry = value.replaced.find((one) => one.file === file);
    if (!entry) throw new Error(`no ${file}`);
    change(entry);
  });
const ofPicture = (change: (entry: Replaced) => void) => redaction('1-screenshot.png', change);
const ofText = (change: (entry: Replaced) => void) => redaction('2-text.txt', change);

/** The masked picture, painted by `paint`. */
const painted = (paint: (png: PNG) => void) => (files: Files) => {
  const png = PNG.sync.read(Buffer.from(files.get(PICTURE) ?? []));
  paint(png);
  files.set(PICTURE, new Uint8Array(PNG.sync.write(png, { colorType: 2 })));
};

const dot = (x: number, y: number) => (png: PNG) => {
  png.data.set([1, 2, 3], (y * png.width + x) * 4);
};

const first = (entry: Replaced, kind: 'seed' | 'hash'): Node => {
  const node = entry.proof?.nodes.find((one) => one[kind] !== undefined);
  if (!node) throw new Error(`no ${kind}`);
  return node;
};

export const COPY_ATTACKS: readonly Attack[] = [
  differs('pixel', 'one pixel of a masked picture changed where it is shown', painted(dot(2, 2))),
  differs('hidden-pixel', 'one pixel of a black box lit', painted(dot(40, 35))),
  differs('other-picture', 'another picture as the masked copy', (files) =>
    files.set(PICTURE, picture(5).bytes),
  ),
  differs(
    'seed',
    'a seed of the proof changed',
    ofPicture((entry) => {
      first(entry, 'seed').seed = '0'.repeat(64);
    }),
  ),
  differs(
    'hash',
    'the hash of a hidden tile changed',
    ofPicture((entry) => {
      first(entry, 'hash').hash = '0'.repeat(64);
    }),
  ),
  differs(
    'box-moved',
    'a box named where none is',
    ofPicture((entry) => {
      entry.rects = [[0, 0, 5, 5]];
    }),
  ),
  differs(
    'box-unnamed',
    'a black box that is not named',
    ofPicture((entry) => {
      entry.rects = [];
    }),
  ),
  differs(
    'proof-cut',
    'the last node of the proof missing',
    ofPicture((entry) => {
      entry.proof?.nodes.pop();
    }),
  ),
  differs(
    'proof-of-millions',
    'a proof that speaks of a thousand million tiles',
    ofPicture((entry) => {
      if (entry.proof)
        entry.proof.nodes = Array.from({ length: 2000 }, () => ({ n: 1_000_000_000, seed: '0'.repeat(64) }));
    }),
  ),
  differs(
    'proof-of-text',
    'a picture proven as a text',
    ofPicture((entry) => {
      entry.proof = { of: 'segments', nodes: [] };
    }),
  ),
  copy(
    'unproven',
    'a masked picture without a proof: open, not proven',
    'pnpppp',
    ['copy-unproven'],
    ofPicture((entry) => {
      entry.proof = null;
    }),
  ),
  differs('tail', 'bytes behind the end of the masked picture', (files) => {
    files.set(PICTURE, Uint8Array.from([...(files.get(PICTURE) ?? []), 0]));
  }),
  differs('no-picture', 'a text under the name of the masked picture', (files) =>
    files.set(PICTURE, utf8('black')),
  ),
  differs('word', 'a word of a masked text changed', (files) =>
    edit(files, TEXT, (text) => text.replace('已发货', '未发货')),
  ),
  differs('word-for-mask', 'words where the mask was', (files) =>
    edit(files, TEXT, (text) => text.replace(/[^：\n]*\*+[^\n]*|⟦[^⟧]*⟧/, '已退款')),
  ),
  differs('text-longer', 'a line added to a masked text', (files) =>
    edit(files, TEXT, (text) => `${text}\n已退款`),
  ),
  differs(
    'shown-too-much',
    'a mask that swallows the words behind it',
    ofText((entry) => {
      const node = first(entry, 'hash');
      node.shown = (node.shown ?? 0) + 3;
    }),
  ),
  differs(
    'lengths',
    'segments cut elsewhere',
    ofText((entry) => {
      const node = entry.proof?.nodes.find((one) => (one.lengths?.length ?? 0) > 1);
      if (node?.lengths)
        node.lengths = [(node.lengths[0] ?? 0) + 1, (node.lengths[1] ?? 0) - 1, ...node.lengths.slice(2)];
      else if (entry.proof) entry.proof.nodes.reverse();
    }),
  ),
];
