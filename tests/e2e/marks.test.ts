// The newest state of the log is remembered apart from the database.
// Proves: a database that was set back or emptied behind our back is told to the buyer and written into the log.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { storedRecords } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let profile: string;

beforeAll(async () => {
  shop = await startShop();
  profile = mkdtempSync(join(tmpdir(), 'cardproof-marks-'));
});

afterAll(async () => {
  await shop.close();
  rmSync(profile, { recursive: true, force: true });
});

const launch = (welcome: boolean) =>
  ExtensionBrowser.launch({ profile, welcome, args: ['--window-size=1280,900'] });

/** What the profile remembers, once it is as new as the log. */
const remembered = (app: ExtensionBrowser, size: number) =>
  until(async () => {
    const worker = await app.worker();
    const marks = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          storage: { local: { get(key: string): Promise<{ marks?: Record<string, { size: number }> }> } };
        };
      };
      return (await chrome.storage.local.get('marks')).marks ?? {};
    });
    return Object.values(marks).some((mark) => mark.size === size);
  }, `a mark of ${size}`);

/** As a profile that was put back in part would look. */
async function setBack(app: ExtensionBrowser, all: boolean): Promise<void> {
  const worker = await app.worker();
  await worker.evaluate(
    (whole) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('cardproof');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const transaction = db.transaction(names, 'readwrite');
          if (whole) for (const name of names) transaction.objectStore(name).clear();
          const meta = transaction.objectStore('meta');
          const reading = meta.get('head');
          reading.onsuccess = () => {
            // Only the first record is left: its leaf is the frontier.
            const first = transaction.objectStore('records').get(0);
            first.onsuccess = () => {
              if (whole) return;
              meta.put({ ...reading.result, size: 1, frontier: [first.result.leaf] });
              transaction.objectStore('records').delete(IDBKeyRange.lowerBound(1));
              transaction.objectStore('checkpoints').delete(IDBKeyRange.lowerBound(2));
            };
          };
          transaction.oncomplete = () => {
            db.close();
            done();
          };
        };
      }),
    all,
  );
}

it('a log that was set back goes on behind a record that says so', async () => {
  const app = await launch(true);
  try {
    const page = await app.open(`${shop.origin}/product/1`);
    await PopupView.save(app, page);
    await remembered(app, 3);
    await setBack(app, false);
  } finally {
    await app.close();
  }
  const again = await launch(false);
  try {
    const records = await until(async () => {
      const all = await storedRecords(again);
      return all.length === 2 && all;
    }, 'the record');
    expect(records[1]).toMatchObject({ type: 'restore', body: { backup_size: 1, known_size: 3 } });
    const own = await OwnPage.open(again, 'locker.html');
    await own.waitForText(/证据柜里的记录变少了[\s\S]*3 条记录，现在只剩 1 条/);
    await own.press('知道了');
    await own.page.reload();
    await own.waitForText(/证据柜/);
    expect(await own.text()).not.toContain('记录变少了');
    await remembered(again, 2);
    await setBack(again, true);
  } finally {
    await again.close();
  }
});

it('an emptied database is told, with the way back', async () => {
  const app = await launch(false);
  try {
    const own = await OwnPage.open(app, 'locker.html');
    // The worker may notice after the page was drawn; the page needs a moment to be drawn.
    await until(async () => {
      await own.page.reload();
      for (let look = 0; look < 20; look++) {
        if ((await own.text()).includes('证据柜是空的')) return true;
        await delay(100);
      }
      return false;
    }, 'the notice');
    expect(await own.text()).toContain('有备份的话，现在就恢复');
  } finally {
    await app.close();
  }
});
