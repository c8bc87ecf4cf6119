import { describe, expect, it } from 'vitest';
import { climbLadder, type LadderInput } from '../../../utils/casework/climb-ladder.ts';
import type { ClockInput } from '../../../utils/casework/clock-input.ts';
import { deriveDeadlines } from '../../../utils/casework/derive-deadlines.ts';
import type { LadderStep } from '../../../utils/casework/ladder.ts';
import type { Attempt, CaseStep } from '../../../utils/evidence/case-step.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import { clause, clockInput, order, step } from './clock-sample.ts';

const NOON = '2026-11-25T12:00:00+08:00';

interface Told extends Partial<LadderInput> {
  at?: string;
  clock?: Partial<ClockInput>;
}

function climb({ at = NOON, clock, ...told }: Told = {}): LadderStep[] {
  const input = clockInput(at, { steps: told.steps ?? [], attempts: told.attempts ?? [], ...clock });
  return climbLadder({
    now: Date.parse(at),
    deadlines: deriveDeadlines(input),
    steps: input.steps,
    attempts: input.attempts,
    ending: null,
    isPlatform: input.shop.isPlatform,
    personal: false,
    gone: false,
    paidBy: null,
    amount: input.order.amount,
    largeFrom: 500,
    papers: null,
    promised: [],
    fraud: false,
    ...told,
  });
}

const now = (steps: readonly LadderStep[]): string[] =>
  steps
    .filter(({ turn }) => turn === 'next' || turn === 'alongside')
    .map(({ paper, turn, reasons }) => `${turn} ${paper} ${reasons.join('+')}`);
const papers = (steps: readonly LadderStep[]): Paper[] => steps.map(({ paper }) => paper);
const DAY = 86_400_000;

/** Sent a day after the purchase, with a day to answer that is over. */
const silent = (paper: Paper, sentAt = '2026-11-23T10:00:00+08:00'): CaseStep =>
  step(paper, sentAt, { answerBy: new Date(Date.parse(sentAt) + DAY).toISOString() });
const refused = (paper: Paper): CaseStep =>
  step(paper, '2026-11-23T10:00:00+08:00', {
    answeredAt: '2026-11-23T12:00:00.000Z',
    outcome: 'refused',
  });
const attempt = (at: string, result: Attempt['result']): Attempt => ({
  id: 'st_aaaaaaaaaaaaaaaa',
  caseId: 'cs_00000000000000000000',
  at: new Date(at).toISOString(),
  way: 'qq',
  result,
  itemId: null,
  note: '',
});

