// Downloads a backup in one profile and restores it in another, through the built extension.
// Proves: evidence comes back on another computer, the log goes on from the roots that were backed up, and what is
// exported afterwards verifies with its history.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser } from './harness.ts';
import { downloaded, OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedRecords } from './read-locker.ts';
import { run } from './stock-tools.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let folder: string;
let backup: string;
let kept: string[] = [];
let records: object[] = [];

beforeAll(async () => {
  shop = await startShop();
  folder = mkdtempSync(join(tmpdir(), 'cardproof-backup-'));
});

afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

const launch = () => ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
const ids = async (app: ExtensionBrowser): Promise<string[]> =>
  (await savedItems(app)).map(({ id }) => id).toSorted();

it('the whole locker becomes one file', async () => {
  const app = await launch();
  try {
    const page = await app.open(`${shop.origin}/product/1`);
    await PopupView.save(app, page);
    await page.goto(`${shop.origin}/terms`);
    await PopupView.save(app, page);
    kept = await ids(app);
    records = await storedRecords(app);
    const own = await OwnPage.open(app, 'locker.html#/backup');
    await own.waitForText(/还没有备份过/);
    await own.click('下载备份');
    await own.waitForText(/备份已交给浏览器下载/);
    const file = await downloaded(app, /^cardproof-backup-\d{8}t\d{6}z-\w+\.cardproof$/);
    backup = join(folder, 'mine.cardproof');
    cpSync(file, backup);
    await own.waitForText(/上次备份/);
  } finally {
    await app.close();
  }
  expect(kept).toHaveLength(2);
  const bytes = readFileSync(backup);
  expect(bytes.subarray(0, 19).toString()).toBe('CardProof backup 1\n');
  // PKCS#8 begins with this for every P-256 key; the file holds none.
  expect(bytes.includes(Buffer.from('308187020100301306072a8648ce3d020106082a8648ce3d030107', 'hex'))).toBe(
    false,
  );
});

it('comes back in another profile, and its bundle verifies with its history', async () => {
  const app = await launch();
  try {
    const own = await OwnPage.open(app, 'locker.html#/backup');
    await own.choose('选择备份文件', backup);
    await own.waitForText(/2 份证据/);
    expect(await own.text()).toContain('换一把新的签名钥匙');
    await own.click('恢复');
    await own.waitForText(/已恢复 2 份证据/);
    expect(await ids(app)).toEqual(kept);
    const after = await storedRecords(app);
    expect(after.slice(0, records.length)).toEqual(records);
    expect(after.slice(records.length)).toMatchObject([
      { type: 'restore', body: { backup_size: records.length, known_size: null } },
    ]);
    const page = await app.open(`${shop.origin}/product/1`);
    const popup = await PopupView.open(app, page);
    await popup.click('打包证据');
    await popup.click('开始打包');
    await popup.waitForText(/打包完成/);
    const zip = await downloaded(app, /^ev-.*\.zip$/);
    const { output, status } = run(process.execPath, ['scripts/verify.ts', zip, '--json'], process.cwd());
    expect(status, output).toBe(0);
    expect(JSON.parse(output).claims).toMatchObject({
      container: { state: 'proven' },
      content: { state: 'proven' },
      signature: { state: 'proven' },
      // The records are one history; that it goes on under another key is said, because a stranger could do that too.
      history: { state: 'not-proven', reasons: [`log-restored:${records.length}`] },
    });
  } finally {
    await app.close();
  }
});

it('a damaged file is refused in words and what is kept stays', async () => {
  const app = await launch();
  try {
    const page = await app.open(`${shop.origin}/product/1`);
    await PopupView.save(app, page);
    const before = await storedRecords(app);
    const whole = readFileSync(backup);
    const cut = join(folder, 'cut.cardproof');
    writeFileSync(cut, whole.subarray(0, whole.length - 40));
    const flipped = join(folder, 'flipped.cardproof');
    const bytes = Buffer.from(whole);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    const own = await OwnPage.open(app, 'locker.html#/backup');
    for (const file of [cut, flipped]) {
      await own.choose('选择备份文件', file);
      await own.waitForText(/不完整或被改动过，没有恢复。什么都没有改/);
      await own.page.reload();
    }
    await own.choose('选择备份文件', new URL('../../package.json', import.meta.url).pathname);
    await own.waitForText(/不是证据匣的备份/);
    expect(await storedRecords(app)).toEqual(before);
    await own.choose('选择备份文件', backup);
    await own.waitForText(/另一个证据柜的备份/);
    await own.click('并入这里');
    await own.waitForText(/已并入 2 份证据/);
    expect(await ids(app)).toEqual(expect.arrayContaining(kept));
    expect((await storedRecords(app)).slice(0, before.length)).toEqual(before);
  } finally {
    await app.close();
  }
});
