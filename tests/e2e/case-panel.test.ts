// Opens the case desk beside the page from the popup, by real clicks; from the chip: clicks.test.ts.
// Proves: the gesture is enough for the browser's panel; it shows the case of the page in front and keeps it
// beside a page that was never kept.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';
import { savedItems } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let orderNo = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  page = await app.browser.newPage();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

const isPanel = (url: string) => url.startsWith(`chrome-extension://${app.id}/sidepanel`);

async function openedPanel(): Promise<OwnPage> {
  const target = await app.browser.waitForTarget((found) => isPanel(found.url()), { timeout: 20_000 });
  const panel = await target.asPage();
  await panel.waitForSelector('main');
  return new OwnPage(panel);
}

async function closePanel(): Promise<void> {
  const target = app.browser.targets().find((found) => isPanel(found.url()));
  await (await target?.asPage())?.close();
  await until(async () => !app.browser.targets().some((found) => isPanel(found.url())), 'the panel to go');
}

it('opens from the popup with its case, and the popup makes room', async () => {
  orderNo = await buyCard(page, shop);
  const popup = await PopupView.save(app, page);
  await popup.click('在网页旁边打开');
  const panel = await openedPanel();
  await panel.waitForText(new RegExp(orderNo));
  await until(
    async () => !app.browser.targets().some((target) => target.url().includes('/popup.html')),
    'the popup to close',
  );
  await panel.click('写投诉');
  await panel.page.waitForSelector('textarea');
});

it('keeps the case beside a page that was never kept, and follows to another order', async () => {
  const panel = await openedPanel();
  const other = await app.browser.newPage();
  await other.goto(`${shop.origin}/complaint/${orderNo}`);
  await other.bringToFront();
  expect(await panel.text()).toContain(orderNo);
  const second = await buyCard(other, shop);
  await other.bringToFront();
  const popup = await PopupView.save(app, other);
  expect((await savedItems(app)).map(({ caseId }) => caseId)).toHaveLength(2);
  await popup.page.close();
  await panel.waitForText(new RegExp(second));
  await page.bringToFront();
  await until(
    async () =>
      (
        await panel.page.$eval('select', (box) => (box as HTMLSelectElement).selectedOptions[0]?.text)
      )?.includes(orderNo),
    'the first order again',
  );
  await other.close();
  await closePanel();
});

it('the worker threw nothing', () => {
  expect(app.workerErrors).toEqual([]);
});
