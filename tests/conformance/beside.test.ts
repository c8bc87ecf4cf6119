// Time-stamps handed over beside a bundle: both verifiers take the same ones for the same bytes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TAG_MANIFEST } from '../../utils/bundle/bag.ts';
import { verifyBundles } from '../../utils/bundle/verify/verify-bundle.ts';
import type { Bytes } from '../../utils/bundle/zip.ts';
import { toBase64, utf8 } from '../../utils/evidence/bytes.ts';
import { readBroughtToken } from '../../utils/timestamp/brought-token.ts';
import { readRoots } from '../../utils/timestamp/read-roots.ts';
import { CORPUS, openAuthority, ROOTS } from './authority.ts';
import { type GoodBundle, goodBundle, pack } from './good-bundle.ts';
import { PYTHON_VERIFIER } from './verifiers.ts';

const folder = mkdtempSync(join(tmpdir(), 'beside-'));
afterAll(() => rmSync(folder, { recursive: true }));

let good: GoodBundle;
let zip: Bytes;
const authority = openAuthority('a');

beforeAll(async () => {
  good = await goodBundle({ a: authority, b: openAuthority('b') }, { stamp: () => [] });
  zip = pack(good.top, good.files);
  writeFileSync(join(folder, 'a.zip'), zip);
});

const fileOf = (path: RegExp): Bytes =>
  [...good.files].find(([name]) => path.test(name))?.[1] ?? new Uint8Array();

/** The token itself, out of the envelope that says “granted”. */
const bare = (token: Bytes): Bytes => token.slice(token.indexOf(0x30, 5));

it.each<[string, () => Bytes, (token: Bytes) => Bytes]>([
  ['the zip', () => zip, (token) => token],
  ['the tag manifest', () => fileOf(new RegExp(`^${TAG_MANIFEST}$`)), (token) => utf8(toBase64(token))],
  ['a checkpoint', () => fileOf(/cp-\d+\.txt$/), bare],
  ['something else', () => utf8('else'), (token) => token],
])('a token for %s says the same to both', async (_what, stamped, form) => {
  const token = form(authority.stamp(stamped()));
  writeFileSync(join(folder, 'my.tsr'), token);
  const read = readBroughtToken(token);
  if (!read.ok) throw new Error(read.problem);
  const roots = readRoots(new Uint8Array(readFileSync(ROOTS)));
  const beside = [{ name: 'my.tsr', response: read.response, imprint: read.imprint }];
  const [ours] = await verifyBundles([zip], { thumbprint: null, roots: roots ?? [], beside });
  const args = [
    PYTHON_VERIFIER,
    join(folder, 'a.zip'),
    '--tsa-root',
    ROOTS,
    '--token',
    join(folder, 'my.tsr'),
  ];
  const { status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8', cwd: CORPUS });
  const theirs = JSON.parse(stdout);
  const isUsed = (ours?.details?.tokens ?? []).length > 0;
  expect(theirs.claims.time).toEqual(ours?.claims.time);
  expect(theirs.tokens).toHaveLength(isUsed ? 1 : 0);
  expect([status, stderr.includes('token-other-file')]).toEqual(isUsed ? [0, false] : [2, true]);
});

it.each(['not a token', '<html>busy</html>'])('%s is no token to the second verifier either', (words) => {
  writeFileSync(join(folder, 'no.tsr'), words);
  const args = [PYTHON_VERIFIER, join(folder, 'a.zip'), '--token', join(folder, 'no.tsr')];
  expect(spawnSync('python3', args, { encoding: 'utf8' })).toMatchObject({ status: 2, stdout: '' });
  expect(readBroughtToken(utf8(words)).ok).toBe(false);
});
