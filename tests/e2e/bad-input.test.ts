// Opens the popup on pages that misbehave: browser pages, a PDF, a page that never finishes, hostile text, two orders.
// Proves: each gives a clear sentence or a true save, no state of the popup shows a bug, and nothing kept is lost.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedCases, storedJobs } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

beforeEach(async () => {
  page = await app.browser.newPage();
});

afterEach(async () => {
  await app.closePopup();
  await page.close();
  expect(app.workerErrors).toEqual([]);
});

const go = (url: string) =>
  page.goto(url, { waitUntil: 'domcontentloaded', timeout: 5000 }).catch(() => null);
const newest = async () => (await savedItems(app)).toSorted((a, b) => b.id.localeCompare(a.id))[0];

it.each([
  ['chrome://version/', /浏览器不允许扩展读取/],
  ['chrome://extensions/', /浏览器不允许扩展读取/],
  ['about:blank', /没有自动保存|浏览器不允许扩展读取/],
])('%s: says what to do instead', async (url, sentence) => {
  await go(url);
  const before = (await savedItems(app)).length;
  const popup = await PopupView.open(app, page);
  await popup.waitForText(sentence);
  expect(await savedItems(app)).toHaveLength(before);
});

it('news about card shops is left alone until the buyer asks', async () => {
  await go(`${shop.origin}/lab/news`);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/没有自动保存/);
  const before = (await savedItems(app)).length;
  await popup.click('保存证据');
  await popup.waitForText(/已保存/);
  expect(await savedItems(app)).toHaveLength(before + 1);
  expect(await newest()).toMatchObject({ kind: 'page' });
});

it('a log-in form is asked about first', async () => {
  await go(`${shop.origin}/lab/password`);
  const popup = await PopupView.open(app, page);
  await popup.click('保存证据');
  await popup.waitForText(/要保存吗/);
  await popup.click('仍要保存');
  await popup.waitForText(/已保存/);
});

it.each(['pdf', 'slow', 'tailwind', 'shadow', 'frames'])('/lab/%s is saved as it is', async (name) => {
  await go(`${shop.origin}/lab/${name}`);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有自动保存/);
  if (await popup.has('保存证据')) await popup.click('保存证据');
  await popup.waitForText(/已保存/);
  const item = await newest();
  expect(item?.item.files.map(({ kind }) => kind)).toContain('screenshot');
});

it('a page that is still loading is saved and says so', async () => {
  await go(`${shop.origin}/lab/slow`);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有自动保存/);
  if (await popup.has('保存证据')) await popup.click('保存证据');
  await popup.waitForText(/已保存|没有重复保存/);
  const stored = await savedItems(app);
  expect(stored.some(({ item }) => item.environment.incidents.includes('page-still-loading'))).toBe(true);
});

it('hostile text stays text: no markup, no file name, no broken surface', async () => {
  await go(`${shop.origin}/lab/hostile`);
  const popup = await PopupView.save(app, page);
  expect(await popup.page.$$eval('script:not([src])', (scripts) => scripts.length)).toBe(0);
  const item = await newest();
  expect(item?.title.isWellFormed()).toBe(true);
  for (const { name } of item?.item.files ?? [])
    expect(name).toMatch(/^\d-[a-z]+\.(png|txt|html\.txt|json)$/);
});

it('two orders on one page are never mixed into one', async () => {
  await go(`${shop.origin}/lab/two-orders`);
  await PopupView.save(app, page);
  const item = await newest();
  const owner = (await storedCases(app)).find(({ id }) => id === item?.caseId);
  expect(owner?.orderNo ?? null).toBeNull();
});

describe('a long page', () => {
  it('of 60,000 px can be stopped and keeps what was shot', async () => {
    await go(`${shop.origin}/lab/very-tall`);
    const popup = await PopupView.open(app, page);
    await popup.waitForText(/已保存|没有自动保存/);
    if (await popup.has('保存证据')) await popup.click('保存证据');
    await popup.waitForText(/已保存/);
    await popup.click('存整页长图');
    await popup.waitForText(/正在拍长图 [3-9]\//);
    await popup.click('停止');
    await popup.waitForText(/已保存/);
    const item = await until(
      async () =>
        (await savedItems(app)).find(({ item }) => item.environment.incidents.includes('fullpage-stopped')),
      'the stopped picture',
    );
    expect(item.method).toBe('stitched');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

it('two popups at once save one page once', async () => {
  await go(`${shop.origin}/product/3`);
  const before = (await savedItems(app)).length;
  const popup = await PopupView.open(app, page);
  const second = await app.browser.newPage();
  await second.goto(`chrome-extension://${app.id}/popup.html`);
  await popup.waitForText(/已保存|没有重复保存/).catch(() => '');
  await second.close();
  await until(
    async () => (await storedJobs(app)).every(({ state }) => state !== 'running'),
    'the jobs to end',
  );
  expect((await savedItems(app)).length).toBe(before + 1);
});
