// The key's fingerprint in the real popup: offered after the first save, copied with one click, and then no more.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';

let app: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch();
  await app.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${app.id}`, ['clipboard-read', 'clipboard-sanitized-write']);
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

it('is offered after the first save, is the one in the settings, and is not offered again', async () => {
  const page = await app.open(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  await popup.waitForText(/把您的指纹早点告诉商家/);
  await popup.click('复制指纹');
  await popup.waitForText(/已复制/);
  const copied = await popup.clipboard();
  const [thumbprint = ''] = /(?<=：)[A-Za-z0-9_-]{43}$/.exec(copied) ?? [];
  expect(copied).toBe(`我的证据指纹（证据匣）：${thumbprint}`);
  await app.closePopup();

  await page.goto(`${shop.origin}/product/2`);
  const later = await PopupView.save(app, page);
  expect(await later.text()).not.toContain('把您的指纹早点告诉商家');
  await later.click('写投诉');
  await later.waitForText(/把您的指纹早点告诉商家/);
  expect(await later.text()).toContain(thumbprint);
  await app.closePopup();

  const settings = await app.extensionPage('locker.html#/settings');
  await until(
    async () => (await settings.evaluate(() => document.body.textContent)).includes(thumbprint),
    'the settings to show it',
  );
});
