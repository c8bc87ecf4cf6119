// Refusals that come and go on a switched-on shop.
// Proves: a toast that is gone after three seconds, the text of alert() and one that leaves the page at once are kept after
// one tap, shown as what they are; native dialogs behave as before; nothing of ours runs on a shop that is not switched on.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShop } from '../shop/start-shop.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { type StoredItem, savedItems, storedFacts } from './read-locker.ts';

let shop: Awaited<ReturnType<typeof startShop>>;
let app: ExtensionBrowser;

beforeAll(async () => {
  shop = await startShop();
  app = await ExtensionBrowser.launch({ args: ['--window-size=1280,900'] });
  await app.allowHost('http://localhost/*');
});

afterAll(async () => {
  await app.close();
  await shop.close();
});

async function openSwitchedOn(path: string): Promise<Page> {
  const page = await app.open(`${shop.redeemOrigin}${path}`);
  await until(() => page.$('cardproof-chip'), 'the button');
  return page;
}

/** The button lies in a closed shadow root: it is hit where a hand would hit it. */
async function clickChip(page: Page): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.click(width - 90, height * 0.45 + 20);
}

async function keptWith(text: string): Promise<{ item: StoredItem; facts: Record<string, unknown> }> {
  return until(async () => {
    const rows = await storedFacts(app);
    const row = rows.find(({ facts }) => JSON.stringify(facts['noticed']).includes(text));
    const item = (await savedItems(app)).find(({ id }) => id === row?.itemId);
    return row && item && { item, facts: row.facts };
  }, `the item with ${text}`);
}

it('leaves dialogs alone on a shop that is not switched on', async () => {
  const page = await app.open(`${shop.redeemOrigin}/redeem`);
  expect(await page.evaluate(() => Function.prototype.toString.call(alert))).toContain('native code');
  expect(await page.$('cardproof-chip')).toBeNull();
  const popup = await PopupView.open(app, page);
  await popup.waitForText(/已保存|没有重复保存|没有自动保存/);
  await popup.page.locator('input[role=switch]').click();
  await until(() => page.$('cardproof-chip'), 'the button');
  await app.closePopup();
  await page.close();
});

it('keeps a toast that was gone before the tap', async () => {
  const page = await openSwitchedOn('/redeem');
  await page.type('input[name=code]', 'QX7M-8D2K-9K2D-ZZ11');
  await page.evaluate(() => {
    const toast = document.createElement('div');
    toast.className = 'el-message el-message--error';
    toast.textContent = '该卡密已被其他账号使用，错误码：E2031';
    document.body.append(toast);
    setTimeout(() => toast.remove(), 3000);
  });
  await page.waitForFunction(() => !document.querySelector('.el-message'));
  await new Promise((resume) => setTimeout(resume, 600));
  await clickChip(page);
  const { item, facts } = await keptWith('E2031');
  const [noticed] = facts['noticed'] as { via: string; appearedAt: string; goneAt: string }[];
  expect(facts['failure']).toMatchObject({ kind: 'used', code: 'E2031' });
  expect(noticed?.via).toBe('page');
  expect(facts['tried']).toMatchObject([{ last4: 'ZZ11' }]);
  expect(JSON.stringify(facts['tried'])).not.toContain('QX7M');
  expect(Date.parse(noticed?.goneAt ?? '') - Date.parse(noticed?.appearedAt ?? '')).toBeGreaterThan(2000);
  expect(item.item.files.map(({ kind }) => kind)).toContain('note');
  await page.close();
});

it('keeps the words of alert() and passes every dialog through unchanged', async () => {
  const page = await openSwitchedOn('/redeem');
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(`${dialog.type()} ${dialog.message()}`);
    await dialog.accept('卡号');
  });
  const answers = await page.evaluate(() => [
    alert('激活码已过期，请联系卖家'),
    confirm('确定兑换吗？'),
    prompt('请输入', 'A'),
    alert.name,
    alert.length,
  ]);
  expect(asked).toEqual(['alert 激活码已过期，请联系卖家', 'confirm 确定兑换吗？', 'prompt 请输入']);
  expect(answers.slice(1)).toEqual([true, '卡号', 'alert', 0]);
  await clickChip(page);
  const { facts } = await keptWith('激活码已过期');
  expect(facts['failure']).toMatchObject({ kind: 'expired' });
  expect(facts['noticed']).toMatchObject([{ via: 'alert', box: null }]);
  await page.close();
});

it('offers on the next page what an alert said before the page left', async () => {
  const page = await openSwitchedOn('/redeem');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${shop.redeemOrigin}/redeem/old`).catch(() => null);
  await page.waitForFunction(
    () => location.pathname === '/redeem' && document.querySelector('cardproof-chip'),
  );
  await clickChip(page);
  expect((await keptWith('卡密已被使用')).facts['failure']).toMatchObject({ kind: 'used', code: 'E2031' });
  await page.close();
});

it('refuses notices that are not what the chip hands in', async () => {
  const page = await openSwitchedOn('/redeem');
  const before = (await savedItems(app)).length;
  // A page may shout the event; only the buyer's tap keeps anything.
  await page.evaluate(() =>
    document.dispatchEvent(
      new CustomEvent('native-dialog', { detail: { toString: () => 'alert\n卡密已被使用' } }),
    ),
  );
  await page.evaluate(() =>
    document.dispatchEvent(
      new CustomEvent('native-dialog', { detail: `alert\n${'卡密已被使用'.repeat(500)}` }),
    ),
  );
  await new Promise((resume) => setTimeout(resume, 500));
  expect(await savedItems(app)).toHaveLength(before);
  await page.close();
});

it('stays out of the way of a page that changes for ever', async () => {
  const page = await openSwitchedOn('/redeem');
  const frames = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const list = document.body.appendChild(document.createElement('ul'));
        let count = 0;
        const beat = () => {
          for (let i = 0; i < 300; i++) {
            const row = document.createElement('li');
            row.textContent = `第 ${count} 帧 ${i}`;
            list.append(row);
          }
          while (list.childElementCount > 1200) list.firstChild?.remove();
          if (++count < 120) requestAnimationFrame(beat);
          else done(count);
        };
        beat();
      }),
  );
  expect(frames).toBe(120);
  await page.evaluate(() => {
    const toast = document.body.appendChild(document.createElement('div'));
    toast.textContent = '兑换码无效';
  });
  await until(() => page.evaluate(() => document.body.textContent?.includes('兑换码无效')), 'the toast');
  await new Promise((resume) => setTimeout(resume, 2500));
  await clickChip(page);
  await keptWith('兑换码无效');
  await page.close();
});
