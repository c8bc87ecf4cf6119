import { describe, expect, it } from 'vitest';
import { complaintInput, composeForCase, plainRequest } from '../../../utils/delivery/complaint-of-case.ts';
import { EMPTY_ORDER, emptyFacts, type Facts } from '../../../utils/evidence/facts.ts';
import { commitCode } from '../../../utils/evidence/tried-codes.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import { undoItem } from '../../../utils/locker/undo.ts';
import { keepText, openLab } from '../locker/locker-lab.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const TERMS =
  '售后服务条款\n第七条 商家应在12小时内回复。\n第八条 卡密已被使用的，商家应在24小时内更换或者退款。';

const facts = (change: Partial<Facts>): Facts => ({
  ...emptyFacts('test/1'),
  platform: 'generic',
  ...change,
});
const order = (change: Partial<Facts['orders'][number]>) => ({ ...EMPTY_ORDER, ...change });

async function openCase() {
  const lab = await openLab();
  const bought = facts({
    pageKind: 'order',
    orders: [
      order({
        orderNo: 'A20261122001',
        product: '月卡',
        amount: { value: '28.80', currency: 'CNY' },
        merchant: '星河数卡',
        paidAt: '2026-11-22T18:00:00+08:00',
        cardSecrets: ['ABCD-EFGH-1234-5678'],
      }),
    ],
  });
  const first = await keepText(lab, '订单', undefined, { facts: bought });
  const keep = (
    text: string,
    kind: 'product' | 'redeem' | 'terms' | 'chat',
    part: Partial<Facts>,
    title = '',
  ) =>
    keepText(lab, text, first.caseId, {
      kind,
      title: title || text,
      facts: facts({ pageKind: kind, ...part }),
    });
  return { lab, caseId: first.caseId, first, keep };
}

