import { describe, expect, it } from 'vitest';
import type { ClockInput } from '../../../utils/casework/clock-input.ts';
import type { Deadline } from '../../../utils/casework/deadlines.ts';
import { deriveDeadlines } from '../../../utils/casework/derive-deadlines.ts';
import { clause, clockInput, order, promise, seen, step } from './clock-sample.ts';

const LONG = new Set(['complain-authority', 'sue']);
/** Without the three years that run for every order. */
const near = (input: ClockInput): Deadline[] => deriveDeadlines(input).filter(({ what }) => !LONG.has(what));
const local = (iso: string | null): string | null =>
  iso === null
    ? null
    : new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const short = (deadline: Deadline | undefined) =>
  deadline && `${deadline.duty} ${deadline.what} ${local(deadline.due)} ${deadline.state}`;

const NOW = '2026-11-22T15:00:00+08:00';

describe('a captured clause', () => {
  it('sets a window from the payment and is cited with its words and exhibit', () => {
    const [found] = near(clockInput(NOW, { clauses: [clause('务必购买当天22点之前投诉，逾期不支持退款')] }));
    expect(short(found)).toBe('buyer complain-platform 2026-11-22 22:00 today');
    expect(found?.source).toEqual({
      kind: 'clause',
      place: '第八条',
      terms: '《售后规则》',
      text: '务必购买当天22点之前投诉，逾期不支持退款',
      words: '当天22点之前',
      quote: '务必购买当天22点之前投诉，逾期不支持退款',
      exhibit: 3,
      itemId: 'it_3',
      keptLater: false,
    });
    expect(found?.from).toMatchObject({ kind: 'paid', exhibit: 1, insteadOf: null });
    expect(found?.otherReading).toBeNull();
  });

  it('that says 当天 and no hour gives both lines, the strict one first', () => {
    const input = { clauses: [clause('如有问题请在当天内投诉')] };
    const [found] = near(clockInput(NOW, input));
    expect([local(found?.due ?? null), local(found?.otherReading ?? null)]).toEqual([
      '2026-11-22 22:00',
      '2026-11-23 00:00',
    ]);
    const [between] = near(clockInput('2026-11-22T22:30:00+08:00', input));
    expect(between?.state).toBe('soon');
    const [over] = near(clockInput('2026-11-23T00:00:00+08:00', input));
    expect(over?.state).toBe('passed');
  });

  it('counts days to the end of the last one against the seller, and 24 hours each for the buyer', () => {
    const clauses = [clause('卡密无效的，商家须在3天内退款'), clause('自付款之日起3日内可申请退款')];
    const steps = [step('merchant-request', '2026-11-22T15:00:00+08:00')];
    expect(near(clockInput('2026-11-22T16:00:00+08:00', { clauses, steps })).map(short)).toEqual([
      'merchant refund 2026-11-26 00:00 later',
      'buyer ask-merchant 2026-11-25 14:02 met',
    ]);
  });

  it('sets no time for an answer before anybody was asked', () => {
    expect(near(clockInput(NOW, { clauses: [clause('商家应在收到投诉后24小时内处理')] }))).toEqual([]);
  });

  it('runs from the complaint that was sent to the platform', () => {
    const input = {
      clauses: [clause('商家应在收到投诉后24小时内处理')],
      steps: [step('platform-complaint', '2026-11-22T14:30:00+08:00')],
    };
    expect(near(clockInput(NOW, input)).map(short)).toEqual(['merchant answer 2026-11-23 14:30 today']);
  });

  it('of a shop that sells on its own site runs from the first question', () => {
    const input = {
      shop: { platform: null, host: null, isPlatform: false },
      clauses: [clause('收到投诉后24小时内处理'), clause('争议由平台在48小时内裁决')],
      steps: [step('merchant-request', '2026-11-22T14:30:00+08:00')],
    };
    expect(near(clockInput(NOW, input)).map(short)).toEqual(['merchant answer 2026-11-23 14:30 today']);
  });

  it('is measured from the order where no payment is shown, and says so', () => {
    const input = {
      clauses: [clause('自付款之日起24小时内可申请退款')],
      order: order({ paidAt: null }),
    };
    const [found] = near(clockInput(NOW, input));
    expect(short(found)).toBe('buyer ask-merchant 2026-11-23 14:01 today');
    expect(found?.from).toMatchObject({ kind: 'ordered', insteadOf: 'paid' });
  });

  it('sets nothing where neither order nor payment has a time', () => {
    const input = {
      clauses: [clause('购买后24小时内投诉')],
      order: order({ paidAt: null, createdAt: null }),
    };
    expect(deriveDeadlines(clockInput(NOW, input))).toEqual([]);
  });

  it('of a payment known to the day has no hour', () => {
    const paidAt = { at: '2026-11-22T00:00:00+08:00', precision: 'day', exhibit: 1 } as const;
    const input = { clauses: [clause('购买后24小时内投诉')], order: order({ paidAt }) };
    const [found] = near(clockInput('2026-11-22T15:00:00+08:00', input));
    expect([local(found?.due ?? null), local(found?.otherReading ?? null), found?.precision]).toEqual([
      '2026-11-23 00:00',
      '2026-11-23 23:59',
      'day',
    ]);
  });

  it('counts from the payment where the delivery is not dated, for the buyer only', () => {
    const clauses = [clause('收货后24小时内联系客服'), clause('发货后24小时内商家应回访处理')];
    const found = near(clockInput(NOW, { clauses }));
    expect(found.map(short)).toEqual(['buyer ask-merchant 2026-11-23 14:02 today']);
    expect(found[0]?.from.insteadOf).toBe('delivered');
  });

  it('kept a day later may have been another one then', () => {
    const later = clause('购买后30天内投诉', { capturedAt: '2026-11-24T00:00:00.000Z' });
    const [found] = near(clockInput('2026-11-24T09:00:00+08:00', { clauses: [later] }));
    expect(found?.source).toMatchObject({ kind: 'clause', keptLater: true });
  });

  it('that repeats another one is listed once, and one that contradicts it stays', () => {
    const clauses = [
      clause('购买后24小时内投诉'),
      clause('下单付款后24小时内投诉有效'),
      clause('投诉时限：购买后48小时'),
    ];
    expect(near(clockInput(NOW, { clauses })).map(short)).toEqual([
      'buyer complain-platform 2026-11-23 14:02 today',
      'buyer complain-platform 2026-11-24 14:02 later',
    ]);
  });
});

