// Packs a case as an encrypted zip through the real popup. Proves: the file that the browser downloaded opens with 7-Zip
// and the shown password only, holds the bundle whole (its own seal verifies), and the password is kept nowhere.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { run, sevenZip } from './stock-tools.ts';
import { everythingStored } from './vault-desk.ts';

const ROOT = resolve(import.meta.dirname, '../..');

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let folder = '';
let password = '';
let zip = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${app.id}`, ['clipboard-read', 'clipboard-sanitized-write']);
  page = await app.browser.newPage();
  folder = mkdtempSync(join(tmpdir(), 'cardproof-sealed-'));
});

afterAll(async () => {
  await app.close();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

const unpack = (word: string) => run(sevenZip, ['x', '-y', `-p${word}`, zip], folder);

it('hands over one encrypted zip and shows its password once', async () => {
  await page.goto(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  await popup.click('打包证据');
  await popup.waitForText(/开始打包/);
  const sealed = await popup.page.waitForSelector('input[role=switch]');
  await sealed?.focus();
  await popup.page.keyboard.press('Space');
  await popup.click('开始打包');
  await popup.waitForText(/打开它的密码/, 60_000);
  password = (await popup.waitForText(/([a-z2-9]{4}-){5}[a-z2-9]{4}/)) ?? '';
  expect(await popup.text()).toMatch(/7-Zip/);
  await popup.click('复制密码');
  expect(await until(() => popup.clipboard(), 'the clipboard')).toBe(password);
  const name = await until(
    async () => readdirSync(app.downloads).find((file) => file.endsWith('-encrypted.zip')),
    'the download',
  );
  zip = join(app.downloads, name);
  expect(readdirSync(app.downloads)).toEqual([name]);
});

it('opens with 7-Zip and the password, and not without', async () => {
  expect(unpack('abcd-efgh-jkmn-pqrs-tuvw-xyz2').status).not.toBe(0);
  rmSync(join(folder, 'bundle.zip'), { force: true });
  expect(unpack(password).status).toBe(0);
  expect(readdirSync(folder)).toEqual(['bundle.zip']);
});

it('holds the bundle as it was sealed', async () => {
  const { output } = run(
    process.execPath,
    [join(ROOT, 'scripts/verify.ts'), join(folder, 'bundle.zip'), '--json'],
    ROOT,
  );
  const { claims } = JSON.parse(output);
  for (const name of ['container', 'content', 'signature', 'history']) {
    expect(claims[name], name).toEqual({ state: 'proven', reasons: [] });
  }
});

it('keeps the password nowhere, and shows it no more once the popup is closed', async () => {
  await app.closePopup();
  const stored = await everythingStored(app);
  expect(stored).not.toContain(password);
  const worker = await app.worker();
  const session = await worker.evaluate(async () => {
    const { local, session } = (
      globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get(k: null): object }> } }
    ).chrome.storage;
    return JSON.stringify([await local.get(null), await session.get(null)]);
  });
  expect(session).not.toContain(password);
  const popup = await PopupView.open(app, page);
  await popup.click('打包证据');
  expect(await popup.text()).not.toContain(password);
});
