// Papers for every door, written, changed and sent from the case page.
// Proves: each paper keeps its limit and cites what was captured; sources stand beside the text; a sentence of the buyer's own,
// another clause and a template change the text; nothing edited is lost by writing anew; what was copied stays what was sent.
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
let orderNo = '';
let password = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  page = await app.browser.newPage();
  orderNo = await buyCard(page, shop);
  ({ password } = await readCard(page));
  await PopupView.save(app, page);
  await page.goto(`${shop.origin}/terms`);
  await PopupView.save(app, page);
  await redeemCard(page, shop, password);
  await PopupView.save(app, page);
  await app.closePopup();
  caseId = (await savedItems(app))[0]?.caseId ?? '';
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

const BOX = 'textarea[lang="zh-CN"]';
const words = () => desk.page.$eval(BOX, (box) => (box as HTMLTextAreaElement).value);
const wordsWith = (what: string | RegExp) =>
  until(async () => {
    const text = await words();
    return (typeof what === 'string' ? text.includes(what) : what.test(text)) && text;
  }, `a text with ${what}`);

async function openDesk(): Promise<void> {
  desk = await OwnPage.open(app, `/locker.html#/case/${caseId}`);
  // The desk remembers which of its parts were open.
  const part = await desk.page.waitForSelector('[data-desk="complaint"] button[aria-expanded]');
  const isOpen = await part?.evaluate((button) => button.getAttribute('aria-expanded') === 'true');
  if (!isOpen) await part?.click();
  await desk.page.waitForSelector(BOX);
  await wordsWith(orderNo);
}

async function pick(label: string, value: string): Promise<void> {
  const select = await desk.page.waitForSelector(`::-p-aria([name="${label}"])`);
  await (select as unknown as { select(value: string): Promise<unknown> }).select(value);
}

const unfold = (title: string) =>
  until(
    () =>
      desk.page.evaluate((start) => {
        const summary = [...document.querySelectorAll('summary')].find(({ textContent }) =>
          textContent?.startsWith(start),
        );
        const details = summary?.closest('details');
        if (details) details.open = true;
        return details !== undefined && details !== null;
      }, title),
    title,
  );

async function retype(text: string): Promise<void> {
  await desk.page.click(BOX);
  await desk.page.keyboard.down('Control');
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.up('Control');
  await desk.page.keyboard.type(text);
}

it('writes for each door what it takes, with the clause that was captured', async () => {
  await openDesk();
  const doors = [
    ['商家', '您好，', 200],
    ['平台', '【请求】', 800],
    ['支付', '请协助处理', 300],
    ['12315', '被投诉人：', 500],
  ] as const;
  for (const [door, mark, limit] of doors) {
    await desk.page.locator(`label::-p-text(${door})`).click();
    const text = await wordsWith(mark);
    expect([...text].length).toBeLessThanOrEqual(limit);
    expect(text).toContain(orderNo);
    expect(text).toContain('第八条');
    expect(text).not.toContain(password);
  }
  await pick('写哪一份', 'regulator-report');
  const report = await wordsWith('请依法核查');
  expect(report).not.toMatch(/请求：|退款\d/);
});

it('shows what each sentence rests on and takes a sentence of the buyer’s own', async () => {
  await desk.page.locator('label::-p-text(平台)').click();
  await wordsWith('【请求】');
  await unfold('每句话的依据');
  expect(await desk.text()).toMatch(/有证据 · 证据\d/);
  await unfold('补充说明');
  const own = await desk.page.waitForSelector('::-p-aria([name="用一句话补充发生了什么"])');
  await own?.type('账号余额没有变化');
  await desk.click('加进投诉');
  await wordsWith('账号余额没有变化（本人陈述）');
  await unfold('引用哪些条款');
  const proposed = await words();
  await desk.page.locator('.cp-clauses input:checked').click();
  await until(async () => (await words()) !== proposed, 'the text with other clauses');
  await desk.click('用建议的条款');
  await until(async () => (await words()) === proposed, 'the text with the proposed clauses');
});

it('loses nothing of what was edited', async () => {
  await retype('补一句。');
  await wordsWith('补一句。');
  await desk.page.close();
  await openDesk();
  await desk.page.locator('label::-p-text(平台)').click();
  await wordsWith('补一句。');
  await desk.click('按现有证据重写');
  await until(async () => !(await words()).includes('补一句。'), 'the text written anew');
  await desk.click('撤销，用回原来的');
  await wordsWith('补一句。');
  await unfold('以前的版本');
  await desk.waitForText(/按证据写的/);
});

it('writes from the buyer’s own template and says which names mean nothing', async () => {
  await desk.page.locator('label::-p-text(支付)').click();
  await wordsWith('请协助处理');
  await unfold('字数和我的模板');
  const box = await desk.page.waitForSelector('::-p-aria([name="我的模板"])');
  await box?.type('单号{{{订单号}}}，{{{身份证}}}请处理。');
  await desk.click('按我的模板写');
  expect(await wordsWith(/^单号/)).toBe(`单号${orderNo}，请处理。`);
  await desk.waitForText(/没有印出来：身份证/);
});

it('keeps as sent what was copied, though nothing was edited', async () => {
  await desk.page.locator('label::-p-text(12315)').click();
  const sent = await wordsWith('被投诉人：');
  await desk.click('复制全文');
  await desk.waitForText(/已复制全文/);
  await unfold('以前的版本');
  await desk.waitForText(/复制或填写过/);
  await desk.page.close();
  await openDesk();
  await desk.page.locator('label::-p-text(12315)').click();
  expect(await wordsWith('被投诉人：')).toBe(sent);
  expect(await desk.text()).toContain('这是您上次改过或用过的版本');
});
