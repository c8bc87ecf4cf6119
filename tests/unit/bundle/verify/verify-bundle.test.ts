import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLAIMS, type ClaimName } from '../../../../utils/bundle/verify/claims.ts';
import { REASON_WORDS } from '../../../../utils/bundle/verify/reason-words.ts';
import { verifyBundles } from '../../../../utils/bundle/verify/verify-bundle.ts';
import type { Bytes } from '../../../../utils/bundle/zip.ts';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import { FakeLocker, screenshot, text } from '../fake-locker.ts';
import { buildOne } from '../unzipped.ts';
import { type RawEntry, type RawZip, rawZip } from './raw-zip.ts';

const TOP = 'ev-20261122t104504z-7f3a';
let honest: Bytes;
let files: Map<string, Bytes>;
let thumbprint: string;

beforeAll(async () => {
  const locker = await FakeLocker.open();
  await locker.save({ files: [screenshot(), text('订单号 A20261122001')] });
  const built = await buildOne(locker.input(), locker.tools());
  honest = new Uint8Array(await built.part.blob.arrayBuffer());
  files = built.files;
  thumbprint = locker.thumbprint;
});

async function statesOf(bytes: Bytes, expected: string | null = null) {
  const [verdict] = await verifyBundles([bytes], { thumbprint: expected, roots: [] });
  if (!verdict) throw new Error('no verdict');
  const states = Object.fromEntries(CLAIMS.map((name) => [name, verdict.claims[name].state]));
  return { states, claims: verdict.claims, readable: verdict.readable };
}

const entriesOf = (change: (path: string) => Partial<RawEntry> = () => ({})): RawEntry[] =>
  [...files].map(([path, data]) => ({ name: `${TOP}/${path}`, data, method: 0, ...change(path) }));

const HONEST: Record<ClaimName, string> = {
  container: 'proven',
  content: 'proven',
  signature: 'proven',
  identity: 'not-proven',
  time: 'not-proven',
  history: 'proven',
};

describe('an honest bundle', () => {
  it('proves all that can be proven without anybody outside', async () => {
    const { states, claims } = await statesOf(honest);
    expect(claims.container.reasons).toEqual([]);
    expect(states).toEqual(HONEST);
  });

  it('proves whose key it is where the thumbprint is known', async () => {
    expect((await statesOf(honest, thumbprint)).states['identity']).toBe('proven');
    expect((await statesOf(honest, thumbprint.slice(1) + thumbprint.charAt(0))).states['identity']).not.toBe(
      'proven',
    );
  });

  it('stays what it is when somebody packs it again, deflated or not', async () => {
    const packed = entriesOf((path) => (path.endsWith('.txt') ? { method: 8 } : {}));
    expect((await statesOf(rawZip({ entries: packed }))).states).toEqual(HONEST);
  });
});

const first = (entries: RawEntry[], change: Partial<RawEntry>): RawEntry[] =>
  entries.map((entry, i) => (i === 0 ? { ...entry, ...change } : entry));

