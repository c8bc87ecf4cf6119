// A verdict small enough to be shown: a stranger's file may give ten thousand reasons or items, a page shows the first.
import type { BundleDetails, ItemDetails } from './bundle-details.ts';
import type { Claim } from './claim.ts';
import { CLAIMS, type Claims } from './claims.ts';
import type { Verdict } from './verify-bundle.ts';

export interface ShownVerdict extends Verdict {
  claims: Record<keyof Claims, Claim & { more: number }>;
  details: (BundleDetails & { moreItems: number }) | null;
}

export type Outcome = 'contradicted' | 'open' | 'proven';

const MOST_REASONS = 100;
const MOST_ITEMS = 1000;
const MOST_HELD = 200;
const MOST_TOKENS = 200;
const LONGEST = 500;

export function shownVerdict({ claims, thumbprint, readable, details }: Verdict): ShownVerdict {
  return {
    claims: {
      container: shownClaim(claims.container),
      content: shownClaim(claims.content),
      signature: shownClaim(claims.signature),
      identity: shownClaim(claims.identity),
      time: shownClaim(claims.time),
      history: shownClaim(claims.history),
    },
    thumbprint,
    readable,
    details: details && shownDetails(details),
  };
}

function shownClaim({ state, reasons }: Claim): Claim & { more: number } {
  const kept = reasons.slice(0, MOST_REASONS).map((reason) => reason.slice(0, LONGEST));
  return { state, reasons: kept, more: reasons.length - kept.length };
}

function shownDetails(details: BundleDetails): BundleDetails & { moreItems: number } {
  const items = details.items.slice(0, MOST_ITEMS).map(shownItem);
  return {
    ...details,
    bag: details.bag.slice(0, LONGEST),
    software: details.software.slice(0, LONGEST),
    locker: details.locker.slice(0, LONGEST),
    created: details.created.slice(0, LONGEST),
    items,
    tokens: details.tokens.slice(0, MOST_TOKENS),
    moreItems: details.items.length - items.length,
  };
}

function shownItem(item: ItemDetails): ItemDetails {
  const held = item.held.slice(0, MOST_HELD);
  return { ...item, held: held.map(({ name, code }) => ({ name: name.slice(0, LONGEST), code })) };
}

/** The worst of all claims: nothing is proven as a whole while one claim is open. */
export function outcomeOf(verdicts: readonly Pick<Verdict, 'claims'>[]): Outcome {
  const states = verdicts.flatMap(({ claims }) => CLAIMS.map((name) => claims[name].state));
  if (states.includes('contradicted')) return 'contradicted';
  return states.length === 0 || states.includes('not-proven') ? 'open' : 'proven';
}
