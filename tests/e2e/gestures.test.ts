// Presses the real shortcut, picks the real menu entry and refuses the browser's real question in a headful browser on a
// virtual display. Proves: each gesture grants activeTab by itself and saves with exact pixels; a refused site stays off.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems } from './read-locker.ts';
import { VirtualDisplay } from './virtual-display.ts';

let display: VirtualDisplay;
let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;

beforeAll(async () => {
  display = await VirtualDisplay.open();
  shop = await startShop();
  app = await ExtensionBrowser.launch({
    headless: false,
    display: display.name,
    args: ['--window-size=1200,860', '--window-position=0,0'],
  });
});

afterAll(async () => {
  await app.close();
  await shop.close();
  await display.close();
});

const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

it('the keyboard shortcut saves', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  await page.bringToFront();
  await wait(500);
  display.xdotool('mousemove', '400', '500', 'click', '1');
  display.xdotool('key', 'alt+shift+s');
  const [item] = await until(async () => {
    const items = await savedItems(app);
    return items.length > 0 && items;
  }, 'an item saved by the shortcut');
  expect(item?.url).toBe(`${shop.origin}/product/1`);
  expect(['pixel', 'stitched']).toContain(item?.method);
});

it('the context menu saves', async () => {
  const page = await app.open(`${shop.origin}/terms`);
  await page.bringToFront();
  await wait(500);
  display.xdotool('mousemove', '900', '600', 'click', '3');
  await wait(400);
  // From the bottom up: inspect, view source, ours.
  display.xdotool('key', 'Up', 'Up', 'Up', 'Return');
  const item = await until(
    async () => (await savedItems(app)).find(({ url }) => url === `${shop.origin}/terms`),
    'an item saved by the menu',
  );
  expect(['pixel', 'stitched']).toContain(item.method);
});

it('a refused permission leaves the shop switched off', async () => {
  const page = await app.open(`${shop.origin}/product/2`);
  const popup = await PopupView.save(app, page);
  await popup.page.waitForSelector('input[role=switch]');
  const [x, y] = await popup.page.$eval('input[role=switch]', (control) => {
    control.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = control.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });
  // A locator would wait for frames that a popup behind another window never draws.
  await popup.page.mouse.click(x, y);
  await wait(1000);
  display.xdotool('key', 'Escape');
  await wait(500);
  const worker = await app.worker();
  const { asked, origins } = await worker.evaluate(async () => {
    const { storage, permissions } = (
      globalThis as unknown as {
        chrome: {
          storage: { session: { get(): Promise<Record<string, string>> } };
          permissions: { getAll(): Promise<{ origins: string[] }> };
        };
      }
    ).chrome;
    return { asked: await storage.session.get(), origins: (await permissions.getAll()).origins };
  });
  expect(asked['expectedSite']).toBe(shop.origin);
  expect(origins).toEqual([]);
  expect(await page.$$('cardproof-chip')).toHaveLength(0);
});
