// The automatic backup into a real folder, in a real window of Chromium: the browser's own question, the worker's writing.
// Proves: a save ends up in the folder without another click, under a whole name only; what the browser takes back or
// somebody deletes is said in words, and a backup from the folder restores.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { VirtualDisplay } from './virtual-display.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let display: VirtualDisplay;
let app: ExtensionBrowser;
let own: OwnPage;
let base: string;
let folder: string;

beforeAll(async () => {
  shop = await startShop();
  // The browser refuses system folders; a home is none.
  base = mkdtempSync(join(homedir(), 'cardproof-folder-'));
  folder = join(base, 'my-cloud');
  mkdirSync(folder);
  display = await VirtualDisplay.open();
  app = await ExtensionBrowser.launch({
    headless: false,
    display: display.name,
    args: ['--window-size=1200,880', '--window-position=0,0', '--disable-features=Translate'],
  });
});

afterAll(async () => {
  await app.close();
  await display.close();
  await shop.close();
  rmSync(base, { recursive: true, force: true });
});

/** A folder can be dropped but not chosen by a test: the dropped one stands in for the picker's answer, everything else is real. */
async function pickByDrop(): Promise<void> {
  await own.page.evaluate(() => {
    const given = new Promise<unknown>((done) => {
      addEventListener('dragover', (event) => event.preventDefault(), { once: false, capture: true });
      addEventListener(
        'drop',
        (event) => {
          event.preventDefault();
          event.stopPropagation();
          const [item] = (event as DragEvent).dataTransfer?.items ?? [];
          done(
            (item as unknown as { getAsFileSystemHandle(): unknown } | undefined)?.getAsFileSystemHandle(),
          );
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { showDirectoryPicker: () => given });
  });
  const session = await own.page.createCDPSession();
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
}

/** The browser's own question, answered by keyboard as a buyer would: its second button allows. */
async function allow(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 1500));
  display.xdotool('key', 'Tab');
  display.xdotool('key', 'Return');
}

const whole = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.cardproof'));
const runAlarm = async (): Promise<void> => {
  const worker = await app.worker();
  await worker.evaluate(async () => {
    const { alarms } = (
      globalThis as unknown as {
        chrome: { alarms: { create(name: string, when: { when: number }): Promise<void> } };
      }
    ).chrome;
    await alarms.create('folder', { when: Date.now() });
  });
};

it('a chosen folder gets what is kept, and what is kept later', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  await PopupView.save(app, page);
  await app.closePopup();
  own = await OwnPage.open(app, 'locker.html#/backup');
  await pickByDrop();
  await own.click('选择文件夹');
  await own.waitForText(/收回了写备份文件夹的许可/);
  await own.click('重新允许');
  await allow();
  await own.waitForText(/最近一份/);
  expect(readdirSync(folder)).toEqual([
    expect.stringMatching(/^cardproof-backup-\d{8}t\d{6}z-\w+\.cardproof$/),
  ]);
  const [first = ''] = whole();
  await page.bringToFront();
  await page.goto(`${shop.origin}/terms`);
  await PopupView.save(app, page);
  await app.closePopup();
  await runAlarm();
  await until(async () => whole().length === 2, 'the second backup');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  const newest = whole().find((name) => name !== first) ?? '';
  expect(readFileSync(join(folder, newest)).subarray(0, 19).toString()).toBe('CardProof backup 1\n');
});

it('a backup from the folder restores in another profile', async () => {
  const newest = join(folder, whole().toSorted().at(-1) ?? '');
  const other = await ExtensionBrowser.launch();
  try {
    const page = await OwnPage.open(other, 'locker.html#/backup');
    await page.choose('选择备份文件', newest);
    await page.click('恢复');
    await page.waitForText(/已恢复 2 份证据/);
  } finally {
    await other.close();
  }
});

it('a folder that was deleted is said in words', async () => {
  rmSync(folder, { recursive: true });
  const page = await app.open(`${shop.origin}/redeem`);
  await page.goto(`${shop.redeemOrigin}/redeem`);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存/);
  await app.closePopup();
  await runAlarm();
  await own.page.bringToFront();
  await own.waitForText(/找不到备份文件夹/);
  const again = await PopupView.open(app, page);
  await again.waitForText(/自动备份没有写成/);
});
