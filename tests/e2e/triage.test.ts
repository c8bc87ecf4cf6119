// A refused card, from the popup to the desk.
// Proves: the kind of trouble is proposed with the exhibit that shows it, in the popup as on the desk; it is changed with one
// tap and stays changed; a mistyped code is found without being stored; checklist, tries and meter follow what the buyer says.
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
let desk: OwnPage;
let caseId = '';
let password = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  page = await app.browser.newPage();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

const opened = (title: string) =>
  desk.page.evaluate((words) => {
    const part = [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === words);
    const details = part?.closest('details');
    if (details) details.open = true;
    return details !== undefined;
  }, title);

const slot = (code: string) =>
  until(
    () => desk.page.evaluate((name) => document.querySelector(`[data-slot="${name}"]`)?.textContent, code),
    `the slot ${code}`,
  );

async function openDesk(): Promise<void> {
  desk = await OwnPage.open(app, `/locker.html#/case/${caseId}`);
  await desk.click('出了什么问题');
  await desk.waitForText(/证据清单/);
}

it('proposes in the popup what the failure page says', async () => {
  await buyCard(page, shop);
  ({ password } = await readCard(page));
  await PopupView.save(app, page);
  await redeemCard(page, shop, password);
  const popup = await PopupView.save(app, page);
  await popup.waitForText(/看起来是：\s*卡密已被使用/);
  await popup.waitForText(/证据链 2\/4/);
  caseId = (await savedItems(app))[0]?.caseId ?? '';
  await app.closePopup();
});

it('names the reason and its exhibit on the desk', async () => {
  await openDesk();
  await desk.waitForText(/卡密已被使用 · 证据链 2\/4/);
  const text = await desk.text();
  expect(text).toMatch(/激活页提示“1003 卡密已被使用”\s*· 证据2/);
  await opened('发火之前，先自己查一查');
  await desk.waitForText(/保存的失败页上输入的，就是订单里发来的卡密/);
});

it('finds a mistyped character and stores nothing of it', async () => {
  const swap: Record<string, string> = {
    O: '0',
    '0': 'O',
    I: '1',
    '1': 'I',
    S: '5',
    '5': 'S',
    B: '8',
    '8': 'B',
    Z: '2',
    '2': 'Z',
  };
  const at = [...password].findIndex((character) => character in swap);
  const typed =
    at < 0 ? `${password.slice(0, -1)}` : [...password].with(at, swap[password[at] ?? ''] ?? '').join('');
  await desk.page
    .locator('::-p-aria([name="把您刚才输入的卡密再粘贴一次（只在这里比对，不保存）"][role="textbox"])')
    .fill(typed);
  await desk.click('比对');
  await desk.waitForText(at < 0 ? /长度不对/ : /相似的字符弄混了/);
  const stored = await desk.page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('cardproof');
        opening.onsuccess = () => {
          const rows = opening.result.transaction('choices').objectStore('choices').getAll();
          rows.onsuccess = () => done(JSON.stringify(rows.result));
        };
      }),
  );
  expect(stored).toContain('mistyped');
  expect(stored).not.toContain(typed);
  expect(stored).not.toContain(password);
});

it('notes another try and counts it', async () => {
  await desk.click('记下这一次');
  await desk.waitForText(/共失败 2 次，在 2 处试过/);
});

it('takes the word of the buyer for a slot, and gives the slot up', async () => {
  await opened('证据清单');
  expect(await slot('chat')).toContain('还缺');
  await desk.page.evaluate(() => {
    const giveUp = [...document.querySelectorAll('[data-slot="chat"] button')].find(
      ({ textContent }) => textContent === '我拿不到',
    );
    (giveUp as HTMLButtonElement).click();
  });
  await until(async () => (await slot('chat')).includes('您说拿不到'), 'the slot to be given up');
  const [item] = await savedItems(app);
  await desk.page.select('[data-slot="payment"] select', item?.id ?? '');
  await until(async () => (await slot('payment')).includes('证据'), 'the slot to be filled');
});

it('is changed with one tap, found by other words, and stays so', async () => {
  await desk.click('不是这种，换一种');
  await desk.page
    .locator('::-p-aria([name="搜一搜，例如“没到账”“已被使用”"][role="textbox"])')
    .fill('没到账');
  await desk.page.locator('.cp-problems button').click();
  await desk.waitForText(/您选的是：\s*直充未到账/);
  await desk.page.close();
  await openDesk();
  await desk.waitForText(/您选的是：\s*直充未到账/);
  await desk.waitForText(/账号余额或到账流水/);
  await desk.click('按推荐的来');
  await desk.waitForText(/看起来是：\s*卡密已被使用/);
});

it('shows the meter in the list of cases', async () => {
  await desk.page.goto(`chrome-extension://${app.id}/locker.html#/`);
  await desk.waitForText(/证据链 2\/4/);
});
