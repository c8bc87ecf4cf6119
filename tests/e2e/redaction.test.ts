// A bundle for a public group: the buyer goes through what is hidden in a tab, adds a box by keyboard, closes the tab in
// the middle, comes back, packs. The downloaded file shows solid black in the boxes, the same pixels elsewhere, no hidden
// value in any byte, and content that our verifier accepts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redaction, redactionSchema } from '../../utils/bundle/redaction.ts';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { askMerchant, buyCard, readCard } from './purchase.ts';
import { savedItems, storedFile, storedReviews } from './read-locker.ts';
import { entriesOf, run, unpack } from './stock-tools.ts';

const PHONE = '13912345678';
/** Nobody's pattern: only the buyer can know that this says who he is. */
const NICKNAME = '星海小刀';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;
let tab: Page;
let orderNo = '';
let card = { number: '', password: '' };
let drawn: number[] = [];
/** CSS px of the chat page, which was saved unscrolled. */
let bubble: number[] = [];
let zip = '';
let top = '';

const words = (): Promise<string> => tab.evaluate(() => document.body.innerText);
const says = (pattern: RegExp) =>
  until(async () => pattern.exec(await words())?.[0], `${pattern}`).catch(async (error) => {
    throw new Error(`${error}; the page says ${await words()}`);
  });
const press = (name: string) => tab.locator(`::-p-aria([name="${name}"][role="button"])`).click();
const open = (): Promise<number> =>
  tab.evaluate(() => Number(/还有 (\d+) 处没看/.exec(document.body.innerText)?.[1] ?? 0));

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  page = await app.browser.newPage();
  orderNo = await buyCard(page, shop);
  card = await readCard(page);
  await PopupView.save(app, page);
  await askMerchant(page, shop, orderNo, `卡密无效，我的手机${PHONE}，请联系我。`);
  await askMerchant(page, shop, orderNo, `我的游戏名是${NICKNAME}`);
  bubble = await page.evaluate((name) => {
    const said = [...document.querySelectorAll('main *')].findLast(
      ({ children, textContent }) => children.length === 0 && textContent?.includes(name),
    );
    const { x = 0, y = 0, width = 0, height = 0 } = said?.getBoundingClientRect() ?? {};
    return [x, y, width, height];
  }, NICKNAME);
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

it('leads from the popup to the tab where every place is looked at', async () => {
  const popup = await PopupView.save(app, page);
  await popup.click('打包证据');
  await popup.click('社群公开', 'radio');
  await popup.waitForText(/遮盖还没有逐一核对/);
  tab = await reviewTab(() => popup.click('逐一核对遮盖'));
  await says(/还有 \d+ 处没看/);
  expect(await tab.$eval('select', (select) => select.value)).toBe('community');
  expect(await open()).toBeGreaterThan(4);
});

it('takes a box by keyboard alone: N, arrows, Shift with arrows', async () => {
  await tab.waitForSelector('.cp-box');
  await tab.focus('.cp-redact-frame');
  const before = (await tab.$$('.cp-box')).length;
  await tab.keyboard.press('n');
  await until(async () => (await tab.$$('.cp-box')).length === before + 1, 'the new box');
  const [x = 0, y = 0, w = 0, h = 0] = await until(drawnBox, 'the box in the locker');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown'] as const) await tab.keyboard.press(key);
  await tab.keyboard.down('Shift');
  await tab.keyboard.press('ArrowRight');
  await tab.keyboard.up('Shift');
  drawn = [x + 8, y + 16, w + 8, h];
  await until(async () => String(await drawnBox()) === String(drawn), `the box at ${drawn}`);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^自己框住的，遮住/,
  );
});

it('knows after the tab was closed what had been decided', async () => {
  const all = await open();
  await press('下一处');
  await decideNext();
  await until(async () => (await open()) < all, 'one place less');
  const left = await open();
  await until(
    async () => (await storedReviews(app)).some(({ review }) => Object.keys(review.decisions).length > 0),
    'the decision',
  );
  const address = tab.url();
  await tab.close();
  tab = await app.open(address);
  await says(/还有 \d+ 处没看/);
  expect(await open()).toBe(left);
  await tab.waitForSelector('.cp-box');
  expect(
    await tab.$$eval('.cp-box button', (boxes) => boxes.map((box) => box.getAttribute('aria-label')).join()),
  ).toContain('自己框住的');
});

it('takes a box by mouse, and asks about the words under it wherever they stand', async () => {
  await tab.locator('.cp-steps li:nth-child(2) button').click();
  await tab.waitForSelector('.cp-redact-surface img');
  await until(async () => (await words()).includes('聊天记录'), 'the chat');
  const before = await open();
  await tab.$eval('.cp-redact-frame', (frame) => frame.scrollIntoView({ block: 'start' }));
  const surface = await tab.waitForSelector('.cp-redact-surface:has(.cp-box)');
  const box = await surface?.boundingBox();
  const width = await tab.$eval('.cp-redact-surface img', (image) => image.naturalWidth);
  const scale = (box?.width ?? 0) / width;
  const [x = 0, y = 0, w = 0, h = 0] = bubble.map((length) => length * scale);
  await tab.mouse.move((box?.x ?? 0) + x - 2, (box?.y ?? 0) + y - 2);
  await tab.mouse.down();
  await tab.mouse.move((box?.x ?? 0) + x + w + 2, (box?.y ?? 0) + y + h + 2, { steps: 4 });
  await tab.mouse.up();
  await until(async () => (await open()) > before, 'the words under the box');
  expect(await words()).toContain(`我的游戏名是${NICKNAME}`);
});