describe('an answer', () => {
  const clauses = [clause('商家应在收到投诉后24小时内处理')];
  const sent = step('platform-complaint', '2026-11-22T14:30:00+08:00');

  it.each<[string, string | null, string]>([
    ['2026-11-23T10:00:00+08:00', '2026-11-23T09:00:00+08:00', 'met'],
    ['2026-11-24T10:00:00+08:00', '2026-11-23T20:00:00+08:00', 'late'],
    ['2026-11-24T10:00:00+08:00', null, 'passed'],
    ['2026-11-23T13:30:00+08:00', null, 'soon'],
    ['2026-11-23T13:29:00+08:00', null, 'today'],
  ])('at %s, spoken at %s, is %s', (now, spoken, state) => {
    const said = spoken === null ? [] : [{ by: 'merchant' as const, at: spoken, exhibit: 4 }];
    const [found] = near(clockInput(now, { clauses, steps: [sent], said }));
    expect(found?.state).toBe(state);
    expect(found?.doneAt).toBe(spoken === null ? null : new Date(spoken).toISOString());
  });

  it('of the merchant before the question is none', () => {
    const said = [{ by: 'merchant' as const, at: '2026-11-22T13:00:00+08:00', exhibit: 4 }];
    const [found] = near(clockInput('2026-11-24T10:00:00+08:00', { clauses, steps: [sent], said }));
    expect(found?.state).toBe('passed');
  });
});

