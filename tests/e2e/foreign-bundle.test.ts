// A bundle that somebody else made, taken in through the built extension.
// Proves: it is verified first and shown with its claims, labelled and read-only; the buyer's own log and items are
// untouched; what is contradicted comes in only after the warning, what cannot be read not at all.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeLocker, screenshot, text } from '../unit/bundle/fake-locker.ts';
import { buildOne } from '../unit/bundle/unzipped.ts';
import { ExtensionBrowser } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { storedItems, storedRecords } from './read-locker.ts';

let app: ExtensionBrowser;
let folder: string;
let whole: string;
let altered: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cardproof-foreign-'));
  const locker = await FakeLocker.open();
  await locker.save({ files: [screenshot(), text('卡密已被使用')] });
  const { part } = await buildOne(locker.input(), locker.tools());
  const bytes = Buffer.from(await part.blob.arrayBuffer());
  whole = join(folder, 'whole.zip');
  altered = join(folder, 'altered.zip');
  writeFileSync(whole, bytes);
  writeFileSync(altered, Buffer.concat([bytes, Buffer.from('more')]));
  writeFileSync(join(folder, 'no.zip'), 'PK no zip');
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a bundle without contradiction is taken in, labelled, and shown with its claims and files', async () => {
  const own = await OwnPage.open(app, 'locker.html#/foreign');
  await own.choose('选择证据包（.zip）', whole);
  await own.waitForText(/核验没有发现矛盾/);
  await own.click('放进来');
  await own.waitForText(/他人提供/);
  expect(await own.page.$$('[data-claim]')).toHaveLength(6);
  await own.click('看里面的内容');
  await own.waitForText(/items\/0001\//);
  expect(await own.page.$$('button[aria-expanded]')).not.toHaveLength(0);
  const list = await OwnPage.open(app, 'locker.html');
  await list.waitForText(/别人的证据包[\s\S]*1 份证据[\s\S]*他人提供/);
});

it('a contradicted one carries its warning in and keeps it', async () => {
  const own = await OwnPage.open(app, 'locker.html#/foreign');
  await own.choose('选择证据包（.zip）', altered);
  await own.waitForText(/核验没有通过/);
  await own.click('有问题，仍放进来');
  await own.waitForText(/真的删掉|删掉/);
  expect(await own.text()).toContain('核验没有通过');
  await own.click('删掉');
  await own.click('真的删掉');
  await own.waitForText(/选择证据包/);
  expect(await own.text()).not.toContain('核验没有通过');
});

it('what cannot be read is not taken in', async () => {
  const own = await OwnPage.open(app, 'locker.html#/foreign');
  await own.choose('选择证据包（.zip）', join(folder, 'no.zip'));
  await own.waitForText(/这不是能读的证据包，没有放进来/);
  expect(await own.text()).not.toContain('仍放进来');
});

it('nothing of it is among what the buyer saved', async () => {
  expect(await storedItems(app)).toEqual([]);
  expect(await storedRecords(app)).toEqual([]);
});
