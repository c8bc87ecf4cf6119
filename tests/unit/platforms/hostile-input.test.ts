import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../../../utils/evidence/facts.ts';
import type { PageSnapshot } from '../../../utils/evidence/page-snapshot.ts';
import { startBudget } from '../../../utils/page/budget.ts';
import { recognise } from '../../../utils/platforms/recognise.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { BAIT } from './bait.ts';

const now = new Date('2026-11-22T12:00:00Z');

function pageOf(lines: readonly string[]): PageSnapshot {
  const element = { tag: 'div', cls: '', attrs: {}, visible: true, frame: 0 };
  return {
    v: 1,
    url: 'https://shop.example/',
    canonicalUrl: null,
    referrer: '',
    title: '订单详情',
    lang: 'zh',
    selection: '',
    readAt: now.toISOString(),
    viewport: { w: 1000, h: 800, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 1000, h: 20 * lines.length },
    frames: [{ url: 'https://shop.example/', reachable: true, box: null }],
    elements: [
      { ...element, tag: 'body', parent: -1, box: [0, 0, 1000, 20 * lines.length] },
      ...lines.map((_, i) => ({
        ...element,
        parent: 0,
        box: [0, 20 * i, 1000, 20] as [number, number, number, number],
      })),
    ],
    runs: lines.map((text, i) => ({ element: i + 1, text, box: [0, 20 * i, 1000, 20], visible: true })),
    fields: [],
    text: lines.join('\n'),
    truncated: [],
  };
}

describe('time is bounded', () => {
  it.each([
    ['one text of 5 MB', ['订单号：'.repeat(1_250_000)]],
    [
      'bait for backtracking',
      ['卡密 '.repeat(20_000), `${'a-'.repeat(50_000)}!`, '1'.repeat(100_000), ':'.repeat(100_000)],
    ],
    ['20,000 labels without values', Array.from({ length: 20_000 }, () => '订单号：')],
    ['5,000 orders', Array.from({ length: 5_000 }, (_, i) => `订单号：AB${i} 金额：${i}.00 状态：已完成`)],
    ['20,000 failures', Array.from({ length: 20_000 }, () => '该卡密已被使用')],
  ])(
    '%s',
    (_name, lines) => {
      const facts = recognise(pageOf(lines), now);
      expect(factsSchema.safeParse(facts).success).toBe(true);
    },
    60_000,
  );
});

it('throws at no text whatever', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 20 }), (lines) => {
      expect(factsSchema.safeParse(recognise(pageOf(lines), now)).success).toBe(true);
    }),
    { numRuns: 60 },
  );
  // The generator's own tables of characters take seconds on a busy machine.
}, 60_000);

it('survives elements whose parents make no tree', () => {
  const page = pageOf(['订单号：AB12CD34', '状态：已完成']);
  const broken = {
    ...page,
    elements: page.elements.map((element, i) => ({ ...element, parent: i === 1 ? 2 : -1 })),
  };
  expect(recognise(broken, now).platform).toBeDefined();
});

describe('bait of 100 kB, alone, in a title and in a chat', () => {
  it.each(Object.entries(BAIT))(
    '%s',
    (_name, text) => {
      const pages = [
        pageOf([text]),
        pageOf(['订单号：AB12CD34', text, '订单状态：已完成']),
        pageOf(text.match(/[\s\S]{1,150}/g) ?? []),
        { ...pageOf(['兑换']), title: text },
      ];
      for (const page of pages) expect(factsSchema.safeParse(recognise(page, now)).success).toBe(true);
    },
    60_000,
  );
});