describe('what a complaint may say', () => {
  it('is null for everything that is not in the locker', async () => {
    const lab = await openLab();
    const { caseId } = await keepText(lab, '一页');
    const input = await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW);
    expect(input.order).toMatchObject({ orderNo: null, amount: null, product: null, paidAt: null });
    expect(input).toMatchObject({ failure: null, promises: [], chat: [], clauses: [], card: null });
  });

  it('numbers exhibits as the case does and names the one that shows each fact', async () => {
    const { lab, caseId, keep } = await openCase();
    await keep('兑换失败', 'redeem', { failure: { kind: 'used', code: '1003', text: '卡密已被使用' } });
    const input = await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW);
    expect(input.exhibits.map(({ no, kind }) => [no, kind])).toEqual([
      [1, 'order'],
      [2, 'redeem'],
    ]);
    expect(input.order.exhibit).toBe(1);
    expect(input.failure).toMatchObject({ kind: 'used', code: '1003', exhibit: 2 });
    expect(input.card).toBe('AB********78');
    expect(input.secrets).toContain('ABCD-EFGH-1234-5678');
  });

  it('says that the card that failed is the card that was delivered, without writing it', async () => {
    const { lab, caseId, keep } = await openCase();
    const failure = { kind: 'used' as const, code: null, text: '卡密已被使用' };
    await keep('兑换失败', 'redeem', { failure, tried: [await commitCode('abcdefgh12345678')] });
    const { text } = await composeForCase(lab.locker, caseId, plainRequest('platform-complaint'), NOW);
    expect(text).toContain('提示失败的卡密与订单页交付的卡密一致（证据1、证据2）');
    expect(text).not.toContain('5678）');
  });

  it('is silent about the card where another one was tried as well', async () => {
    const { lab, caseId, keep } = await openCase();
    const failure = { kind: 'used' as const, code: null, text: '卡密已被使用' };
    const tried = [await commitCode('ABCD-EFGH-1234-5678'), await commitCode('ZZZZ-0000')];
    await keep('兑换失败', 'redeem', { failure, tried });
    const input = await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW);
    expect(input.deliveredOn).toBeNull();
  });

  it('tells in order that the code had worked before the account was recalled', async () => {
    const { lab, caseId, keep } = await openCase();
    await keep('兑换成功', 'redeem', { success: { code: null, text: '兑换成功，会员已开通' } });
    await keep('兑换失败', 'redeem', { failure: { kind: 'used', code: null, text: '卡密已被使用' } });
    const { timeline, failure } = await complaintInput(
      lab.locker,
      caseId,
      plainRequest('merchant-request'),
      NOW,
    );
    expect(timeline.map(({ text, exhibit }) => [text, exhibit])).toContainEqual([
      '页面显示“兑换成功，会员已开通”',
      2,
    ]);
    expect(failure).toMatchObject({ text: '卡密已被使用', exhibit: 3 });
  });

  it('borrows nothing from another order on the same page', async () => {
    const { lab, caseId, keep } = await openCase();
    const other = order({ orderNo: 'B999', tradeNo: 'T1', payChannel: '微信' });
    await keep('两个订单', 'product', { orders: [other, order({ orderNo: 'A20261122001', quantity: 2 })] });
    const { order: said } = await complaintInput(lab.locker, caseId, plainRequest('platform-complaint'), NOW);
    expect(said).toMatchObject({ orderNo: 'A20261122001', quantity: 2, tradeNo: null, payChannel: null });
  });

  it('believes the order page before a later chat page that knows only the shop', async () => {
    const { lab, caseId, keep } = await openCase();
    await keep('聊天', 'chat', { orders: [order({ orderNo: 'A20261122001', merchant: '极速卡铺' })] });
    const { order: said } = await complaintInput(lab.locker, caseId, plainRequest('platform-complaint'), NOW);
    expect(said).toMatchObject({ merchant: '星河数卡', exhibit: 1 });
    expect((await lab.locker.cases.get(caseId))?.merchant).toBe('星河数卡');
  });

  it('quotes captured terms word for word, with name, number and exhibit', async () => {
    const { lab, caseId, keep } = await openCase();
    await keep('失败', 'redeem', { failure: { kind: 'used', code: null, text: '卡密已被使用' } });
    await keep(TERMS, 'terms', {}, '《售后服务条款》 - 极速卡铺');
    const complaint = await composeForCase(lab.locker, caseId, plainRequest('platform-complaint'), NOW);
    expect(complaint.text).toContain(
      '《售后服务条款》第八条写明“卡密已被使用的，商家应在24小时内更换或者退款。”',
    );
    expect(complaint.text).toContain('证据3');
    expect(complaint.missing).not.toContain('terms');
  });

  it('masks a secret that only an undone page or another spelling shows', async () => {
    const { lab, caseId, first, keep } = await openCase();
    const text = '亲，abcd efgh 1234 5678 是好的，请看激活页 ZZ99-YY88-XX77';
    const said = {
      sender: 'merchant' as const,
      name: null,
      at: null,
      text: `${text}，激活是用户操作不当`,
      images: [],
    };
    await keep(text, 'chat', { transcript: [said] });
    await undoItem(lab.locker, lab.writer, first.id);
    const { text: complaint } = await composeForCase(
      lab.locker,
      caseId,
      plainRequest('platform-complaint'),
      NOW,
    );
    expect(complaint).toContain('操作不当');
    expect(complaint).not.toMatch(/efgh|1234|YY88/);
  });

  it('mixes no amounts and times of several orders while nobody has said which', async () => {
    const lab = await openLab();
    const orders = [
      order({ orderNo: 'AAA1', amount: { value: '1.00', currency: 'CNY' } }),
      order({ orderNo: 'BBB2' }),
    ];
    const { caseId } = await keepText(lab, '列表', undefined, {
      facts: facts({ pageKind: 'orders', orders }),
    });
    const input = await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW);
    expect(input.order).toMatchObject({ orderNo: null, amount: null });
  });

  it('names no card when it cannot know which one failed', async () => {
    const { lab, caseId, keep } = await openCase();
    const secrets = [{ value: 'qp8823ab', kind: 'query-password' as const, boxes: [] }];
    await keep('失败', 'redeem', { secrets, failure: { kind: 'used', code: null, text: '已被使用' } });
    await keep('又一张', 'product', { orders: [order({ cardSecrets: ['WXYZ-0000-1111-2222'] })] });
    const input = await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW);
    expect(input.card).toBeNull();
  });

  it('no longer speaks of what was undone', async () => {
    const { lab, caseId, keep } = await openCase();
    const row = await keep('失败', 'redeem', { failure: { kind: 'used', code: null, text: '卡密已被使用' } });
    await undoItem(lab.locker, lab.writer, row.id);
    const input = await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW);
    expect(input.failure).toBeNull();
    expect(input.exhibits).toHaveLength(1);
  });

  it('takes no sum and no payment from two purchases under one number', async () => {
    const { lab, caseId, keep } = await openCase();
    const paidAt = '2026-10-01T10:00:00+08:00';
    const amount = { value: '28.80', currency: 'CNY' };
    const twin = order({ orderNo: 'A20261122001', product: '年卡', amount, paidAt });
    await keepText(lab, '另一笔', caseId, { facts: facts({ pageKind: 'order', orders: [twin] }) });
    await keep('兑换失败', 'redeem', { failure: { kind: 'used', code: null, text: '卡密已被使用' } });
    const request = plainRequest('platform-complaint');
    const input = await complaintInput(lab.locker, caseId, request, NOW);
    expect(input).toMatchObject({ order: { amount: null, ambiguous: [2, 1] }, payments: [] });
    expect((await composeForCase(lab.locker, caseId, request, NOW)).text).not.toMatch(/57\.60|28\.80/);
  });

  it('takes no sum where pages of the order show two, and goes by the paid one after a coupon', async () => {
    const { lab, caseId } = await openCase();
    const shows = (value: string, status: 'unpaid' | 'paid') =>
      keepText(lab, `订单 ${value}`, caseId, {
        facts: facts({
          pageKind: 'order',
          orders: [order({ orderNo: 'A20261122001', amount: { value, currency: 'CNY' }, status })],
        }),
      });
    const amount = async () =>
      (await complaintInput(lab.locker, caseId, plainRequest('merchant-request'), NOW)).order.amount;
    await shows('30.00', 'unpaid');
    await shows('28.8', 'paid');
    expect(await amount()).toMatchObject({ value: '28.8' });
    await shows('199.00', 'paid');
    expect(await amount()).toBeNull();
  });

  it.each(['1970-01-01T08:00:00+08:00', '2099-12-31T00:00:00+08:00'])(
    'does not say that something was bought at %s',
    async (paidAt) => {
      const lab = await openLab();
      const { caseId } = await keepText(lab, '订单', undefined, {
        facts: facts({ pageKind: 'order', orders: [order({ orderNo: 'A1B2C3', paidAt })] }),
      });
      const request = plainRequest('platform-complaint');
      const { order: said, statutes } = await complaintInput(lab.locker, caseId, request, NOW);
      expect(said.paidAt).toBeNull();
      expect(statutes.length).toBeGreaterThan(0);
    },
  );

  it('cites no article on minors for a buyer of eighteen', async () => {
    const { lab, caseId } = await openCase();
    const cited = async (age: number) => {
      await keepChoices(lab.locker, caseId, { minor: { age, confirmed: true } });
      const request = plainRequest('platform-complaint');
      const { statutes } = await complaintInput(lab.locker, caseId, request, NOW);
      return statutes.map(({ id }) => id).filter((id) => /^mfz-1(?:9|45)$/.test(id));
    };
    expect(await cited(17)).toEqual(['mfz-19', 'mfz-145']);
    expect(await cited(18)).toEqual([]);
  });

  it('does not keep quiet that the order page says refunded', async () => {
    const { lab, caseId, keep } = await openCase();
    const refunded = order({ orderNo: 'A20261122001', status: 'refunded', statusText: '已退款' });
    await keepText(lab, '已退款', caseId, { facts: facts({ pageKind: 'order', orders: [refunded] }) });
    await keep('兑换失败', 'redeem', { failure: { kind: 'used', code: null, text: '卡密已被使用' } });
    for (const paper of [
      'merchant-request',
      'platform-complaint',
      'regulator-complaint',
      'alipay',
    ] as const) {
      const { text } = await composeForCase(lab.locker, caseId, plainRequest(paper), NOW);
      expect(text).toContain('订单页状态为“已退款”');
    }
  });
});
