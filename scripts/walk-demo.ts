// The whole purchase without a display, through the real toolbar action: every step with its time, every surface as a picture.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, until } from '../tests/e2e/harness.ts';
import { PopupView } from '../tests/e2e/popup.ts';
import { askMerchant, buyCard, readCard, redeemCard, type ShopAddress } from '../tests/e2e/purchase.ts';
import { savedItems, storedCases } from '../tests/e2e/read-locker.ts';
import { CLAIM_WORDS } from '../utils/bundle/verify/claim-words.ts';
import { CLAIMS } from '../utils/bundle/verify/claims.ts';
import { verifyBundles } from '../utils/bundle/verify/verify-bundle.ts';
import { rootsFromPem } from '../utils/timestamp/check-token.ts';

export interface DemoAuthority {
  url: string;
  rootPem: string;
}

interface Demo {
  app: ExtensionBrowser;
  shop: ShopAddress;
  page: Page;
  output: string;
}

async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  console.log(`✓ ${words.padEnd(44)} ${((performance.now() - startedAt) / 1000).toFixed(2).padStart(6)} s`);
  return result;
}

async function picture({ output }: Demo, page: Page, name: string): Promise<void> {
  writeFileSync(join(output, `${name}.png`), await page.screenshot());
}

async function save(demo: Demo, words: string, name: string): Promise<PopupView> {
  const popup = await step(words, () => PopupView.save(demo.app, demo.page));
  await picture(demo, popup.page, name);
  return popup;
}

/** As a buyer does it; the browser's own question is answered beforehand, because headless shows none. */
async function switchOnTimeStamps({ app }: Demo, { url }: DemoAuthority): Promise<void> {
  await app.allowHost(`http://${new URL(url).hostname}/*`);
  const settings = await app.extensionPage('locker.html#/settings');
  await settings.locator('label ::-p-text(请机构盖时间戳)').click();
  await settings.waitForFunction(() => document.body.innerText.includes('还没有盖过戳'));
  await settings.close();
}

/** What a stranger sees who knows the authority's root and nothing else. */
async function verify({ output }: Demo, { rootPem }: DemoAuthority): Promise<void> {
  const name = readdirSync(output).find((file) => file.endsWith('.zip')) ?? '';
  const bytes = new Uint8Array(readFileSync(join(output, name)));
  const [verdict] = await verifyBundles([bytes], { thumbprint: null, roots: rootsFromPem(rootPem) });
  for (const claim of CLAIMS)
    console.log(`    ${CLAIM_WORDS[claim].zh} ${claim}: ${verdict?.claims[claim].state}`);
}

async function buyAndKeep(demo: Demo): Promise<void> {
  const { page, shop } = demo;
  await page.goto(`${shop.origin}/product/1`);
  await save(demo, '商品页 product page saved', 'popup-1-product');
  const orderNo = await step('下单付款 ordered and paid', () => buyCard(page, shop));
  await save(demo, `订单页 order ${orderNo} saved`, 'popup-2-order');
  const card = await readCard(page);
  await askMerchant(page, shop, orderNo, '激活时提示卡密已被使用，请核实。');
  await save(demo, '聊天 chat saved', 'popup-3-chat');
  await page.goto(`${shop.origin}/terms`);
  await save(demo, '条款 terms saved', 'popup-4-terms');
  await redeemCard(page, shop, card.password);
}

async function complain(demo: Demo): Promise<void> {
  const popup = await save(demo, '失败页 failed activation saved', 'popup-5-failure');
  await step('写投诉（商家） complaint to the merchant', async () => {
    await popup.click('写投诉');
    writeFileSync(join(demo.output, 'complaint-merchant.txt'), await popup.complaint());
  });
  await picture(demo, popup.page, 'popup-6-complaint');
  await step('写投诉（平台） complaint to the platform', async () => {
    const before = await popup.complaint();
    await popup.page.locator('::-p-text(平台)').click();
    const text = await until(async () => {
      const now = await popup.complaint();
      return now !== before && now;
    }, 'the complaint to the platform');
    writeFileSync(join(demo.output, 'complaint-platform.txt'), text);
  });
  await picture(demo, popup.page, 'popup-7-complaint-platform');
}

