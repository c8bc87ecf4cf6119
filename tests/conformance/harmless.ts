// What honest people do to a zip: their files are the same, so every claim stays.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rawZip } from '../unit/bundle/verify/raw-zip.ts';
import { ALL_PROVEN, type Attack, type Base, type Made } from './attack.ts';

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
];
