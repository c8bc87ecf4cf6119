// Time-stamps that came late or by hand: one beside the bundle, one taken into the locker long after others.
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAG_MANIFEST } from '../../../../utils/bundle/bag.ts';
import { verifyBundles } from '../../../../utils/bundle/verify/verify-bundle.ts';
import type { Bytes } from '../../../../utils/bundle/zip.ts';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import { readBroughtToken } from '../../../../utils/timestamp/brought-token.ts';
import { rootsFromPem } from '../../../../utils/timestamp/check-token.ts';
import { createAuthority, type LocalAuthority } from '../../../tsa/local-authority.ts';
import { stampBytes } from '../../../tsa/stamp-bytes.ts';
import { FakeLocker, text } from '../fake-locker.ts';
import { buildOne, onDisk, run } from '../unzipped.ts';

let authority: LocalAuthority;
beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority.remove());

async function bundle() {
  const locker = await FakeLocker.open();
  locker.now = Date.now();
  locker.tick = 1;
  await locker.save({ files: [text('words')] });
  const built = await buildOne(locker.input(), locker.tools());
  return { ...built, bytes: new Uint8Array(await built.part.blob.arrayBuffer()) };
}

async function verdictOf(bytes: Bytes, token: Bytes) {
  const read = readBroughtToken(token);
  if (!read.ok) throw new Error(read.problem);
  const beside = [{ name: 'my.tsr', response: read.response, imprint: read.imprint }];
  const roots = rootsFromPem(authority.rootPem);
  const [verdict] = await verifyBundles([bytes], { thumbprint: null, roots, beside });
  if (!verdict) throw new Error('no verdict');
  return verdict;
}

describe('a token beside the bundle', () => {
  it.each<[string, (built: Awaited<ReturnType<typeof bundle>>) => Uint8Array]>([
    ['the tag manifest', ({ files }) => files.get(TAG_MANIFEST) ?? new Uint8Array()],
    ['the whole zip', ({ bytes }) => bytes],
  ])('over %s proves the time and bounds the items', async (_, stamped) => {
    const built = await bundle();
    const verdict = await verdictOf(built.bytes, stampBytes(authority, stamped(built)));
    expect(verdict.claims.time).toEqual({ state: 'proven', reasons: [] });
    expect(verdict.details?.tokens).toMatchObject([{ path: 'my.tsr', anchor: null, state: 'proven' }]);
    expect(verdict.details?.items[0]?.bounds.before).toBeGreaterThan(Date.now() - 300_000);
  });

  it('over a checkpoint bounds the items, and leaves the seal unproven', async () => {
    const built = await bundle();
    const [path = ''] = [...built.files.keys()].filter((name) => /cp-\d+\.txt$/.test(name));
    const verdict = await verdictOf(built.bytes, stampBytes(authority, built.files.get(path) ?? utf8('')));
    expect(verdict.claims.time).toEqual({ state: 'not-proven', reasons: ['seal-without-token'] });
    expect(verdict.details?.tokens).toMatchObject([{ path: 'my.tsr', state: 'proven' }]);
  });

  it('for something else is not counted', async () => {
    const built = await bundle();
    const verdict = await verdictOf(built.bytes, stampBytes(authority, utf8('another file')));
    expect(verdict.claims.time).toEqual({ state: 'not-proven', reasons: ['no-token'] });
    expect(verdict.details?.tokens).toEqual([]);
  });

  it('is given to the script by its name; what cannot be used is said and ends with 2', async () => {
    const built = await bundle();
    const { folder, zip } = await onDisk(built.part);
    const file = (name: string, content: Uint8Array | string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const verify = (token: string) =>
      run(
        process.execPath,
        ['scripts/verify.ts', zip, '--tsa-root', file('root.pem', authority.rootPem), '--token', token],
        process.cwd(),
      );
    const good = verify(file('zip.tsr', stampBytes(authority, built.bytes)));
    expect(good).toMatchObject({ status: 0 });
    expect(good.output).toMatch(/time: proven/);
    const wrong = verify(file('other.tsr', stampBytes(authority, utf8('x'))));
    expect(wrong.status).toBe(2);
    expect(wrong.output).toContain('盖的是别的文件');
    const page = verify(file('page.html', '<html>login</html>'));
    expect(page).toMatchObject({ status: 2 });
    expect(page.output).toContain('这是一个网页');
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a token that was brought into the locker late', () => {
  it('bounds the earlier items better than the automatic one, and the bundle verifies', async () => {
    const locker = await FakeLocker.open();
    locker.now = Date.now();
    locker.tick = 1;
    await locker.save({ files: [text('first')] });
    const handedOut = locker.checkpoints.at(-1);
    const early = stampBytes(authority, utf8(handedOut?.text ?? ''));
    await locker.save({ files: [text('second')] });
    locker.anchor((bytes) => [{ authority: 'local', token: stampBytes(authority, bytes) }]);
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    if (!handedOut) throw new Error('no checkpoint');
    handedOut.tokens = [{ authority: 'manual-0123456789', token: early }];
    const tokens = { 'manual-0123456789': digest(early) };
    const checkpoint_sha256 = digest(utf8(handedOut.text));
    locker.append({ type: 'anchor', body: { size: handedOut.size, checkpoint_sha256, tokens } });
    locker.checkpoint();
    await locker.save({ files: [text('third')] });
    const stamp = async (bytes: Bytes) => [{ authority: 'local', token: stampBytes(authority, bytes) }];
    const { part } = await buildOne(locker.input(), locker.tools({ stamp }));
    const bytes = new Uint8Array(await part.blob.arrayBuffer());
    const roots = rootsFromPem(authority.rootPem);
    const [verdict] = await verifyBundles([bytes], { thumbprint: locker.thumbprint, roots });
    expect(Object.values(verdict?.claims ?? {}).map(({ state, reasons }) => [state, ...reasons])).toEqual(
      Array.from({ length: 6 }, () => ['proven']),
    );
    const paths = verdict?.details?.tokens.map(({ path }) => path) ?? [];
    expect(paths.some((path) => path.endsWith('.manual-0123456789.tsr'))).toBe(true);
  });
});
