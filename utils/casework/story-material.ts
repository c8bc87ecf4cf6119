// What the story of a case is made of.
import type { CaseStory, Quoted } from '../evidence/case-story.ts';
import type { Facts, OrderFacts } from '../evidence/facts.ts';
import type { ItemKind } from '../evidence/item.ts';

export interface StoryItem {
  exhibit: number;
  kind: ItemKind;
  /** Of the page. */
  host: string | null;
  /** ISO 8601 UTC. */
  capturedAt: string;
  /** Codes of what went wrong while it was captured. */
  incidents: readonly string[];
  facts: Facts | null;
}

export interface StoryMaterial {
  bought: CaseStory['bought'];
  /** Exhibit order. */
  items: readonly StoryItem[];
  /** Most telling first. */
  promises: readonly Quoted[];
  answers: readonly (Quoted & { sender: 'merchant' | 'platform' })[];
  /** The order page that delivered the code that was refused; null where no exhibit joins the two. */
  deliveredOn: number | null;
  /** What the buyer told where there was no page, in the buyer's words. */
  told: string | null;
}

/** Other orders on the same page are not this case's business. */
export function isOfCase(order: OrderFacts, orderNo: string | null): boolean {
  return orderNo === null || order.orderNo === null || order.orderNo === orderNo;
}
