import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import { sha256 } from '../../../utils/evidence/commitments.ts';
import { checkToken, rootsFromPem } from '../../../utils/timestamp/check-token.ts';
import { readReceipt } from '../../../utils/timestamp/receipt.ts';
import { newNonce, timestampRequest } from '../../../utils/timestamp/request.ts';
import { createAuthority, type LocalAuthority } from '../../tsa/local-authority.ts';

const DATA = utf8('the bytes that are stamped\n');
const OTHER = utf8('other bytes\n');
let authority: LocalAuthority;
let token: Uint8Array<ArrayBuffer>;
let digest: Uint8Array;
let nonce: Uint8Array;

beforeAll(async () => {
  authority = createAuthority();
  digest = await sha256(DATA);
  nonce = newNonce();
  token = authority.reply(timestampRequest(digest, nonce));
});

afterAll(() => authority.remove());

const roots = () => rootsFromPem(authority.rootPem);

function changed(at: number): Uint8Array<ArrayBuffer> {
  const copy = token.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('a request', () => {
  it('is what openssl would have asked', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tsq-')), 'q.tsq');
    writeFileSync(file, timestampRequest(digest, nonce));
    const text = execFileSync('openssl', ['ts', '-query', '-in', file, '-text'], { encoding: 'utf8' });
    expect(timestampRequest(digest, nonce)).toHaveLength(77);
    expect(text).toMatch(/Hash Algorithm: sha256/);
    expect(text).toMatch(/Certificate required: yes/);
  });

  it('refuses digests and nonces of another length', () => {
    expect(() => timestampRequest(digest.slice(1), nonce)).toThrow(RangeError);
    expect(() => timestampRequest(digest, new Uint8Array(16))).toThrow(RangeError);
  });
});

describe('a receipt', () => {
  it('names the time of the token', () => {
    const receipt = readReceipt(token, digest, nonce);
    expect(receipt.ok && Math.abs(receipt.genTime - Date.now()) < 300_000).toBe(true);
  });

  it.each<[string, () => ReturnType<typeof readReceipt>, string]>([
    ['another digest', () => readReceipt(token, new Uint8Array(32), nonce), 'timestamp-for-other-bytes'],
    ['another nonce', () => readReceipt(token, digest, newNonce()), 'timestamp-replayed'],
    [
      'a web page',
      () => readReceipt(utf8('<html>Service unavailable</html>'), digest, nonce),
      'timestamp-malformed',
    ],
    ['nothing', () => readReceipt(new Uint8Array(), digest, nonce), 'timestamp-malformed'],
    ['more bytes', () => readReceipt(Uint8Array.from([...token, 0]), digest, nonce), 'timestamp-malformed'],
    ['megabytes', () => readReceipt(new Uint8Array(1_000_000), digest, nonce), 'timestamp-malformed'],
    [
      'a refusal',
      () => readReceipt(Uint8Array.from([0x30, 5, 0x30, 3, 2, 1, 2]), digest, nonce),
      'timestamp-refused',
    ],
  ])('with %s is not kept', (_, read, problem) => {
    expect(read()).toEqual({ ok: false, problem });
  });

  it('survives every cut', () => {
    for (let end = 0; end < token.length; end += 7)
      expect(readReceipt(token.slice(0, end), digest, nonce).ok).toBe(false);
  });
});

describe('a token', () => {
  it('is proven with its root', async () => {
    const check = await checkToken(token, DATA, roots());
    expect(check).toMatchObject({ state: 'proven', reason: null });
  });

  it.each(['sha1', 'sha512'] as const)('is proven where the signer is named by %s', async (essDigest) => {
    const other = createAuthority({ essDigest });
    const reply = other.reply(timestampRequest(digest, nonce));
    expect((await checkToken(reply, DATA, rootsFromPem(other.rootPem))).reason).toBeNull();
    other.remove();
  });

  it('proves nothing without a root, or with the root of somebody else of the same name', async () => {
    const evil = createAuthority();
    expect(await checkToken(token, DATA, [])).toMatchObject({ state: 'untrusted', reason: 'no-root-given' });
    expect(await checkToken(token, DATA, rootsFromPem(evil.rootPem))).toMatchObject({
      state: 'untrusted',
      reason: 'root-not-among-given',
    });
    evil.remove();
  });

  it('is broken for other bytes', async () => {
    expect(await checkToken(token, OTHER, roots())).toMatchObject({
      state: 'broken',
      reason: 'token-for-other-bytes',
    });
  });

  it('is broken with bytes behind it', async () => {
    expect((await checkToken(Uint8Array.from([...token, 0]), DATA, roots())).state).toBe('broken');
  });

  it('is broken when its time was rewritten', async () => {
    const text = Buffer.from(token).toString('latin1');
    const year = /20\d\d(?=\d{10}(?:\.\d+)?Z)/.exec(text);
    const rewritten = token.slice();
    rewritten.set(utf8('2020'), year?.index ?? 0);
    expect(year).not.toBeNull();
    expect(await checkToken(rewritten, DATA, roots())).toMatchObject({
      state: 'broken',
      reason: 'token-altered',
    });
  });

  it.each([
    ['', 'token-not-by-time-stamper'],
    ['timeStamping', 'token-not-by-time-stamper'],
    ['critical,timeStamping,clientAuth', 'token-not-by-time-stamper'],
  ])('by a certificate with usage “%s” is broken', async (usage, reason) => {
    let reply: Uint8Array<ArrayBuffer>;
    const other = createAuthority({ usage });
    try {
      reply = other.reply(timestampRequest(digest, nonce));
    } catch {
      // openssl itself refuses to stamp with it: nothing to check.
      expect(usage).not.toBe('critical,timeStamping');
      return;
    } finally {
      other.remove();
    }
    expect(await checkToken(reply, DATA, rootsFromPem(other.rootPem))).toMatchObject({
      state: 'broken',
      reason,
    });
  });

  it('keeps its time whichever bit is flipped: what is not signed says nothing', async () => {
    const given = roots();
    const { genTime } = await checkToken(token, DATA, given);
    const proven: number[] = [];
    for (let at = 0; at < token.length; at += 53) {
      const check = await checkToken(changed(at), DATA, given);
      if (check.state === 'proven') proven.push(check.genTime ?? 0);
    }
    expect(proven.every((time) => time === genTime)).toBe(true);
    expect(proven.length).toBeLessThan(token.length / 53 / 2);
  });
});