describe('a promise', () => {
  it('is a stopwatch from the payment', () => {
    const promises = [promise('付款后10分钟内自动到账', '10分钟')];
    const [running] = near(clockInput('2026-11-22T14:05:00+08:00', { promises }));
    expect(short(running)).toBe('merchant deliver 2026-11-22 14:12 soon');
    const [broken] = near(clockInput(NOW, { promises }));
    expect(short(broken)).toBe('merchant deliver 2026-11-22 14:12 passed');
    expect(broken?.source).toMatchObject({ kind: 'promise', by: 'page', words: '10分钟内', exhibit: 2 });
  });

  it('that was kept in time, or at a time that nothing tells, is no broken one', () => {
    const promises = [promise('付款后10分钟内自动到账', '10分钟')];
    const state = (at: string) =>
      near(clockInput(NOW, { promises, order: order({ deliveredBy: seen(at) }) }))[0]?.state;
    expect(state('2026-11-22T14:10:00+08:00')).toBe('met');
    expect(state('2026-11-22T14:40:00+08:00')).toBe('done');
  });

  it('of a page may be a window for the buyer', () => {
    const promises = [promise('质保30天，包换', '30天', { kind: 'replacement' })];
    expect(near(clockInput(NOW, { promises })).map(short)).toEqual([
      'buyer ask-merchant 2026-12-22 14:02 later',
    ]);
  });

  it.each<[string, string, string]>([
    ['今天内给您换一张', '今天内', '2026-11-23 00:00'],
    ['2小时内给您退款', '2小时内', '2026-11-22 16:20'],
    ['明天给您退', '明天', '2026-11-24 00:00'],
    ['今晚8点前处理好', '今晚8点前', '2026-11-22 20:00'],
  ])('of a chat runs from its message: %s', (text, within, due) => {
    const promises = [promise(text, within, { kind: 'other', saidAt: '2026-11-22T14:20:00+08:00' })];
    const [found] = near(clockInput(NOW, { promises }));
    expect([found?.duty, local(found?.due ?? null)]).toEqual(['merchant', due]);
    expect(found?.from).toMatchObject({ kind: 'promised' });
  });

  it.each(['马上', '尽快', '本周', '到时候'])(
    'without a time that can be counted sets none: %s',
    (within) => {
      const promises = [promise(`${within}给您处理`, within, { saidAt: '2026-11-22T14:20:00+08:00' })];
      expect(near(clockInput(NOW, { promises }))).toEqual([]);
    },
  );
});

describe('the shop software', () => {
  const shop = (platform: string, host = 'shop.example') => ({ platform, host, isPlatform: null });

  it.each<[string, string, string[]]>([
    ['qs-faka', 'shop.example', ['same-day 2026-11-23 00:00']],
    ['fakanet', 'shop.example', ['day-22 2026-11-22 22:00']],
    ['dujiaoka', 'shop.example', ['unknown-shop 2026-11-22 22:00']],
    ['generic', 'shop.example', ['unknown-shop 2026-11-22 22:00']],
    ['generic', 'www.dtjishou.net', ['next-day 2026-11-24 00:00']],
    ['zfaka', 'shop.example', ['unknown-shop 2026-11-22 22:00', 'look-up-month 2026-12-22 14:01']],
    ['alipay', 'shop.example', []],
  ])('%s at %s typically allows %j', (platform, host, expected) => {
    const found = near(clockInput(NOW, { shop: shop(platform, host) }));
    expect(
      found.map(({ source, due }) => `${source.kind === 'software' ? source.rule : ''} ${local(due)}`),
    ).toEqual(expected);
  });

  it('gives way to a captured clause about the same', () => {
    const input = { shop: shop('qs-faka'), clauses: [clause('购买后72小时内投诉有效')] };
    expect(near(clockInput(NOW, input)).map(({ source }) => source.kind)).toEqual(['clause']);
  });

  it('steps in a day after the complaint', () => {
    const steps = [step('platform-complaint', '2026-11-22T14:30:00+08:00')];
    expect(near(clockInput(NOW, { shop: shop('qs-faka'), steps })).map(short)).toEqual([
      'platform step-in 2026-11-23 14:30 today',
      'buyer complain-platform 2026-11-23 00:00 met',
    ]);
  });

  it('of a shop on its own site has no platform that steps in', () => {
    const own = { platform: 'qs-faka', host: null, isPlatform: false };
    const steps = [step('merchant-request', '2026-11-22T14:30:00+08:00')];
    expect(near(clockInput(NOW, { shop: own, steps })).map(short)).toEqual([
      'buyer ask-merchant 2026-11-23 00:00 met',
    ]);
  });
});

