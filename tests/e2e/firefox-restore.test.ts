// A backup made in Chromium, restored by the Firefox build in real Firefox ESR, and one made there restored in Chromium.
// Proves: the file does not care which browser made it.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { startShop } from '../shop/start-shop.ts';
import { BUILT, ExtensionBrowser, until } from './harness.ts';
import { downloaded, OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedRecords } from './read-locker.ts';

const GECKO_ID = 'cardproof@cardproof.example';
const UUID = '11111111-2222-4333-8444-555555555555';

let shop: Awaited<ReturnType<typeof startShop>>;
let folder: string;
let chromium: ExtensionBrowser;
let firefox: Browser;

beforeAll(async () => {
  shop = await startShop();
  folder = mkdtempSync(join(tmpdir(), 'cardproof-firefox-'));
  chromium = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? 'firefox',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
    },
  });
  await firefox.installExtension(resolve(BUILT, '../firefox-mv3'));
});

afterAll(async () => {
  await firefox.close();
  await chromium.close();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Firefox never reports that a page of an extension has loaded; the page works all the same. */
async function firefoxPage(): Promise<OwnPage> {
  const page: Page = await firefox.newPage();
  await page.goto(`moz-extension://${UUID}/locker.html#/backup`, { timeout: 1500 }).catch(() => null);
  const own = new OwnPage(page);
  await own.waitForText(/从备份恢复/);
  return own;
}

it('goes from Chromium to Firefox and back with its log', async () => {
  const page = await chromium.open(`${shop.origin}/product/1`);
  await PopupView.save(chromium, page);
  const kept = (await savedItems(chromium)).map(({ id }) => id);
  const records = await storedRecords(chromium);
  const made = await OwnPage.open(chromium, 'locker.html#/backup');
  await made.click('下载备份');
  const there = await firefoxPage();
  await there.choose('选择备份文件', await downloaded(chromium, /\.cardproof$/));
  await there.waitForText(/1 份证据/);
  await there.press('恢复');
  await there.waitForText(/已恢复 1 份证据/);
  expect(await there.text()).toContain('这个浏览器不让扩展写文件夹');
  await there.press('下载备份');
  const back = await until(async () => {
    const name = readdirSync(folder).find((file) => file.endsWith('.cardproof'));
    return name && join(folder, name);
  }, 'the download in Firefox');
  const fresh = await ExtensionBrowser.launch();
  try {
    const home = await OwnPage.open(fresh, 'locker.html#/backup');
    await home.choose('选择备份文件', back);
    await home.click('恢复');
    await home.waitForText(/已恢复 1 份证据/);
    expect((await savedItems(fresh)).map(({ id }) => id)).toEqual(kept);
    const after = await storedRecords(fresh);
    expect(after.slice(0, records.length)).toEqual(records);
    expect(after.slice(records.length).map(({ type }) => type)).toEqual(['restore', 'restore']);
  } finally {
    await fresh.close();
  }
});
