import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Redaction } from '../../../../utils/bundle/redaction.ts';
import { checkCopies } from '../../../../utils/bundle/verify/check-redaction.ts';
import { type BagFiles, noFindings } from '../../../../utils/bundle/verify/claim.ts';
import { checkContent } from '../../../../utils/bundle/verify/content.ts';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import type { Item } from '../../../../utils/evidence/item.ts';
import { readPng } from '../fake-pictures.ts';
import { richLocker } from '../rich-case.ts';
import { buildOne, readJson, words } from '../unzipped.ts';

const PATH = 'data/items/0001/';
const PICTURE = `${PATH}1-screenshot.masked.png`;
const TEXT = `${PATH}2-text.masked.txt`;

let files: Map<string, Uint8Array<ArrayBuffer>>;
let item: Item;
let redaction: Redaction;

beforeAll(async () => {
  const locker = await richLocker();
  ({ files } = await buildOne(locker.input(), locker.tools()));
  item = readJson(files, `${PATH}item.json`);
  redaction = readJson(files, `${PATH}redaction.json`);
});

async function check(changed: BagFiles = files, told: Redaction = redaction) {
  const findings = noFindings();
  await checkCopies(changed, PATH, item, told, findings);
  return findings;
}

const withFile = (path: string, bytes: Uint8Array<ArrayBuffer>) => new Map([...files, [path, bytes]]);

/** The copy with pixels changed, as any other program writes it. */
function repainted(change: (png: PNG) => void, options: Parameters<typeof PNG.sync.write>[1] = {}): BagFiles {
  const png = readPng(files.get(PICTURE) ?? new Uint8Array());
  change(png);
  return withFile(PICTURE, new Uint8Array(PNG.sync.write(png, options)));
}

const pixel =
  (x: number, y: number, channel = 0) =>
  (png: PNG) => {
    const at = (y * png.width + x) * 4 + channel;
    png.data[at] = (png.data[at] ?? 0) ^ 1;
  };

/** The redaction with every proof of one kind changed. */
function retold(
  of: 'tiles' | 'segments',
  change: (nodes: Record<string, unknown>[]) => unknown[],
): Redaction {
  const copy = structuredClone(redaction);
  for (const entry of copy.replaced) {
    if (entry.proof?.of === of) Object.assign(entry.proof, { nodes: change(entry.proof.nodes) });
  }
  return copy;
}

const flipped = (hex: unknown): string => String(hex).replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
const changeFirst =
  (key: string, change: (value: unknown) => unknown) => (nodes: Record<string, unknown>[]) => {
    const index = nodes.findIndex((node) => key in node);
    return nodes.map((node, i) => (i === index ? { ...node, [key]: change(node[key]) } : node));
  };

