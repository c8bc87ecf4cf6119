// The verification page and the locker's check inside real Firefox ESR: both start workers of the extension there.
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { toBase64 } from '../../utils/evidence/bytes.ts';
import { FakeLocker, text } from '../unit/bundle/fake-locker.ts';
import { buildOne } from '../unit/bundle/unzipped.ts';
import { BUILT, until } from './harness.ts';

const GECKO_ID = 'cardproof@cardproof.example';
const UUID = '11111111-2222-4333-8444-555555555555';

let browser: Browser;

beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? 'firefox',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }) },
  });
  await browser.installExtension(resolve(BUILT, '../firefox-mv3'));
});

afterAll(() => browser.close());

/** Firefox never reports that a page of an extension has loaded, and lets nobody but the page itself look for elements. */
async function ownPage(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 1500 }).catch(() => null);
  return page;
}

const has = (page: Page, selector: string) =>
  until(
    () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false),
    selector,
  );

it('checks a bundle', async () => {
  const locker = await FakeLocker.open();
  await locker.save({ files: [text('order')] });
  const { part } = await buildOne(locker.input(), locker.tools());
  const page = await ownPage('verify.html');
  await has(page, 'input[type=file]');
  await page.evaluate(
    (data) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], 'ev.zip', { type: 'application/zip' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('nowhere to put a file');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    toBase64(new Uint8Array(await part.blob.arrayBuffer())),
  );
  await has(page, '[data-examination=done]');
  const states = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-claim]')].map((row) => row.dataset['state']),
  );
  expect(states).toEqual(['proven', 'proven', 'proven', 'not-proven', 'not-proven', 'proven']);
  await page.close();
});

it('checks the locker', async () => {
  const page = await ownPage('locker.html#/settings?check=1');
  await has(page, '#check button');
  await page.evaluate(() => document.querySelector<HTMLElement>('#check button')?.click());
  await has(page, '#check [data-tone=ok]');
  expect(await page.evaluate(() => document.querySelector('#check')?.textContent)).toContain('全部完好');
  await page.close();
});
