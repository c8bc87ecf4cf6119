// A kept item as triage looks at it: what was read off it, and its words.
import type { Facts } from '../evidence/facts.ts';
import type { ItemKind } from '../evidence/item.ts';

export interface SeenPage {
  exhibit: number;
  kind: ItemKind;
  /** Of the page, null for what was brought. */
  host: string | null;
  /** ISO 8601 UTC. */
  capturedAt: string;
  /** Codes of what went wrong while it was captured. */
  incidents: readonly string[];
  /** Null for items that nobody reads (recordings, dropped files). */
  facts: Facts | null;
  /** Visible text, bounded; '' where there is none. */
  words: string;
}

const OF_SHOP: readonly string[] = ['product', 'checkout', 'order', 'orders'];

/** Pages of the shop itself: a cashier, a chat service or an issuer lives elsewhere. */
export const isShopPage = ({ kind, facts }: SeenPage): boolean =>
  OF_SHOP.includes(kind) || OF_SHOP.includes(facts?.pageKind ?? '');
