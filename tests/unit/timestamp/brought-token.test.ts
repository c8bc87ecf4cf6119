import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesToHex, concatBytes, toBase64, utf8 } from '../../../utils/evidence/bytes.ts';
import { sha256 } from '../../../utils/evidence/commitments.ts';
import { readBroughtToken } from '../../../utils/timestamp/brought-token.ts';
import { checkToken, rootsFromPem } from '../../../utils/timestamp/check-token.ts';
import { newNonce, timestampRequest } from '../../../utils/timestamp/request.ts';
import { createAuthority, type LocalAuthority } from '../../tsa/local-authority.ts';
import { stampBytes } from '../../tsa/stamp-bytes.ts';

const DATA = utf8('evidence-locker/AbCdEfGhIjKlMnOp\n7\nAAAA\n');
let authority: LocalAuthority;
let folder = '';
let response: Uint8Array<ArrayBuffer>;

beforeAll(() => {
  authority = createAuthority();
  folder = mkdtempSync(join(tmpdir(), 'brought-'));
  response = stampBytes(authority, DATA);
});

afterAll(() => {
  authority.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What openssl takes out of a response: the token alone. */
function bare(): Uint8Array<ArrayBuffer> {
  writeFileSync(join(folder, 'a.tsr'), response);
  execFileSync('openssl', ['ts', '-reply', '-in', 'a.tsr', '-token_out', '-out', 'a.tst'], { cwd: folder });
  return new Uint8Array(readFileSync(join(folder, 'a.tst')));
}

/** As a buyer's tool asks with a digest of its own choice. */
function stampedWith(digest: string): Uint8Array<ArrayBuffer> {
  writeFileSync(join(folder, 'data'), DATA);
  const query = ['ts', '-query', '-data', 'data', `-${digest}`, '-cert', '-out', 'q.tsq'];
  execFileSync('openssl', query, { cwd: folder, stdio: 'pipe' });
  return authority.reply(new Uint8Array(readFileSync(join(folder, 'q.tsq'))));
}

const pem = (bytes: Uint8Array) =>
  `-----BEGIN TIMESTAMP-----\r\n${toBase64(bytes).replace(/.{64}/g, '$&\r\n')}\r\n-----END TIMESTAMP-----\r\n`;

describe('a time-stamp that was fetched by hand', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ['a response', () => response],
    ['a bare token', bare],
    ['a response in base64', () => utf8(toBase64(response))],
    ['a bare token in PEM', () => utf8(pem(bare()))],
  ])('is taken as %s and is proven by its root', async (_, file) => {
    const read = readBroughtToken(file());
    if (!read.ok) throw new Error(read.problem);
    expect(bytesToHex(read.imprint)).toBe(bytesToHex(await sha256(DATA)));
    expect(Math.abs(read.genTime - Date.now())).toBeLessThan(300_000);
    const check = await checkToken(read.response, DATA, rootsFromPem(authority.rootPem));
    expect(check).toMatchObject({ state: 'proven' });
  });

  it('is accepted by openssl after a bare token was given its envelope', () => {
    const read = readBroughtToken(bare());
    if (!read.ok) throw new Error(read.problem);
    writeFileSync(join(folder, 'whole.tsr'), read.response);
    writeFileSync(join(folder, 'data'), DATA);
    writeFileSync(join(folder, 'root.pem'), authority.rootPem);
    const args = 'ts -verify -data data -in whole.tsr -CAfile root.pem'.split(' ');
    expect(execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toMatch(/OK/);
  });

  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['a web page', () => utf8('\ufeff\n <!DOCTYPE html><title>请登录</title>'), 'token-web-page'],
    ['a PDF', () => utf8('%PDF-1.7\n…'), 'token-pdf'],
    [
      'the request itself',
      () => timestampRequest(new Uint8Array(32), newNonce()) as Uint8Array<ArrayBuffer>,
      'token-query',
    ],
    ['a refusal', () => Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 2), 'token-refused'],
    ['nothing', () => new Uint8Array(), 'token-unreadable'],
    ['words', () => utf8('时间戳'), 'token-unreadable'],
    ['a token with bytes behind it', () => concatBytes(response, Uint8Array.of(0)), 'token-unreadable'],
    ['a cut token', () => response.slice(0, 900), 'token-unreadable'],
    ['megabytes', () => new Uint8Array(3_000_000), 'token-unreadable'],
  ])('is refused when it is %s', (_, file, problem) => {
    expect(readBroughtToken(file())).toMatchObject({ ok: false, problem });
  });

  it.each([
    ['sha1', 'SHA-1'],
    ['sm3', 'SM3'],
    ['sha512', 'SHA-512'],
  ])('is refused when it is over %s, by its name', (digest, detail) => {
    expect(readBroughtToken(stampedWith(digest))).toEqual({ ok: false, problem: 'token-digest', detail });
  });

  it('survives every cut and any first byte', () => {
    for (let end = 0; end < response.length; end += 11)
      expect(readBroughtToken(response.slice(0, end)).ok).toBe(false);
    for (let byte = 0; byte < 256; byte++)
      expect(() => readBroughtToken(concatBytes(Uint8Array.of(byte), response))).not.toThrow();
  });
});
