// The passphrase as the buyer sets it: on the settings page, by the words on the controls.
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, until } from './harness.ts';

const control = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;

export const click = (page: Page, name: string, role = 'button'): Promise<void> =>
  page.locator(control(name, role)).click();

export const fill = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(control(name, 'textbox')).fill(value);

export async function waitForWords(page: Page, pattern: RegExp, timeout = 30_000): Promise<void> {
  let seen = '';
  await until(
    async () => {
      seen = await page.evaluate(() => document.body.innerText);
      return pattern.test(seen);
    },
    String(pattern),
    timeout,
  ).catch((error) => {
    throw new Error(`${error}; the page says: ${seen}`);
  });
}

/** Leaves the settings page open. */
export async function setPassphrase(app: ExtensionBrowser, passphrase: string): Promise<Page> {
  const settings = await app.extensionPage('locker.html#/settings');
  await click(settings, '设置口令');
  await fill(settings, '口令', passphrase);
  await fill(settings, '再输一次', passphrase);
  await click(settings, '我已经记下来了', 'switch');
  await click(settings, '设好口令');
  await waitForWords(settings, /口令已设置/);
  return settings;
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await fill(page, '口令', passphrase);
  await page.keyboard.press('Enter');
}

/** Everything that the extension's database holds, as one text: words, and bytes as latin-1. */
export async function everythingStored(app: ExtensionBrowser): Promise<string> {
  const worker = await app.worker();
  return worker.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('cardproof');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => done(opening.result);
    });
    const found: string[] = [];
    const collect = async (value: unknown): Promise<void> => {
      if (value instanceof Blob) return collect(new Uint8Array(await value.arrayBuffer()));
      if (value instanceof Uint8Array) {
        found.push(new TextDecoder('latin1').decode(value), new TextDecoder().decode(value));
      } else if (typeof value === 'object' && value !== null) {
        for (const part of Object.values(value)) await collect(part);
      } else found.push(String(value));
    };
    for (const name of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((done, fail) => {
        const all = db.transaction(name).objectStore(name).getAll();
        all.onerror = () => fail(all.error);
        all.onsuccess = () => done(all.result);
      });
      await collect(rows);
    }
    db.close();
    return found.join('\n');
  });
}
