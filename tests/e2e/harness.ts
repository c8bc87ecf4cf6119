// Drives the built extension in real Chromium: toolbar action, popup page, worker, downloads.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type Extension,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

export const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  profile?: string;
  headless?: boolean;
  args?: string[];
  extension?: string;
  /** Another program to start as the browser. */
  executable?: string;
  /** False for an extension that opens no tab at install. */
  welcome?: boolean;
  /** X display of a headful browser. */
  display?: string;
}

export class ExtensionBrowser {
  readonly browser: Browser;
  readonly id: string;
  readonly downloads: string;
  /** Uncaught exceptions of the worker since launch. */
  readonly workerErrors: string[] = [];
  readonly #extension: Extension;

  private constructor(browser: Browser, id: string, extension: Extension, downloads: string) {
    this.browser = browser;
    this.id = id;
    this.#extension = extension;
    this.downloads = downloads;
  }

  static async launch(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
    const extension = options.extension ?? BUILT;
    if (!existsSync(join(extension, 'manifest.json'))) {
      throw new Error(`no built extension in ${extension}: run npm run build first`);
    }
    const browser = await puppeteer.launch({
      executablePath: options.executable ?? findBrowser('chromium') ?? 'chromium',
      headless: options.headless ?? true,
      pipe: true,
      // Without a locale the browser cannot read files that are named in Chinese.
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...(options.display ? { DISPLAY: options.display } : {}) },
      enableExtensions: [extension],
      ...(options.profile ? { userDataDir: options.profile } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...(options.args ?? [])],
      defaultViewport: null,
      protocolTimeout: 120_000,
    });
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    );
    const id = new URL(worker.url()).host;
    const loaded = (await browser.extensions()).get(id);
    if (!loaded) throw new Error('the extension did not load');
    const downloads = mkdtempSync(join(tmpdir(), 'cardproof-downloads-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      eventsEnabled: true,
    });
    const app = new ExtensionBrowser(browser, id, loaded, downloads);
    browser.on('targetcreated', (target) => void app.#watchWorker(target));
    await app.#watchWorker(worker);
    if (options.welcome !== false) await app.#closeWelcome();
    return app;
  }

  /** The welcome tab opens at install and would take the focus from the page under test. */
  async #closeWelcome(): Promise<void> {
    const welcome = await this.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
    await (await welcome.asPage()).close();
  }

  async #watchWorker(target: Target): Promise<void> {
    if (target.type() !== 'service_worker' || !target.url().includes(this.id)) return;
    // Puppeteer's own session: a further one would keep a killed worker from starting again.
    const worker = await target.worker().catch(() => null);
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      this.workerErrors.push(exception?.description ?? text),
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  extensionPage(path: string): Promise<Page> {
    return this.open(`chrome-extension://${this.id}/${path}`);
  }

  /** The real toolbar click: grants activeTab and opens the real popup. */
  async clickAction(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    const opened = this.browser.waitForTarget(
      (target) => target.url().startsWith(`chrome-extension://${this.id}/popup`),
      {
        timeout: 10_000,
      },
    );
    await page.triggerExtensionAction(this.#extension);
    const popup = await (await opened).asPage();
    const session = await popup.createCDPSession();
    // Headless windows have no focus; clipboard and autofocus need it.
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return popup;
  }

  /** As the browser does when the buyer clicks elsewhere. */
  async closePopup(): Promise<void> {
    for (const target of this.browser.targets().filter((found) => this.#isPopup(found))) {
      await (await target.asPage()).close().catch(() => {});
    }
    await until(
      async () => !this.browser.targets().some((found) => this.#isPopup(found)),
      'the popup to close',
    );
  }

  #isPopup(target: Target): boolean {
    return target.url().startsWith(`chrome-extension://${this.id}/popup`);
  }

  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget(
      (found) => found.type() === 'service_worker' && found.url().includes(this.id),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('no service worker');
    return worker;
  }

  async killWorker(): Promise<void> {
    await (await this.worker()).close();
    await new Promise((resume) => setTimeout(resume, 400));
  }

  /** After this, permissions.request for the pattern resolves true without a prompt. */
  async allowHost(pattern: string): Promise<void> {
    const page = await this.open('chrome://extensions/');
    await page.evaluate(
      (id, host) =>
        new Promise<void>((done) => {
          const api = (
            globalThis as unknown as {
              chrome: {
                developerPrivate: { addHostPermission(id: string, host: string, done: () => void): void };
              };
            }
          ).chrome;
          api.developerPrivate.addHostPermission(id, host, done);
        }),
      this.id,
      pattern,
    );
    await page.close();
  }
}

/** Waits until `probe` gives something truthy. */
export async function until<T>(
  probe: () => Promise<T | null | undefined | false>,
  what: string,
  timeout = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
