// The honest locker behind the corpus: an item with a masked secret, an untouched one, one moved here from another case,
// one undone, two anchors.
import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { TAG_MANIFEST } from '../../utils/bundle/bag.ts';
import type { BundleInput } from '../../utils/bundle/bundle-input.ts';
import { p1363ToDer } from '../../utils/bundle/signature.ts';
import type { Bytes } from '../../utils/bundle/zip.ts';
import { utf8 } from '../../utils/evidence/bytes.ts';
import type { TimeStamp } from '../../utils/evidence/time-stamp.ts';
import { CASE_B, dom, type FakeFile, FakeLocker, noFacts, text } from '../unit/bundle/fake-locker.ts';
import { buildParts, unzipped } from '../unit/bundle/unzipped.ts';
import { rawZip } from '../unit/bundle/verify/raw-zip.ts';
import type { Authority } from './authority.ts';

export type Files = Map<string, Bytes>;

const CARD = 'KM7Q-2P9X-44TZ-W8RD';

/** Few colours, so that the corpus stays small. */
export function picture(seed: number): FakeFile {
  const png = new PNG({ width: 100, height: 80 });
  for (let i = 0; i < png.data.length; i += 4) {
    const x = (i / 4) % 100;
    const y = Math.floor(i / 400);
    const shade = (Math.floor(x / 10) * 37 + Math.floor(y / 8) * 91 + seed * 53) % 200;
    png.data.set([shade, 255 - shade, (seed * 40) % 255, 255], i);
  }
  const bytes = new Uint8Array(PNG.sync.write(png, { colorType: 2 }));
  return { kind: 'screenshot', mime: 'image/png', bytes };
}

export interface World {
  a: Authority;
  b: Authority;
}

export const stampBoth =
  ({ a, b }: World) =>
  (bytes: Bytes): TimeStamp[] => [
    { authority: 'a', token: a.stamp(bytes) },
    { authority: 'b', token: b.stamp(bytes) },
  ];
export const stampA =
  ({ a }: World) =>
  (bytes: Bytes): TimeStamp[] => [{ authority: 'a', token: a.stamp(bytes) }];

export interface LockerWishes {
  /** ms that the device's clock is off, at each step of the story. */
  wrongBy?: (step: number) => number;
  stamp?: (bytes: Bytes) => TimeStamp[];
  /** Called between the steps. */
  between?: (locker: FakeLocker, step: number) => void;
}

/** The story of the corpus, up to the moment before the export. */
export async function fillLocker(world: World, wishes: LockerWishes = {}): Promise<FakeLocker> {
  const { wrongBy = () => 0, stamp = stampA(world), between } = wishes;
  const locker = await FakeLocker.open({ now: Date.now() - 60_000 + wrongBy(0) });
  locker.tick = 1;
  let step = 0;
  const next = () => {
    const now = Date.now() + wrongBy(step);
    // A clock that nobody turned never goes back, however fast the story is told.
    locker.now = step > 0 && wrongBy(step) === wrongBy(step - 1) ? Math.max(now, locker.now) : now;
    between?.(locker, step);
    step++;
  };
  next();
  await locker.save({
    files: [picture(1), text(`卡密：${CARD}\n已发货`), dom('<p>已发货</p>')],
    facts: noFacts({ secrets: [{ value: CARD, kind: 'card', boxes: [[20, 30, 60, 10]] }] }),
    viewport: { w: 100, h: 80, scroll_x: 0, scroll_y: 0, dpr_milli: 1000 },
    page: { w: 100, h: 80 },
  });
  locker.anchor(stamp);
  next();
  await locker.save({ kind: 'chat', files: [picture(2), text('客服：稍等')], title: '在线客服' });
  const undone = await locker.save({ files: [text('误点')] });
  locker.undo(undone);
  const moved = await locker.save({ kind: 'terms', files: [text('售出概不退换')] }, CASE_B);
  next();
  locker.assign(moved, 'cs_7f3a0000000000000000');
  locker.anchor(stamp);
  next();
  return locker;
}

