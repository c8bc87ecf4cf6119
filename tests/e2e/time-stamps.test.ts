// Third-party time in the built extension: switched on in the settings, asked for at the export, checked by openssl and by
// our verifier in the file that was really downloaded. The authority is openssl on loopback.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBundles } from '../../utils/bundle/verify/verify-bundle.ts';
import { rootsFromPem } from '../../utils/timestamp/check-token.ts';
import { startShop } from '../shop/start-shop.ts';
import { buildWithAuthority } from '../tsa/build-with-authority.ts';
import { createAuthority, type LocalAuthority } from '../tsa/local-authority.ts';
import { BUILT, ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';
import { storedRecords } from './read-locker.ts';
import { run, unpack } from './stock-tools.ts';

let authority: LocalAuthority;
let served: Awaited<ReturnType<LocalAuthority['serve']>>;
let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let extension: string;

beforeAll(async () => {
  authority = createAuthority();
  served = await authority.serve();
  extension = buildWithAuthority(served.url, 'time-stamps');
  shop = await startShop();
  app = await ExtensionBrowser.launch({ extension });
});

afterAll(async () => {
  await app.close();
  await shop.close();
  await served.close();
  authority.remove();
});

const manifestOf = (folder: string) => readFileSync(join(folder, 'manifest.json'), 'utf8');

it('differs from the shipped extension in nothing but the authority that it may reach', () => {
  const origin = new URL(served.url).origin;
  expect(manifestOf(extension).replace(` ${origin}`, '')).toBe(manifestOf(BUILT));
});

it('asks nobody before it is switched on', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  await PopupView.save(app, page);
  await app.closePopup();
  expect((await storedRecords(app)).map(({ type }) => type)).not.toContain('anchor');
  await page.close();
});

it('stamps what is exported, and the file proves its time', async () => {
  await app.allowHost(`${new URL(served.url).protocol}//${new URL(served.url).hostname}/*`);
  const settings = await app.extensionPage('locker.html#/settings');
  await settings.locator('label ::-p-text(请机构盖时间戳)').click();
  await settings.waitForFunction(() => document.body.innerText.includes('还没有盖过戳'));
  await settings.reload();
  await settings.waitForFunction(() => document.body.innerText.includes('还没有盖过戳'));
  // The authority's host is granted, but no chat is read there.
  expect(await settings.evaluate(() => document.body.innerText)).not.toContain('127.0.0.1/*');
  const page = await app.browser.newPage();
  await buyCard(page, shop);
  const popup = await PopupView.save(app, page);
  await popup.click('打包证据');
  await popup.click('开始打包');
  await popup.waitForText(/打包完成/);
  const zip = await until(async () => {
    const name = readdirSync(app.downloads).find((file) => file.endsWith('.zip'));
    return name && join(app.downloads, name);
  }, 'the download');
  const roots = rootsFromPem(authority.rootPem);
  const [verdict] = await verifyBundles([new Uint8Array(readFileSync(zip))], { thumbprint: null, roots });
  expect(verdict?.claims.time).toEqual({ state: 'proven', reasons: [] });
  expect(verdict?.claims.history.state).toBe('proven');
  const top = unpack(zip);
  const root = join(app.downloads, 'root.pem');
  writeFileSync(root, authority.rootPem);
  const seal = ['-data', 'tagmanifest-sha256.txt', '-in', 'seal/tagmanifest-sha256.txt.local.tsr'];
  expect(run('openssl', ['ts', '-verify', ...seal, '-CAfile', root], top).output).toContain(
    'Verification: OK',
  );
  await settings.bringToFront();
  await settings.waitForFunction(() => document.body.innerText.includes('最近一次盖戳'));
});
