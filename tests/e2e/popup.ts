// The real popup as the buyer sees it: found by the words on the controls.
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, until } from './harness.ts';

const named = (name: string, role = 'button') => `::-p-aria([name="${name}"][role="${role}"])`;

export class PopupView {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** The real toolbar click on the page. */
  static async open(app: ExtensionBrowser, page: Page): Promise<PopupView> {
    const popup = await app.clickAction(page);
    await popup.waitForSelector('main');
    return new PopupView(popup);
  }

  /** Toolbar click, and wait for the tick. @returns the status line */
  static async save(app: ExtensionBrowser, page: Page): Promise<PopupView> {
    const popup = await PopupView.open(app, page);
    await popup.waitForText(/已保存 · 第\d+份/);
    return popup;
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async waitForText(pattern: RegExp, timeout = 20_000): Promise<string> {
    let seen = '';
    try {
      return await until(
        async () => {
          seen = await this.text();
          return pattern.exec(seen)?.[0];
        },
        String(pattern),
        timeout,
      );
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}; the popup says: ${seen}`);
    }
  }

  async click(name: string, role = 'button'): Promise<void> {
    await this.page.locator(named(name, role)).click();
  }

  async has(name: string): Promise<boolean> {
    return (await this.page.$(named(name))) !== null;
  }

  async complaint(): Promise<string> {
    await this.page.waitForSelector('textarea');
    return until(
      () => this.page.$eval('textarea', (box) => (box as HTMLTextAreaElement).value),
      'the complaint',
    );
  }

  /** The real clipboard after 复制全文. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