const REPORT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>CardProof</title><body>证据</body></html>\n';
const README = 'docs/bundle-format.md\n';

export interface GoodBundle {
  locker: FakeLocker;
  /** Top folder. */
  top: string;
  files: Files;
  /** As the extension writes it; `files` have a shorter report and README, so that the corpus stays small. */
  zip: Bytes;
  world: World;
}

export async function goodBundle(
  world: World,
  wishes: LockerWishes = {},
  part: Partial<BundleInput> = {},
): Promise<GoodBundle> {
  const locker = await fillLocker(world, wishes);
  const [bundle] = await exportParts(world, locker, wishes, part);
  if (!bundle) throw new Error('no part');
  return bundle;
}

export async function exportParts(
  world: World,
  locker: FakeLocker,
  { stamp = stampBoth(world) }: LockerWishes = {},
  part: Partial<BundleInput> = {},
): Promise<GoodBundle[]> {
  const complaints = [{ channel: 'merchant', text: '请补发或退款。' }];
  const input = locker.input({ complaints, ...part });
  const parts = await buildParts(input, locker.tools({ stamp: async (bytes) => stamp(bytes) }));
  return Promise.all(
    parts.map(async ({ name, blob }) => {
      const files = await unzipped(blob);
      files.set('index.html', utf8(REPORT)).set('README-FIRST.txt', utf8(README));
      return {
        locker,
        top: name.replace(/\.zip$/, ''),
        files: await reseal(files, locker, stamp),
        zip: new Uint8Array(await blob.arrayBuffer()),
        world,
      };
    }),
  );
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function manifest(files: Files, belongs: (path: string) => boolean): Bytes {
  const paths = [...files.keys()].filter(belongs).sort((x, y) => (x < y ? -1 : 1));
  return utf8(paths.map((path) => `${digestOf(files.get(path) ?? new Uint8Array())}  ${path}\n`).join(''));
}

/** Makes the manifests fit again, as everybody can. */
export function relist(files: Files): Files {
  const out = new Map(files);
  const payload = [...out].filter(([path]) => path.startsWith('data/'));
  const oxum = `${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${payload.length}`;
  const info = new TextDecoder().decode(out.get('bag-info.txt'));
  out.set('bag-info.txt', utf8(info.replace(/Payload-Oxum: .*/, `Payload-Oxum: ${oxum}`)));
  out.set(
    'manifest-sha256.txt',
    manifest(out, (path) => path.startsWith('data/')),
  );
  out.set(
    TAG_MANIFEST,
    manifest(out, (path) => !/^(data|seal)\//.test(path) && path !== TAG_MANIFEST),
  );
  return out;
}

/** What only the key's holder can: manifests, seal and fresh tokens that all fit. */
export async function reseal(
  files: Files,
  locker: Pick<FakeLocker, 'tools'>,
  stamp: (bytes: Bytes) => TimeStamp[],
): Promise<Files> {
  const out = relist(files);
  for (const path of out.keys()) if (path.startsWith('seal/')) out.delete(path);
  const sealed = out.get(TAG_MANIFEST) ?? new Uint8Array();
  out.set(`seal/${TAG_MANIFEST}.sig`, p1363ToDer(await locker.tools().sign(sealed)));
  for (const { authority, token } of stamp(sealed)) out.set(`seal/${TAG_MANIFEST}.${authority}.tsr`, token);
  return out;
}

/** Text deflated, entries in order, nothing else said. */
export function pack(top: string, files: ReadonlyMap<string, Bytes>): Bytes {
  const paths = [...files.keys()].sort((x, y) => (x < y ? -1 : 1));
  const entries = paths.map((path) => ({
    name: `${top}/${path}`,
    data: files.get(path) ?? new Uint8Array(),
    method: /\.(tsr|sig|png)$/.test(path) ? (0 as const) : (8 as const),
  }));
  return rawZip({ entries });
}
