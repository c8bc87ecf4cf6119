// What honest people do to a zip: their files are the same, so every claim stays.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utf8 } from '../../utils/evidence/bytes.ts';
import type { Message } from '../../utils/evidence/facts.ts';
import { transcriptJson } from '../../utils/evidence/transcript.ts';
import type { FakeFile } from '../unit/bundle/fake-locker.ts';
import { rawZip } from '../unit/bundle/verify/raw-zip.ts';
import { ALL_PROVEN, type Attack, type Base, type Made } from './attack.ts';
import { exportParts, fillLocker, pack, picture, stampBoth } from './good-bundle.ts';

/** Unpacks with unzip, packs the folder again by `command`, run beside it. */
const repacked =
  (command: (top: string) => [string, ...string[]]) =>
  ({ good }: Base): Made => {
    const folder = mkdtempSync(join(tmpdir(), 'repacked-'));
    try {
      writeFileSync(join(folder, 'in.zip'), good.zip);
      for (const [name, ...args] of [['unzip', '-q', 'in.zip'] as const, command(good.top)]) {
        const { status, stderr, error } = spawnSync(name, args, { cwd: folder, encoding: 'utf8' });
        if (error || status !== 0) throw error ?? new Error(stderr);
      }
      return { zips: [new Uint8Array(readFileSync(join(folder, 'out.zip')))] };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

const PYTHON = (method: string) => `
import os, sys, zipfile
with zipfile.ZipFile('out.zip', 'w', zipfile.${method}) as out:
    for folder, _, names in os.walk(sys.argv[1]):
        for name in names:
            out.write(os.path.join(folder, name))
`;

/** Debian calls it 7zz, most others 7z. */
const SEVEN_ZIP = spawnSync('7zz').error ? '7z' : '7zz';

const harmless = (id: string, what: string, make: Attack['make']): Attack => ({
  id: `harmless-${id}`,
  by: 'nobody',
  what,
  states: ALL_PROVEN,
  codes: [],
  make,
});

const CHAT: Message[] = [
  { sender: 'merchant', name: 'A', at: null, text: '已发', images: [] },
  { sender: 'merchant', name: '阿强', at: null, text: '收到', images: [] },
  { sender: 'unknown', name: '用户3', at: null, text: '我的也打不开', images: [] },
];

/** Whatever redaction.json can say, in one export that is all honest. */
async function everything({ good }: Base): Promise<Made> {
  const locker = await fillLocker(good.world);
  const film: FakeFile = { kind: 'recording', mime: 'video/webm', bytes: utf8('film') };
  await locker.save({ kind: 'recording', files: [film, { ...film, kind: 'seekable' }, picture(3)] });
  const chat = transcriptJson({ v: 1, end: 'beginning', windows: 1, messages: CHAT, gaps: [] });
  await locker.save({
    kind: 'chat',
    files: [{ kind: 'transcript', mime: 'application/json', bytes: utf8(chat) }],
  });
  const photo: FakeFile = { kind: 'file', mime: 'image/jpeg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9) };
  const paper: FakeFile = { kind: 'file', mime: 'application/pdf', bytes: utf8('%PDF-1.4') };
  await locker.save({ kind: 'file', grade: 'supplied', method: 'import', files: [photo, paper] });
  locker.anchor(stampBoth(good.world));
  const told = { where: '淘宝', when: '昨天', amount: '30', shopReachable: 'no' } as const;
  const [made] = await exportParts(
    good.world,
    locker,
    {},
    {
      reviewed: true,
      case: { ...locker.input().case, intake: told },
      complaints: [{ channel: 'platform', text: '我的电话 13912345678' }],
    },
  );
  if (!made) throw new Error('no part');
  return { zips: [pack(made.top, made.files)], thumbprint: locker.thumbprint };
}

const entries = ({ good }: Base) =>
  [...good.files].map(([path, data]) => ({ name: `${good.top}/${path}`, data }));

export const HARMLESS: readonly Attack[] = [
  {
    ...harmless('as-exported', 'the bundle as the extension writes it', ({ good }) => ({ zips: [good.zip] })),
  },
  harmless('stored', 'packed again without compression', (base) => ({
    zips: [rawZip({ entries: entries(base) })],
  })),
  harmless('reordered', 'packed again in another order', (base) => ({
    zips: [rawZip({ entries: entries(base).reverse() })],
  })),
  harmless('utf8-flag', 'names flagged as UTF-8', (base) => ({
    zips: [rawZip({ entries: entries(base).map((entry) => ({ ...entry, flags: 0x800, method: 8 })) })],
  })),
  harmless('no-mode', 'packed as on DOS: no modes', (base) => ({
    zips: [rawZip({ entries: entries(base).map((entry) => ({ ...entry, mode: 0, method: 8 })) })],
  })),
  harmless(
    'python',
    'unpacked, and packed by Python',
    repacked((top) => ['python3', '-c', PYTHON('ZIP_DEFLATED'), top]),
  ),
  harmless(
    '7zip',
    'unpacked, and packed by 7-Zip without its folders',
    repacked((top) => [
      SEVEN_ZIP,
      'a',
      '-tzip',
      '-mtm-',
      '-mtc-',
      '-mta-',
      '-bso0',
      'out.zip',
      '-r',
      `${top}/*.*`,
    ]),
  ),
  {
    ...harmless(
      'everything',
      'a film that stays behind, a chat of many, a photo, what the buyer wrote',
      everything,
    ),
    thumbprint: 'own',
  },
];
