// Records the tab of an activation through the real popup, with the optional permission already granted (its question
// belongs to the browser and cannot be answered headless). Proves: the offscreen document records and closes itself, the
// item names the tab's address and what changed, the popup stops it; without permission the popup says what will be asked.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { BUILT, ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedJobs } from './read-locker.ts';

let folder = '';
let shop: Awaited<ReturnType<typeof startShop>>;

beforeEach(async () => {
  shop = await startShop();
  folder = mkdtempSync(join(tmpdir(), 'cardproof-granted-'));
});

afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

function grantedBuild(): string {
  cpSync(BUILT, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('tabCapture');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

const offscreen = (app: ExtensionBrowser) =>
  app.browser.targets().filter((target) => target.url().endsWith('/offscreen.html')).length;

it('an activation is recorded, stopped from the popup and kept with the address of its page', async () => {
  const app = await ExtensionBrowser.launch({ extension: grantedBuild(), args: ['--window-size=1280,900'] });
  try {
    const page = await app.open(`${shop.redeemOrigin}/redeem`);
    const popup = await PopupView.save(app, page);
    await popup.click('录下这次操作');
    await popup.click('录这个标签页');
    // Chromium closes the popup when a tab begins to be captured.
    await until(
      async () => (await storedJobs(app)).some(({ kind, state }) => kind === 'record' && state === 'running'),
      'the recording',
    );
    await app.closePopup();
    await page.type('input[name=account]', 'player-01');
    await page.type('input[name=code]', 'WRONG-CODE');
    await page.goto(`${shop.redeemOrigin}/redeem?again=1`);
    const again = await PopupView.open(app, page);
    await again.waitForText(/已录 0:0[5-9]/);
    await again.click('停止并保存');
    const item = await until(
      async () => (await savedItems(app)).find(({ kind }) => kind === 'recording'),
      'the recording',
    );
    expect(item).toMatchObject({ method: 'frame', url: `${shop.redeemOrigin}/redeem` });
    expect(item.item).toMatchObject({ grade: 'page', environment: { incidents: [] } });
    expect(item.item.files.map(({ kind }) => kind)).toEqual(['recording', 'chunks', 'frame', 'seekable']);
    await until(async () => offscreen(app) === 0, 'the offscreen document to close');
    const view = await app.extensionPage(`locker.html#/item/${item.id}`);
    await until(
      () => view.evaluate(() => document.body.innerText.includes('逐段核对：全部一致')),
      'the pieces to match',
    );
    const story = await view.evaluate(() => document.body.innerText);
    expect(story).toContain('网页变了 · ');
    expect(story).toContain('redeem?again=1');
    expect(app.workerErrors).toEqual([]);
  } finally {
    await app.close();
  }
});

it('without the permission the popup says what the browser will ask, and offers a way that needs none', async () => {
  const app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  try {
    const page = await app.open(`${shop.redeemOrigin}/redeem`);
    const popup = await PopupView.save(app, page);
    await popup.click('录下这次操作');
    await popup.waitForText(/第一次会问一次权限/);
    const opened = app.browser.waitForTarget((target) => target.url().includes('#/window'));
    await popup.click('录别的窗口');
    await opened;
    expect(offscreen(app)).toBe(0);
  } finally {
    await app.close();
  }
});
