import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newZipPassword, sealZip } from '../../../utils/bundle/sealed-zip.ts';
import { sevenZip } from '../../e2e/stock-tools.ts';

const AT = Date.parse('2026-11-22T10:00:00Z');
const never = new AbortController().signal;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardproof-sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unpack = (password: string) =>
  spawnSync(sevenZip, ['x', '-y', `-p${password}`, 'sealed.zip'], { cwd: folder, encoding: 'utf8' });

async function sealed(bytes: Uint8Array<ArrayBuffer>, password: string): Promise<Buffer> {
  const zip = await sealZip(new Blob([bytes]), 'bundle.zip', { password, at: AT, signal: never });
  const file = Buffer.from(await zip.arrayBuffer());
  writeFileSync(join(folder, 'sealed.zip'), file);
  return file;
}

function bundleOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

describe('an encrypted zip', () => {
  it.each([1, 70_000, 8_000_000])('of %i bytes opens with 7-Zip and gives back every byte', async (size) => {
    const bytes = bundleOf(size);
    const password = newZipPassword();
    const file = await sealed(bytes, password);
    expect(unpack(password).status).toBe(0);
    expect(readFileSync(join(folder, 'bundle.zip')).equals(bytes)).toBe(true);
    expect(file.length - size).toBeLessThan(400);
  });

  it('does not open with another password, and holds no word of the bundle', async () => {
    const file = await sealed(new TextEncoder().encode('ev-20261122 card secret'), newZipPassword());
    expect(unpack('wrong').status).not.toBe(0);
    expect(file.includes('card secret')).toBe(false);
    const list = spawnSync(sevenZip, ['l', '-slt', 'sealed.zip'], { cwd: folder, encoding: 'utf8' }).stdout;
    expect(list).toContain('Path = bundle.zip');
    expect(list).toContain('AES-256 Store');
  });

  it('that is changed anywhere does not open', async () => {
    const password = newZipPassword();
    const file = await sealed(bundleOf(5_000), password);
    file[2_500] = (file[2_500] ?? 0) ^ 1;
    writeFileSync(join(folder, 'sealed.zip'), file);
    expect(unpack(password).status).not.toBe(0);
  });

  it('that is stopped is no zip at all', async () => {
    const stop = new AbortController();
    const work = sealZip(new Blob([bundleOf(30_000_000)]), 'bundle.zip', {
      password: newZipPassword(),
      at: AT,
      signal: stop.signal,
    });
    stop.abort();
    await expect(work).rejects.toThrow();
  });
});

describe('its password', () => {
  it('has six groups of four unambiguous characters and is never the same', () => {
    const passwords = Array.from({ length: 200 }, newZipPassword);
    for (const password of passwords)
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){5}[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(passwords).size).toBe(passwords.length);
    expect(new Set(passwords.join('').replaceAll('-', '')).size).toBe(31);
  });
});
