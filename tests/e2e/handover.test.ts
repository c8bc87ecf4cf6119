// From a finished complaint to the place where it goes, through the built extension.
// Proves: fields of React, Vue, an editor and a frame hold the text in the page's own state and give back what was there,
// the site's own type is clicked, a file input receives masked numbered pictures, nothing is submitted, the QR code on
// the screen decodes with zbar to exactly the text, and the zip for the phone holds text and pictures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { serveForm } from './form/serve-form.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { downloaded } from './own-page.ts';
import { PopupView } from './popup.ts';
import { buyCard, readCard, redeemCard } from './purchase.ts';
import { run } from './stock-tools.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let popup: PopupView;
let text = '';
const folder = mkdtempSync(join(tmpdir(), 'cardproof-handover-'));

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({
    args: ['--window-size=1280,900'],
    ...(process.env['CARDPROOF_BUILT'] ? { extension: process.env['CARDPROOF_BUILT'] } : {}),
  });
  page = await app.browser.newPage();
  await serveForm(page, shop.origin);
});

afterAll(async () => {
  await app.close();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

const known = (id: string) => page.$eval(`#${id}`, (output) => output.textContent ?? '');

/** The popup grows while it reads on: found by its words, pressed wherever it is by then. */
async function press(name: string): Promise<void> {
  const button = await until(() => popup.page.$(`::-p-aria([name="${name}"][role="button"])`), name);
  await button.evaluate((found) => (found as HTMLButtonElement).click());
}

/** Opens a part; a second try finds it open. */
async function fold(title: string): Promise<void> {
  const summary = await popup.page.waitForSelector(`summary::-p-text(${title})`);
  await summary?.evaluate((found) => found.closest('details')?.setAttribute('open', ''));
}

async function pickField(label: string): Promise<void> {
  const value = await popup.page.$$eval(
    'option',
    (options, words) => options.find((option) => option.textContent?.startsWith(words))?.value ?? '',
    label,
  );
  expect(value, `no field ${label}`).not.toBe('');
  await popup.page.select(`select:has(option[value="${value}"])`, value);
}

it('reaches the form of the page with the complaint at hand', async () => {
  await buyCard(page, shop);
  const card = await readCard(page);
  await PopupView.save(app, page);
  await redeemCard(page, shop, card.password);
  await PopupView.save(app, page);
  await app.closePopup();
  await page.goto(`${shop.origin}/complaint-form`);
  await page.focus('#react textarea');
  popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有重复保存|没有自动保存/);
  await press('写投诉');
  text = await popup.complaint();
  await fold('填网页上的表');
  await popup.waitForText(/投诉内容（您刚点过）/);
});

it('fills the field the buyer was in, the page’s own state follows, and undo empties it', async () => {
  await press('填到这个框');
  await popup.waitForText(/已填好，没有提交/);
  expect(await known('react-knows')).toBe(text);
  await press('撤销填写');
  await popup.waitForText(/已恢复成原来的样子/);
  expect(await known('react-knows')).toBe('');
});

it('tells the limit of a field before anything is cut, and fills the editor and the frame', async () => {
  await pickField('补充说明');
  await press('填到这个框');
  await popup.waitForText(/这个框最多 60 字，现在有 \d+ 字，没有填/);
  expect(await known('vue-knows')).toBe('');
  await press('只填前面的');
  await popup.waitForText(/末尾 \d+ 字没有填进去/);
  expect(await known('vue-knows')).toBe(text.slice(0, 60));
  const bare = (words: string) => words.replace(/\s/g, '');
  await pickField('留言');
  await press('填到这个框');
  await popup.waitForText(/已填好，没有提交/);
  expect(bare(await page.$eval('[contenteditable]', (host) => (host as HTMLElement).innerText))).toBe(
    bare(text),
  );
  await pickField('框里的描述');
  await press('填到这个框');
  await popup.waitForText(/已填好，没有提交/);
  const frame = page.frames().find((found) => found.url().endsWith('/complaint-frame'));
  expect(await frame?.$eval('textarea', (box) => box.value)).toBe(text);
  expect(await known('type-known')).toBe('');
});

it('clicks the site’s own type only when told to, and puts masked pictures into its file input', async () => {
  await pickField('无效卡密');
  await press('在网页上选“无效卡密”');
  await until(async () => (await known('type-known')) === '无效卡密', 'the type');
  await press('放入遮盖好的证据图');
  await popup.waitForText(/已放进去，没有提交/, 60_000);
  const files = (await known('files-known')).split('\n');
  expect(files.map((line) => line.split(' ')[0])).toEqual([
    '一图说清.jpg',
    '证据1.jpg',
    '证据2.jpg',
    '证据3.jpg',
  ]);
  for (const line of files) {
    expect(line).toMatch(/ image\/jpeg \d+$/);
    expect(Number(line.split(' ')[2])).toBeLessThanOrEqual(2 * 1024 * 1024);
  }
  expect(await known('submitted')).toBe('0');
});

it('shows the complaint as a code that another program reads to the letter', async () => {
  await fold('发到手机');
  const parts: string[] = [];
  for (;;) {
    const code = await popup.page.waitForSelector('.cp-qr svg');
    const file = join(folder, `${parts.length}.png`);
    writeFileSync(file, (await code?.screenshot()) ?? '');
    const { stdout, stderr } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sbinary', file]);
    expect(stdout.length, stderr.toString()).toBeGreaterThan(0);
    parts.push(stdout.toString());
    if (!(await popup.has('下一个码'))) break;
    const more = await popup.page.$eval(
      '::-p-aria([name="下一个码"])',
      (button) => !(button as HTMLButtonElement).disabled,
    );
    if (!more) break;
    await press('下一个码');
    await popup.waitForText(new RegExp(`第 ${parts.length + 1} 个码`));
  }
  const words = parts.length > 1 ? parts.map((part) => part.replace(/^\[\d+\/\d+\]\n/, '')) : parts;
  expect(words.join('')).toBe(text);
});

it('packs text and pictures for the phone', async () => {
  await fold('证据图和一图说清');
  await press('做图');
  await popup.waitForText(/一图说清\.jpg/, 60_000);
  await press('下载全部（压缩包）');
  const zip = await downloaded(app, /^投诉材料.*\.zip$/);
  run('python3', ['-m', 'zipfile', '-e', zip, folder], folder);
  expect(readFileSync(join(folder, '投诉全文.txt'), 'utf8')).toBe(`\ufeff${text}`);
  expect(readFileSync(join(folder, '一图说清.jpg')).subarray(0, 2).toString('hex')).toBe('ffd8');
});
