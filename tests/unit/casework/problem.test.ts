import { describe, expect, it } from 'vitest';
import { proposeProblems, type SeenCase } from '../../../utils/casework/problem.ts';
import { EMPTY_ORDER } from '../../../utils/evidence/facts.ts';
import { PROBLEM_CASES, type ProblemCase } from './problem-cases.ts';
import { LATER_CASES } from './problem-cases-later.ts';
import { THIRD_CASES } from './problem-cases-third.ts';
import { ago, chat, dead, NOW, order, type PageSketch, page, refused, seenPages } from './seen-pages.ts';

const seen = (pages: readonly PageSketch[], known: Partial<SeenCase> = {}): SeenCase => ({
  pages: seenPages(pages),
  orderNo: null,
  toldGone: false,
  ...known,
});
const proposed = (pages: readonly PageSketch[], known: Partial<SeenCase> = {}) =>
  proposeProblems(seen(pages, known), NOW);
const codes = (pages: readonly PageSketch[], known: Partial<SeenCase> = {}): string[] =>
  proposed(pages, known).map(({ code }) => code);
const CASES = [...PROBLEM_CASES, ...LATER_CASES, ...THIRD_CASES];
const troubled = CASES.filter(({ expected }) => expected.length > 0);
const share = (passes: (known: ProblemCase) => boolean): number =>
  troubled.filter(passes).length / troubled.length;

describe('the proposed kind of trouble', () => {
  it('stands first in 95 of 100 told cases', () => {
    expect(troubled.length).toBeGreaterThan(180);
    expect(share(({ pages, expected }) => codes(pages)[0] === expected[0])).toBeGreaterThanOrEqual(0.95);
  });

  it('is among the first three, all of several kinds, in 95 of 100', () => {
    const passes = ({ pages, expected }: ProblemCase) =>
      expected.every((code) => codes(pages).slice(0, 3).includes(code));
    expect(share(passes)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(CASES.filter(({ expected }) => expected.length === 0))('is none for $name', ({ pages }) => {
    expect(codes(pages)).toEqual([]);
  });

  it('never lacks a reason that an exhibit shows', () => {
    for (const { pages } of CASES) {
      for (const { reasons } of proposed(pages)) {
        expect(reasons.length).toBeGreaterThan(0);
        for (const { exhibit } of reasons)
          expect(exhibit).toSatisfy((no: number) => no >= 1 && no <= pages.length);
      }
    }
  });

  it('quotes words that stand there, shortened', () => {
    const long = `卡密无效${'，真的'.repeat(50)}`;
    const [first] = proposed([chat(`b ${long}`)]);
    expect(first?.reasons[0]?.words).toHaveLength(60);
    expect(long.startsWith(first?.reasons[0]?.words?.slice(0, 59) ?? '-')).toBe(true);
  });
});

describe('proposeProblems', () => {
  const paid = { status: 'paid' as const, paidAt: ago(120), product: '月卡' };

  it('holds a refusal for more than what the buyer says, and gathers the reasons of one kind', () => {
    const [first] = proposed([refused('used', '已被使用'), chat('b 显示已被使用')]);
    expect(first?.reasons.map(({ code, exhibit }) => `${code} ${exhibit}`)).toEqual([
      'failure-page 1',
      'buyer-says 2',
    ]);
  });

  it('trusts the last page of an order: what came in the end is not missing', () => {
    expect(codes([order(paid), order({ ...paid, status: 'done', cardSecrets: ['AB12-CD34'] })])).toEqual([]);
  });

  it('leaves other orders on the page alone', () => {
    const mine = { ...paid, orderNo: 'A1', status: 'done' as const };
    const pages = [{ ...order(mine), facts: { orders: [] } }, order({ ...paid, orderNo: 'B2' })];
    expect(codes(pages, { orderNo: 'A1' })).toEqual([]);
    expect(codes(pages, { orderNo: 'B2' })).toEqual(['P07']);
  });

  it('blames nobody for ten minutes', () => {
    expect(codes([order({ ...paid, paidAt: ago(14) })])).toEqual([]);
    expect(codes([order({ ...paid, paidAt: ago(16) })])).toEqual(['P07']);
    expect(codes([order({ ...paid, paidAt: null })])).toEqual([]);
  });

  it('does not take the page of an issuer that is down for a shop that is gone', () => {
    const issuer = { ...dead(), host: 'redeem.example' };
    expect(codes([order({ ...paid, cardSecrets: ['x'] }), refused('invalid', '无效'), issuer])).toEqual([
      'P01',
    ]);
  });

  it('takes the word of a buyer who says that the shop is gone', () => {
    expect(proposed([], { toldGone: true })).toMatchObject([
      { code: 'P14', reasons: [{ code: 'told-gone', exhibit: null }] },
    ]);
  });

  it('reads a notice in the middle of a page that has no full stop', () => {
    const words = `${'商品 订单 '.repeat(200)}该店铺已被平台冻结 ${'首页 '.repeat(200)}`;
    expect(codes([page('page', words)])).toEqual(['P14']);
  });

  it('does not take a cashier that is down for the shop', () => {
    const cashier = { ...page('payment', ''), host: 'pay.example' };
    expect(codes([cashier, { ...dead(), host: 'pay.example' }])).toEqual([]);
  });

  it('takes no failed payment for a card that fails, and a failed top-up for one', () => {
    const failed = (product: string) => ({
      ...order({ product }),
      facts: {
        failure: { kind: 'other' as const, code: null, text: '失败' },
        orders: [{ ...EMPTY_ORDER, product }],
      },
    });
    expect(codes([failed('年卡')])).toEqual([]);
    expect(codes([failed('话费直充')])).toEqual(['P09']);
    expect(codes([refused('other', '失败')])).toEqual(['P01']);
  });

  it('lets go of a refusal of the same code that was taken later, not of another one', () => {
    const code = (last4: string) => [{ commit: '0'.repeat(64), salt: null, last4 }];
    const no = refused('invalid', '无效', null, 60);
    const first = { ...no, facts: { ...no.facts, tried: code('ABCD') } };
    const then = (last4: string) => ({
      ...no,
      minutesAgo: 5,
      facts: { success: { code: null, text: '兑换成功' }, tried: code(last4) },
    });
    expect(codes([first, then('ABCD')])).toEqual([]);
    expect(codes([first, then('WXYZ')])).toEqual(['P01']);
  });

  it('lets go of what the buyer says is solved, and of nothing that came after', () => {
    expect(codes([chat('b 卡密无效', 'm 换了', 'b 现在可以了')])).toEqual([]);
    expect(codes([chat('b 现在可以了', 'b 又提示卡密无效')])).toEqual(['P01']);
    expect(codes([chat('b 卡密无效', 'b 今天还是没好')])).toEqual(['P01']);
    expect(codes([refused('invalid', '卡密无效'), chat('b 现在可以了')])).toEqual(['P01']);
  });

  it('takes a refusal for trouble only where something was asked for', () => {
    expect(codes([chat('b 支持退款吗', 'm 不退')])).toEqual([]);
    expect(codes([chat('b 退款', 'm 不退')])).toEqual(['P19']);
  });

  it('is silent about an empty case and survives pages without a word', () => {
    expect(codes([])).toEqual([]);
    expect(codes([dead(), chat('b ', 'm \u0000')])).toEqual([]);
  });

  it('reads a chat of thousands of messages and finds nothing in small talk', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `b 第${i}条 没有什么特别的话，只是很长的一条消息而已`,
    );
    expect(codes([chat(...lines)])).toEqual([]);
  });
});
