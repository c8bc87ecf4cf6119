// The main job shown: with a display a browser to play with, without one the whole purchase walked and printed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ExtensionBrowser } from '../tests/e2e/harness.ts';
import { startShop } from '../tests/shop/start-shop.ts';
import { buildWithAuthority } from '../tests/tsa/build-with-authority.ts';
import { createAuthority } from '../tests/tsa/local-authority.ts';
import { walkDemo } from './walk-demo.ts';

const OUTPUT = resolve(import.meta.dirname, '../demo-output');

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = process.argv.includes('--headless') || !hasDisplay;

const shop = await startShop();
const authority = createAuthority({ name: 'CardProof demo' });
const served = await authority.serve();
const extension = buildWithAuthority(served.url, 'demo');
const profile = mkdtempSync(join(tmpdir(), 'cardproof-demo-'));
const app = await ExtensionBrowser.launch({ extension, headless, profile });
try {
  if (headless) {
    await walkDemo(app, shop, { url: served.url, rootPem: authority.rootPem }, OUTPUT);
  } else {
    const page = await app.open(shop.origin);
    await page.bringToFront();
    console.log(`示例店铺 demo shop: ${shop.origin}   官方兑换 redeem site: ${shop.redeemOrigin}`);
    console.log('买一张卡，在每一页点工具栏上的“证据匣”。关闭浏览器即结束。');
    console.log('Buy a card and click the 证据匣 icon on every page. Close the browser to end.');
    await new Promise<void>((closed) => app.browser.on('disconnected', () => closed()));
  }
} finally {
  await app.close().catch(() => {});
  await shop.close();
  await served.close();
  authority.remove();
  rmSync(profile, { recursive: true, force: true });
}
