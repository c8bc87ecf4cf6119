// Who took the money and who runs the shop, as far as kept pages name them.
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import { CHANNEL_OF, type Channel, type Paper } from '../evidence/channel.ts';
import type { ComplaintMaterial } from '../evidence/complaint-material.ts';
import type { Locker } from '../locker/database.ts';
import { type CaseView, sightingsOfOrder } from './case-view.ts';
import { companyOfView, namedCompanies } from './company-of-case.ts';
import { exhibitOf } from './steps-of-case.ts';

/** Papers that have to name who is complained of. */
const NAMES_THEM: readonly Channel[] = ['regulator', 'police', 'court'];

/** The buyer's own choice first; else whom licence, bill and terms name. Read only for papers that need it. */
export async function companiesOf(
  locker: Locker,
  view: CaseView,
  paper: Paper,
  { companies }: ComplaintMaterial,
): Promise<ComplaintInput['companies']> {
  if (!NAMES_THEM.includes(CHANNEL_OF[paper])) return [];
  const named = namedCompanies(await companyOfView(locker, view));
  const chosen = companies.map(({ name, code, itemId }) => {
    const shown = named.find((company) => company.name === name);
    return shown ?? { name, code, address: null, source: 'buyer' as const, exhibit: exhibitOf(view, itemId) };
  });
  return chosen.length > 0 ? chosen : named;
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
