// Begins where only leftovers are left, in the built extension: a pasted bill line finds the order and its evidence.
// Proves: the known order is offered, items are put to the new one with one tap, the answers about money and seller turn
// into the stop-loss ladder, acts stay ticked, the four data are copied, and none of them leaves in a bundle.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';
import { savedItems } from './read-locker.ts';
import { entriesOf, unpack } from './stock-tools.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let orderNo = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${app.id}`, ['clipboard-read', 'clipboard-sanitized-write']);
  const page = await app.browser.newPage();
  orderNo = await buyCard(page, shop);
  await PopupView.save(app, page);
  await app.closePopup();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

const radio = (name: string) => `::-p-aria([name="${name}"][role="radio"])`;

it('goes from a pasted line to the stop-loss ladder', async () => {
  const desk = await OwnPage.open(app, 'locker.html#/trouble');
  await desk.page.locator('textarea').fill(`账单 商户单号 ${orderNo} 昨天\n加的微信号 wxid_seller01`);
  await desk.waitForText(/证据柜里可能已经有这一单/);
  expect(await desk.text()).toContain('单号一样');
  await desk.page.locator('button::-p-text(下一步：放入截图)').click();
  await desk.waitForText(/证据柜里这些可能是同一单的/);
  await desk.click('归到这一单');
  const fresh = await until(async () => {
    const kept = await savedItems(app);
    const told = kept.find(({ kind, title }) => kind === 'note' && title.startsWith('账单'));
    return kept.some(({ kind, caseId }) => kind === 'order' && caseId === told?.caseId) && told;
  }, 'order page and pasted words in the new case');
  await desk.page.locator('button::-p-text(看这个订单)').click();
  await desk.page.waitForFunction((id) => location.hash.startsWith(`#/case/${id}`), {}, fresh.caseId);
  for (const answer of ['拉黑、注销、找不到', '是', '微信']) await desk.page.locator(radio(answer)).click();
  await desk.waitForText(/不要先给对方写信/);
  await desk.waitForText(/电话 95017/);
});

it('keeps what was done and copies the four data', async () => {
  const [target] = app.browser.targets().filter((found) => found.url().includes('/locker.html#/case/'));
  const desk = new OwnPage(await (target ?? app.browser.target()).asPage());
  await desk.page.locator('::-p-aria([name="做完了：一分钱也别再付"][role="checkbox"])').click();
  await desk.waitForText(/做完 1\//);
  await desk.page.locator('::-p-aria([name="收款账号"][role="textbox"])').fill('wxid_seller01');
  await desk.click('复制这四样');
  await desk.waitForText(/已复制。/);
  const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /收款账号：wxid_seller01\n金额：[\d.]+ 元\n付款时间：\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
  );
  await desk.page.reload();
  await desk.waitForText(/现在做这一步\n+抄下四样/);
  await desk.waitForText(/做完 1\//);
});

it('puts none of the four into a bundle', async () => {
  const [target] = app.browser.targets().filter((found) => found.url().includes('/locker.html#/case/'));
  const desk = new OwnPage(await (target ?? app.browser.target()).asPage());
  await desk.click('打包证据');
  await desk.click('开始打包');
  await desk.waitForText(/打包完成/);
  const zip = await until(
    async () => readdirSync(app.downloads).find((name) => name.endsWith('.zip')),
    'the zip',
  );
  for (const [path, bytes] of entriesOf(unpack(join(app.downloads, zip)))) {
    expect(path).not.toContain('own');
    expect(Buffer.from(bytes).toString('utf8').includes('收款账号'), path).toBe(false);
  }
});
