import type { BundleInput } from '../bundle/bundle-input.ts';
import { proposeRedactions } from '../bundle/proposals/propose-redactions.ts';
import { type PageWords, withBoxWords } from '../evidence/box-words.ts';
import type { RedactionPlan } from '../evidence/redaction-plan.ts';
import { type Reviews, reviewedPlan } from '../evidence/redaction-review.ts';
import { readPageWords } from './read-page-words.ts';

/**
 * The plan of an export as the buyer decided it.
 * @returns null where nothing was decided: everything is done as suggested then
 */
export async function decidedPlan(
  source: Pick<BundleInput, 'audience' | 'items' | 'case' | 'otherFacts'>,
  reviews: Reviews,
): Promise<RedactionPlan | null> {
  if (reviews.size === 0) return null;
  const found = await proposeRedactions(source, source.audience);
  const pages = new Map<string, PageWords>();
  for (const entry of source.items) {
    const drawn = reviews.get(entry.item.id)?.drawn ?? [];
    if (drawn.length > 0) pages.set(entry.item.id, await readPageWords(entry));
  }
  return reviewedPlan(withBoxWords(found, reviews, pages), reviews);
}