it('counts down to the end, one key for all places', async () => {
  await until(async () => {
    const finished = await tab.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.cp-redact-bar button')];
      const go = buttons.find((button) => button.textContent?.startsWith('看过了') && !button.disabled);
      const hide = document.querySelector<HTMLButtonElement>('.cp-redact-bar fieldset button');
      (go ?? hide ?? buttons.at(-2))?.click();
      return go?.textContent === '看过了，去打包';
    });
    return finished;
  }, 'the end of the review');
  await says(/每一处都看过了/);
});

it('packs what was looked at', async () => {
  await press('开始打包');
  await says(/打包完成/);
  expect(await words()).not.toContain('未逐一核对');
  zip = await until(async () => {
    const name = readdirSync(app.downloads).find((file) => file.endsWith('.zip'));
    return name && join(app.downloads, name);
  }, 'the download');
  top = unpack(zip);
});

it('blackens the boxes and leaves every other pixel as it was', async () => {
  const items = await savedItems(app);
  let boxes = 0;
  for (const [nth, { id }] of items.sort((a, b) => a.caseSeq - b.caseSeq).entries()) {
    const folder = join(top, 'data/items', String(nth + 1).padStart(4, '0'));
    for (const { file, by, rects } of redactionIn(folder).replaced) {
      if (!rects) continue;
      boxes += rects.length;
      const original = PNG.sync.read(await storedFile(app, id, file));
      const delivered = PNG.sync.read(readFileSync(join(folder, by)));
      expect([delivered.width, delivered.height]).toEqual([original.width, original.height]);
      expect(wrongPixels(original, delivered, rects)).toBe(0);
    }
  }
  expect(boxes).toBeGreaterThan(3);
  const all = items.flatMap(
    (_, nth) => redactionIn(join(top, 'data/items', String(nth + 1).padStart(4, '0'))).replaced,
  );
  expect(all.flatMap(({ rects }) => rects ?? []).some((rect) => covers(rect, drawn))).toBe(true);
});

it('holds no hidden value in any byte', () => {
  const hidden = [
    card.number,
    card.password,
    card.password.replaceAll('-', ''),
    'chaxun1234',
    'buyer@example.com',
    PHONE,
    NICKNAME,
    orderNo,
  ];
  for (const [path, bytes] of entriesOf(top)) {
    const text = Buffer.from(bytes).toString('utf8');
    for (const value of hidden) expect(text.includes(value), `${value} in ${path}`).toBe(false);
  }
});

it('is accepted by the verifier', () => {
  const script = resolve(import.meta.dirname, '../../scripts/verify.ts');
  const { output } = run(process.execPath, [script, zip, '--json'], '/');
  const { claims } = JSON.parse(output);
  for (const claim of ['container', 'content', 'signature', 'history']) {
    expect([claim, claims[claim]]).toEqual([claim, { state: 'proven', reasons: [] }]);
  }
});

it('goes out without a look as well, hides the same, and says so', async () => {
  await page.goto(`${shop.origin}/product/1`);
  const popup = await PopupView.save(app, page);
  await popup.click('打包证据');
  await popup.click('商家', 'radio');
  await popup.click('开始打包');
  await popup.waitForText(/未逐一核对/);
});

it('the worker threw nothing', () => {
  expect(app.workerErrors).toEqual([]);
});

async function reviewTab(leave: () => Promise<void>): Promise<Page> {
  const opened = app.browser.waitForTarget((target) => target.url().includes('#/redact/'));
  await leave();
  const found = await (await opened).asPage();
  await found.bringToFront();
  return found;
}

async function drawnBox(): Promise<number[] | undefined> {
  return (await storedReviews(app)).flatMap(({ review }) => review.drawn)[0]?.rect;
}

/** The button that hides the place at hand. */
async function decideNext(): Promise<void> {
  await tab.locator('.cp-redact-bar fieldset button').click();
}

function redactionIn(folder: string): Redaction {
  return redactionSchema.parse(JSON.parse(readFileSync(join(folder, 'redaction.json'), 'utf8')));
}

/** Boxes grow to whole tiles. */
function covers([x = 0, y = 0, w = 0, h = 0]: readonly number[], inner: readonly number[]): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = inner;
  return x <= left && y <= top && x + w >= left + width && y + h >= top + height;
}

function wrongPixels(original: PNG, delivered: PNG, rects: readonly (readonly number[])[]): number {
  const inside = new Uint8Array(original.width * original.height);
  for (const [x = 0, y = 0, w = 0, h = 0] of rects) {
    for (let row = y; row < y + h; row++)
      inside.fill(1, row * original.width + x, row * original.width + x + w);
  }
  let wrong = 0;
  for (let i = 0; i < inside.length; i++) {
    for (let channel = 0; channel < 4; channel++) {
      const black = channel === 3 ? 255 : 0;
      const wanted = inside[i] ? black : original.data[i * 4 + channel];
      if (delivered.data[i * 4 + channel] !== wanted) wrong++;
    }
  }
  return wrong;
}
