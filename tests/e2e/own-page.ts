// A full page of ours as the buyer sees it: found by the words on its controls.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, until } from './harness.ts';

export class OwnPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(app: ExtensionBrowser, path: string): Promise<OwnPage> {
    const page = await app.extensionPage(path);
    await page.waitForSelector('main');
    return new OwnPage(page);
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async waitForText(pattern: RegExp, timeout = 30_000): Promise<string> {
    let seen = '';
    try {
      return await until(
        async () => {
          // The page may be on its way to another one.
          seen = await this.text().catch(() => '');
          return pattern.exec(seen)?.[0];
        },
        String(pattern),
        timeout,
      );
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}; the page says: ${seen}`);
    }
  }

  async click(name: string, role = 'button'): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }

  /** Where a browser's protocol knows no accessible names: by the words on the button. */
  async press(name: string): Promise<void> {
    await this.page.evaluate((words) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent === words)?.click();
    }, name);
  }

  /** A switch by the first words of its label. */
  async flip(name: string): Promise<void> {
    await this.page.locator(`label::-p-text(${name})`).click();
  }

  /** The file input behind the button of that name. */
  async choose(label: string, ...files: string[]): Promise<void> {
    const input = await this.page.waitForSelector(`input[type=file][aria-label="${label}"]`);
    if (!input) throw new Error(`no ${label}`);
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
  }
}

/** The whole file once the browser has it. */
export function downloaded(
  app: ExtensionBrowser,
  pattern: RegExp,
  except: readonly string[] = [],
): Promise<string> {
  return until(async () => {
    const name = readdirSync(app.downloads).find((file) => pattern.test(file) && !except.includes(file));
    return name && join(app.downloads, name);
  }, `a download like ${pattern}`);
}
