import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../../../utils/evidence/facts.ts';
import type { PageSnapshot } from '../../../utils/evidence/page-snapshot.ts';
import { recognise } from '../../../utils/platforms/recognise.ts';

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
