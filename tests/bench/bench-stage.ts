// The running browser of one benchmark: a shop tab with activeTab, and a window of its own for the page that measures.
import type { Page, WebWorker } from 'puppeteer-core';
import { ExtensionBrowser } from '../e2e/harness.ts';
import type { Shop } from '../shop/start-shop.ts';
import type { BenchExtension } from './bench-extension.ts';

export class BenchStage {
  readonly app: ExtensionBrowser;
  readonly extension: BenchExtension;
  readonly shop: Shop;
  /** The page under test, in front of the first window. */
  readonly page: Page;
  /** Where our own measuring code runs: another window, so that pixels are always those of the page under test. */
  bench: Page;
  readonly tabId: number;

  private constructor(parts: Pick<BenchStage, 'app' | 'extension' | 'shop' | 'page' | 'bench' | 'tabId'>) {
    this.app = parts.app;
    this.extension = parts.extension;
    this.shop = parts.shop;
    this.page = parts.page;
    this.bench = parts.bench;
    this.tabId = parts.tabId;
  }

  static async open(extension: BenchExtension, shop: Shop): Promise<BenchStage> {
    const app = await ExtensionBrowser.launch({
      extension: extension.folder,
      args: ['--window-size=1280,900'],
    });
    const page = await app.open(`${shop.origin}/product/1`);
    await page.bringToFront();
    const tabId = await (await app.worker()).evaluate(() => globalThis.benchWorker.activeTabId());
    const bench = await openBench(app);
    return new BenchStage({ app, extension, shop, page, bench, tabId });
  }

  worker(): Promise<WebWorker> {
    return this.app.worker();
  }

  async setPopup(popup: string): Promise<void> {
    await (await this.worker()).evaluate((path) => globalThis.benchWorker.setPopup(path), popup);
  }

  /** Goes to an address and clicks the toolbar there, as activeTab wants it, without saving anything. */
  async show(url: string): Promise<void> {
    await this.page.goto(url);
    await this.setPopup('popup-blank.html');
    await this.app.clickAction(this.page);
    await this.app.closePopup();
    await this.setPopup('popup.html');
  }

  /** A new document for the measuring code: nothing of the last round is left in it. */
  async reopenBench(): Promise<void> {
    await this.bench.close();
    this.bench = await openBench(this.app);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

async function openBench(app: ExtensionBrowser): Promise<Page> {
  const bench = await app.browser.newPage({ type: 'window', background: true });
  await bench.goto(`chrome-extension://${app.id}/bench.html`);
  return bench;
}

export const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));
