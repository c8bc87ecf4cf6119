// What a page said when a code was tried, or when an order was to be filled.
import type { FailureKind } from '../../evidence/facts.ts';
import type { ProblemCode } from '../../evidence/problem-types.ts';
import { isShopPage, type SeenPage } from '../seen-page.ts';
import { isTopUp } from './from-orders.ts';
import { type ProblemProposal, proposal } from './proposal.ts';

const BY_FAILURE: Readonly<Record<FailureKind, ProblemCode>> = {
  invalid: 'P01',
  used: 'P02',
  expired: 'P03',
  region: 'P04',
  format: 'P01',
  bound: 'P11',
  'rate-limited': 'P01',
  network: 'P01',
  other: 'P01',
};
/** A busy or unreachable redeem page says little about the card. */
const UNSURE: readonly FailureKind[] = ['rate-limited', 'network', 'other', 'format'];
const SURE_WEIGHT = 10;
const UNSURE_WEIGHT = 5;

export function fromFailures(pages: readonly SeenPage[]): ProblemProposal[] {
  return pages.flatMap((page) => {
    const { facts, exhibit } = page;
    if (!facts?.failure || workedLater(page, pages)) return [];
    const { kind, code, text } = facts.failure;
    const isUnsure = UNSURE.includes(kind);
    const words = [code, text].filter(Boolean).join(' ');
    // A shop that could not take a payment or fill an order has refused no card.
    if (isUnsure && (isShopPage(page) || page.kind === 'payment')) {
      const isCharged = facts.orders.some(({ product }) => isTopUp(product));
      return isCharged ? [proposal('P09', UNSURE_WEIGHT, 'failure-page', exhibit, words)] : [];
    }
    return [
      proposal(BY_FAILURE[kind], isUnsure ? UNSURE_WEIGHT : SURE_WEIGHT, 'failure-page', exhibit, words),
    ];
  });
}

/** The same code taken in the end, by the last characters of what was tried; of another card nothing follows. */
function workedLater(failed: SeenPage, pages: readonly SeenPage[]): boolean {
  const tried = failed.facts?.tried.map(({ last4 }) => last4) ?? [];
  return pages.some(
    ({ facts, host, capturedAt }) =>
      facts !== null &&
      facts.success !== null &&
      facts.failure === null &&
      host === failed.host &&
      capturedAt > failed.capturedAt &&
      facts.tried.some(({ last4 }) => tried.includes(last4)),
  );
}
