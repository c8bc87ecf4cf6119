// Proves: rules of another shop in a case are neither quoted nor counted by, unless they name this shop or the buyer takes them.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { clockOfCase } from '../../../utils/delivery/clock-of-case.ts';
import { composeForCase, plainRequest } from '../../../utils/delivery/complaint-of-case.ts';
import { EMPTY_ORDER, emptyFacts } from '../../../utils/evidence/facts.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import { keepText, openLab } from '../locker/locker-lab.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const TERMS = '售后服务条款\n第八条 卡密已被使用的，买家应在下单后24小时内投诉，商家应更换或者退款。';

async function said(host: string, terms = TERMS) {
  const lab = await openLab();
  const times = { createdAt: '2026-11-22T17:50:00+08:00', paidAt: '2026-11-22T17:51:00+08:00' };
  const order = { ...EMPTY_ORDER, orderNo: 'A20261122001', merchant: '星河数卡', ...times };
  const facts = { ...emptyFacts('test/1'), platform: 'generic', pageKind: 'order' as const, orders: [order] };
  const { caseId } = await keepText(lab, '订单', undefined, { facts });
  await keepText(lab, terms, caseId, { kind: 'terms', title: '售后服务条款', host });
  await keepChoices(lab.locker, caseId, { problem: 'P02' });
  const { text } = await composeForCase(lab.locker, caseId, plainRequest('platform-complaint'), NOW);
  const { deadlines } = (await clockOfCase(lab.locker, caseId))(NOW.getTime());
  return {
    quotes: text.includes('第八条'),
    counts: deadlines.some(({ source }) => source.kind === 'clause'),
  };
}

it.each(['shop.example', 'help.shop.example', 'SHOP.example:8443'])(
  'goes by the rules of %s',
  async (host) => {
    expect(await said(host)).toEqual({ quotes: true, counts: true });
  },
);

it.each(['other.example.net', 'notshop.example', '192.168.0.1', 'shop.example.com.cn'])(
  'does not go by the rules of %s',
  async (host) => {
    expect(await said(host)).toEqual({ quotes: false, counts: false });
  },
);

it('goes by rules elsewhere that name the shop', async () => {
  expect(await said('docs.example.net', `${TERMS}\n第九条 本条款由星河数卡发布。`)).toEqual({
    quotes: true,
    counts: true,
  });
});