describe('a budget that runs out', () => {
  const page = pageOf(
    Array.from({ length: 400 }, (_, i) => [
      `订单号：AB${10_000_000 + i}`,
      `订单金额：${i}.50`,
      '订单状态：已完成',
    ]).flat(),
  );
  const readWithin = (ms: number) => {
    let ticks = 0;
    return recognise(
      page,
      now,
      PLATFORMS,
      startBudget(() => ticks++, ms),
    );
  };

  it('says that not all was read, and invents nothing', () => {
    const facts = readWithin(40);
    expect(facts.unread).toEqual(['time']);
    expect(facts.orders.length).toBeLessThan(400);
    for (const { orderNo, amount, status } of facts.orders) {
      const i = Number(orderNo?.slice(2)) - 10_000_000;
      expect([`${i}.50`, undefined]).toContain(amount?.value);
      expect(['done', null]).toContain(status);
    }
  });

  it('leaves a page alone that is read in time', () => {
    expect(readWithin(1_000_000).unread).toEqual([]);
    expect(readWithin(1_000_000).orders).toHaveLength(400);
  });

  it('says the same each time', () => {
    expect(readWithin(60)).toEqual(readWithin(60));
  });
});

it('passes on what the reader had cut', () => {
  const cut: PageSnapshot = { ...pageOf(['订单号：AB12CD34']), truncated: ['text', 'frames'] };
  expect(recognise(cut, now).unread).toEqual(['text', 'frames']);
});

it('reads two thousand orders, each with its own facts', () => {
  const lines = Array.from({ length: 2_000 }, (_, i) => [
    `订单号：AB${10_000_000 + i}`,
    `订单金额：${i}.50`,
    '订单状态：已完成',
  ]);
  const facts = recognise(pageOf(lines.flat()), now);
  expect(facts.orders).toHaveLength(2_000);
  expect(facts.orders.every(({ amount }, i) => amount?.value === `${i}.50`)).toBe(true);
  expect(facts.unread).toEqual([]);
}, 60_000);

describe('values at the edge', () => {
  const around = ['商品名称：点卡', '支付方式：支付宝', '订单状态：已完成'];
  const orderOf = (...lines: string[]) => recognise(pageOf([...lines, ...around]), now).orders[0];

  it('a number of 300 characters is whole or not there', () => {
    const long = 'AB12'.repeat(75);
    expect([long, null, undefined]).toContain(orderOf(`订单号：${long}`, '订单状态：已完成')?.orderNo);
  });

  it.each([
    ['1970-01-01 08:00:00', '1970-01-01T08:00:00+08:00'],
    ['2099-12-31 23:59:59', '2099-12-31T23:59:59+08:00'],
  ])('the time %s is kept as printed', (printed, iso) => {
    expect(orderOf('订单号：AB12CD34', `下单时间：${printed}`)?.createdAt).toBe(iso);
  });

  it.each([
    ['¥58.80', '58.80', 'CNY'],
    ['58.80元', '58.80', 'CNY'],
    ['US$9.99', '9.99', 'USD'],
    ['NT$300', '300', 'TWD'],
    ['HK$88.00', '88.00', 'HKD'],
    ['€15,00', '15.00', 'EUR'],
    ['£7.50', '7.50', 'GBP'],
    ['1500円', '1500', 'JPY'],
    ['12.5 USDT', '12.5', 'USDT'],
    ['¥123,456,789,012.34', '123456789012.34', 'CNY'],
  ])('%s is an amount of its own currency', (printed, value, currency) => {
    expect(orderOf('订单号：AB12CD34', `订单金额：${printed}`)?.amount).toEqual({ value, currency });
  });

  it('every amount of a page has its own currency', () => {
    const facts = recognise(
      pageOf([
        ...['订单号：AB12CD34', '订单金额：¥58.80', ...around],
        ...['订单号：AB12CD35', '订单金额：US$9.99', ...around],
      ]),
      now,
    );
    expect(facts.orders.map(({ amount }) => amount?.currency)).toEqual(['CNY', 'USD']);
  });

  it('marks of direction hide and turn nothing', () => {
    expect(orderOf('\u202e订单号：\u202cAB12\u202dCD34\u202c', '订单状态：已完成')?.orderNo).toBe('AB12CD34');
  });
});
