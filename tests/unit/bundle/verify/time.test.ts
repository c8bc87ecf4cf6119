// Bundles with time-stamps of two local authorities (openssl ts), as an honest locker and as its enemies would make them.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../../utils/bundle/verify/claims.ts';
import { verifyBundles } from '../../../../utils/bundle/verify/verify-bundle.ts';
import type { Bytes } from '../../../../utils/bundle/zip.ts';
import type { TimeStamp } from '../../../../utils/evidence/time-stamp.ts';
import { rootsFromPem } from '../../../../utils/timestamp/check-token.ts';
import { newNonce, timestampRequest } from '../../../../utils/timestamp/request.ts';
import { createAuthority, type LocalAuthority } from '../../../tsa/local-authority.ts';
import { FakeLocker, screenshot, text } from '../fake-locker.ts';
import { buildOne, onDisk, run } from '../unzipped.ts';
import { rawZip } from './raw-zip.ts';

let a: LocalAuthority;
let b: LocalAuthority;

beforeAll(() => {
  a = createAuthority({ name: 'A' });
  b = createAuthority({ name: 'B' });
});
afterAll(() => {
  a.remove();
  b.remove();
});

function stampBy(name: string, authority: LocalAuthority, bytes: Bytes): TimeStamp {
  const digest = new Uint8Array(createHash('sha256').update(bytes).digest());
  return { authority: name, token: authority.reply(timestampRequest(digest, newNonce())) };
}
const both = (bytes: Bytes): TimeStamp[] => [stampBy('a', a, bytes), stampBy('b', b, bytes)];

/** `wrongBy`: ms that the device's clock is off. */
async function stampedBundle({ wrongBy = 0, stamp = both as (bytes: Bytes) => TimeStamp[] } = {}) {
  const locker = await FakeLocker.open();
  locker.now = Date.now() + wrongBy;
  locker.tick = 1;
  await locker.save({ files: [text('before the anchor')] });
  locker.anchor(stamp);
  await locker.save({ files: [screenshot(), text('after it')] });
  locker.anchor(stamp);
  const built = await buildOne(locker.input(), locker.tools({ stamp: async (bytes) => stamp(bytes) }));
  const bytes = new Uint8Array(await built.part.blob.arrayBuffer());
  return { ...built, bytes, thumbprint: locker.thumbprint };
}

async function claimsOf(
  bytes: Bytes,
  roots = rootsFromPem(a.rootPem + b.rootPem),
  thumbprint: string | null = null,
) {
  const [verdict] = await verifyBundles([bytes], { thumbprint, roots });
  if (!verdict) throw new Error('no verdict');
  return verdict.claims;
}

const packed = (files: ReadonlyMap<string, Bytes>): Bytes =>
  rawZip({ entries: [...files].map(([path, data]) => ({ name: `ev-20261122t104504z-7f3a/${path}`, data })) });

const without = (files: ReadonlyMap<string, Bytes>, pattern: RegExp) =>
  new Map([...files].filter(([path]) => !pattern.test(path)));

describe('a bundle with time-stamps', () => {
  it('proves all six claims to whoever knows key and authorities', async () => {
    const { bytes, thumbprint } = await stampedBundle();
    const claims = await claimsOf(bytes, undefined, thumbprint);
    expect(CLAIMS.flatMap((name) => claims[name].reasons)).toEqual([]);
    expect(CLAIMS.map((name) => claims[name].state)).toEqual(CLAIMS.map(() => 'proven'));
  });

  it('is accepted by openssl', async () => {
    const { part, files } = await stampedBundle();
    const { folder } = await onDisk(part);
    const write = (name: string, data: Uint8Array | string) => writeFileSync(join(folder, name), data);
    write('root.pem', a.rootPem);
    write('manifest', files.get('tagmanifest-sha256.txt') ?? '');
    write('token.tsr', files.get('seal/tagmanifest-sha256.txt.a.tsr') ?? '');
    const { output } = run(
      'openssl',
      ['ts', '-verify', '-data', 'manifest', '-in', 'token.tsr', '-CAfile', 'root.pem'],
      folder,
    );
    expect(output).toContain('Verification: OK');
  });

  it('proves no time where the roots are unknown', async () => {
    const { bytes } = await stampedBundle();
    expect((await claimsOf(bytes, [])).time).toMatchObject({ state: 'not-proven' });
    const evil = createAuthority({ name: 'A' });
    expect((await claimsOf(bytes, rootsFromPem(evil.rootPem))).time.state).toBe('not-proven');
    evil.remove();
  });

  it('proves no time once the seal’s tokens are stripped', async () => {
    const { files } = await stampedBundle();
    const claims = await claimsOf(packed(without(files, /^seal\/.*\.tsr$/)));
    expect(claims.time).toEqual({ state: 'not-proven', reasons: ['seal-without-token'] });
  });

  it('is contradicted where a recorded token is stripped, exchanged or added', async () => {
    const { files } = await stampedBundle();
    const anchor = [...files.keys()].find((path) => /anchors\/.*\.a\.tsr$/.test(path)) ?? '';
    const stripped = await claimsOf(packed(without(files, /anchors\/.*\.a\.tsr$/)));
    expect(stripped.content.reasons).toContain(`anchored-token-missing:${anchor}`);
    const fresh = stampBy('a', a, files.get(anchor.replace('.a.tsr', '.txt')) ?? new Uint8Array()).token;
    const exchanged = await claimsOf(packed(new Map([...files, [anchor, fresh]])));
    expect(exchanged.content.reasons).toContain(`anchored-token-differs:${anchor}`);
    const added = await claimsOf(packed(new Map([...files, [anchor.replace('.a.', '.c.'), fresh]])));
    expect(added.content.reasons).toContain(`token-not-named:${anchor.replace('.a.', '.c.')}`);
  });

  it('is contradicted where a token is for other bytes or has bytes behind it', async () => {
    const { files } = await stampedBundle();
    const path = 'seal/tagmanifest-sha256.txt.a.tsr';
    const token = files.get(path) ?? new Uint8Array();
    const other = stampBy('a', a, new Uint8Array(3)).token;
    for (const wrong of [other, Uint8Array.from([...token, 0])]) {
      const claims = await claimsOf(packed(new Map([...files, [path, wrong]])));
      expect(claims.time.state).toBe('contradicted');
    }
  });

  it.each([
    [-86_400_000, 'before-its-bound'],
    [86_400_000, 'after-its-bound'],
  ])('exposes a device clock that is %d ms off, even to its owner', async (wrongBy, reason) => {
    const { bytes } = await stampedBundle({ wrongBy });
    const { history, time } = await claimsOf(bytes);
    expect(time.state).toBe('proven');
    expect(history.state).toBe('not-proven');
    expect(history.reasons.some((found) => found.startsWith(reason))).toBe(true);
  });

  it('believes one authority where only one was reached', async () => {
    const { bytes } = await stampedBundle({ stamp: (data) => [stampBy('a', a, data)] });
    expect((await claimsOf(bytes)).time.state).toBe('proven');
  });
});
