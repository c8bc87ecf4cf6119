// A long chat is kept from its first message, whatever way the page brings the older ones; what is cut short says so.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../utils/bundle/verify/content.ts';
import { factsSchema } from '../../utils/evidence/facts.ts';
import { LONG_CHAT_ROWS, longChatText } from '../shop/lab/long-chat-page.ts';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { type StoredItem, savedItems, storedFacts, storedJobs } from './read-locker.ts';
import { entriesOf, unpack } from './stock-tools.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;
let page: Page;

const all = Array.from({ length: LONG_CHAT_ROWS }, (_, n) => longChatText(n));

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  page = await app.browser.newPage();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

async function newest(): Promise<StoredItem> {
  const items = (await savedItems(app)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const item = items.at(-1);
  if (!item) throw new Error('nothing is saved');
  return item;
}

async function transcriptOf(item: StoredItem) {
  const row = (await storedFacts(app)).find(({ itemId }) => itemId === item.id);
  const facts = row && factsSchema.parse(row.facts);
  return { texts: facts?.transcript.map(({ text }) => text) ?? [], gaps: facts?.transcriptGaps };
}

async function keepWhole(path: string): Promise<PopupView> {
  await page.goto(`${shop.origin}/lab/${path}`);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存 · 第\d+份|没有重复保存/);
  await popup.click('收完整段聊天');
  return popup;
}

const scrolled = () =>
  page.$eval('.chat-box', (box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop));

describe('the whole chat', () => {
  it.each([['chat-lazy'], ['chat-virtual'], ['chat-button']])(
    'of %s is kept to its beginning',
    async (path) => {
      const popup = await keepWhole(path);
      await popup.waitForText(/整段聊天已收好，共 300 条/, 90_000);
      const item = await newest();
      const { texts, gaps } = await transcriptOf(item);
      expect(texts).toEqual(all);
      expect(gaps).toEqual([]);
      expect(item).toMatchObject({ kind: 'chat', method: 'pixel' });
      expect(item.item.files.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['screenshot', 'transcript']),
      );
      expect(await scrolled()).toBeLessThan(3);
      await popup.click('撤销保存');
      await popup.waitForText(/已撤销/);
      await app.closePopup();
    },
  );

  it('that grows while it is read is kept with what came in', async () => {
    const popup = await keepWhole('chat-growing');
    await popup.waitForText(/整段聊天已收好，共 3\d\d 条/, 90_000);
    const { texts } = await transcriptOf(await newest());
    expect(texts.slice(0, LONG_CHAT_ROWS)).toEqual(all);
    expect(texts.length).toBeGreaterThan(LONG_CHAT_ROWS);
    await app.closePopup();
  });

  it('is read only back to what the case keeps already', async () => {
    await page.evaluate(() => {
      const last = document.querySelector('.message:last-child');
      const copy = last?.cloneNode(true) as HTMLElement;
      (copy.querySelector('.bubble') as HTMLElement).textContent = '后来又说：明天给您换一张新的';
      last?.after(copy);
    });
    const popup = await PopupView.open(app, page);
    await popup.waitForText(/已保存 · 第\d+份/);
    await popup.click('收完整段聊天');
    await popup.waitForText(/和以前收的接上了/, 60_000);
    expect((await newest()).item.environment.incidents).toContain('chat-kept');
    await app.closePopup();
  });

  it('without an end is stopped by the buyer, and the popup may close meanwhile', async () => {
    await keepWhole('chat-endless');
    await until(
      async () => (await storedJobs(app)).some((job) => job.step === 'harvesting' && job.state === 'running'),
      'the harvest',
    );
    await app.closePopup();
    const again = await PopupView.open(app, page);
    await again.waitForText(/已收 \d{2,} 条/);
    await again.click('停止');
    await until(
      async () => (await newest()).item.environment.incidents.includes('chat-stopped'),
      'the stop',
      40_000,
    );
    const { texts, gaps } = await transcriptOf(await newest());
    expect(texts.length).toBeGreaterThanOrEqual(30);
    expect(texts.at(-1)).toBe(all.at(-1));
    expect(gaps).toEqual(['cut']);
    await app.closePopup();
  });

  it('whose tab leaves in the middle is kept as far as it was read', async () => {
    await keepWhole('chat-endless');
    await until(
      async () => (await storedJobs(app)).some((job) => job.step === 'harvesting' && job.state === 'running'),
      'the harvest',
    );
    await page.goto(`${shop.origin}/lab/news`);
    await until(
      async () => (await newest()).item.environment.incidents.includes('chat-navigated'),
      'the end',
      40_000,
    );
    await app.closePopup();
  });

  it('survives a killed worker and puts the page back', async () => {
    await keepWhole('chat-endless');
    await until(
      async () => (await storedJobs(app)).some((job) => job.step === 'harvesting' && job.state === 'running'),
      'the harvest',
    );
    await app.closePopup();
    const before = (await newest()).id;
    await app.killWorker();
    await app.extensionPage('locker.html').then((own) => own.close());
    const popup = await PopupView.open(app, page);
    const item = await until(
      async () => {
        const found = await newest();
        return found.id !== before && found.item.environment.incidents.includes('chat-interrupted') && found;
      },
      'the rescue',
      40_000,
    );
    expect(item.state).toBe('saved');
    await popup.page.close();
  });
});

describe('a chat of another site', () => {
  it('is named, asked for, and read after the buyer allows it', async () => {
    await page.goto(`${shop.origin}/lab/chat-widget`);
    const popup = await PopupView.open(app, page);
    await popup.waitForText(/的聊天还没有读到/);
    const host = shop.redeemOrigin.replace('http://', '');
    expect(await popup.has(`允许读取 ${host}`)).toBe(true);
    await app.closePopup();
    await app.allowHost('http://localhost/*');
    const again = await PopupView.open(app, page);
    await again.waitForText(/的聊天还没有读到/);
    await again.click(`允许读取 ${host}`);
    await until(
      async () => (await transcriptOf(await newest())).texts.includes(longChatText(299)),
      'the chat',
    );
    await again.click('收完整段聊天');
    await again.waitForText(/整段聊天已收好，共 300 条/, 60_000);
    expect((await transcriptOf(await newest())).texts).toEqual(all);
    await app.closePopup();
  });
});

describe('a bundle', () => {
  it('carries the transcript like any other file', async () => {
    const popup = await keepWhole('chat-button');
    await popup.waitForText(/整段聊天已收好|和以前收的接上了/, 60_000);
    await popup.click('打包证据');
    await popup.click('开始打包');
    await popup.waitForText(/打包完成/, 60_000);
    const zip = await until(async () => {
      const name = readdirSync(app.downloads).find((file) => file.endsWith('.zip'));
      return name && join(app.downloads, name);
    }, 'the download');
    const entries = entriesOf(unpack(zip));
    expect([...entries.keys()].some((path) => /-transcript(\.masked)?\.json$/.test(path))).toBe(true);
    expect(await checkContent(entries)).toEqual({ state: 'proven', reasons: [] });
  });
});

it('the worker threw nothing', () => {
  expect(app.workerErrors).toEqual([]);
});
