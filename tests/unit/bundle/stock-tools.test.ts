import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dom, FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';
import { buildParts, onDisk, run } from './unzipped.ts';

let folder = '';
let zip = '';
let top = '';

beforeAll(async () => {
  const locker = await FakeLocker.open();
  const card = 'KM7Q-2P9X-44TZ-W8RD';
  const facts = noFacts({ secrets: [{ value: card, kind: 'card', boxes: [[10, 10, 80, 20]] }] });
  await locker.save({ files: [screenshot(), text(`卡密：${card}`), dom(`<p>${card}</p>`)], facts });
  await locker.save({
    kind: 'redeem',
    title: '<script>alert(1)</script>\u202e',
    files: [screenshot(200, 120, 2)],
  });
  const input = locker.input({
    complaints: [{ channel: 'merchant', text: `卡密 ${card} 不可用，见证据1。` }],
  });
  const [part] = await buildParts(input, locker.tools());
  if (!part) throw new Error('no part');
  ({ folder, zip } = await onDisk(part));
  run('unzip', ['-q', zip], folder);
  top = zip.replace(/\.zip$/, '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

describe('a bundle in the hands of stock tools', () => {
  const sevenZip = ['7zz', '7z'].find((name) => existsSync(`/usr/bin/${name}`)) ?? '7z';
  test.each([
    ['unzip', ['-t']],
    [sevenZip, ['t']],
    ['bsdtar', ['-tf']],
    ['python3', ['-m', 'zipfile', '-t']],
  ])('%s %j accepts the zip', (command, args) => {
    expect(run(command, [...args, zip], folder)).toMatchObject({ status: 0 });
  });

  test('sha256sum accepts both manifests', () => {
    const { status, output } = run(
      'sha256sum',
      ['--strict', '-c', 'tagmanifest-sha256.txt', 'manifest-sha256.txt'],
      top,
    );
    expect(output).not.toMatch(/FAILED|WARNING/);
    expect(status).toBe(0);
  });

  test('openssl verifies the seal', () => {
    const args = 'dgst -sha256 -verify public-key.pem -signature seal/tagmanifest-sha256.txt.sig';
    expect(run('openssl', [...args.split(' '), 'tagmanifest-sha256.txt'], top).output).toBe('Verified OK\n');
  });

  test('unpacked files are regular, readable and not executable', () => {
    for (const path of filesBelow(top)) expect(statSync(join(top, path)).mode & 0o777).toBe(0o644);
  });

  test('every record is in the log by the script of the README', () => {
    const readme = readFileSync(join(top, 'README-FIRST.txt'), 'utf8');
    const script = readme.split(/^8<-+\n|^>8-+\n/m)[1] ?? '';
    writeFileSync(join(folder, 'check-proof.sh'), script);
    const lines = readFileSync(join(top, 'data/chain/records.jsonl'), 'utf8').trimEnd().split('\n');
    for (const line of lines) {
      const { seq } = JSON.parse(line);
      expect(run('bash', ['../check-proof.sh', String(seq)], top).output).toMatch(
        `record ${seq} IS in the log of`,
      );
    }
  });

  test('the script refuses an edited record', () => {
    const path = join(top, 'data/chain/records.jsonl');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace('"mono":1000', '"mono":1001'));
    expect(run('bash', ['../check-proof.sh', '0'], top)).toMatchObject({ status: 1 });
    writeFileSync(path, whole);
  });

  test('the other commands of the README say OK', () => {
    const listing = `find data -type f | sort | diff - <(cut -c67- manifest-sha256.txt | sort) && echo OK`;
    expect(run('bash', ['-c', listing], top).output).toBe('OK\n');
    const salts = JSON.parse(readFileSync(join(top, 'data/items/0002/salts.json'), 'utf8'));
    const item = JSON.parse(readFileSync(join(top, 'data/items/0002/item.json'), 'utf8'));
    const commit = `{ printf %s ${salts['1-screenshot.png']} | xxd -r -p; cat data/items/0002/1-screenshot.png; } | sha256sum`;
    expect(run('bash', ['-c', commit], top).output.slice(0, 64)).toBe(item.files[0].commit);
    const readme = readFileSync(join(top, 'README-FIRST.txt'), 'utf8');
    const thumbprint = /^ {3}k\(\) .*\n.*\n.*\n/m.exec(readme)?.[0] ?? '';
    const told = /^指纹 \/ Thumbprint: (\S+)$/m.exec(readme)?.[1];
    expect(told).toMatch(/^[\w-]{43}$/);
    expect(run('bash', ['-c', thumbprint], top).output).toBe(told);
  });

  test('RFC 8493: bagit.txt is exact, manifests list exactly what is there, Payload-Oxum counts it', () => {
    const read = (path: string) => readFileSync(join(top, path), 'utf8');
    const listed = (manifest: string) =>
      read(manifest)
        .trimEnd()
        .split('\n')
        .map((line) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)?.slice(1, 3) ?? [line]);
    const all = filesBelow(top);
    const payload = all.filter((path) => path.startsWith('data/'));
    const tags = all.filter((path) => !/^(data|seal)\//.test(path) && path !== 'tagmanifest-sha256.txt');
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(listed('manifest-sha256.txt').map(([, path]) => path)).toEqual(payload);
    expect(listed('tagmanifest-sha256.txt').map(([, path]) => path)).toEqual(tags);
    for (const [digest, path = ''] of [
      ...listed('manifest-sha256.txt'),
      ...listed('tagmanifest-sha256.txt'),
    ]) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(top, path)))
          .digest('hex'),
      ).toBe(digest);
    }
    const octets = payload.reduce((sum, path) => sum + statSync(join(top, path)).size, 0);
    expect(read('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
    for (const line of read('bag-info.txt').trimEnd().split('\n')) expect(line).toMatch(/^[A-Za-z-]+: \S.*$/);
  });

  test('one top directory, named like the zip, nothing beside it', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('ev-'))
        .sort(),
    ).toEqual([relative(folder, top), `${relative(folder, top)}.zip`]);
    expect(relative(folder, top)).toMatch(/^ev-\d{8}t\d{6}z-7f3a$/);
  });
});
