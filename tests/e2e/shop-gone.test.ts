// The shop no longer answers, or trouble began before anything was saved.
// Proves: address, time and the failure to load are kept; four answers and a pasted picture make a case.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedCases } from './read-locker.ts';

let app: ExtensionBrowser;

beforeAll(async () => {
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.allowHost('http://127.0.0.1/*');
});

afterAll(() => app.close());

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

it('a shop that never answered is kept with the address that the buyer names', async () => {
  const page = await app.browser.newPage();
  const url = `http://127.0.0.1:${await freePort()}/order/1`;
  await page.goto(url).catch(() => null);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/浏览器不允许扩展读取/);
  await popup.page.locator('::-p-aria([name="打不开的网址"][role="textbox"])').fill(url);
  await popup.click('记下店铺打不开');
  await popup.waitForText(/已保存 1 份/);
  const [item] = await savedItems(app);
  expect(item).toMatchObject({ kind: 'note', method: 'text' });
  await app.closePopup();
  await page.close();
});

it('a switched-on shop that went dark is kept by the click itself', async () => {
  const shop = await startShop();
  const page = await app.open(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  await popup.page.locator('input[role=switch]').click();
  await until(() => page.$('cardproof-chip'), 'the button');
  await app.closePopup();
  await shop.close();
  await page.reload().catch(() => null);
  const dark = await PopupView.open(app, page);
  await dark.waitForText(/店铺打不开，已存为证据/);
  const item = (await savedItems(app)).find((kept) =>
    kept.item.environment.incidents.includes('page-did-not-load'),
  );
  expect(item?.url).toBe(`${shop.origin}/product/1`);
  await app.closePopup();
  await page.close();
});

it('four answers and a pasted picture open a case', async () => {
  const page = await app.extensionPage('locker.html#/trouble');
  await page.waitForSelector('input');
  const [where, when, amount] = await page.$$('input[type=text], input:not([type])');
  await where?.type('QQ 123456 卡盟老王');
  await when?.type('昨晚八点');
  await amount?.type('96.50 元');
  await page.locator('::-p-text(打不开了)').click();
  await page.locator('::-p-aria([name="下一步：放入截图"][role="button"])').click();
  await page.waitForSelector('::-p-text(已建好订单)');
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    const file = new File([await canvas.convertToBlob({ type: 'image/png' })], 'image.png', {
      type: 'image/png',
    });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.waitForSelector('::-p-text(已保存 1 份)');
  const kept = await savedItems(app);
  const picture = kept.find(({ kind, title }) => kind === 'file' && title === '粘贴的截图');
  const note = kept.find(({ kind, title }) => kind === 'note' && title.includes('卡盟老王'));
  expect(picture?.caseId).toBe(note?.caseId);
  expect(await storedCases(app)).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: note?.caseId, shopHost: null })]),
  );
});
