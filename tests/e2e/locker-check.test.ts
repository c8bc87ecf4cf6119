// A locker in the real database of the built extension, each single row changed behind its back, checked by its own button.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems } from './read-locker.ts';

let app: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;
let page: Page;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch();
  for (const path of ['/product/1', '/product/2']) {
    const tab = await app.open(`${shop.origin}${path}`);
    await PopupView.save(app, tab);
    await app.closePopup();
    await tab.close();
  }
  page = await app.extensionPage('locker.html#/settings?check=1');
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

async function check(): Promise<string> {
  await page.bringToFront();
  const before = await lastCheckAt();
  await page.locator('#check button ::-p-text(检查)').click();
  await until(async () => (await lastCheckAt()) !== before, 'the check to end');
  await page.waitForSelector('[data-check=idle]');
  return page.$eval('#check', (panel) => panel.textContent);
}

function lastCheckAt(): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('cardproof');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const row = opening.result.transaction('local').objectStore('local').get('check');
          row.onsuccess = () => {
            opening.result.close();
            done(row.result?.finishedAt ?? '');
          };
        };
      }),
  );
}

type Change = 'file' | 'record' | 'checkpoint' | 'item';

/** Changes one row and gives back what puts it right again. */
function tamper(change: Change): Promise<void> {
  return page.evaluate(
    (what) =>
      new Promise<void>((done, fail) => {
        const table = { file: 'files', record: 'records', checkpoint: 'checkpoints', item: 'items' }[what];
        const opening = indexedDB.open('cardproof');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(table, 'readwrite');
          const rows = transaction.objectStore(table);
          const reading = rows.getAll();
          reading.onsuccess = () => {
            const row = reading.result[1];
            const kept = (globalThis as { kept?: unknown[] }).kept ?? [];
            (globalThis as { kept?: unknown[] }).kept = [...kept, { table, row: structuredClone(row) }];
            if (what === 'file') row.blob = new Blob(['something else']);
            if (what === 'record')
              row.bytes = row.bytes.map((byte: number, i: number) => (i === 40 ? byte ^ 1 : byte));
            if (what === 'checkpoint') row.text = row.text.replace(/\n(.)([^\n]*)\n$/, '\n_$2\n');
            if (what === 'item')
              row.itemBytes = row.itemBytes.map((byte: number, i: number) => (i === 40 ? byte ^ 1 : byte));
            rows.put(row);
          };
          transaction.oncomplete = () => {
            db.close();
            done();
          };
          transaction.onabort = () => fail(transaction.error);
        };
      }),
    change,
  );
}

function putRight(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const kept = (globalThis as unknown as { kept: { table: string; row: unknown }[] }).kept;
        const opening = indexedDB.open('cardproof');
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction([...new Set(kept.map(({ table }) => table))], 'readwrite');
          for (const { table, row } of kept) transaction.objectStore(table).put(row);
          transaction.oncomplete = () => {
            db.close();
            (globalThis as { kept?: unknown[] }).kept = [];
            done();
          };
          transaction.onabort = () => fail(transaction.error);
        };
      }),
  );
}

it('finds a locker sound that nobody touched', async () => {
  const items = await savedItems(app);
  const files = items.reduce((sum, { item }) => sum + item.files.length, 0);
  expect(await check()).toContain(`${items.length} 份证据、${files} 个文件全部完好`);
});

it.each<[Change, string]>([
  ['file', '文件坏了或被改过'],
  ['record', '这一条被改过或坏了'],
  ['checkpoint', '检查点被改过或坏了'],
  ['item', '说明和保存时登记的不一样'],
])('finds a changed %s, says what to do, and is sound again once it is put right', async (change, words) => {
  await tamper(change);
  const found = await check();
  expect(found).toContain(words);
  expect(found).toContain('有备份：从备份里找回');
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.waitForSelector('[data-tone=danger] a[href="#/settings?check=1"]');
  await page.locator('[data-tone=danger] a').click();
  await page.waitForSelector('#check');
  await putRight();
  expect(await check()).toContain('全部完好');
});