describe('the next step', () => {
  it.each<[string, Told, string[]]>([
    ['begins politely', {}, ['next merchant-request first']],
    [
      'names a broken promise',
      { clock: { clauses: [clause('付款后10分钟内发货')] } },
      ['next merchant-request first+promise-broken'],
    ],
    [
      'is nothing while an answer is awaited',
      {
        steps: [step('merchant-request', '2026-11-25T11:00:00+08:00', { answerBy: '2026-11-26T03:00:00Z' })],
      },
      [],
    ],
    [
      'is a reminder where the first letter got no answer',
      { steps: [silent('merchant-request')] },
      ['next merchant-reminder no-answer-in-time'],
    ],
    [
      'is the platform after the reminder',
      { steps: [silent('merchant-request'), silent('merchant-reminder')] },
      ['next platform-complaint no-answer-in-time'],
    ],
    [
      'is a review where the platform refused',
      { steps: [silent('merchant-request'), silent('merchant-reminder'), refused('platform-complaint')] },
      ['next platform-review answer-did-not-help'],
    ],
    [
      'skips the platform in a shop on its own site',
      {
        isPlatform: false,
        paidBy: 'wechat',
        steps: [silent('merchant-request'), silent('merchant-reminder')],
      },
      ['next wechat-pay no-answer-in-time+paid-by-wechat+shop-is-no-platform'],
    ],
    [
      'skips a merchant who blocked the buyer',
      { attempts: [attempt('2026-11-23T10:00:00+08:00', 'blocked')] },
      ['next platform-complaint merchant-gone'],
    ],
    ['skips a merchant whom the buyer calls gone', { gone: true }, ['next platform-complaint merchant-gone']],
    [
      'skips a merchant who was silent three times over a day',
      {
        attempts: [
          attempt('2026-11-23T10:00:00+08:00', 'silent'),
          attempt('2026-11-23T20:00:00+08:00', 'silent'),
          attempt('2026-11-24T10:00:00+08:00', 'silent'),
        ],
      },
      ['next platform-complaint several-tries'],
    ],
    [
      'still writes to one who was silent three times in an hour',
      {
        attempts: [
          attempt('2026-11-23T10:00:00+08:00', 'silent'),
          attempt('2026-11-23T10:20:00+08:00', 'silent'),
          attempt('2026-11-23T10:40:00+08:00', 'silent'),
        ],
      },
      ['next merchant-request first'],
    ],
    [
      'writes no letter to a person who was paid outside',
      { personal: true, isPlatform: false, paidBy: 'wechat' },
      ['next wechat-pay off-platform-payment+paid-by-wechat+shop-is-no-platform'],
    ],
    [
      'goes to the police first where fraud is confirmed',
      { fraud: true },
      ['next police-outline suspected-fraud'],
    ],
    [
      'is the court when all doors were tried',
      {
        isPlatform: false,
        paidBy: 'other',
        steps: [silent('merchant-request'), silent('merchant-reminder'), refused('regulator-complaint')],
      },
      ['next court-outline answer-did-not-help'],
    ],
  ])('%s', (_name, told, expected) => {
    expect(now(climb(told))).toEqual(expected);
  });

  it('is the shop’s own desk where that closes first, with the merchant alongside', () => {
    const clauses = [clause('务必购买当天22点之前投诉')];
    const at = '2026-11-22T15:00:00+08:00';
    expect(now(climb({ at, clock: { clauses } }))).toEqual([
      'alongside merchant-request first',
      'next platform-complaint window-closes-first',
    ]);
    const sent = step('merchant-request', '2026-11-22T14:30:00+08:00', {
      answerBy: '2026-11-23T06:30:00.000Z',
    });
    expect(now(climb({ at, steps: [sent], clock: { clauses } }))).toEqual([
      'next platform-complaint window-closes-first',
    ]);
  });

  it('is the shop’s desk also where nothing is known of it, and says that it is a guess', () => {
    const shop = { platform: 'dujiaoka', host: null, isPlatform: null };
    expect(now(climb({ at: '2026-11-22T15:00:00+08:00', clock: { shop } }))).toEqual([
      'alongside merchant-request first',
      'next platform-complaint window-may-close',
    ]);
  });

  it('leaves the shop’s desk for later where it stays open longer than the merchant needs', () => {
    const clauses = [clause('投诉时限：购买后30天')];
    expect(now(climb({ clock: { clauses } }))).toEqual(['next merchant-request first']);
  });

  it('takes an expired time of the rules as an answer that did not come', () => {
    const clauses = [clause('商家应在收到投诉后24小时内处理')];
    const steps = [
      refused('merchant-request'),
      refused('merchant-reminder'),
      step('platform-complaint', '2026-11-23T12:00:00+08:00'),
    ];
    const found = climb({ steps, clock: { clauses } });
    expect(found.find(({ paper }) => paper === 'platform-complaint')?.state).toBe('sent');
    const platform = climb({ steps, clock: { clauses: [clause('平台应在收到投诉后24小时内处理')] } });
    expect(platform.find(({ paper }) => paper === 'platform-complaint')?.state).toBe('expired');
    expect(now(platform)).toEqual(['next platform-review no-answer-in-time']);
  });

  it('opens more doors at once where much is at stake', () => {
    const steps = [silent('merchant-request'), silent('merchant-reminder')];
    const large = { amount: { value: '1200.00', currency: 'CNY' }, paidBy: 'alipay' } as const;
    expect(now(climb({ steps, ...large }))).toEqual([
      'next platform-complaint no-answer-in-time',
      'alongside alipay large-amount',
    ]);
    expect(now(climb(large))).toEqual(['next merchant-request first']);
    expect(now(climb({ steps, ...large, amount: { value: '1200.00', currency: 'USD' } }))).toEqual([
      'next platform-complaint no-answer-in-time',
    ]);
  });

  it('is none when something was solved, or when the buyer ended it', () => {
    const solved = { ...refused('merchant-request'), outcome: 'solved' as const };
    expect(now(climb({ steps: [solved] }))).toEqual([]);
    const ending = { caseId: '', kind: 'refunded', at: '', itemId: null } as const;
    expect(now(climb({ steps: [silent('merchant-request')], ending }))).toEqual([]);
  });
});

describe('the papers that are offered', () => {
  it('leave out what this case has no door for', () => {
    expect(papers(climb({ isPlatform: false, paidBy: 'alipay' }))).toEqual([
      'merchant-request',
      'merchant-reminder',
      'alipay',
      'regulator-complaint',
      'regulator-report',
      'court-outline',
    ]);
  });

  it('ask no payment service for nothing', () => {
    const free = papers(climb({ clock: { order: order({ amount: { value: '0.00', currency: 'CNY' } }) } }));
    expect(free).not.toContain('wechat-pay');
    expect(free).not.toContain('alipay');
  });

  it('follow the problem, and keep what was sent all the same', () => {
    const told = { papers: ['regulator-report'] as const, steps: [refused('merchant-request')] };
    expect(papers(climb(told))).toEqual(['merchant-request', 'regulator-report']);
  });

  it('know an arbitration only where captured rules do', () => {
    expect(papers(climb())).not.toContain('platform-arbitration');
    const promised = [{ ask: 'arbitration' as const, exhibit: 3 }];
    expect(papers(climb({ promised }))).toContain('platform-arbitration');
  });

  it('carry what a platform can be asked for, and what its rules promise with the exhibit', () => {
    const promised = [{ ask: 'advance-payment' as const, exhibit: 3 }];
    const [platform] = climb({ promised }).filter(({ paper }) => paper === 'platform-complaint');
    expect(platform?.asks).toEqual([
      { ask: 'intervene', exhibit: null },
      { ask: 'freeze', exhibit: null },
      { ask: 'written-reasons', exhibit: null },
      { ask: 'manual-review', exhibit: null },
      { ask: 'advance-payment', exhibit: 3 },
    ]);
    expect(climb({ promised }).find(({ paper }) => paper === 'merchant-request')?.asks).toEqual([]);
  });
});
