import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REDEEM_CODES } from '../../shop/redemptions.ts';
import { type Shop, startShop } from '../../shop/start-shop.ts';
import { submit, visit } from './visit.ts';

// 21:05:33 in China; every look at the clock is a second later.
const START_MS = Date.UTC(2026, 10, 22, 13, 5, 33);
const BUYER = { contact: 'buyer@example.com', quantity: '2', password: 'query-9527' };

function steppingClock(): () => Date {
  let looks = 0;
  return () => new Date(START_MS + looks++ * 1000);
}

let shop: Shop;
beforeAll(async () => {
  shop = await startShop({ now: steppingClock() });
});
afterAll(() => shop.close());

describe('a purchase', () => {
  let paymentUrl = '';
  let orderNo = '';

  it('shows promises and a price, and nothing about binding', async () => {
    const { body } = await visit(`${shop.origin}/product/1`);
    expect(body).toContain('¥28.80');
    expect(body).toContain('24小时内免费更换');
    expect(body).not.toContain('绑定');
  });

  it('turns the order form into an unpaid order with the time in its number', async () => {
    const payment = await submit(`${shop.origin}/checkout/1`, BUYER);
    paymentUrl = payment.url;
    orderNo = paymentUrl.split('/').at(-1) ?? '';
    expect(orderNo).toBe('2026112221053313741');
    expect(payment.body).toContain('待支付');
    expect(payment.body).toContain('¥57.60');
    expect((await visit(`${shop.origin}/order/${orderNo}`)).body).not.toContain('卡密信息');
  });

  it('delivers one card per piece after payment, with times in UTC+8', async () => {
    const { body, url } = await submit(paymentUrl, { pay: '1' });
    expect(url).toBe(`${shop.origin}/order/${orderNo}`);
    expect(body).toMatch(/下单时间<\/dt><dd>2026-11-22 21:05:33<.*支付时间<\/dt><dd>2026-11-22 21:05:34</s);
    const textarea = /<textarea[^>]*>([^<]+)</.exec(body)?.[1] ?? '';
    expect(textarea).toMatch(/^(卡号：XQ\d{12}\n卡密：[A-Z2-9]{4}(-[A-Z2-9]{4}){3}\n?){2}$/);
    expect(body).toContain(`data-clipboard-text="${textarea}"`);
    for (const door of ['申请售后', '投诉订单', '联系客服']) expect(body).toContain(door);
    expect(body).not.toContain(BUYER.password);
  });

  it('delivers nothing new when paid twice', async () => {
    const before = (await visit(`${shop.origin}/order/${orderNo}`)).body;
    expect((await submit(paymentUrl, { pay: '1' })).body).toBe(before);
  });

  it('is found again with the query password only', async () => {
    const wrong = await visit(`${shop.origin}/query`, { orderNo, password: 'wrong' });
    expect(wrong.status).toBe(403);
    const right = await visit(`${shop.origin}/query`, { orderNo, password: BUYER.password });
    expect(right.location).toBe(`/order/${orderNo}`);
  });

  it('lets the buyer talk to a merchant who blames the buyer', async () => {
    const { body } = await submit(`${shop.origin}/chat/${orderNo}`, { text: '卡密提示<b>已被使用</b>' });
    expect(body).toContain('卡密提示&lt;b&gt;已被使用&lt;/b&gt;');
    expect(body).toMatch(/is-merchant.*is-buyer.*is-merchant.*用户操作不当/s);
  });

  it.each(['after-sales', 'complaint'])('takes and shows a request at /%s', async (kind) => {
    const { body } = await submit(`${shop.origin}/${kind}/${orderNo}`, {
      reason: '其他',
      text: '请核查出库记录',
    });
    expect(body).toContain('请核查出库记录');
    expect(body).toContain('待商家处理');
  });
});

it.each([
  ['an address that is none', { ...BUYER, contact: 'buyer' }, '请填写正确的联系邮箱'],
  ['a quantity of nothing', { ...BUYER, quantity: '0' }, '购买数量不正确'],
  ['more than is in stock', { ...BUYER, quantity: '87' }, '库存不足'],
  ['a short query password', { ...BUYER, password: '123' }, '查询密码至少4位'],
])('refuses an order with %s', async (_case, form, sentence) => {
  const { status, body } = await visit(`${shop.origin}/checkout/1`, form);
  expect(status).toBe(400);
  expect(body).toContain(sentence);
});

it.each([
  ['any other card', 'ABCD-EFGH-JKLM-NPQR', ['卡密已被使用', '错误代码：1003']],
  ['a malformed code', 'abc', ['卡密无效', '错误代码：1001']],
  ['an old code', REDEEM_CODES.expired, ['卡密已过期', '错误代码：1004']],
  ['a foreign code', REDEEM_CODES.region, ['所在的地区', '错误代码：1006']],
  ['a good code', REDEEM_CODES.success, ['兑换成功']],
])('redeems %s with its own answer', async (_case, code, sentences) => {
  const { body } = await submit(`${shop.redeemOrigin}/redeem`, { account: 'player-1', code });
  for (const sentence of sentences) expect(body).toContain(sentence);
  expect(body).toMatch(/时间：2026-11-22 21:0\d:\d\d/);
});

it('prints ten numbered clauses with a deadline and a last word', async () => {
  const { body } = await visit(`${shop.origin}/terms`);
  expect(body.match(/<h2>第[一二三四五六七八九十]条 /g)).toHaveLength(10);
  expect(body).toMatch(/第八条.*24小时内.*（一）.*（二）.*第十条.*最终解释权/s);
});

it('gives the same shop for the same clock', async () => {
  const twin = await startShop({ now: steppingClock() });
  const { url } = await submit(`${twin.origin}/checkout/1`, BUYER);
  const { body } = await submit(url, { pay: '1' });
  await twin.close();
  expect(body).toBe((await visit(url.replace(twin.origin, shop.origin).replace('/pay/', '/order/'))).body);
});

it('keeps the buyer out of what is not there', async () => {
  expect((await visit(`${shop.origin}/order/12345`)).status).toBe(404);
  expect((await visit(`${shop.origin}/product/%2e%2e%2fserve.ts`)).status).toBe(404);
  const flood = await visit(`${shop.origin}/query`, { orderNo: 'x'.repeat(300_000), password: 'x' });
  expect(flood.status).toBe(413);
});

describe('the lab', () => {
  it('streams the head of the slow page before the rest', async () => {
    const { body, firstMs, lastMs } = await visit(`${shop.origin}/lab/slow?ms=150`);
    expect(body).toContain('加载完成');
    expect(lastMs - firstMs).toBeGreaterThan(100);
  });

  it('ends an unfinished answer when the shop closes', async () => {
    const brief = await startShop();
    const unfinished = visit(`${brief.origin}/lab/slow`).catch((cause: Error) => cause.message);
    await visit(`${brief.origin}/lab/empty`);
    await brief.close();
    expect(await unfinished).toMatch(/aborted|hang up|reset/);
  });

  it('keeps the markup of a hostile title inert', async () => {
    const { body } = await visit(`${shop.origin}/lab/hostile`);
    expect(body).toContain('<title>&lt;script&gt;');
    expect(body.length).toBeGreaterThan(100_000);
  });

  it('serves every page it lists', async () => {
    const { body } = await visit(`${shop.origin}/lab`);
    const names = [...body.matchAll(/href="(\/lab\/[a-z-]+)"/g)].flatMap(([, path]) => path ?? []);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect((await visit(`${shop.origin}${name}?ms=1`)).status, name).toBe(200);
  });
});
