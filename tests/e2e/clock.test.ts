// A deadline from the shop's own clause, through the real worker: alarm, number on the icon, list of the day, ladder.
// Proves: what is due is derived from the database alone, so that a killed worker rings all the same.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { buyCard, readCard, redeemCard } from './purchase.ts';
import { savedItems } from './read-locker.ts';

interface Alarms {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, info: { when: number }): Promise<void>;
  };
  action: { getBadgeText(of: object): Promise<string>; setBadgeText(of: { text: string }): Promise<void> };
}

const HOUR_MS = 3_600_000;
let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;

beforeEach(async () => {
  // Clause 8 of the shop leaves 24 hours; one is left.
  shop = await startShop({ now: () => new Date(Date.now() - 23 * HOUR_MS) });
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,1700'] });
});

afterEach(async () => {
  await app.close();
  await shop.close();
});

it('counts down a captured clause, rings after the worker was killed, and climbs the ladder', async () => {
  const page = await app.browser.newPage();
  const ordered = Date.now() - 23 * HOUR_MS;
  await buyCard(page, shop);
  await PopupView.save(app, page);
  const { password } = await readCard(page);
  await page.goto(`${shop.origin}/terms`);
  await PopupView.save(app, page);
  await redeemCard(page, shop, password);
  await PopupView.save(app, page);
  await app.closePopup();

  const home = await OwnPage.open(app, 'locker.html');
  const badge = () =>
    home.page.evaluate(() => (globalThis as unknown as { chrome: Alarms }).chrome.action.getBadgeText({}));
  await until(async () => (await badge()) === '1', 'the number on the icon');
  expect(await home.waitForText(/今天要做的事[\s\S]{0,40}联系商家要求处理/)).toBeTruthy();
  const alarm = await home.page.evaluate(() =>
    (globalThis as unknown as { chrome: Alarms }).chrome.alarms.get('clock'),
  );
  // Ten minutes before the 24 hours are over, or their end on a machine that was slow to get here.
  const left = (alarm?.scheduledTime ?? 0) - ordered;
  expect(left).toBeGreaterThan(23 * HOUR_MS);
  expect(left).toBeLessThanOrEqual(24 * HOUR_MS + 120_000);

  await app.killWorker();
  await home.page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Alarms };
    await chrome.action.setBadgeText({ text: '' });
    await chrome.alarms.create('clock', { when: Date.now() });
  });
  await until(async () => (await badge()) === '1', 'the killed worker to ring');

  await home.page.locator('::-p-text(联系商家要求处理)').click();
  await home.waitForText(/最近的一件事[\s\S]*《售后服务条款》第八条：“[^”]*24小时内[^”]*”/);
  expect(await home.waitForText(/还剩 \d+ 分钟/)).toBeTruthy();

  const [item] = (await savedItems(app)).filter(({ kind }) => kind === 'redeem');
  const ladder = await OwnPage.open(app, `locker.html#/case/${item?.caseId}?desk=ladder`);
  await ladder.waitForText(/给商家写第一封信/);
  await ladder.click('我已经发出');
  await ladder.click('记下来');
  await ladder.waitForText(/等答复/);
  // The buyer has asked in time: nothing is due any more.
  await until(async () => (await badge()) === '', 'the number to go');
  await ladder.click('对方答复了');
  await ladder.page.locator('label::-p-text(拒绝了)').click();
  await ladder.page.select('select:has(option[value=""])', item?.id ?? '');
  await ladder.click('记下来');
  await ladder.waitForText(/拒绝了 · 见证据3/);
  await ladder.waitForText(/再催商家一次[\s\S]*前一步的答复没有解决问题/);
  await ladder.click('撤销这个答复');
  await ladder.click('没发出，撤销');
  await until(async () => (await badge()) === '1', 'the window to be open again');
  expect(app.workerErrors).toEqual([]);
});
