// Walks the purchase in the demo shop through the real toolbar action: save, undo, save again, complain, export.
// Proves: the tick is in the database, the complaint quotes order number and clause as on the page, and the file
// that the browser downloaded passes stock tools, BagIt rules and the history and content checks, without the card.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkContent } from '../../utils/bundle/verify/content.ts';
import { checkHistory } from '../../utils/bundle/verify/history.ts';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { askMerchant, buyCard, readCard, redeemCard } from './purchase.ts';
import { savedItems, storedItems, storedRecords } from './read-locker.ts';
import { entriesOf, filesBelow, listed, run, sevenZip, unpack } from './stock-tools.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let orderNo = '';
let card = { number: '', password: '' };
let clause = '';
let zip = '';
let top = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${app.id}`, ['clipboard-read', 'clipboard-sanitized-write']);
  page = await app.browser.newPage();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

it('saves the product page with one click, undoes it and saves again', async () => {
  await page.goto(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  expect(await savedItems(app)).toHaveLength(1);
  await popup.click('撤销保存');
  await popup.waitForText(/已撤销/);
  expect(await savedItems(app)).toHaveLength(0);
  await app.closePopup();
  await PopupView.save(app, page);
  const items = await storedItems(app);
  expect(items.map(({ state }) => state).toSorted()).toEqual(['removed', 'saved']);
});

it('does not save the unchanged page again', async () => {
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/没有重复保存/);
  expect(await savedItems(app)).toHaveLength(1);
});

it('follows the purchase into one case', async () => {
  orderNo = await buyCard(page, shop);
  card = await readCard(page);
  await PopupView.save(app, page);
  await askMerchant(page, shop, orderNo, '激活时提示卡密已被使用，请核实。');
  await PopupView.save(app, page);
  await page.goto(`${shop.origin}/terms`);
  clause = await page.evaluate(
    () => /第八条[\s\S]*?(?=第九条)/.exec(document.body.innerText)?.[0]?.trim() ?? '',
  );
  await PopupView.save(app, page);
  const items = await savedItems(app);
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(['chat', 'order', 'product', 'terms']);
  expect(new Set(items.map(({ caseId }) => caseId)).size).toBe(1);
});

it('ties the failure on the other site to the order and reaches the complaint with two clicks', async () => {
  await redeemCard(page, shop, card.password);
  const popup = await PopupView.save(app, page);
  const failure = (await savedItems(app)).find(({ kind }) => kind === 'redeem');
  const order = (await savedItems(app)).find(({ kind }) => kind === 'order');
  expect(failure?.caseId).toBe(order?.caseId);
  await popup.waitForText(/证据链 4\/4/);
  await popup.click('写投诉');
  const merchant = await popup.complaint();
  expect(merchant).toContain(orderNo);
  expect(merchant).toContain('1003');
  expect(merchant).toMatch(/证据1/);
  await popup.click('复制全文');
  expect(await until(() => popup.clipboard(), 'the clipboard')).toBe(merchant);
});

it('quotes the clause to the platform word for word with its number', async () => {
  const popup = await PopupView.open(app, page);
  await popup.click('写投诉');
  await popup.complaint();
  await popup.page.locator('::-p-text(平台)').click();
  const text = await until(async () => {
    const value = await popup.complaint();
    return value.includes('【') && value;
  }, 'the complaint to the platform');
  expect(text).toContain(orderNo);
  expect(text).toContain('售后服务条款');
  const quotes = [...text.matchAll(/第[一二三四五六七八九十]+条[^“]{0,12}“([^”]+)”/g)].map(
    (match) => match[1] ?? '',
  );
  expect(quotes.length).toBeGreaterThan(0);
  const terms = await page.browser().newPage();
  await terms.goto(`${shop.origin}/terms`);
  const onPage = await terms.evaluate(() => document.body.innerText.replace(/\s+/g, ''));
  await terms.close();
  for (const quote of quotes) {
    for (const piece of quote.split('……')) expect(onPage).toContain(piece.replace(/\s+/g, ''));
  }
  expect(clause.replace(/\s+/g, '')).toContain((quotes[0] ?? '-').split('……')[0]?.replace(/\s+/g, '') ?? '-');
  for (const secret of [card.number, card.password]) expect(text).not.toContain(secret);
});

it('exports from the popup', async () => {
  const popup = await PopupView.open(app, page);
  await popup.click('打包证据');
  await popup.click('开始打包');
  await popup.waitForText(/打包完成/);
  zip = await until(async () => {
    const name = readdirSync(app.downloads).find((file) => file.endsWith('.zip'));
    return name && join(app.downloads, name);
  }, 'the download');
  expect(zip).toMatch(/ev-\d{8}t\d{6}z-[0-9a-z]{4}\.zip$/);
  top = unpack(zip);
});

it.each([
  ['unzip', ['-t']],
  [sevenZip, ['t']],
  ['bsdtar', ['-tf']],
  ['python3', ['-m', 'zipfile', '-t']],
])('%s accepts the downloaded file', (command, args) => {
  const { status, output } = run(command, [...args, zip], '/');
  expect(status, output).toBe(0);
});

it('sha256sum accepts both manifests', () => {
  const args = ['--strict', '-c', 'tagmanifest-sha256.txt', 'manifest-sha256.txt'];
  const { status, output } = run('sha256sum', args, top);
  expect(status, output).toBe(0);
});

it('openssl verifies the seal', () => {
  const args =
    'dgst -sha256 -verify public-key.pem -signature seal/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt';
  expect(run('openssl', args.split(' '), top).output).toBe('Verified OK\n');
});

it('keeps the rules of BagIt', () => {
  const all = filesBelow(top);
  expect(readFileSync(join(top, 'bagit.txt'), 'utf8')).toBe(
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  );
  expect(listed(top, 'manifest-sha256.txt')).toEqual(all.filter((path) => path.startsWith('data/')));
  expect(listed(top, 'tagmanifest-sha256.txt')).toEqual(
    all.filter((path) => !/^(data|seal)\//.test(path) && path !== 'tagmanifest-sha256.txt'),
  );
});

it('has an unbroken history and the content that its records name', async () => {
  const entries = entriesOf(top);
  expect(checkHistory(entries)).toEqual({ state: 'proven', reasons: [] });
  expect(await checkContent(entries)).toEqual({ state: 'proven', reasons: [] });
});

it('carries no usable card secret and no query password in any byte', () => {
  const secrets = [card.number, card.password, card.password.replaceAll('-', ''), 'chaxun1234'];
  for (const [path, bytes] of entriesOf(top)) {
    const text = Buffer.from(bytes).toString('utf8');
    for (const secret of secrets) expect(text.includes(secret), `${secret} in ${path}`).toBe(false);
  }
});

it('after a move to another case the export still explains every gap', async () => {
  await page.goto(`${shop.origin}/product/2`);
  const popup = await PopupView.save(app, page);
  await popup.page.select('select', await newCaseValue(popup));
  await until(async () => {
    const moved = (await savedItems(app)).find(({ url }) => url?.endsWith('/product/2'));
    return moved?.assignedBy === 'buyer';
  }, 'the move');
  await app.closePopup();
  await redeemCard(page, shop, card.password);
  const again = await PopupView.open(app, page);
  await again.waitForText(/已保存|没有重复保存/);
  await again.click('打包证据');
  await again.click('开始打包');
  await again.waitForText(/打包完成/);
  const second = await until(async () => {
    const names = readdirSync(app.downloads).filter((file) => file.endsWith('.zip'));
    const name = names.find((file) => join(app.downloads, file) !== zip);
    return name && join(app.downloads, name);
  }, 'the second download');
  expect(checkHistory(entriesOf(unpack(second)))).toEqual({ state: 'proven', reasons: [] });
  const types = (await storedRecords(app)).map(({ type }) => type);
  expect(types.filter((type) => type === 'tombstone')).toHaveLength(1);
  expect(types.filter((type) => type === 'export')).toHaveLength(2);
});

it('the worker threw nothing', () => {
  expect(app.workerErrors).toEqual([]);
});

/** Value of the entry that opens a new case. */
function newCaseValue(popup: PopupView): Promise<string> {
  return popup.page.$$eval('select option', (options) => {
    const fresh = options.find((option) => option.textContent?.includes('新的订单'));
    return (fresh as HTMLOptionElement | undefined)?.value ?? '';
  });
}
