// The same pictures for somebody else: proposals, boxes, masked texts, proofs and the last look. Painting itself is the browser's and left out.
import { buildBundle } from '../../utils/bundle/build-bundle.ts';
import type { BundleItem } from '../../utils/bundle/bundle-input.ts';
import { utf8 } from '../../utils/evidence/bytes.ts';
import { emptyFacts, type Facts } from '../../utils/evidence/facts.ts';
import type { Item } from '../../utils/evidence/item.ts';
import { type ExportTimes, median, noise, prepare, timed } from './bundle-export.ts';
import { zipFloor } from './floors/zip-floor.ts';

const [WIDTH, HEIGHT] = [1280, 800];
const LINES = 120;
const HEX = '0'.repeat(64);

/** Every item shows a card, a phone number and an order on a page of 120 lines. */
export async function redactedTimes(count: number, size: number, rounds: number): Promise<ExportTimes> {
  const pictures = Array.from({ length: count }, (_, i) => noise(size, i + 1));
  const { input, tools } = await prepare(pictures);
  const items = input.items.map(withHidden);
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  const decode = async () => ({ data, width: WIDTH, height: HEIGHT });
  const files = pictures.map((bytes, i) => ({ name: `${i}.png`, bytes }));
  const times = { bundle: [] as number[], floor: [] as number[] };
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(() => zipFloor(files)));
    bytes = 0;
    times.bundle.push(
      await timed(async () => {
        const hidden = { ...input, items, audience: 'platform' as const };
        for await (const part of buildBundle(hidden, { ...tools, decode })) bytes += part.bytes;
      }),
    );
  }
  return { bundle: median(times.bundle), floor: median(times.floor), bytes };
}

function withHidden(entry: BundleItem, index: number): BundleItem {
  const card = `KM${String(index).padStart(3, '0')}-2P9X-44TZ-W8RD`;
  const lines = Array.from({ length: LINES }, (_, i) => lineOf(i, card));
  const added = new Map([
    ['2-text.txt', utf8(lines.join('\n'))],
    ['3-snapshot.json', utf8(JSON.stringify(snapshotOf(lines)))],
  ]);
  const file = (name: string, kind: 'text' | 'snapshot', mime: string) => ({
    name,
    kind,
    mime,
    bytes: added.get(name)?.length ?? 0,
    commit: HEX,
  });
  const item: Item = {
    ...entry.item,
    page: { w: WIDTH, h: HEIGHT },
    files: [
      ...entry.item.files,
      file('2-text.txt', 'text', 'text/plain'),
      file('3-snapshot.json', 'snapshot', 'application/json'),
    ],
    tiles: entry.item.tiles.map((root) => ({
      ...root,
      alg: 'tiles-seeded-rgb-rfc6962',
      w: WIDTH,
      h: HEIGHT,
      tile: 16,
    })),
  };
  const facts: Facts = {
    ...emptyFacts('bench/1'),
    secrets: [{ value: card, kind: 'card', boxes: [[20, 40, 300, 16]] }],
  };
  const masters = { '1-screenshot.png': HEX, '2-text.txt': HEX };
  const readFile = async (name: string) => added.get(name) ?? entry.readFile(name);
  return { ...entry, item, facts, masters, readFile };
}

const lineOf = (line: number, card: string): string => {
  if (line === 2) return `卡密：${card}`;
  if (line === 3) return '我的手机 13800138000';
  return `第 ${line} 行：订单 A2026112200${line} 游戏点卡 100 元，自动发货，售后请联系客服。`;
};

const snapshotOf = (lines: readonly string[]) => ({
  v: 1,
  url: 'https://shop.example/',
  canonicalUrl: null,
  referrer: '',
  title: '',
  lang: '',
  selection: '',
  readAt: '2026-11-22T10:45:00.000Z',
  viewport: { w: WIDTH, h: HEIGHT, scrollX: 0, scrollY: 0, dprMilli: 1000 },
  page: { w: WIDTH, h: HEIGHT },
  frames: [],
  elements: lines.map(() => ({
    parent: -1,
    tag: 'p',
    cls: 'line',
    attrs: {},
    box: [20, 0, 300, 16],
    visible: true,
    frame: 0,
  })),
  runs: lines.map((text, i) => ({ element: i, text, box: [20, 20 + 6 * i, 300, 6], visible: true })),
  fields: [],
  text: lines.join('\n'),
  truncated: [],
});
