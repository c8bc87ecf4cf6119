// 自己去盖时间戳 in the built extension: the small file is really downloaded, stamped by openssl, brought back, and leaves with
// the next bundle; what is brought by mistake is refused in words.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBundles } from '../../utils/bundle/verify/verify-bundle.ts';
import { readBroughtToken } from '../../utils/timestamp/brought-token.ts';
import { rootsFromPem } from '../../utils/timestamp/check-token.ts';
import { startShop } from '../shop/start-shop.ts';
import { createAuthority, type LocalAuthority } from '../tsa/local-authority.ts';
import { stampBytes } from '../tsa/stamp-bytes.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';
import { storedRecords } from './read-locker.ts';
import { run, unpack } from './stock-tools.ts';

let authority: LocalAuthority;
let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let shopPage: Page;
let page: Page;
let small: Uint8Array;

beforeAll(async () => {
  authority = createAuthority();
  shop = await startShop();
  app = await ExtensionBrowser.launch();
  shopPage = await app.browser.newPage();
});

afterAll(async () => {
  await app.close();
  await shop.close();
  authority.remove();
});

const downloaded = (pattern: RegExp) =>
  until(async () => {
    const name = readdirSync(app.downloads).find((file) => pattern.test(file));
    return name && join(app.downloads, name);
  }, `a download like ${pattern}`);

async function bring(name: string, content: Uint8Array | string): Promise<void> {
  const path = join(app.downloads, name);
  writeFileSync(path, content);
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const says = (words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);

it('hands out nothing while the locker is empty', async () => {
  page = await app.extensionPage('locker.html#/stamp');
  await says('证据柜还是空的');
  await page.close();
});

it('is found in the settings and hands out the newest checkpoint as it is', async () => {
  await buyCard(shopPage, shop);
  await PopupView.save(app, shopPage);
  await app.closePopup();
  page = await app.extensionPage('locker.html#/settings');
  await page.locator('a ::-p-text(自己去盖)').click();
  await page.locator('button ::-p-text(下载 cp-)').click();
  small = readFileSync(await downloaded(/^cp-\d{6}\.txt$/));
  expect(new TextDecoder().decode(small)).toMatch(/^evidence-locker\/[\w-]{16}\n\d+\n[A-Za-z0-9+/]{43}=\n$/);
});

it.each<[string, () => Uint8Array | string, string]>([
  ['login.html', () => '<!doctype html><title>登录</title>', '这是一个网页'],
  ['certificate.pdf', () => '%PDF-1.7', '这是 PDF 证书'],
  ['other.tsr', () => stampBytes(authority, new Uint8Array(3)), '盖的是别的文件'],
  ['broken.tsr', () => damaged(stampBytes(authority, small)), '没有收下'],
])('refuses %s and says what to do', async (name, content, words) => {
  await bring(name, content());
  await says(words);
  expect((await storedRecords(app)).map(({ type }) => type)).not.toContain('anchor');
});

it('takes the token, and knows it the second time', async () => {
  const token = stampBytes(authority, small);
  await bring('mine.tsr', token);
  await says('收下了，机构的时间是');
  await bring('mine.tsr', Buffer.from(token).toString('base64'));
  await says('已经收下过了');
  expect((await storedRecords(app)).filter(({ type }) => type === 'anchor')).toHaveLength(1);
});

it('sends it along with the next bundle, where openssl and our verifier accept it', async () => {
  const popup = await PopupView.open(app, shopPage);
  await popup.click('打包证据');
  await popup.click('开始打包');
  await popup.waitForText(/打包完成/);
  const zip = await downloaded(/\.zip$/);
  const top = unpack(zip);
  const [path = ''] = readdirSync(join(top, 'data/chain/anchors')).filter((name) => name.endsWith('.tsr'));
  expect(path).toMatch(/^cp-\d{6}\.manual-[0-9a-f]{10}\.tsr$/);
  writeFileSync(join(app.downloads, 'root.pem'), authority.rootPem);
  const args = ['ts', '-verify', '-data', path.replace(/\.manual.*/, '.txt'), '-in', path];
  const checked = run(
    'openssl',
    [...args, '-CAfile', join(app.downloads, 'root.pem')],
    join(top, 'data/chain/anchors'),
  );
  expect(checked.output).toContain('Verification: OK');
  const bytes = new Uint8Array(readFileSync(zip));
  const seal = readBroughtToken(stampBytes(authority, readFileSync(join(top, 'tagmanifest-sha256.txt'))));
  if (!seal.ok) throw new Error(seal.problem);
  const roots = rootsFromPem(authority.rootPem);
  const [verdict] = await verifyBundles([bytes], {
    thumbprint: null,
    roots,
    beside: [{ name: 'seal.tsr', response: seal.response, imprint: seal.imprint }],
  });
  expect(verdict?.claims.time).toEqual({ state: 'proven', reasons: [] });
  expect(verdict?.claims.history.state).toBe('proven');
  expect(verdict?.claims.content.state).toBe('proven');
});

/** The last byte belongs to the signature. */
function damaged(token: Uint8Array): Uint8Array {
  const copy = token.slice();
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}
