import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ComplaintInput } from '../../../utils/complaint/complaint-input.ts';
import { composeComplaint } from '../../../utils/complaint/compose.ts';
import { checkTone } from '../../../utils/complaint/tone-check.ts';
import {
  clauseOf,
  SAMPLE,
  TERMS,
  WITH_PROMISES_AND_CHAT,
  WITHOUT_ORDER_NUMBER,
  WITHOUT_TERMS,
} from './sample-input.ts';

const CHANNELS = ['merchant', 'platform'] as const;
const CASES: Readonly<Record<string, ComplaintInput>> = {
  'failed-activation': SAMPLE,
  'without-terms': WITHOUT_TERMS,
  'without-order-number': WITHOUT_ORDER_NUMBER,
  'promises-and-chat': WITH_PROMISES_AND_CHAT,
};
const drafts = Object.entries(CASES).flatMap(([name, input]) =>
  CHANNELS.map((channel) => ({ name, channel, input: { ...input, channel } })),
);
const compose = (changes: Partial<ComplaintInput>) => composeComplaint({ ...SAMPLE, ...changes });

describe('composeComplaint', () => {
  it.each(drafts)('writes $name to the $channel as agreed', ({ name, channel, input }) => {
    const golden = readFileSync(new URL(`./golden/${name}.${channel}.txt`, import.meta.url), 'utf8');
    expect(`${composeComplaint(input).text}\n`).toBe(golden);
  });

  it.each(drafts)('keeps a decent tone for $name to the $channel', ({ input }) => {
    expect(checkTone(composeComplaint(input).text)).toEqual([]);
  });

  it.each(CHANNELS)(
    'tells the %s order number, symptom, code, clause, check, demand and exhibits',
    (channel) => {
      const { text, missing, warnings } = compose({ channel });
      for (const words of [
        'KM20261122140212345678',
        '该卡密已被使用',
        '错误代码1003',
        '第八条“卡密无效的，商家应当在收到投诉后24小时内补发或者退款。”',
        '2026-11-22 13:50保存',
        '请核实是否为系统问题或卡密重复使用/重复出售',
        '退款29.80元',
        '证据1',
        '证据2',
        '证据3',
      ]) {
        expect(text).toContain(words);
      }
      expect({ missing, warnings }).toEqual({ missing: [], warnings: [] });
    },
  );

  it('writes times in the zone of the buyer', () => {
    expect(compose({ tzOffsetMin: 0 }).text).toContain('2026-11-22 06:02');
  });

  it('marks every fact that is missing and fills none in', () => {
    const order = {
      ...SAMPLE.order,
      orderNo: null,
      product: null,
      amount: null,
      paidAt: null,
      createdAt: null,
    };
    const { text, missing } = compose({ order, failure: null, clauses: [], exhibits: [] });
    expect(missing).toEqual(['order-no', 'product', 'amount', 'time', 'failure', 'terms', 'exhibits']);
    expect(text.match(/【[^】]*：未取得，待补】/g)).toHaveLength(6);
    expect(text).toContain('全额退款');
  });

  it('describes an undelivered order by its state instead of a failure', () => {
    const order = { ...SAMPLE.order, status: 'paid' as const, statusText: '待发货' };
    const { text, missing } = compose({ order, failure: null, channel: 'platform' });
    expect(text).toContain('订单页显示状态为“待发货”（见证据1）');
    expect(text).toContain('请核实本单的发货记录');
    expect(missing).toEqual([]);
  });

  it('asks a shop on its own site for nothing that only a platform can do', () => {
    const own = compose({ channel: 'platform', shopIsPlatform: false }).text;
    expect(own).not.toMatch(/介入|结算/);
    expect(compose({ channel: 'platform', shopIsPlatform: true }).text).toMatch(
      /请平台介入[\s\S]*暂停向商家结算/,
    );
  });

  it.each([
    ['refund', '请：1. 退款29.80元。'],
    ['reissue', '请：1. 补发可用的同款卡密。'],
  ] as const)('demands a %s alone when that is the choice', (demand, words) => {
    expect(compose({ demand }).text).toContain(words);
  });

  it('masks the card, other codes and phone numbers wherever the page repeats them', () => {
    const failure = {
      kind: 'used' as const,
      code: null,
      at: null,
      onRedeemPage: true,
      page: null,
      exhibit: 2,
    };
    const text = '卡密ABCD1234WXYZ已被13812345678使用，另见QQQQ-1111-ZZZZ';
    const complaint = compose({ channel: 'platform', failure: { ...failure, text } });
    expect(complaint.text).toContain('卡密AB……YZ已被13……78使用，另见QQ……ZZ');
    expect(complaint.warnings).toContain('secret-masked');
  });

  it('prints an order number that looks like a phone number', () => {
    const order = { ...SAMPLE.order, orderNo: '13812345678' };
    const timeline = [{ at: null, text: '订单13812345678付款', exhibit: 1 }];
    const { text } = compose({ channel: 'platform', order, timeline });
    expect(text).toContain('订单号：13812345678');
    expect(text).toContain('订单13812345678付款');
  });

  it('leaves out an order number that cannot be one and says so', () => {
    const order = { ...SAMPLE.order, orderNo: '9'.repeat(500) };
    expect(compose({ order })).toMatchObject({ missing: ['order-no'], warnings: ['implausible-order-no'] });
  });

  it('states a fact without an exhibit as the buyer’s own word', () => {
    const order = { ...SAMPLE.order, exhibit: 99 };
    const { text, warnings } = compose({ order });
    expect(text).toContain('（本人陈述，暂无证据）');
    expect(text).not.toContain('证据99');
    expect(warnings).toEqual(expect.arrayContaining(['unknown-exhibit', 'no-exhibit']));
  });

  it('keeps order and clause numbers in a complaint that is far too long', () => {
    const clause = { ...clauseOf(TERMS, '第八条'), text: '卡密无效的，商家应当补发。'.repeat(200) };
    const cited = SAMPLE.clauses.map((known) => ({ ...known, clause }));
    const events = Array.from({ length: 60 }, (_, i) => ({
      at: SAMPLE.now,
      text: `联系商家`.repeat(20),
      exhibit: (i % 3) + 1,
    }));
    for (const channel of CHANNELS) {
      const order = { ...SAMPLE.order, product: '点卡'.repeat(50_000), merchant: '店'.repeat(100_000) };
      const { text, length, warnings } = compose({ channel, order, clauses: cited, timeline: events });
      expect(length).toBeLessThanOrEqual(channel === 'merchant' ? 400 : 800);
      expect(text).toContain('KM20261122140212345678');
      expect(text).toMatch(/第八条“(?:卡密无效的，商家应当补发。)+……”/);
      expect(warnings).toContain('clause-shortened');
    }
  });

  it('greets a merchant and drops the greeting of a platform complaint first', () => {
    expect(compose({}).text).toMatch(/^您好！/);
    const timeline = Array.from({ length: 12 }, () => ({
      at: SAMPLE.now,
      text: '联系商家未答复',
      exhibit: 1,
    }));
    expect(compose({ channel: 'platform', timeline }).text).toMatch(/^【订单】/);
  });

  it('gives the same text for the same facts', () => {
    expect(composeComplaint(SAMPLE)).toEqual(composeComplaint(structuredClone(SAMPLE)));
  });
});
