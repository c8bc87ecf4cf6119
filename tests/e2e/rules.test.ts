// Rules that are no terms page: in a dialog, in a picture, in a PDF; saved by the real toolbar click and read on the desk.
// Proves: the dialog's words are clauses of their own with what they do to the buyer; a picture and a PDF are kept and named as unread.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser } from './harness.ts';
import { OwnPage } from './own-page.ts';
import { PopupView } from './popup.ts';
import { savedItems } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

/** Saves the page and opens the rules of its case. */
async function rulesOf(path: string): Promise<OwnPage> {
  const page = await app.open(`${shop.origin}/lab/${path}`);
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有自动保存/);
  if (await popup.has('保存证据')) await popup.click('保存证据');
  await popup.waitForText(/已保存/);
  const item = (await savedItems(app)).find(({ url }) => url?.endsWith(`/lab/${path}`));
  expect(item?.item.files.map(({ kind }) => kind)).toContain('screenshot');
  await app.closePopup();
  return OwnPage.open(app, `locker.html#/case/${item?.caseId}?desk=clauses`);
}

it('reads the rules in a dialog apart from the page behind it', async () => {
  const desk = await rulesOf('rules-dialog');
  await desk.waitForText(/弹窗里的规则/);
  const text = await desk.text();
  expect(text).toContain('卖家应在收到投诉后12小时内补发或退款。');
  expect(text).toContain('承诺补发、更换或退款');
  expect(text).toContain('可以质疑：很快就不许投诉');
  expect(text).toContain('可以质疑：对方可以随意改规则');
  expect(text).toMatch(/可以对照：《消费者权益保护法》第二十六条/);
  expect(text).not.toMatch(/立即购买 ?3、/);
});

it('keeps the picture of rules that are a picture and says that they were not read', async () => {
  const desk = await rulesOf('rules-picture');
  await desk.waitForText(/这页规则是图片，文字没有读出来；图片已经存下/);
});

it('says of a PDF that its words were not read, and how to keep the file', async () => {
  const desk = await rulesOf('rules.pdf');
  await desk.waitForText(/这是 PDF，里面的文字没有读/);
  expect(await desk.text()).toContain('把 PDF 文件下载后拖进本订单');
});
