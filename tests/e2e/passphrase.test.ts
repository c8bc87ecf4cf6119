// Sets a passphrase in the settings, locks, buys a card and saves the order while locked, unlocks and exports.
// Proves: saving needs no passphrase; no secret lies in the raw rows nor in the files of the profile; the bundle
// verifies with the new key that the log announces; a worker killed in the middle of sealing loses nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { buyCard, readCard } from './purchase.ts';
import { savedItems, storedItems, storedRecords } from './read-locker.ts';
import { run } from './stock-tools.ts';
import { click, everythingStored, setPassphrase, unlock, waitForWords } from './vault-desk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PASSPHRASE = '一匹会飞的 蓝色 订书机';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let settings: Page;
let profile = '';
let early = { number: '', password: '' };
let card = { number: '', password: '' };

beforeAll(async () => {
  shop = await startShop();
  profile = mkdtempSync(join(tmpdir(), 'cardproof-profile-'));
  app = await ExtensionBrowser.launch({ profile, args: ['--window-size=1280,900'] });
  page = await app.browser.newPage();
});

afterAll(async () => {
  await app.close();
  await shop.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Files of the profile below `folder` that hold the word, as bytes of UTF-8 or UTF-16. */
function filesWith(folder: string, word: string): string[] {
  const wanted = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((needle) => bytes.includes(needle));
    });
}

/** Where extensions keep data; the shop's own pages lie in the browser's caches whatever we do. */
const STORES = ['IndexedDB', 'Local Extension Settings', 'Service Worker', 'blob_storage', 'Storage'];

function extensionFilesWith(word: string): string[] {
  return STORES.map((name) => join(profile, 'Default', name))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    .flatMap((folder) => filesWith(folder, word));
}

it('keeps the first card in clear, and the scan of the profile finds it', async () => {
  await page.goto(`${shop.origin}/product/1`);
  await PopupView.save(app, page);
  await buyCard(page, shop);
  early = await readCard(page);
  await PopupView.save(app, page);
  expect(await everythingStored(app)).toContain(early.password);
  await until(async () => extensionFilesWith(early.password).length > 0, 'the card on the disk');
});

it('sets a passphrase and seals what was kept before, although the worker is killed in the middle', async () => {
  await app.closePopup();
  const worker = await app.worker();
  // Sealing stops where the next file begins, until the worker dies.
  await worker.evaluate(() => {
    const { encrypt } = crypto.subtle;
    let calls = 0;
    Object.defineProperty(crypto.subtle, 'encrypt', {
      value: (...given: Parameters<typeof encrypt>) =>
        ++calls > 6 ? new Promise(() => {}) : encrypt.apply(crypto.subtle, given),
    });
  });
  settings = await setPassphrase(app, PASSPHRASE);
  await waitForWords(settings, /正在加密以前保存的内容，还剩/);
  const items = await storedItems(app);
  await app.killWorker();
  await waitForWords(settings, /以前保存的内容都已加密/, 90_000);
  expect(await storedItems(app)).toHaveLength(items.length);
  const stored = await everythingStored(app);
  expect(stored).not.toContain(early.password);
  expect(stored).not.toContain(early.number);
});

it('saves an order while it is locked and shows nothing of it', async () => {
  await click(settings, '立即锁定');
  await waitForWords(settings, /现在是锁定的/);
  const before = (await savedItems(app)).length;
  await page.bringToFront();
  await buyCard(page, shop);
  card = await readCard(page);
  const popup = await PopupView.save(app, page);
  await popup.waitForText(/证据匣已锁定/);
  expect(await popup.has('打包证据')).toBe(false);
  expect(await savedItems(app)).toHaveLength(before + 1);
  const stored = await everythingStored(app);
  for (const word of [card.number, card.password, 'chaxun1234']) expect(stored).not.toContain(word);
});

it('does not save the unchanged page again while locked', async () => {
  const before = (await savedItems(app)).length;
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/没有重复保存/);
  expect(await savedItems(app)).toHaveLength(before);
});

it('refuses a wrong passphrase and opens with the right one', async () => {
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/证据匣已锁定/);
  await unlock(popup.page, 'not the passphrase');
  await popup.waitForText(/口令不对/);
  await unlock(popup.page, PASSPHRASE);
  await popup.waitForText(/证据链/);
});

it('exports a bundle that verifies, its history with the change of the key', async () => {
  const popup = await PopupView.open(app, page);
  await until(() => popup.has('打包证据'), 'the case');
  await popup.click('打包证据');
  await popup.click('开始打包');
  await popup.waitForText(/打包完成/, 60_000);
  const zip = await until(
    async () => readdirSync(app.downloads).find((name) => name.endsWith('.zip')),
    'the bundle',
    60_000,
  );
  const { output } = run(
    process.execPath,
    [join(ROOT, 'scripts/verify.ts'), join(app.downloads, zip), '--json'],
    ROOT,
  );
  const { claims } = JSON.parse(output);
  expect(claims.signature.state).toBe('proven');
  expect(claims.history).toMatchObject({ state: 'proven' });
  expect(claims.content.state).toBe('proven');
  expect((await storedRecords(app)).filter(({ type }) => type === 'key')).toHaveLength(1);
});

it('leaves no secret of a later save in the files of the profile', async () => {
  await app.browser.close();
  for (const word of [card.number, card.password]) expect(extensionFilesWith(word)).toEqual([]);
});
