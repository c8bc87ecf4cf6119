// Works inside shop pages: the in-page button of a switched-on shop, and filling the focused field.
// Proves: the button exists only where it was switched on, saves without activeTab as a rendering, and is gone when
// switched off; filling respects maxlength, works in controlled fields and never submits.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';
import { savedItems } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.allowHost('http://127.0.0.1/*');
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

const chips = (page: Page) => page.$$eval('cardproof-chip', (found) => found.length);

/** The button lies in a closed shadow root: it is hit where a hand would hit it. */
async function clickChip(page: Page): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.click(width - 90, height * 0.45 + 20);
}

async function toggleSite(page: Page): Promise<void> {
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有重复保存/);
  await popup.page.locator('input[role=switch]').click();
}

it('no script of ours is on a shop that was not switched on', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  expect(await chips(page)).toBe(0);
  await page.close();
});

it('the switch in the popup brings the button, also to new tabs of the shop', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  await toggleSite(page);
  await until(async () => (await chips(page)) === 1, 'the button');
  await app.closePopup();
  const other = await app.open(`${shop.origin}/product/2`);
  await until(async () => (await chips(other)) === 1, 'the button in a new tab');
  await page.close();
  await other.close();
});

it('the button saves without activeTab, as a rendering and without itself in the picture', async () => {
  const page = await app.open(`${shop.origin}/product/3`);
  await until(async () => (await chips(page)) === 1, 'the button');
  await clickChip(page);
  const item = await until(
    async () => (await savedItems(app)).find(({ url }) => url === `${shop.origin}/product/3`),
    'the save from the page',
  );
  expect(item.method).toBe('rendered');
  expect(item.item.files.map(({ kind }) => kind)).toEqual(['rendered', 'text', 'dom', 'snapshot']);
  expect(item.item.environment.incidents).toContain('pixels-unavailable');
  await page.close();
});

it('a page cannot press the button or ask the worker for anything', async () => {
  const page = await app.open(`${shop.origin}/product/2`);
  const before = (await savedItems(app)).length;
  await until(async () => (await chips(page)) === 1, 'the button');
  const reachable = await page.evaluate(() => {
    const chip = document.querySelector('cardproof-chip');
    chip?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return {
      root: chip?.shadowRoot ?? null,
      runtime: 'chrome' in globalThis && 'runtime' in (globalThis as never),
    };
  });
  expect(reachable.root).toBeNull();
  await new Promise((resume) => setTimeout(resume, 800));
  expect(await savedItems(app)).toHaveLength(before);
  await page.close();
});

it('switched off it is gone at once and stays away', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  await until(async () => (await chips(page)) === 1, 'the button');
  await toggleSite(page);
  await until(async () => (await chips(page)) === 0, 'the button to go');
  await app.closePopup();
  const other = await app.open(`${shop.origin}/product/2`);
  await new Promise((resume) => setTimeout(resume, 500));
  expect(await chips(other)).toBe(0);
  await page.close();
  await other.close();
});

it('fills the focused field within its maxlength and submits nothing', async () => {
  const page = await app.browser.newPage();
  const orderNo = await buyCard(page, shop);
  await PopupView.save(app, page);
  await app.closePopup();
  await page.goto(`${shop.origin}/complaint/${orderNo}`);
  const url = page.url();
  await page.evaluate(() => {
    const box = document.querySelector('textarea');
    box?.setAttribute('maxlength', '60');
    box?.focus();
  });
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有重复保存|没有自动保存/);
  await popup.click('写投诉');
  const text = await popup.complaint();
  await popup.click('填到网页输入框');
  await popup.waitForText(/末尾 \d+ 字没有填进去/);
  const filled = await page.$eval('textarea', (box) => box.value);
  expect(filled).toBe(text.slice(0, 60));
  expect(page.url()).toBe(url);
  await page.close();
});