describe('a zip that hides something', () => {
  it.each<[what: string, reason: string, zip: () => RawZip]>([
    ['a comment', 'zip-trailing-data', () => ({ entries: entriesOf(), comment: 'hello' })],
    ['data behind its end', 'zip-trailing-data', () => ({ entries: entriesOf(), after: utf8('more') })],
    [
      'data before its begin',
      'zip-hidden-data',
      () => ({ entries: entriesOf(), before: utf8('#!/bin/sh\n') }),
    ],
    [
      'data before its directory',
      'zip-hidden-data',
      () => ({ entries: entriesOf(), beforeDirectory: utf8('x') }),
    ],
    ['a gap', 'zip-hidden-data', () => ({ entries: first(entriesOf(), { gap: utf8('hidden') }) })],
    [
      'an extra field',
      'zip-entry-not-plain',
      () => ({ entries: first(entriesOf(), { extra: new Uint8Array(4) }) }),
    ],
    ['a symbolic link', 'zip-entry-not-plain', () => ({ entries: first(entriesOf(), { mode: 0o120777 }) })],
    ['an encrypted flag', 'zip-entry-not-plain', () => ({ entries: first(entriesOf(), { flags: 1 }) })],
    [
      'another name in its local header',
      'zip-headers-differ',
      () => ({ entries: first(entriesOf(), { localName: `${TOP}/bagit.tyt` }) }),
    ],
    [
      'a path that climbs',
      'zip-unsafe-name',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/../evil.txt`, data: utf8('x') }] }),
    ],
    [
      'a drive letter',
      'zip-unsafe-name',
      () => ({ entries: [...entriesOf(), { name: 'C:\\evil.txt', data: utf8('x') }] }),
    ],
    [
      'a device name',
      'zip-unsafe-name',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/data/con.txt`, data: utf8('x') }] }),
    ],
    [
      'a file twice',
      'zip-name-twice',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/bagit.txt`, data: utf8('x') }] }),
    ],
    [
      'a file twice in other case',
      'zip-name-twice',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/BagIt.txt`, data: utf8('x') }] }),
    ],
    ['a wrong checksum', 'zip-entry-damaged', () => ({ entries: first(entriesOf(), { crc: 1 }) })],
    [
      'a lie about a size',
      'zip-entry-damaged',
      () => ({ entries: first(entriesOf(), { method: 8, size: 3 }) }),
    ],
    [
      'a second top folder',
      'bag-several-folders',
      () => ({ entries: [...entriesOf(), { name: 'other/x.txt', data: utf8('x') }] }),
    ],
    [
      'an unlisted payload file',
      'file-unlisted',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/data/items/0001/9-file.txt`, data: utf8('x') }] }),
    ],
    [
      'an unlisted tag file',
      'bag-file-unexpected',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/note.txt`, data: utf8('x') }] }),
    ],
    [
      'a file beside the seal',
      'bag-file-unexpected',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/seal/ok.txt`, data: utf8('x') }] }),
    ],
    [
      'a fetch.txt',
      'bag-file-unexpected',
      () => ({ entries: [...entriesOf(), { name: `${TOP}/fetch.txt`, data: utf8('x') }] }),
    ],
  ])('is caught by its container: %s', async (_, reason, zip) => {
    const { claims } = await statesOf(rawZip(zip()));
    expect(claims.container.state).toBe('contradicted');
    expect(claims.container.reasons.map((found) => found.split(':')[0])).toContain(reason);
  });

  it('is not inflated beyond what it admits', async () => {
    const bomb = {
      name: `${TOP}/data/bomb.txt`,
      data: new Uint8Array(50_000_000),
      method: 8 as const,
      size: 10,
    };
    const { claims } = await statesOf(rawZip({ entries: [...entriesOf(), bomb] }));
    expect(claims.container.reasons).toContain(`zip-entry-damaged:${TOP}/data/bomb.txt`);
  });

  it('is not unpacked at all where it admits too much', async () => {
    const entries = [{ ...entriesOf()[0], name: `${TOP}/bagit.txt`, data: utf8('x'), size: 2_000_000_000 }];
    const { claims } = await statesOf(rawZip({ entries }));
    expect(claims.container.reasons).toContain('zip-too-large');
  });
});

const changed = (path: string, data: Uint8Array): RawEntry[] =>
  entriesOf((other) => (other === path ? { data } : {}));

describe('a changed file', () => {
  it.each<[path: string, claim: ClaimName]>([
    ['data/items/0001/2-text.txt', 'content'],
    ['data/items/0001/item.json', 'content'],
    ['index.html', 'content'],
    ['manifest-sha256.txt', 'content'],
    ['tagmanifest-sha256.txt', 'signature'],
    ['seal/tagmanifest-sha256.txt.sig', 'signature'],
    ['public-key.pem', 'signature'],
    ['data/chain/records.jsonl', 'history'],
    ['data/chain/proofs.json', 'history'],
  ])('%s contradicts the %s', async (path, claim) => {
    const bytes = new Uint8Array(files.get(path) ?? []);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect((await statesOf(rawZip({ entries: changed(path, bytes) }))).states[claim]).toBe('contradicted');
  });

  it.each([...Array(24).keys()])('is never all green: cut %i of 24', async (n) => {
    const { states, readable } = await statesOf(honest.slice(0, Math.floor((honest.length * n) / 24)));
    expect(readable && states['container'] === 'proven').toBe(false);
  });
});

it('calls a file that is no zip unreadable and proves nothing of it', async () => {
  const { states, readable } = await statesOf(utf8('<html>502 Bad Gateway</html>'));
  expect(readable).toBe(false);
  expect(Object.values(states)).not.toContain('proven');
});

it('has words for every reason that the checks can give', () => {
  const sources = globSync(['utils/bundle/verify/*.ts', 'utils/timestamp/check-token.ts']).map((path) =>
    readFileSync(path, 'utf8'),
  );
  const codes = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /(?:push\(|broken, |broken\(|rule\([^;]*?, |reasons: \[|reason: |problem: |doubts: \[)[`']([a-z0-9-]+)[`':]/g,
      ),
    ].map((match) => match[1] ?? ''),
  );
  expect(new Set(codes).size).toBeGreaterThan(60);
  expect([...new Set(codes)].filter((code) => !REASON_WORDS.has(code))).toEqual([]);
});