async function exportBundle(demo: Demo): Promise<void> {
  const { app, page, output } = demo;
  await step('打包证据 bundle exported', async () => {
    const popup = await PopupView.open(app, page);
    await popup.click('打包证据');
    await popup.click('开始打包');
    await popup.waitForText(/打包完成/);
    await picture(demo, popup.page, 'popup-8-bundle');
    const name = await until(
      async () => readdirSync(app.downloads).find((file) => file.endsWith('.zip')),
      'the download',
    );
    copyFileSync(join(app.downloads, name), join(output, name));
  });
}

/** Surfaces whose picture is whole once the desk says the next step. */
const WITH_DESK = new Set(['case', 'panel']);

const LOOKS = [
  { name: 'zh-light', language: 'zh-CN', appearance: 'light', width: 1080 },
  { name: 'zh-dark', language: 'zh-CN', appearance: 'dark', width: 1080 },
  { name: 'en-light', language: 'en', appearance: 'light', width: 1080 },
  { name: 'zh-narrow', language: 'zh-CN', appearance: 'light', width: 360 },
] as const;

async function photographSurfaces(demo: Demo): Promise<void> {
  const { app, page } = demo;
  const [known] = await storedCases(app);
  const [item] = await savedItems(app);
  const routes = {
    welcome: 'welcome.html',
    cases: 'locker.html#/',
    case: `locker.html#/case/${known?.id}`,
    item: `locker.html#/item/${item?.id}`,
    panel: 'sidepanel.html',
    timeline: `locker.html#/timeline/${known?.id}`,
    trouble: 'locker.html#/trouble',
    settings: 'locker.html#/settings',
    redact: `locker.html#/redact/${known?.id}?audience=community`,
    backup: 'locker.html#/backup',
    window: 'locker.html#/window',
    stamp: 'locker.html#/stamp',
    verify: 'verify.html',
  };
  for (const { name, language, appearance, width } of LOOKS) {
    const settings = { language, appearance };
    const worker = await app.worker();
    await worker.evaluate(
      (value) =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome.storage.local.set({ settings: value }),
      settings,
    );
    for (const [surface, route] of Object.entries(routes)) {
      const shown = await app.extensionPage(route);
      await shown.setViewport({ width, height: 800 });
      await shown.waitForSelector('main');
      if (WITH_DESK.has(surface)) await shown.waitForSelector('.cp-next');
      await new Promise((settled) => setTimeout(settled, 300));
      await picture(demo, shown, `${surface}-${name}`);
      await shown.close();
    }
    await page.bringToFront();
    const popup = await PopupView.open(app, page);
    await new Promise((settled) => setTimeout(settled, 800));
    await picture(demo, popup.page, `popup-${name}`);
    await app.closePopup();
  }
}

/** Leaves bundle, the authority's root, two complaints and pictures in `output`. */
export async function walkDemo(
  app: ExtensionBrowser,
  shop: ShopAddress,
  authority: DemoAuthority,
  output: string,
): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const demo: Demo = { app, shop, page: await app.browser.newPage(), output };
  writeFileSync(join(output, 'tsa-root.pem'), authority.rootPem);
  await step('时间戳 time-stamps switched on', () => switchOnTimeStamps(demo, authority));
  await buyAndKeep(demo);
  await complain(demo);
  await exportBundle(demo);
  await step('核验 verified as a stranger does', () => verify(demo, authority));
  await step('每个界面的图片 pictures of every surface', () => photographSurfaces(demo));
  console.log(
    `\ndemo-output/\n${readdirSync(output)
      .map((name) => `  ${name}`)
      .join('\n')}`,
  );
}
