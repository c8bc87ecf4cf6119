// Which kinds of trouble the kept pages speak of, most likely first. Proposals with reasons: the buyer decides.
import { fromFailures } from './propose/from-failures.ts';
import { fromOrders } from './propose/from-orders.ts';
import { fromDeadPages, fromRefundRequests, fromSilence } from './propose/from-silence.ts';
import { fromTerms } from './propose/from-terms.ts';
import { fromChat, fromPages } from './propose/from-words.ts';
import { mergeProposals, type ProblemProposal, proposal } from './propose/proposal.ts';
import { messagesOf } from './propose/said.ts';
import type { SeenPage } from './seen-page.ts';

export interface SeenCase {
  /** Exhibit order. */
  pages: readonly SeenPage[];
  /** Of the case: other orders on a page are not its business. */
  orderNo: string | null;
  /** The buyer answered that the shop cannot be opened any more. */
  toldGone: boolean;
}

/** @param now ms since the epoch */
export function proposeProblems({ pages, orderNo, toldGone }: SeenCase, now: number): ProblemProposal[] {
  const said = messagesOf(pages);
  const shown = [
    ...fromFailures(pages),
    ...fromOrders(pages, orderNo),
    ...fromPages(pages),
    ...fromDeadPages(pages),
    ...(toldGone ? [proposal('P14', 4, 'told-gone', null)] : []),
  ];
  const chat = fromChat(said, shown.length > 0);
  const found = [...shown, ...chat, ...fromSilence(said, now), ...fromRefundRequests(said)];
  const invoked = chat.some(({ code }) => code === 'P20');
  const all = [...withoutWeak(found), ...fromTerms(pages, found.length > 0, invoked)];
  return mergeProposals(withFraud(all));
}

/** Pointing at a clause is trouble only where the clause was kept. */
const withoutWeak = (found: readonly ProblemProposal[]): ProblemProposal[] =>
  found.filter(({ code, weight }) => code !== 'P20' || weight >= 4);

/** Paid outside the shop and then cut off: more than bad manners. */
function withFraud(found: readonly ProblemProposal[]): ProblemProposal[] {
  const outside = found.find(({ code }) => code === 'P17');
  const cutOff = found.find(
    ({ code, reasons }) => code === 'P14' && reasons.some((reason) => reason.code === 'system-says'),
  );
  if (!outside || !cutOff) return [...found];
  return [...found, { code: 'P24', weight: 9, reasons: [...outside.reasons, ...cutOff.reasons] }];
}
