// Proves: clock and ladder come out of the locker alone, with the exhibits that show them, and say less where less is kept.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../utils/casework/deadlines.ts';
import { clockOfCase } from '../../../utils/delivery/clock-of-case.ts';
import { EMPTY_ORDER, type Facts, type OrderFacts } from '../../../utils/evidence/facts.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import { keepEnding, keepStep } from '../../../utils/locker/steps.ts';
import { undoItem } from '../../../utils/locker/undo.ts';
import { lock, setPassphrase } from '../../../utils/locker/vault/vault.ts';
import { factsOf } from '../capture/capture-lab.ts';
import { step } from '../casework/clock-sample.ts';
import { keepText, type Lab, openLab } from '../locker/locker-lab.ts';

const ORDER = '20261122140000123456';
/** The lab's clock stands at 18:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T18:10:00+08:00');

function orderFacts(change: Partial<OrderFacts> = {}, more: Partial<Facts> = {}): Facts {
  const order: OrderFacts = {
    ...EMPTY_ORDER,
    orderNo: ORDER,
    createdAt: '2026-11-22T14:01:00+08:00',
    paidAt: '2026-11-22T14:02:00+08:00',
    status: 'paid',
    amount: { value: '28.80', currency: 'CNY' },
    ...change,
  };
  return {
    ...factsOf(),
    platform: 'qs-faka',
    pageKind: 'order',
    failure: null,
    promises: [],
    orders: [order],
    ...more,
  };
}

const TERMS =
  '售后规则\n第一条 请于下单后24小时内投诉，逾期不予受理。\n第二条 商家应在收到投诉后24小时内处理。\n';

async function boughtLab(facts = orderFacts()): Promise<Lab & { caseId: string; terms: string }> {
  const lab = await openLab();
  const { caseId } = await keepText(lab, '订单详情', undefined, { facts });
  const { id } = await keepText(lab, TERMS, caseId, { kind: 'terms', title: '售后规则' });
  return { ...lab, caseId, terms: id };
}

const LONG = new Set(['complain-authority', 'sue']);
const short = ({ what, duty, due, state, source }: Deadline) =>
  `${duty} ${what} ${due.slice(5, 16)} ${state} ${source.kind}`;
const read = async ({ locker, caseId }: { locker: Lab['locker']; caseId: string }, now = NOW) => {
  const clock = (await clockOfCase(locker, caseId))(now);
  return { ...clock, near: clock.deadlines.filter(({ what }) => !LONG.has(what)) };
};

describe('the clock of a case', () => {
  it('is set by the kept rules, cited with their exhibit, and by the order’s own times', async () => {
    const { near, input } = await read(await boughtLab());
    expect(near.map(short)).toEqual(['buyer complain-platform 11-23T06:01 today clause']);
    expect(near[0]?.source).toMatchObject({ place: '第一条', exhibit: 2 });
    expect(near[0]?.from).toMatchObject({ kind: 'ordered', exhibit: 1 });
    expect(input.shop).toMatchObject({ platform: 'qs-faka', host: 'shop.example', isPlatform: null });
  });

  it('goes by the software where the rules were undone, and says so by its source', async () => {
    const lab = await boughtLab();
    await undoItem(lab.locker, lab.writer, lab.terms);
    expect((await read(lab)).near.map(short)).toEqual(['buyer complain-platform 11-22T16:00 today software']);
  });

  it('starts the merchant’s time with the complaint that was sent, and rings for a case in trouble only', async () => {
    const lab = await boughtLab();
    expect((await read(lab)).dues).toEqual([]);
    const sent = step('platform-complaint', '2026-11-22T18:00:00+08:00', { caseId: lab.caseId });
    await keepStep(lab.locker, sent);
    const { near, dues } = await read(lab);
    expect(near.map(short)).toEqual([
      'merchant answer 11-23T10:00 today clause',
      'platform step-in 11-23T10:00 today software',
      'buyer complain-platform 11-23T06:01 met clause',
    ]);
    expect(dues.map(({ what }) => what)).toEqual(['answer', 'step-in', 'complain-authority', 'sue']);
  });

  it('of two orders on a page and no choice knows no time', async () => {
    const two = orderFacts();
    two.orders = [...two.orders, { ...EMPTY_ORDER, orderNo: '2', paidAt: '2026-11-01T10:00:00+08:00' }];
    expect((await read(await boughtLab(two))).deadlines).toEqual([]);
  });

  it.each([
    ['two purchases under one number', '2026-10-01T10:00:00+08:00'],
    ['an unset time', '1970-01-01T08:00:00+08:00'],
    ['a validity', '2099-12-31T00:00:00+08:00'],
  ])('sets no time by %s', async (name, at) => {
    const lab = await openLab();
    const twice = name.startsWith('two');
    const { caseId } = await keepText(lab, '订单', undefined, {
      facts: orderFacts(twice ? {} : { createdAt: at, paidAt: at }),
    });
    if (twice) await keepText(lab, '另一笔', caseId, { facts: orderFacts({ createdAt: null, paidAt: at }) });
    expect((await read({ ...lab, caseId })).deadlines).toEqual([]);
  });

  it('takes a done order for delivered unless that is the very trouble', async () => {
    const promises = [{ kind: 'delivery' as const, text: '10分钟到账', within: '10分钟' }];
    const lab = await boughtLab(orderFacts({ status: 'done' }, { promises }));
    const deliver = async () => (await read(lab)).near.find(({ what }) => what === 'deliver')?.state;
    expect(await deliver()).toBe('done');
    await keepChoices(lab.locker, lab.caseId, { problem: 'P09' });
    expect(await deliver()).toBe('passed');
  });

  it('knows a slow clock by a page that prints tomorrow', async () => {
    const late = '2026-11-23T18:00:00+08:00';
    const { doubt } = await read(await boughtLab(orderFacts({ createdAt: late, paidAt: late })));
    expect(doubt).toMatchObject({ kind: 'behind', exhibit: 1 });
    expect((doubt?.byMs ?? 0) / 3_600_000).toBeCloseTo(24, 1);
  });

  it('stands still when the case has ended', async () => {
    const lab = await boughtLab();
    await keepChoices(lab.locker, lab.caseId, { problem: 'P01' });
    const ending = {
      caseId: lab.caseId,
      kind: 'refunded',
      at: '2026-11-22T10:00:00.000Z',
      itemId: null,
    } as const;
    await keepEnding(lab.locker, ending);
    const { dues, ladder } = await read(lab);
    expect(dues).toEqual([]);
    expect(ladder.every(({ turn }) => turn === 'done')).toBe(true);
  });

  it('waits for the passphrase', async () => {
    const lab = await boughtLab();
    await setPassphrase(lab.locker, lab.writer, '正确的 马 电池 订书钉');
    await keepText(lab, '再存一页', lab.caseId);
    await lock(lab.locker);
    await expect(clockOfCase(lab.locker, lab.caseId)).rejects.toMatchObject({ code: 'locker-locked' });
    await expect(clockOfCase(lab.locker, 'cs_none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the ladder of a case', () => {
  it('begins with the platform where the rules leave a day, and drops it for a shop on its own site', async () => {
    const lab = await boughtLab();
    const next = async () =>
      (await read(lab)).ladder.filter(({ turn }) => turn === 'next').map(({ paper }) => paper);
    expect(await next()).toEqual(['platform-complaint']);
    await keepChoices(lab.locker, lab.caseId, { seller: 'own-site' });
    expect(await next()).toEqual(['merchant-request']);
  });

  it('writes no letter to a person who was paid, however soon the shop may close', async () => {
    const lab = await boughtLab();
    await keepChoices(lab.locker, lab.caseId, { paidToPerson: true, problem: 'P09', contact: 'gone' });
    const merchant = (await read(lab)).ladder.filter(({ channel }) => channel === 'merchant');
    expect(merchant.map(({ turn }) => turn)).not.toContain('alongside');
    expect(merchant.map(({ turn }) => turn)).not.toContain('next');
  });

  it('knows how it was paid from the order or from the buyer', async () => {
    const lab = await boughtLab(orderFacts({ payChannel: '微信支付' }));
    const paid = async () => (await read(lab)).input.order.paidBy;
    expect(await paid()).toBe('wechat');
    await keepChoices(lab.locker, lab.caseId, { paidBy: 'bank' });
    expect(await paid()).toBe('other');
  });
});
