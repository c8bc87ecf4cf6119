// Bundles made to exhaust whoever reads them: both verifiers come to an end and say what is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../utils/evidence/bytes.ts';
import { canonicalJson } from '../../utils/evidence/commitments.ts';
import { type RawEntry, rawZip } from '../unit/bundle/verify/raw-zip.ts';
import { words } from './attack.ts';
import { openAuthority } from './authority.ts';
import type { ExpectedCase } from './corpus.ts';
import { type Files, type GoodBundle, goodBundle, pack } from './good-bundle.ts';
import { ours, theirs } from './verifiers.ts';

const folder = mkdtempSync(join(tmpdir(), 'bounds-'));
afterAll(() => rmSync(folder, { recursive: true }));

let good: GoodBundle;
beforeAll(async () => {
  good = await goodBundle({ a: openAuthority('a'), b: openAuthority('b') });
});

const entriesOf = (files: Files): RawEntry[] =>
  [...files].map(([path, data]) => ({ name: `${good.top}/${path}`, data }));

const NOTHING = new Uint8Array();

/** Every item folder has to be judged by itself. */
function manyItems(): Uint8Array {
  const files = new Map(good.files);
  const item = files.get('data/items/0002/item.json') ?? NOTHING;
  for (let i = 0; i < 3000; i++) files.set(`data/items/${1000 + i}/item.json`, item);
  return rawZip({ entries: entriesOf(files) });
}

function manyProofs(): Uint8Array {
  const files = new Map(good.files);
  const proofs = JSON.parse(words(files, 'data/chain/proofs.json'));
  proofs.lower = Array.from({ length: 10_000 }, () => proofs.lower[0]);
  proofs.consistency = Array.from({ length: 10_000 }, () => proofs.consistency[0]);
  files.set('data/chain/proofs.json', utf8(`${canonicalJson(proofs)}\n`));
  return pack(good.top, files);
}

/** The same export, told two thousand times. */
function manyExports(): Uint8Array {
  const files = new Map(good.files);
  const lines = words(files, 'data/chain/records.jsonl').trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '');
  const more = Array.from({ length: 2000 }, (_, i) => canonicalJson({ ...last, seq: last.seq + 1 + i }));
  files.set('data/chain/records.jsonl', utf8(`${[...lines, ...more].join('\n')}\n`));
  return pack(good.top, files);
}

it.each<[what: string, make: () => Uint8Array, code: string]>([
  [
    '65,535 entries',
    () => rawZip({ entries: Array.from({ length: 65_535 }, (_, i) => ({ name: `e/${i}`, data: NOTHING })) }),
    'zip-too-large',
  ],
  [
    'entries that say they have two gigabytes',
    () =>
      rawZip({
        entries: [
          ...entriesOf(good.files),
          { name: `${good.top}/x`, data: NOTHING, method: 8, size: 2 ** 31 },
        ],
      }),
    'zip-too-large',
  ],
  ['3,000 items', manyItems, 'item-not-in-case'],
  ['20,000 proofs', manyProofs, 'lower-bound-fails'],
  ['2,000 exports', manyExports, 'inclusion-missing'],
])('%s', async (what, make, code) => {
  const file = `${what.replace(/[^a-z0-9]+/g, '-')}.zip`;
  writeFileSync(join(folder, file), make());
  const none = { no: null, by: 'outsider', what, states: '', codes: [] } as const;
  const one: ExpectedCase = { ...none, id: what, files: [file], thumbprint: null, roots: [] };
  const [own, [other]] = [await ours(one, folder), await theirs([one], folder)];
  expect(own.codes).toContain(code);
  expect(other?.states).toEqual(own.states);
});
