import { describe, expect, it } from 'vitest';
import { type ChecklistCase, checklist, meterOf } from '../../../utils/casework/checklist.ts';
import { proposeProblems } from '../../../utils/casework/problem.ts';
import { PROBLEMS } from '../../../utils/casework/problem-table.ts';
import type { SlotCode } from '../../../utils/evidence/evidence-slot.ts';
import { problemCodeSchema } from '../../../utils/evidence/problem-types.ts';
import {
  ago,
  chat,
  dead,
  NOW,
  order,
  type PageSketch,
  page,
  product,
  promise,
  refused,
  seenPages,
} from './seen-pages.ts';

const of = (sketches: readonly PageSketch[], known: Partial<ChecklistCase> = {}): ChecklistCase => {
  const pages = seenPages(sketches);
  const proposals = proposeProblems({ pages, orderNo: null, toldGone: false }, NOW);
  return {
    pages,
    proposals,
    problem: proposals[0]?.code ?? null,
    pointed: [],
    given: [],
    shopGone: false,
    ...known,
  };
};
const row = (slot: SlotCode, sketches: readonly PageSketch[], known: Partial<ChecklistCase> = {}) =>
  checklist(of(sketches, known)).find((found) => found.slot === slot);
const bought = order({ orderNo: 'A1234567', status: 'done', cardSecrets: ['AB12'] });
const paid = order({ orderNo: 'A1234567', status: 'paid', paidAt: ago(90) });

describe('the checklist', () => {
  it('asks for the four basics while nothing is known to be wrong', () => {
    expect(checklist(of([])).map(({ slot, required, state }) => `${slot} ${required} ${state}`)).toEqual([
      'order false missing',
      'chat false missing',
      'failure false missing',
      'terms false missing',
    ]);
  });

  it.each(problemCodeSchema.options)('has for %s what its table row asks for, in its order', (problem) => {
    const rows = checklist(of([], { problem }));
    expect(rows.filter(({ required }) => required).map(({ slot }) => slot)).toEqual(
      PROBLEMS[problem].required,
    );
    expect(rows.filter(({ required }) => !required).map(({ slot }) => slot)).toEqual(
      PROBLEMS[problem].helpful,
    );
    expect(rows.every(({ exhibits, state }) => state === 'missing' && exhibits.length === 0)).toBe(true);
  });

  it.each<[SlotCode, PageSketch[]]>([
    ['order', [bought]],
    ['payment', [order({ tradeNo: '4200001234' })]],
    ['failure', [refused('used', '已被使用')]],
    ['chat', [chat('b 在吗', 'm 在')]],
    ['terms', [page('terms', '第一条')]],
  ])('takes what shows %s', (slot, pages) => {
    expect(row(slot, pages, { problem: 'P02' })).toMatchObject({ state: 'filled', exhibits: [1] });
  });

  it.each<[SlotCode, string, PageSketch[]]>([
    ['waiting-page', 'P07', [paid]],
    ['promise', 'P08', [product('', [promise('delivery', '秒发')])]],
    ['balance-change', 'P09', [page('page', '我的余额：12.00')]],
    ['order-form', 'P10', [page('checkout', '充值账号')]],
    ['limit-notice', 'P11', [refused('bound', '已达上限')]],
    ['recall-notice', 'P06', [page('page', '您的密钥因来源违规已被撤销')]],
    ['shop-silent', 'P14', [paid, dead()]],
    ['refund-requests', 'P19', [chat('b 我要退款', 'm 等等', 'b 退款')]],
    ['platform-answer', 'P15', [chat('b 投诉', 'p 请联系商家')]],
    ['off-platform-request', 'P17', [chat('m 加我微信直接转账')]],
    ['review-gone', 'P26', [page('page', '您的评价未通过审核')]],
    ['preticked', 'P27', [page('checkout', '已默认勾选 售后险')]],
    ['data-asked', 'P22', [page('checkout', '请上传身份证照片')]],
    ['merchant-identity', 'P14', [page('page', '统一社会信用代码 91110000')]],
  ])('takes what shows %s of %s', (slot, problem, pages) => {
    expect(row(slot, pages, { problem: problemCodeSchema.parse(problem) })?.state).toBe('filled');
  });

  it('wants the rules of two times, not one twice', () => {
    const before = page('terms', '旧规则 72小时', {}, 5000);
    expect(row('rules-now', [before], { problem: 'P23' })?.state).toBe('missing');
    expect(row('rules-now', [before, page('terms', '旧规则 72小时')], { problem: 'P23' })?.state).toBe(
      'missing',
    );
    expect(row('rules-now', [before, page('terms', '新规则 12小时')], { problem: 'P23' })?.exhibits).toEqual([
      2,
    ]);
  });

  it('takes the word of a buyer who points at an exhibit, or says that it cannot be had', () => {
    const known = { problem: 'P14' as const, pointed: [{ slot: 'counterparty' as const, exhibit: 1 }] };
    expect(row('counterparty', [bought], known)).toMatchObject({ state: 'filled', exhibits: [1] });
    expect(row('payment', [bought], { ...known, given: ['payment'] })).toMatchObject({
      state: 'unavailable',
      because: 'buyer',
    });
  });

  it('does not send anybody to a shop that is gone, nor to a page its software has not', () => {
    expect(row('terms', [], { problem: 'P01', shopGone: true })?.because).toBe('shop-gone');
    const bare = { ...bought, facts: { ...bought.facts, platform: 'dujiaoka', lacks: ['terms' as const] } };
    expect(row('terms', [bare], { problem: 'P01' })?.because).toBe('software');
    expect(row('order', [bare], { problem: 'P01', shopGone: true })?.state).toBe('filled');
  });

  it('does not take an issuer that refuses a card for the shop whose software has no terms', () => {
    expect(row('terms', [refused('used', '已被使用')], { problem: 'P02' })?.because).toBeNull();
  });
});

describe('the meter', () => {
  it('shows the four of a refused card', () => {
    const { rows, filled, total } = meterOf(
      checklist(of([bought, refused('used', '已被使用'), chat('m 在'), page('terms', '第一条')])),
    );
    expect(rows.map(({ slot }) => slot)).toEqual(['order', 'failure', 'chat', 'terms']);
    expect([filled, total]).toEqual([4, 4]);
  });

  it('shows what another kind of trouble needs instead', () => {
    expect(meterOf(checklist(of([], { problem: 'P24' }))).rows.map(({ slot }) => slot)).toEqual([
      'payment',
      'counterparty',
      'chat',
      'order',
    ]);
  });
});
