// One bit of a bundle turned, or its end cut off: no claim stays proven that the change has touched, and nobody stumbles.
import '../fixed-seed.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readZip } from '../../utils/bundle/verify/read-zip.ts';
import type { Bytes } from '../../utils/bundle/zip.ts';
import { bytesToHex } from '../../utils/evidence/bytes.ts';
import { sha256 } from '../../utils/evidence/commitments.ts';
import { ALL_PROVEN } from './attack.ts';
import { openAuthority } from './authority.ts';
import type { ExpectedCase } from './corpus.ts';
import { goodBundle, pack } from './good-bundle.ts';
import { type Answer, ours, theirs } from './verifiers.ts';

const folder = mkdtempSync(join(tmpdir(), 'flips-'));
afterAll(() => rmSync(folder, { recursive: true }));

let good: Bytes;
let thumbprint: string;

beforeAll(async () => {
  const made = await goodBundle({ a: openAuthority('a'), b: openAuthority('b') });
  good = pack(made.top, made.files);
  thumbprint = made.locker.thumbprint;
});

function given(id: string, bytes: Uint8Array): ExpectedCase {
  writeFileSync(join(folder, `${id}.zip`), bytes);
  const none = { no: null, by: 'outsider', what: '', states: '', codes: [] } as const;
  return { ...none, id, files: [`${id}.zip`], thumbprint, roots: ['tsa-root.pem'] };
}

async function both(cases: readonly ExpectedCase[]): Promise<[Answer[], Answer[]]> {
  const other = theirs(cases, folder);
  const own: Answer[] = [];
  for (const one of cases) own.push(await ours(one, folder));
  return [own, await other];
}

/** Name and digest of everything that comes out of the zip. */
async function contentOf(bytes: Bytes): Promise<string[]> {
  const files = (await readZip(bytes))?.files ?? new Map<string, Bytes>();
  return Promise.all([...files].map(async ([path, data]) => `${path} ${bytesToHex(await sha256(data))}`));
}

const flipped = (bit: number): Bytes => {
  const bytes = good.slice();
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  return bytes;
};

it('a turned bit is found, or changes nothing that anybody reads, and both verifiers say the same', async () => {
  const anywhere = fc.sample(fc.nat(8 * good.length - 1), 120);
  // The end record and the last entry of the directory, every bit of it.
  const atTheEnd = Array.from({ length: 8 * 22 }, (_, i) => 8 * good.length - 1 - i);
  const bits = [...new Set([...anywhere, ...atTheEnd])];
  const [own, other] = await both(bits.map((bit) => given(`bit-${bit}`, flipped(bit))));
  const honest = await contentOf(good);
  for (const [i, bit] of bits.entries()) {
    expect([bit, other[i]?.states]).toEqual([bit, own[i]?.states]);
    if (own[i]?.states.join() === ALL_PROVEN)
      expect([bit, await contentOf(flipped(bit))]).toEqual([bit, honest]);
  }
});

it('a cut leaves no whole bundle, and both verifiers say the same', async () => {
  const ends = [0, 1, 21, 22, good.length - 22, good.length - 1, ...fc.sample(fc.nat(good.length - 1), 20)];
  const [own, other] = await both(
    [...new Set(ends)].map((end) => given(`cut-${end}`, good.subarray(0, end))),
  );
  expect(other.map(({ id, states }) => [id, states])).toEqual(own.map(({ id, states }) => [id, states]));
  expect(own.filter(({ states }) => states.join().startsWith('p'))).toEqual([]);
});
