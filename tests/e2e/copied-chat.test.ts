// A chat copied out of another program becomes evidence of the case, said to be the buyer's own and shown with the rest.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsSchema } from '../../utils/evidence/facts.ts';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { savedItems, storedFacts } from './read-locker.ts';

const COPIED =
  '阿泽 2026/11/21 20:15\n卡密提示已被使用\n极速卡铺客服 2026/11/21 20:16\n亲，请按教程操作\n再试一次';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch();
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

it('is kept with its words, its sides and its times', async () => {
  const page = await app.open(`${shop.origin}/lab/two-orders`);
  await PopupView.save(app, page);
  await app.closePopup();
  const [order] = await savedItems(app);
  const own = await app.extensionPage(`locker.html#/case/${order?.caseId}`);
  await own.waitForSelector('textarea');
  await own.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, COPIED);
  await own.locator('::-p-aria([name="阿泽"][role="radio"])').click();
  await own.locator('::-p-aria([name="存成聊天记录"][role="button"])').click();
  const chat = await until(
    async () => (await savedItems(app)).find(({ kind }) => kind === 'chat'),
    'the supplied chat',
  );
  expect(chat).toMatchObject({ method: 'import', caseId: order?.caseId });
  expect(chat.item.files.map(({ name }) => name)).toEqual(['1-note.txt', '2-transcript.json']);
  const row = (await storedFacts(app)).find(({ itemId }) => itemId === chat.id);
  expect(factsSchema.parse(row?.facts).transcript.map(({ sender, at }) => [sender, at])).toEqual([
    ['buyer', '2026-11-21T20:15:00+08:00'],
    ['merchant', '2026-11-21T20:16:00+08:00'],
  ]);
  await until(
    () => own.evaluate(() => /买家提供的聊天[\s\S]*亲，请按教程操作\n再试一次/.test(document.body.innerText)),
    'the chat in the case',
  );
});

it('the worker threw nothing', () => {
  expect(app.workerErrors).toEqual([]);
});
