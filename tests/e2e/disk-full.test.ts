// Fills the disk under the profile: a real small file system, and a worker whose writes fail.
// Proves: a save that does not fit says so and is not shown as saved; everything kept before still reads back.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedItems, storedJobs } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let folder = '';

beforeEach(async () => {
  shop = await startShop();
  folder = mkdtempSync(join(tmpdir(), 'cardproof-small-disk-'));
});

afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser whose profile lies on a file system of its own that only it can see. */
function browserOnSmallDisk(megabytes: number): string {
  const script = join(folder, 'browser.sh');
  const inside = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0/profile" && exec ${findBrowser('chromium')} "$@"`;
  writeFileSync(
    script,
    `#!/bin/sh\nmkdir -p "${folder}/profile"\nexec unshare --user --map-root-user --mount sh -c '${inside}' "${folder}" "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

it('a disk that fills up stops the save with a sentence and keeps what was kept', async () => {
  const app = await ExtensionBrowser.launch({
    executable: browserOnSmallDisk(48),
    profile: join(folder, 'profile'),
    args: ['--window-size=1280,900', '--disk-cache-size=1'],
  });
  try {
    const page = await app.open(`${shop.origin}/product/1`);
    await PopupView.save(app, page);
    const before = await savedItems(app);
    expect(before).toHaveLength(1);
    let said = '';
    for (let i = 0; i < 80 && said !== '空间不够'; i++) {
      await page.goto(`${shop.origin}/lab/hostile?${i}`);
      const popup = await PopupView.open(app, page);
      said = await popup.waitForText(/已保存 · 第\d+份|空间不够/);
      await app.closePopup();
    }
    expect(said).toBe('空间不够');
    for (const item of await storedItems(app)) expect(['saved', 'staged', 'written']).toContain(item.state);
    expect((await savedItems(app)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(before.map(({ id }) => id)),
    );
  } finally {
    await app.close();
  }
}, 300_000);

it('a write that fails in the worker is reported and nothing is shown as saved', async () => {
  const app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  try {
    const page = await app.open(`${shop.origin}/product/1`);
    const worker = await app.worker();
    await worker.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        if (this.name === 'files') throw new DOMException('no room left', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    const popup = await PopupView.open(app, page);
    await popup.waitForText(/空间/);
    expect(await storedItems(app)).toEqual([]);
    expect((await storedJobs(app)).map(({ state, error }) => [state, error])).toEqual([
      ['failed', 'locker-full'],
    ]);
  } finally {
    await app.close();
  }
});