describe('a masked copy', () => {
  test('proves what it shows, in a bundle whose content is proven', async () => {
    expect(await check()).toEqual({ broken: [], doubts: [] });
    expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
  });

  test('proves it also when another program wrote the same pixels', async () => {
    for (const options of [{ colorType: 2 }, { filterType: 0 }, { filterType: 4 }, { deflateLevel: 1 }]) {
      expect(await check(repainted(() => {}, options))).toEqual({ broken: [], doubts: [] });
    }
  });

  test.each<[string, () => BagFiles]>([
    ['a kept pixel', () => repainted(pixel(0, 0))],
    ['a kept pixel beside a box', () => repainted(pixel(399, 20))],
    ['a hidden pixel', () => repainted(pixel(20, 140))],
    ['transparency', () => repainted(pixel(0, 0, 3))],
    ['a chunk that changes how it looks', () => withFile(PICTURE, withChunk('gAMA', 4))],
    ['bytes behind the end', () => withFile(PICTURE, joined(files.get(PICTURE), [0]))],
    [
      'its size',
      () => withFile(PICTURE, new Uint8Array(PNG.sync.write(new PNG({ width: 400, height: 639 })))),
    ],
    ['everything', () => withFile(PICTURE, utf8('not a picture'))],
  ])('is refused as a picture when %s is changed', async (_, change) => {
    expect(await check(change())).toEqual({ broken: [`copy-differs:${PICTURE}`], doubts: [] });
  });

  test.each<[string, (shown: string) => string]>([
    ['a word', (shown) => shown.replace('游戏点卡', '游戏点券')],
    ['a digit', (shown) => shown.replace('A20261122001', 'A20261122002')],
    ['a mask into words', (shown) => shown.replace('⟦已遮盖⟧', '已退款给你')],
    ['a mask into nothing', (shown) => shown.replace('⟦已遮盖⟧', '')],
    ['something added', (shown) => `${shown}。`],
    ['something cut off', (shown) => shown.slice(0, -1)],
    ['two words exchanged', (shown) => shown.replace('订单号', '交易号')],
  ])('is refused as a text when %s is changed', async (_, change) => {
    const shown = words(files.get(TEXT));
    expect(change(shown)).not.toBe(shown);
    expect(await check(withFile(TEXT, utf8(change(shown))))).toEqual({
      broken: [`copy-differs:${TEXT}`],
      doubts: [],
    });
  });

  test.each<[string, 'tiles' | 'segments', (nodes: Record<string, unknown>[]) => unknown[]]>([
    ['a salt', 'tiles', changeFirst('seed', flipped)],
    ['a hash', 'tiles', changeFirst('hash', flipped)],
    ['a count', 'tiles', changeFirst('n', (n) => Number(n) + 1)],
    ['a node left out', 'tiles', (nodes) => nodes.slice(1)],
    ['the order', 'tiles', (nodes) => nodes.toReversed()],
    ['everything left out', 'tiles', () => []],
    ['a salt', 'segments', changeFirst('seed', flipped)],
    ['a hash', 'segments', changeFirst('hash', flipped)],
    [
      'a length',
      'segments',
      changeFirst('lengths', (lengths) => [...(lengths as number[])].map((n) => n + 1)),
    ],
    ['the bytes of a mask', 'segments', changeFirst('shown', (n) => Number(n) + 3)],
    ['a node left out', 'segments', (nodes) => nodes.slice(1)],
    ['everything left out', 'segments', () => []],
  ])('is refused when %s of its proof over %s is changed', async (_, of, change) => {
    const { broken } = await check(files, retold(of, change));
    expect(broken).toEqual([`copy-differs:${of === 'tiles' ? PICTURE : TEXT}`]);
  });

  test('is refused when its boxes are not the ones that its proof hides', async () => {
    const fewer = structuredClone(redaction);
    for (const entry of fewer.replaced) if (entry.rects) entry.rects = entry.rects.slice(1);
    expect((await check(files, fewer)).broken).toEqual([`copy-differs:${PICTURE}`]);
  });

  test('is refused when it is passed off as the copy of another file', async () => {
    const other = structuredClone(redaction);
    for (const entry of other.replaced) if (entry.by.endsWith('.txt')) entry.file = '3-dom.html.txt';
    expect((await check(files, other)).broken).toEqual([`copy-differs:${TEXT}`]);
  });

  test('without a proof proves nothing, and says so', async () => {
    const bare = structuredClone(redaction);
    for (const entry of bare.replaced) entry.proof = null;
    expect(await check(files, bare)).toEqual({
      broken: [],
      doubts: [`copy-unproven:${PICTURE}`, `copy-unproven:${TEXT}`],
    });
  });
});

describe('an item from before there were proofs', () => {
  test('gives masked copies that say that nothing proves them', async () => {
    const locker = await richLocker();
    for (const entry of locker.items.values()) {
      entry.masters = {};
    }
    const built = await buildOne(locker.input(), locker.tools());
    const told: Redaction = readJson(built.files, `${PATH}redaction.json`);
    expect(told.replaced.map(({ proof }) => proof)).toEqual([null, null]);
    const { state, reasons } = await checkContent(built.files);
    expect(state).toBe('not-proven');
    expect(reasons.every((reason) => reason.startsWith('copy-unproven:'))).toBe(true);
  });
});

function withChunk(type: string, size: number): Uint8Array<ArrayBuffer> {
  const png = files.get(PICTURE) ?? new Uint8Array();
  const chunk = new Uint8Array(12 + size);
  new DataView(chunk.buffer).setUint32(0, size);
  chunk.set(utf8(type), 4);
  return joined(png.subarray(0, 33), chunk, png.subarray(33));
}

function joined(...parts: readonly (ArrayLike<number> | undefined)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part ?? [])));
}
