// Kills the worker in the middle of a save and of a long picture, and closes the page that exports.
// Proves: nothing half-saved is shown as saved, nothing that was kept is lost, the job goes on or says what happened.
import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedItems, storedJobs } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;

beforeEach(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,1700'] });
  page = await app.browser.newPage();
});

afterEach(async () => {
  await app.close();
  await shop.close();
});

/** The worker comes back with whatever wakes it: here one of our own pages. */
async function restart(): Promise<void> {
  await app.killWorker();
  const own = await app.extensionPage('welcome.html');
  await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<void> } } }
    ).chrome.runtime
      .sendMessage({ type: 'wake' })
      .catch(() => {}),
  );
  await own.close();
}

const jobs = async (state: string) => (await storedJobs(app)).filter((job) => job.state === state);

it('a worker killed before anything was staged leaves no item and an interrupted job', async () => {
  await page.goto(`${shop.origin}/product/1`);
  const worker = await app.worker();
  await worker.evaluate(() => {
    void navigator.locks.request('cardproof-pixels', () => new Promise(() => {}));
  });
  await PopupView.open(app, page);
  await until(async () => (await jobs('running'))[0]?.step === 'pixels', 'the save to reach the pixels');
  await app.closePopup();
  await restart();
  await until(async () => (await jobs('interrupted')).length === 1, 'the job to be marked');
  expect(await storedItems(app)).toEqual([]);
  const popup = await PopupView.save(app, page);
  expect(await savedItems(app)).toHaveLength(1);
  expect(await popup.text()).not.toMatch(/undefined|null/);
});

it('a worker killed after staging is finished by the next one', async () => {
  await page.goto(`${shop.origin}/product/1`);
  const worker = await app.worker();
  await worker.evaluate(() => {
    // The first picture is decoded while the item is frozen.
    globalThis.createImageBitmap = () => new Promise(() => {});
  });
  await PopupView.open(app, page);
  await until(async () => (await jobs('running'))[0]?.step === 'writing', 'the save to reach the writing');
  expect(await savedItems(app)).toEqual([]);
  await app.closePopup();
  await restart();
  const [item] = await until(async () => {
    const items = await savedItems(app);
    return items.length === 1 && items;
  }, 'the save to be finished');
  expect(item).toMatchObject({ kind: 'product', method: 'pixel' });
  expect(await jobs('saved')).toHaveLength(1);
});

it('a worker killed while stitching keeps the visible part and puts the page back', async () => {
  await page.goto(`${shop.origin}/lab/tall`);
  await page.evaluate(() => scrollTo(0, 777));
  const popup = await PopupView.open(app, page);
  await popup.click('保存证据');
  await popup.waitForText(/已保存/);
  await popup.click('存整页长图');
  await until(async () => (await jobs('running')).some(({ step }) => step === 'stitching'), 'the stitching');
  await new Promise((resume) => setTimeout(resume, 1500));
  await app.closePopup();
  await restart();
  await until(async () => (await jobs('interrupted')).length === 1, 'the job to be marked');
  const items = await savedItems(app);
  expect(items).toHaveLength(2);
  const cutOff = items.find(({ item }) => item.environment.incidents.includes('fullpage-interrupted'));
  expect(cutOff?.item.files.map(({ kind }) => kind)).not.toContain('fullpage');
  expect(await page.evaluate(() => scrollY)).toBe(777);
  expect(await page.evaluate(() => document.querySelectorAll('[style*="important"]').length)).toBe(0);
  await page.bringToFront();
  const again = await PopupView.open(app, page);
  await again.waitForText(/上一次保存被打断了/);
});

it('an export whose page was closed says so and can be finished', async () => {
  await page.goto(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  await popup.click('打包证据');
  await popup.page.evaluate(() => {
    crypto.subtle.sign = () => new Promise(() => {});
  });
  await popup.click('开始打包');
  await until(async () => (await jobs('running')).length === 1, 'the export to run');
  await app.closePopup();
  expect(readdirSync(app.downloads)).toEqual([]);
  const again = await PopupView.open(app, page);
  await again.waitForText(/上次打包没有完成/);
  await again.click('继续打包');
  await until(async () => readdirSync(app.downloads).some((name) => name.endsWith('.zip')), 'the download');
  await until(async () => (await jobs('done')).length === 1, 'the job to be done');
});
