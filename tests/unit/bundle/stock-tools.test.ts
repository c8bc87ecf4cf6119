import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dom, FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';
import { bash, readmeSteps } from './readme-commands.ts';
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

const flipLast = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy[copy.length - 2] = (copy[copy.length - 2] ?? 0) ^ 1;
  return copy;
};

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

  const readme = () => readFileSync(join(top, 'README-FIRST.txt'), 'utf8');
  const steps = () => [...readmeSteps(readme(), 'Linux'), ...readmeSteps(readme(), '更深的检查')];
  const output = (number: number) => bash(steps().find((step) => step.number === number)?.script ?? '', top);

  test('each command of the README for Linux says what the README promises', () => {
    expect(steps().map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(output(1)).toBe('ALL OK\n');
    expect(output(2)).toBe('NOTHING ADDED\n');
    expect(output(3)).toBe('Verified OK\n');
    expect(output(4).trim()).toBe(/^指纹 \/ Thumbprint: (\S+)$/m.exec(readme())?.[1]);
    const records = readFileSync(join(top, 'data/chain/records.jsonl'), 'utf8').trimEnd().split('\n');
    expect(output(5).trimEnd().split('\n')).toEqual(
      records.map((line) => expect.stringMatching(`^record ${JSON.parse(line).seq} IS in the log of`)),
    );
    expect(output(6)).toBe('OK data/items/0001/\nOK data/items/0002/\n');
    expect(output(7)).toBe('OK data/items/0002/1-screenshot.png\n');
    expect(output(8)).toBe('');
  });

  test('macOS and Windows have a command for each of the four steps, macOS for the deeper ones too', () => {
    for (const system of ['macOS', 'Windows'])
      expect(readmeSteps(readme(), system).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const [first] = readmeSteps(readme(), 'macOS');
    expect(bash(first?.script ?? '', top)).toMatch(/: OK\nALL OK\n$/);
  });

  test.each<[string, string, (bytes: Buffer) => string | Buffer, number, RegExp]>([
    ['a changed picture', 'data/items/0002/1-screenshot.png', flipLast, 1, /FAILED/],
    ['a changed picture, by commitment', 'data/items/0002/1-screenshot.png', flipLast, 7, /^BAD/m],
    ['an edited list', 'tagmanifest-sha256.txt', flipLast, 3, /Verification failure/],
    ['an edited item', 'data/items/0001/item.json', flipLast, 6, /^BAD/m],
    [
      'an edited record',
      'data/chain/records.jsonl',
      (bytes) => `${bytes}`.replace('"mono":1000', '"mono":1001'),
      5,
      /record 0 is NOT in the log/,
    ],
    ['a planted file', 'data/planted.txt', () => 'x', 2, /planted/],
  ])('%s shows', (_, path, edit, number, shows) => {
    const file = join(top, path);
    const whole = existsSync(file) ? readFileSync(file) : null;
    writeFileSync(file, edit(whole ?? Buffer.alloc(0)));
    const shown = output(number);
    if (whole) writeFileSync(file, whole);
    else rmSync(file);
    expect(shown).toMatch(shows);
    expect(shown).not.toMatch(/ALL OK|NOTHING ADDED|Verified OK/);
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
