// Opens the case desk beside the page from the popup and from the chip, by real clicks.
// Proves: the gesture is enough for the browser's panel; it shows the case of the page in front, keeps it beside a page
// that was never kept, and comes to the complaint from the failure page with two clicks on the chip.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { buyCard, readCard, redeemCard } from './purchase.ts';
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

it('comes from the failure page to the complaint with two clicks on the button in the page', async () => {
  await app.allowHost(`${new URL(shop.redeemOrigin).origin.replace(/:\d+$/, '')}/*`);
  await page.goto(`${shop.origin}/order/${orderNo}`);
  const { password } = await readCard(page);
  await redeemCard(page, shop, password);
  const popup = await PopupView.save(app, page);
  await popup.page.locator('input[role=switch]').click();
  await until(() => page.$('cardproof-chip'), 'the button');
  await app.closePopup();
  await redeemCard(page, shop, password);
  await page.waitForSelector('cardproof-chip');
  const before = (await savedItems(app)).length;
  await clickChip(page);
  await until(async () => (await savedItems(app)).length > before, 'the save');
  await until(async () => {
    await clickChip(page);
    return app.browser.targets().some((target) => isPanel(target.url()));
  }, 'the panel');
  const panel = await openedPanel();
  await panel.page.waitForSelector('textarea');
  expect(await panel.text()).toContain(orderNo);
});

it('the worker threw nothing', () => {
  expect(app.workerErrors).toEqual([]);
});

/** The button lies in a closed shadow root: it is hit where a hand would hit it. */
async function clickChip(shown: Page): Promise<void> {
  const { width, height } = await shown.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await shown.mouse.click(width - 90, height * 0.45 + 20);
}
