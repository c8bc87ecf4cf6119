// Who took the money and who runs the shop, as far as kept pages name them.
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import { type CaseView, sightingsOfOrder } from './case-view.ts';

/** Names of companies only: a nickname is no respondent. */
const COMPANY = /(?:公司|商行|经营部|工作室|个体工商户|合作社|商店|中心|厂)(?:（[^（）]{1,20}）)?$/;

export function companiesOf(view: CaseView): ComplaintInput['companies'] {
  const found = new Map<string, ComplaintInput['companies'][number]>();
  for (const { facts, exhibit, row } of view.items) {
    const merchants = row.kind === 'payment' ? (facts?.orders ?? []).map(({ merchant }) => merchant) : [];
    for (const name of merchants) {
      if (name !== null && COMPANY.test(name.trim()) && !found.has(name))
        found.set(name, { name, code: null, address: null, source: 'payee', exhibit });
    }
  }
  return [...found.values()];
}

/** Payments that bills and payment pages show, one per trade number. */
export function paymentsOf(view: CaseView): ComplaintInput['payments'] {
  const found = new Map<string, ComplaintInput['payments'][number]>();
  const paid = sightingsOfOrder(view).filter(({ order }) => order.paidAt !== null && order.amount !== null);
  for (const { order, exhibit } of paid) {
    const { paidAt: at, amount, payChannel: way, merchant: payee, tradeNo } = order;
    const key = tradeNo ?? `${at} ${amount?.value}`;
    if (!found.has(key)) found.set(key, { at, amount, way, payee, tradeNo, exhibit });
  }
  return [...found.values()];
}
