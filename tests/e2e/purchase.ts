// The purchase that the product exists for, walked as a buyer walks it; used by the tests and by the demo.
import type { Page } from 'puppeteer-core';

export interface ShopAddress {
  origin: string;
  redeemOrigin: string;
}

const submit = (page: Page, selector: string) =>
  Promise.all([page.waitForNavigation(), page.click(selector)]);

/** From the product page to the delivered card. @returns the order number */
export async function buyCard(page: Page, shop: ShopAddress): Promise<string> {
  await page.goto(`${shop.origin}/checkout/1`);
  await page.type('input[name=contact]', 'buyer@example.com');
  await page.type('input[name=password]', 'chaxun1234');
  await submit(page, 'form[action^="/checkout"] button[type=submit]');
  await submit(page, 'form[action^="/pay"] button[type=submit]');
  const orderNo = new URL(page.url()).pathname.split('/').pop() ?? '';
  if (!page.url().includes('/order/')) await page.goto(`${shop.origin}/order/${orderNo}`);
  return orderNo;
}

/** What stands in the card box of the order page. */
export async function readCard(page: Page): Promise<{ number: string; password: string }> {
  const text = await page.$eval('textarea.cards', (box) => (box as HTMLTextAreaElement).value);
  const number = /卡号：(\S+)/.exec(text)?.[1];
  const password = /卡密：(\S+)/.exec(text)?.[1];
  if (!number || !password) throw new Error('the order page shows no card');
  return { number, password };
}

export async function askMerchant(
  page: Page,
  shop: ShopAddress,
  orderNo: string,
  text: string,
): Promise<void> {
  await page.goto(`${shop.origin}/chat/${orderNo}`);
  await page.type('textarea[name=text]', text);
  await submit(page, 'form.say button[type=submit]');
}

export async function redeemCard(page: Page, shop: ShopAddress, code: string): Promise<void> {
  await page.goto(`${shop.redeemOrigin}/redeem`);
  await page.type('input[name=account]', 'player-01');
  await page.type('input[name=code]', code);
  await submit(page, 'form button[type=submit]');
  await page.waitForSelector('.dialog');
}
