import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { FakeLocker, screenshot, text } from '../fake-locker.ts';
import { buildOne, run } from '../unzipped.ts';

let zip: string;
let broken: string;
let thumbprint: string;

beforeAll(async () => {
  const locker = await FakeLocker.open();
  await locker.save({ files: [screenshot(), text('order')] });
  const { part } = await buildOne(locker.input(), locker.tools());
  const bytes = new Uint8Array(await part.blob.arrayBuffer());
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  zip = join(folder, part.name);
  broken = join(folder, 'broken.zip');
  writeFileSync(zip, bytes);
  writeFileSync(broken, Buffer.concat([bytes, Buffer.from('more')]));
  thumbprint = locker.thumbprint;
});

const verify = (...args: string[]) => run(process.execPath, ['scripts/verify.ts', ...args], process.cwd());

it('exits 0 where nothing is contradicted and prints six claims', () => {
  const { status, output } = verify(zip, '--thumbprint', thumbprint, '--json');
  const { file, claims } = JSON.parse(output);
  expect([status, file]).toEqual([0, zip]);
  expect(claims).toMatchObject({
    container: { state: 'proven' },
    content: { state: 'proven' },
    signature: { state: 'proven' },
    identity: { state: 'proven' },
    time: { state: 'not-proven' },
    history: { state: 'proven' },
  });
});

it('takes a fingerprint that begins with a hyphen', () => {
  const other = `-${thumbprint.slice(1, -1)}${thumbprint.endsWith('A') ? 'E' : 'A'}`;
  const { status, output } = verify(zip, '--thumbprint', other, '--json');
  expect([status, JSON.parse(output).claims.identity.state]).toEqual([1, 'contradicted']);
});

it('exits 1 on a contradiction and says it in both languages', () => {
  const { status, output } = verify(broken);
  expect(status).toBe(1);
  expect(output).toContain('ZIP 结尾之后还有数据 · data follow the end of the zip');
});

it.each([['README.md'], ['no-such.zip'], []])('exits 2 on %s', (...args) => {
  expect(verify(...args).status).toBe(2);
});
