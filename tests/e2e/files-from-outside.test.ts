// Files that the buyer brings from elsewhere, through the locker page's own file field in the built extension.
// Proves: bytes untouched, type by content and not by name, the file's own words behind salted digests, an e-mail finds
// its order and is shown with what can be checked of its signature; empty files and folders are refused with a sentence.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toldSize } from '../../utils/evidence/told-size.ts';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';
import { savedItems, storedCases } from './read-locker.ts';

let app: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;
let folder = '';
let orderNo = '';

beforeAll(async () => {
  shop = await startShop();
  folder = mkdtempSync(join(tmpdir(), 'cardproof-outside-'));
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,1000'] });
  const page = await app.browser.newPage();
  orderNo = await buyCard(page, shop);
  await PopupView.save(app, page);
  await app.closePopup();
  await page.close();
});

afterAll(async () => {
  await app.close();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const hears = (page: Page, words: string) =>
  until(() => page.evaluate((said) => document.body.innerText.includes(said), words), words);

async function bring(page: Page, ...paths: string[]): Promise<void> {
  await page.waitForSelector('input[type=file]');
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

async function openBox(): Promise<Page> {
  const page = await app.extensionPage('locker.html');
  await page.locator('::-p-aria([name="添加截图或文件"][role="button"])').click();
  return page;
}

const BODY = (text: string) => `您的订单 ${text} 已付款 28.80 元。\r\n`;
function mail(text: string): string {
  const body = BODY(text);
  const bh = createHash('sha256').update(body).digest('base64');
  return [
    'Received: from mx.pay.example by mail.example; Fri, 20 Nov 2026 21:03:15 +0800',
    'Authentication-Results: mail.example; dkim=pass header.d=pay.example',
    `DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=pay.example; s=k1; h=from:subject; bh=${bh}; b=AAAA`,
    'From: pay <no-reply@pay.example>',
    'To: buyer@example.com',
    'Subject: receipt',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body,
  ].join('\r\n');
}

it('a photo keeps its bytes, is known by its content and says what it states', async () => {
  const stated = '2026:11:20 21:03:11\0';
  const tiff = Buffer.concat([
    Buffer.from('49492a000800000001003201020014000000', 'hex'),
    Buffer.from('1a00000000000000', 'hex'),
    Buffer.from(stated),
  ]);
  const photo = Buffer.concat([
    Buffer.from('ffd8ffe100400000', 'hex').subarray(0, 6),
    Buffer.from('Exif\0\0'),
    tiff,
  ]);
  const page = await openBox();
  await bring(page, file('收据.exe', photo), file('空.pdf', ''));
  await hears(page, '已保存 1 份');
  await hears(page, '空.pdf：这个文件是空的');
  const item = (await savedItems(app)).find(({ kind }) => kind === 'file');
  expect(item?.item.files).toMatchObject([
    { name: '1-file.jpg', mime: 'image/jpeg', bytes: toldSize(photo.length) },
  ]);
  expect(JSON.stringify(item?.item)).not.toContain('收据');
  await page.goto(`chrome-extension://${app.id}/locker.html#/item/${item?.id}`);
  await hears(page, '2026-11-20 21:03:11');
  await hears(page, '没有核实');
  const disclosed = (item as unknown as { disclosures: Record<string, string> }).disclosures;
  const value = JSON.parse(Buffer.from(disclosed['file_modified'] ?? '', 'base64url').toString());
  expect(value[1]).toBe('file_modified');
  expect(Date.parse(value[2][0])).toBeGreaterThan(0);
  await page.close();
});

it('an e-mail finds the order whose number it holds and shows what can be checked', async () => {
  const page = await openBox();
  await bring(page, file('receipt.eml', mail(orderNo)));
  await hears(page, '已保存 1 份');
  const item = (await savedItems(app)).find(({ title }) => title === 'receipt.eml');
  const [order] = (await storedCases(app)).filter((known) => known.orderNo === orderNo);
  expect(item).toMatchObject({ caseId: order?.id, assignedBy: 'guess' });
  expect(item?.item.files).toMatchObject([{ name: '1-file.eml', mime: 'message/rfc822' }]);
  await page.goto(`chrome-extension://${app.id}/locker.html#/item/${item?.id}`);
  await hears(page, 'pay.example 的 DKIM 签名');
  await hears(page, '正文与签名里写的摘要一致（签名本身没有核对）');
  await hears(page, '没有核对签名本身');
  await hears(page, 'pay <no-reply@pay.example>');
  await page.close();
});

it('an e-mail brought into another order says where it belongs and moves there on one click', async () => {
  const note = (await savedItems(app)).find(({ kind }) => kind === 'file');
  const page = await app.extensionPage(`locker.html#/case/${note?.caseId}`);
  await bring(page, file('second.eml', mail(orderNo)));
  await hears(page, '里有订单');
  await page.locator('::-p-aria([name="移到那个订单"][role="button"])').click();
  const [order] = (await storedCases(app)).filter((known) => known.orderNo === orderNo);
  await until(
    async () => (await savedItems(app)).find(({ title }) => title === 'second.eml')?.caseId === order?.id,
    'the e-mail to move',
  );
  await page.close();
});
