// A computer that is not the buyer's, through the built extension.
// Proves: every save offers a backup in one click; the computer is cleared only after the copy that goes along was read
// and holds everything; then nothing remains, and the slip says what was taken.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { downloaded, OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedRecords } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
const BACKUP = /\.cardproof$/;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

/** Everything of the extension's origin, as the browser has it. */
async function remains(): Promise<unknown> {
  const worker = await app.worker();
  return worker.evaluate(async () => {
    const { storage, scripting, permissions } = (
      globalThis as unknown as {
        chrome: {
          storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
          scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
          permissions: { getAll(): Promise<{ origins: string[] }> };
        };
      }
    ).chrome;
    const rows: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          if (names.length === 0) return done();
          const transaction = db.transaction(names);
          for (const store of names) {
            const counting = transaction.objectStore(store).count();
            counting.onsuccess = () => {
              if (counting.result > 0) rows[`${name}.${store}`] = counting.result;
            };
          }
          transaction.oncomplete = () => {
            db.close();
            done();
          };
        };
      });
    }
    const files: string[] = [];
    for await (const file of (await navigator.storage.getDirectory()).keys()) files.push(file);
    return {
      rows,
      files,
      local: await storage.local.get(null),
      session: await storage.session.get(null),
      caches: await caches.keys(),
      scripts: await scripting.getRegisteredContentScripts(),
      origins: (await permissions.getAll()).origins,
    };
  });
}

it('a save offers the backup in one click', async () => {
  const own = await OwnPage.open(app, 'welcome.html');
  await own.flip('这不是我的电脑');
  const page = await app.open(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  await popup.waitForText(/这不是您的电脑/);
  await popup.click('下载备份');
  await popup.waitForText(/备份已交给浏览器下载/);
  rmSync(await downloaded(app, BACKUP));
  await app.closePopup();
});

it('an old or a damaged copy clears nothing', async () => {
  const own = await OwnPage.open(app, 'locker.html#/backup');
  await own.click('下载备份');
  const old = await downloaded(app, BACKUP);
  await own.choose('选择带走的备份', old);
  await own.waitForText(/核对无误/);
  const page = await app.open(`${shop.origin}/terms`);
  await PopupView.save(app, page);
  await app.closePopup();
  await own.page.bringToFront();
  await own.choose('选择带走的备份', old);
  await own.waitForText(/不是最新的/);
  const cut = join(app.downloads, 'cut.cardproof');
  writeFileSync(cut, readFileSync(old).subarray(0, 5000));
  await own.choose('选择带走的备份', cut);
  await own.waitForText(/不完整或被改动过/);
  expect(await own.text()).not.toContain('清空这台电脑\n确认');
  expect(await savedItems(app)).toHaveLength(2);
  for (const file of [old, cut]) rmSync(file);
  await own.page.close();
});

it('nothing remains once the copy was confirmed, and the slip says what went along', async () => {
  const records = await storedRecords(app);
  const own = await OwnPage.open(app, 'locker.html#/backup');
  await own.click('下载备份');
  const copy = await downloaded(app, BACKUP);
  await own.choose('选择带走的备份', copy);
  await own.waitForText(/核对无误/);
  await own.click('清空这台电脑');
  const slip = readFileSync(await downloaded(app, /^cardproof-taken-\d{8}t\d{6}z\.txt$/), 'utf8');
  await own.click('确认清空，不能反悔');
  await own.waitForText(/已清空/);
  expect(await remains()).toEqual({
    rows: {},
    files: [],
    local: {},
    session: {},
    caches: [],
    scripts: [],
    origins: [],
  });
  expect(await own.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(slip).toContain(`记录数 records: ${records.length}`);
  expect(slip).toContain(readFileSync(copy).subarray(-32).toString('hex'));
  expect(slip).toMatch(/evidence-locker\/[\w-]{16}\n\d+\n[A-Za-z0-9+/]{43}=\n/);
  const back = await OwnPage.open(app, 'locker.html#/backup');
  await back.choose('选择备份文件', copy);
  await back.click('恢复');
  await back.waitForText(/已恢复 2 份证据/);
  const restored = await until(async () => {
    const all = await storedRecords(app);
    return all.length > 0 && all;
  }, 'the log');
  expect(restored.slice(0, records.length)).toEqual(records);
});
