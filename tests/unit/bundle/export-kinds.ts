// Every kind of export that the product makes, really built.
import type { BundlePart } from '../../../utils/bundle/bundle-input.ts';
import type { Bytes } from '../../../utils/bundle/zip.ts';
import { AUDIENCES } from '../../../utils/evidence/audience.ts';
import type { LocalAuthority } from '../../tsa/local-authority.ts';
import { stampBytes } from '../../tsa/stamp-bytes.ts';
import { FakeLocker, screenshot, text } from './fake-locker.ts';
import { makePng } from './fake-pictures.ts';
import { richLocker } from './rich-case.ts';
import { buildParts } from './unzipped.ts';

export interface ExportKind {
  name: string;
  stamped: boolean;
  build(authority: LocalAuthority): Promise<BundlePart[]>;
}

const stampBy = (authority: LocalAuthority, name: string) => (bytes: Bytes) => [
  { authority: name, token: stampBytes(authority, bytes) },
];

/** Device clock of now, so that the tokens' times fit. */
function setClock(locker: FakeLocker): void {
  locker.now = Date.now() - 60_000;
  locker.tick = 1;
}

async function stamped(locker: FakeLocker, authority: LocalAuthority, audience: (typeof AUDIENCES)[number]) {
  locker.anchor(stampBy(authority, 'local'));
  const stamp = async (bytes: Bytes) => stampBy(authority, 'local')(bytes);
  const complaints = [{ channel: 'merchant', text: '卡密用不了，见证据1。' }];
  return buildParts(locker.input({ audience, complaints }), locker.tools({ stamp }));
}

const large = (seed: number) => ({
  kind: 'file' as const,
  mime: 'image/png',
  bytes: makePng(300, 300, seed),
});

async function inParts(authority: LocalAuthority): Promise<BundlePart[]> {
  const locker = await FakeLocker.open();
  setClock(locker);
  for (let i = 0; i < 4; i++) await locker.save({ files: [large(i + 1), text(`第 ${i + 1} 份`)] });
  // One file above the limit: a part of its own.
  await locker.save({ files: [screenshot(600, 600, 9), screenshot(300, 300, 8)] });
  locker.anchor(stampBy(authority, 'local'));
  const stamp = async (bytes: Bytes) => stampBy(authority, 'local')(bytes);
  return buildParts(locker.input({ partLimit: 1_000_000 }), locker.tools({ stamp }));
}

async function ofFiles(): Promise<BundlePart[]> {
  const locker = await FakeLocker.open();
  const bytes = (seed: number) => Uint8Array.from({ length: 70_000 }, (_, i) => (i * seed) % 251);
  await locker.save({
    kind: 'recording',
    method: 'frame',
    grade: 'window',
    files: [
      { kind: 'recording', mime: 'video/webm', bytes: bytes(7) },
      { kind: 'frame', mime: 'image/png', bytes: makePng(80, 60) },
    ],
  });
  await locker.save({
    kind: 'file',
    method: 'import',
    grade: 'supplied',
    files: [{ kind: 'file', mime: 'application/pdf', bytes: bytes(11) }],
  });
  return buildParts(locker.input(), locker.tools());
}

async function broughtByHand(authority: LocalAuthority): Promise<BundlePart[]> {
  const locker = await FakeLocker.open();
  setClock(locker);
  await locker.save({ files: [screenshot(), text('第 1 份')] });
  locker.anchor(stampBy(authority, 'manual-0123456789'));
  await locker.save({ files: [screenshot(200, 120, 2)] });
  return stamped(locker, authority, 'authority');
}

export const EXPORT_KINDS: readonly ExportKind[] = [
  ...AUDIENCES.map((audience) => ({
    name: `for ${audience}`,
    stamped: true,
    build: async (authority: LocalAuthority) => {
      const locker = await richLocker();
      setClock(locker);
      await locker.save({ files: [text('第 4 份')] });
      return stamped(locker, authority, audience);
    },
  })),
  { name: 'in parts', stamped: true, build: inParts },
  { name: 'of recordings and files, without a time-stamp', stamped: false, build: ofFiles },
  { name: 'with a time-stamp fetched by hand', stamped: true, build: broughtByHand },
];
