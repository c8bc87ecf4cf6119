// Counts the buyer's clicks from the failure page, in the built extension: trusted click events, and the toolbar click.
// Proves: two clicks to the complaint on screen, three to the clipboard, three to the form after the toolbar click there,
// three to the form through the in-page button and the panel where the sites were granted; then the same by keys alone,
// with the focus always visible, moving down the page, and back where it left.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { buyCard, readCard, redeemCard } from './purchase.ts';
import { savedItems } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let orderNo = '';
let code = '';

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${app.id}`, ['clipboard-read', 'clipboard-sanitized-write']);
  for (const origin of [shop.origin, shop.redeemOrigin]) await app.allowHost(pattern(origin));
  page = await app.browser.newPage();
  orderNo = await buyCard(page, shop);
  code = (await readCard(page)).password;
  await PopupView.save(app, page);
  await page.goto(`${shop.origin}/terms`);
  await PopupView.save(app, page);
  await app.closePopup();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

const pattern = (origin: string): string => `${origin.replace(/:\d+$/, '')}/*`;

/** Trusted clicks that a document has seen since it was asked to count. */
async function countIn(shown: Page): Promise<() => Promise<number>> {
  await shown.evaluate(() => {
    const counted = globalThis as unknown as { clicks?: number };
    counted.clicks = 0;
    addEventListener(
      'click',
      ({ isTrusted }) => (counted.clicks = (counted.clicks ?? 0) + Number(isTrusted)),
      true,
    );
  });
  return () => shown.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}

async function openForm(): Promise<void> {
  await page.goto(`${shop.origin}/complaint/${orderNo}`);
  await page.focus('textarea');
}

const inForm = () => page.$eval('textarea', (box) => (box as HTMLTextAreaElement).value);

it('two clicks to the complaint on screen, three to the clipboard', async () => {
  await redeemCard(page, shop, code);
  const popup = await PopupView.save(app, page);
  const inPopup = await countIn(popup.page);
  const clicks = async () => 1 + (await inPopup());
  await popup.click('写投诉');
  const text = await popup.complaint();
  expect(text).toContain(orderNo);
  expect(await clicks()).toBe(2);
  await popup.click('复制全文');
  expect(await until(() => popup.clipboard(), 'the clipboard')).toBe(text);
  expect(await clicks()).toBe(3);
});

it('three clicks to the form after the toolbar click there', async () => {
  await openForm();
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/写投诉/);
  const inPopup = await countIn(popup.page);
  await popup.click('写投诉');
  const text = await popup.complaint();
  await popup.click('填到网页输入框');
  const filled = await until(inForm, 'the form');
  expect(text.startsWith(filled)).toBe(true);
  expect(1 + (await inPopup())).toBe(3);
  await app.closePopup();
});

it('three clicks to the form through the button in the page and the panel', async () => {
  for (const url of [`${shop.origin}/product/1`, `${shop.redeemOrigin}/redeem`]) {
    await page.goto(url);
    const popup = await PopupView.open(app, page);
    await popup.waitForText(/已保存|没有重复保存/);
    await popup.page.locator('input[role=switch]').click();
    await until(() => page.$('cardproof-chip'), 'the button');
    await app.closePopup();
  }
  await redeemCard(page, shop, code);
  await page.waitForSelector('cardproof-chip');
  const inPage = await countIn(page);
  const before = (await savedItems(app)).length;
  await clickChip();
  await until(async () => (await savedItems(app)).length > before, 'the save');
  // The words on the button follow the save: a click in between would only save once more.
  await until(async () => (await namesOn(page)).includes('已保存 · 去写投诉'), 'the words on the button');
  await clickChip();
  const panel = await openedPanel();
  await panel.page.waitForSelector('textarea');
  const onPage = await inPage();
  await openForm();
  const inPanel = await countIn(panel.page);
  await panel.click('填到网页输入框');
  await until(inForm, 'the form');
  expect(onPage + (await inPanel())).toBe(3);
});

it('the desk by keys alone: focus visible, downwards, and the complaint in the clipboard', async () => {
  const panel = await openedPanel();
  const session = await panel.page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await panel.page.reload();
  await panel.waitForText(/现在做这一步/);
  const seen: Focused[] = [];
  const go = await tabTo(panel.page, '去做', seen);
  expect(go.visible).toBe(true);
  await panel.page.keyboard.press('Enter');
  await until(async () => (await focused(panel.page)).expanded === 'true', 'a part to open');
  const opened = await focused(panel.page);
  await panel.page.keyboard.press('Enter');
  await until(async () => (await focused(panel.page)).expanded === 'false', 'the part to close');
  expect((await focused(panel.page)).name).toBe(opened.name);
  if (opened.name !== '写投诉') await tabTo(panel.page, '写投诉', seen);
  await panel.page.keyboard.press('Enter');
  await panel.page.waitForSelector('textarea');
  const text = await until(
    () => panel.page.$eval('textarea', (box) => (box as HTMLTextAreaElement).value),
    'the text',
  );
  const copy = await tabTo(panel.page, '复制全文', seen);
  expect(copy.visible).toBe(true);
  await panel.page.keyboard.press('Enter');
  expect(await until(() => panel.page.evaluate(() => navigator.clipboard.readText()), 'the clipboard')).toBe(
    text,
  );
  expect(seen.filter(({ visible }) => !visible)).toEqual([]);
  const tops = seen.map(({ top }) => top);
  expect(tops, seen.map(({ name }) => name.slice(0, 12)).join(' | ')).toEqual(tops.toSorted((a, b) => a - b));
  await panel.page.close();
});

it('the popup by keys alone: in, and with Esc back to the button that led there', async () => {
  await redeemCard(page, shop, code);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有重复保存/);
  await tabTo(popup.page, '写投诉', []);
  await popup.page.keyboard.press('Enter');
  await popup.complaint();
  await popup.page.keyboard.press('Escape');
  await until(async () => (await focused(popup.page)).name === '写投诉', 'the focus to come back');
});

interface Focused {
  name: string;
  /** An outline is drawn around it. */
  visible: boolean;
  /** From the top of the document, in px. */
  top: number;
  expanded: string | null;
}

function focused(shown: Page): Promise<Focused> {
  return shown.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const name = at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '';
    return {
      name,
      visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      top: Math.round(at.getBoundingClientRect().top + scrollY),
      expanded: at.getAttribute('aria-expanded'),
    };
  });
}

/** Tab after Tab; every stop on the way is noted. */
async function tabTo(shown: Page, name: string, seen: Focused[]): Promise<Focused> {
  for (let stops = 0; stops < 60; stops++) {
    await shown.keyboard.press('Tab');
    const at = await focused(shown);
    seen.push(at);
    if (at.name === name) return at;
  }
  throw new Error(`no ${name} among ${seen.map((at) => at.name.slice(0, 20)).join(' | ')}`);
}

async function openedPanel(): Promise<OwnPage> {
  const isPanel = (url: string) => url.startsWith(`chrome-extension://${app.id}/sidepanel`);
  const target = await app.browser.waitForTarget((found) => isPanel(found.url()), { timeout: 20_000 });
  const panel = await target.asPage();
  await panel.waitForSelector('main');
  return new OwnPage(panel);
}

/** The button lies in a closed shadow root: it is hit where a hand would hit it. */
async function clickChip(): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.click(width - 90, height * 0.45 + 20);
}

/** As assistive technology hears them, closed shadow roots included. */
async function namesOn(shown: Page): Promise<string[]> {
  const session = await shown.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => String(name?.value ?? ''));
}
