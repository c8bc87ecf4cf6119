import { describe, expect, it } from 'vitest';
import type { ComplaintInput } from '../../../utils/complaint/complaint-input.ts';
import { composeComplaint } from '../../../utils/complaint/compose.ts';
import { PAPER_LIMITS } from '../../../utils/complaint/paper-limits.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import { paperSchema } from '../../../utils/evidence/channel.ts';
import { clauseOf, SAMPLE, TERMS, WITHOUT_ORDER_NUMBER, WITHOUT_TERMS } from './sample-input.ts';

const compose = (paper: Paper, changes: Partial<ComplaintInput> = {}) =>
  composeComplaint({ ...SAMPLE, limit: PAPER_LIMITS[paper], ...changes, paper });
const PAPERS = paperSchema.options.filter((paper) => paper !== 'police-outline');
const [CITED] = SAMPLE.clauses;
const cited = (text: string, change = {}) =>
  CITED ? [{ ...CITED, clause: { ...CITED.clause, text }, ...change }] : [];

describe('composeComplaint', () => {
  it.each(PAPERS)('tells order, symptom, code, clause and exhibits in the %s', (paper) => {
    const { text, warnings } = compose(paper);
    expect(text).toContain(paper === 'community-post' ? 'KM20……5678' : 'KM20261122140212345678');
    for (const words of ['该卡密已被使用', '错误代码1003', '第八条', '证据1', '证据2', '证据3'])
      expect(text).toContain(words);
    expect(warnings).not.toContain('over-limit');
  });

  it.each(PAPERS)('says in the %s that no rules were kept, and cites none', (paper) => {
    const { text, missing } = composeComplaint({ ...WITHOUT_TERMS, limit: PAPER_LIMITS[paper], paper });
    expect(text).toMatch(/没有保存到.{2,4}的售后规则/);
    expect(text).not.toMatch(/第八条/);
    expect(missing).toContain('terms');
  });

  it.each(PAPERS)('leaves out of the %s what is not known', (paper) => {
    const nothing = {
      orderNo: null,
      product: null,
      amount: null,
      paidAt: null,
      createdAt: null,
      tradeNo: null,
    };
    const { text, missing } = compose(paper, {
      order: { ...SAMPLE.order, ...nothing },
      failure: null,
      clauses: [],
      terms: [],
      exhibits: [],
    });
    for (const fact of ['order-no', 'product', 'amount', 'time', 'failure', 'terms', 'exhibits'] as const)
      expect(missing).toContain(fact);
    expect(text).not.toMatch(/未取得，|待补|【[^】]*：】|（）|“”|\d{2}元/);
    expect(text).toContain('所购卡密提示已被使用（本人陈述）');
  });

  it('says how an order without a number can be found', () => {
    const { text, missing } = composeComplaint({ ...WITHOUT_ORDER_NUMBER, paper: 'platform-complaint' });
    expect(text).toContain('订单号未能取得，可按付款时间、金额核对。');
    expect(missing).toContain('order-no');
  });

  it('says so where one number stands for two purchases', () => {
    const order = { ...SAMPLE.order, amount: null, ambiguous: [1, 2] };
    const { text, warnings } = compose('platform-complaint', { order });
    expect(text).toContain('该订单号在已保存的页面上对应不止一笔购买（证据1、证据2）');
    expect(warnings).toEqual(expect.arrayContaining(['ambiguous-order', 'sum-unknown']));
    expect(text).toContain('全额退款');
  });

  it('names a day once', () => {
    expect(compose('platform-complaint').text).toMatch(/2026-11-22 14:02[\s\S]*当日14:20/);
    expect(compose('platform-complaint', { tzOffsetMin: 0 }).text).toContain('2026-11-22 06:02');
  });

  it('describes an undelivered order by its state', () => {
    const order = { ...SAMPLE.order, status: 'paid' as const, statusText: '待发货' };
    const { text, missing } = compose('platform-complaint', { problem: 'P07', order, failure: null });
    expect(text).toContain('付款后至今没有收到商品，订单页状态为“待发货”（证据1）。');
    expect(missing).not.toContain('failure');
  });

  it('asks a shop on its own site for nothing that only a platform can do', () => {
    expect(compose('platform-complaint', { shopIsPlatform: false }).text).not.toMatch(/介入|结算|贵平台/);
    expect(compose('platform-complaint', { shopIsPlatform: true }).text).toMatch(
      /请介入处理[\s\S]*暂停结算本单货款/,
    );
    expect(compose('platform-complaint').text).toContain('货款由贵平台代收的');
    expect(compose('merchant-reminder', { shopIsPlatform: false }).text).toContain('依法向有关部门反映');
  });

  it('asks for deposit and advance payment only where the captured rules hold them out', () => {
    expect(compose('platform-complaint').text).not.toMatch(/保证金|先行/);
    const clauses = cited('商家违约的，平台从保证金中先行赔付。');
    expect(compose('platform-complaint', { clauses }).text).toMatch(/保证金中处理[\s\S]*先行赔付/);
    expect(compose('platform-arbitration', { clauses: cited('可申请仲裁委员会复核。') }).text).toContain(
      '依贵平台规则启动争议处理',
    );
  });

  it('writes no outline for the police before its facts are confirmed', () => {
    expect(compose('police-outline')).toMatchObject({ text: '', blocked: 'police-unconfirmed' });
    const switches = { ...SAMPLE.switches, police: true };
    expect(compose('police-outline', { switches }).text).toMatch(/【资金】[\s\S]*涉嫌诈骗[\s\S]*依法受理/);
  });

  it('asks for three times the price only with its fact and its article', () => {
    const article = { id: 'xf-55', law: '中华人民共和国消费者权益保护法', place: '第五十五条' };
    const ground = { text: '官方记录显示该卡密在交付之前已被使用', exhibit: 2 };
    const switches = { ...SAMPLE.switches, tripled: ground };
    const asked = compose('regulator-complaint', { switches, procedure: [article] }).text;
    expect(asked).toContain('官方记录显示该卡密在交付之前已被使用（证据2）。');
    expect(asked).toContain(
      '如经查实属于欺诈，依《消费者权益保护法》第五十五条增加赔偿500元（价款的三倍不足五百元，按五百元计）',
    );
    const dear = { ...SAMPLE.order, amount: { value: '1,200.50', currency: 'CNY' } };
    expect(compose('regulator-complaint', { switches, procedure: [article], order: dear }).text).toContain(
      '增加赔偿3601.50元（价款的三倍）',
    );
    expect(compose('regulator-complaint', { switches }).text).not.toContain('三倍');
    expect(compose('regulator-complaint', { procedure: [article] }).text).not.toContain('三倍');
  });

  it('asks nobody to deliver what may not be sold', () => {
    const switches = { ...SAMPLE.switches, unlawfulGoods: true };
    const { text, warnings } = compose('platform-complaint', { switches });
    expect(text).not.toContain('要求商家补发');
    expect(text).toContain('退款29.80元');
    expect(warnings).toContain('demand-suppressed');
  });

  it.each([
    [{ value: '29.80', currency: 'CNY' }, { value: '9.80', currency: 'CNY' }, '退还差额20.00元'],
    [{ value: '29.80', currency: 'CNY' }, { value: '9.80', currency: 'USD' }, '退还差额。'],
    [{ value: '29.80', currency: 'CNY' }, { value: '29.80', currency: 'CNY' }, '退还差额。'],
    [{ value: '0.00', currency: 'CNY' }, { value: '9.80', currency: 'CNY' }, '退还差额。'],
  ])('works out of %j and %j %s', (amount, due, words) => {
    const { text } = compose('merchant-request', {
      order: { ...SAMPLE.order, amount },
      demands: ['refund-difference'],
      due: { amount: due, exhibit: 1 },
    });
    expect(text).toContain(words);
    expect(text).not.toMatch(/(?<!\d)0\.00元/);
  });

  it('has a child’s purchase undone by the guardian', () => {
    const switches = { ...SAMPLE.switches, minor: { age: 12 } };
    const { text } = compose('platform-complaint', { switches });
    expect(text).toContain('本单由12岁的孩子未经监护人同意付款，我作为监护人不予追认（本人陈述）。');
    expect(text).toContain('要求商家退款29.80元');
  });

  it('says of an answer that it came late', () => {
    const step = {
      paper: 'platform-complaint' as const,
      sentAt: '2026-11-20T10:00:00+08:00',
      answerBy: '2026-11-21T10:00:00+08:00',
      answeredAt: '2026-11-22T09:00:00+08:00',
      outcome: 'evaded' as const,
      answer: '请联系商家',
      reference: 'T-88',
      exhibit: 3,
    };
    const { text } = compose('platform-review', { steps: [step] });
    expect(text).toContain('2026-11-20 10:00向贵平台提交投诉（编号T-88），贵平台于2026-11-22 09:00才答复');
    expect(text).toContain('（截至2026-11-21 10:00未获答复）“请联系商家”，没有作出实质处理（证据3）。');
    const prompt = { ...step, answeredAt: '2026-11-21T09:00:00+08:00' };
    expect(compose('platform-review', { steps: [prompt] }).text).not.toContain('逾期');
  });

  it('names every company with its source where they differ', () => {
    const company = { code: null, address: null, source: 'licence' as const, exhibit: 1 };
    const companies = [
      { ...company, name: '甲网络科技有限公司', code: '91370200MA3ABCDE1X', address: '青岛市某路8号' },
      { ...company, name: '乙支付有限公司', source: 'payee' as const, exhibit: 2 },
    ];
    const { text, missing } = compose('regulator-complaint', { companies });
    expect(text).toMatch(
      /^被投诉人：甲网络科技有限公司，统一社会信用代码91370200MA3ABCDE1X，地址青岛市某路8号/,
    );
    expect(text).toContain('另有主体：乙支付有限公司（付款记录的收款方，证据2）。');
    expect(missing).not.toContain('company');
    expect(compose('regulator-complaint').missing).toContain('company');
  });

  it('quotes both of two clauses that contradict each other, or neither', () => {
    const conflict = { conflict: 'a' };
    const clauses = [...cited('未使用的卡密三日内可退。', conflict), ...cited('卡密售出后不退。', conflict)];
    const { text, warnings } = compose('merchant-request', { clauses });
    expect(text.includes('三日内可退')).toBe(text.includes('售出后不退'));
    expect(warnings).toContain('clauses-conflict');
  });

  it('questions a clause that is held against the buyer', () => {
    const { text } = compose('platform-complaint', {
      clauses: cited('售出概不退换。', { stance: 'against' }),
    });
    expect(text).toContain(
      '写明“售出概不退换。”（2026-11-22 13:50保存，证据3）。\n我认为该条不应作为拒绝处理的依据。',
    );
  });

  it('quotes no insult and no private number of the other side', () => {
    const chat = [
      { sender: 'merchant' as const, text: '你这种骗子不给退', at: null, exhibit: 2 },
      { sender: 'merchant' as const, text: '今天之内给您换一张', at: null, exhibit: 2 },
    ];
    const { text, warnings } = compose('platform-complaint', { chat });
    expect(text).not.toContain('骗子');
    expect(text).toContain('今天之内给您换一张');
    expect(warnings).toContain('quote-left-out');
  });

  it('masks the card, other codes and phone numbers wherever the page repeats them', () => {
    const text = '卡密ABCD1234WXYZ已被13812345678使用，另见QQQQ-1111-ZZZZ';
    const failure = {
      kind: 'used' as const,
      code: null,
      at: null,
      onRedeemPage: true,
      page: null,
      exhibit: 2,
      text,
    };
    const complaint = compose('platform-complaint', { failure });
    expect(complaint.text).toContain('卡密AB……YZ已被13……78使用，另见QQ……ZZ');
    expect(complaint.warnings).toContain('secret-masked');
  });

  it('leaves out an order number that cannot be one and says so', () => {
    const order = { ...SAMPLE.order, orderNo: '9'.repeat(500) };
    const { missing, warnings } = compose('merchant-request', { order });
    expect(missing).toContain('order-no');
    expect(warnings).toContain('implausible-order-no');
  });

  it('states a fact without an exhibit as the buyer’s own word', () => {
    const order = { ...SAMPLE.order, exhibit: 99 };
    const { text, warnings } = compose('merchant-request', { order });
    expect(text).toContain('（本人陈述）');
    expect(text).not.toContain('证据99');
    expect(warnings).toEqual(expect.arrayContaining(['unknown-exhibit', 'no-exhibit']));
  });

  it.each(PAPERS)('keeps what matters in a %s that is far too long', (paper) => {
    const clauses = cited('卡密无效的，商家应当补发。'.repeat(200));
    const contacts = Array.from({ length: 30 }, (_, i) => ({
      at: SAMPLE.now,
      result: 'silent' as const,
      exhibit: i % 3,
    }));
    const order = { ...SAMPLE.order, product: '点卡'.repeat(50_000), merchant: '店'.repeat(100_000) };
    const account = Array.from({ length: 40 }, () => ({ text: '联系商家未果'.repeat(30), exhibit: 1 }));
    const { text, length, warnings } = compose(paper, { order, clauses, contacts, account });
    expect(length).toBeLessThanOrEqual(PAPER_LIMITS[paper].max);
    expect(text).toContain(paper === 'community-post' ? 'KM20……5678' : 'KM20261122140212345678');
    expect(text).toContain('第八条');
    expect(text).toContain('该卡密已被使用');
    expect(text).toMatch(/证据3/);
    for (const quote of text.matchAll(/写明“([^”]*)”/g)) expect(quote[1]).toMatch(/。$|……$/);
    expect(warnings).toContain('shortened');
  });

  it('uses the room of the limit it is given', () => {
    const small = compose('platform-complaint', { limit: { min: 20, max: 250 } });
    const large = compose('platform-complaint', { limit: { min: 20, max: 2000 } });
    expect(small.length).toBeLessThanOrEqual(250);
    expect(large.length).toBeGreaterThan(small.length);
    expect(large.warnings).not.toContain('shortened');
  });

  it('gives the same text for the same facts', () => {
    expect(composeComplaint(SAMPLE)).toEqual(composeComplaint(structuredClone(SAMPLE)));
    expect(clauseOf(TERMS, '第八条').number).toBe('第八条');
  });
});