describe('channels', () => {
  it('WeChat shows bills of 365 days, answers in 24 and settles in 72 hours', () => {
    const input = {
      order: order({ paidBy: 'wechat' }),
      steps: [step('wechat-pay', '2026-11-22T14:30:00+08:00')],
    };
    expect(near(clockInput(NOW, input)).map(short)).toEqual([
      'payment answer 2026-11-23 14:30 today',
      'payment solve 2026-11-25 14:30 later',
      'buyer complain-payment 2027-11-22 14:02 met',
    ]);
  });

  it('the regulator decides in seven working days and mediates for sixty more', () => {
    const steps = [step('regulator-complaint', '2026-11-22T14:30:00+08:00')];
    const found = near(clockInput(NOW, { steps }));
    expect(found.map(short)).toEqual([
      'authority accept 2026-12-02 00:00 later',
      'authority mediate 2027-02-02 00:00 later',
    ]);
    expect(found.map(({ withoutHolidays }) => withoutHolidays)).toEqual([false, true]);
    expect(found[1]?.from.insteadOf).toBe('accepted');
  });

  it('says nothing of complaints from before the rules of today', () => {
    const steps = [step('regulator-complaint', '2026-04-14T23:59:00+08:00')];
    expect(near(clockInput(NOW, { steps }))).toEqual([]);
  });

  it('leaves three years for authority and court', () => {
    expect(deriveDeadlines(clockInput(NOW)).map(short)).toEqual([
      'buyer complain-authority 2029-11-23 00:00 later',
      'buyer sue 2029-11-23 00:00 later',
    ]);
  });
});

describe('the buyer’s own paper', () => {
  it('expires when its answer does not come', () => {
    const sent = step('merchant-request', '2026-11-22T14:30:00+08:00', {
      answerBy: '2026-11-23T06:30:00.000Z',
    });
    expect(near(clockInput('2026-11-24T10:00:00+08:00', { steps: [sent] })).map(short)).toEqual([
      'merchant answer 2026-11-23 14:30 passed',
    ]);
    const answered = { ...sent, answeredAt: '2026-11-23T05:00:00.000Z', outcome: 'refused' as const };
    expect(near(clockInput('2026-11-24T10:00:00+08:00', { steps: [answered] }))[0]?.state).toBe('met');
  });
});

it('names every deadline the same way whenever it is derived', () => {
  const input = {
    shop: { platform: 'zfaka', host: null, isPlatform: null },
    clauses: [clause('购买后24小时内投诉，商家12小时内回复')],
    promises: [promise('10分钟到账', '10分钟')],
    steps: [step('wechat-pay', '2026-11-22T14:30:00+08:00')],
  };
  const ids = (now: string) =>
    deriveDeadlines(clockInput(now, input))
      .map(({ id }) => id)
      .sort();
  const [first, later] = [ids(NOW), ids('2026-12-24T10:00:00+08:00')];
  expect(new Set(first).size).toBe(first.length);
  expect(later).toEqual(first);
});
