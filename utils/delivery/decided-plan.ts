import type { BundleInput } from '../bundle/bundle-input.ts';
import { proposeRedactions } from '../bundle/proposals/propose-redactions.ts';
import type { RedactionPlan } from '../evidence/redaction-plan.ts';
import { type Reviews, reviewedPlan } from '../evidence/redaction-review.ts';

/**
 * The plan of an export as the buyer decided it.
 * @returns null where nothing was decided: everything is done as suggested then
 */
export async function decidedPlan(source: BundleInput, reviews: Reviews): Promise<RedactionPlan | null> {
  if (reviews.size === 0) return null;
  return reviewedPlan(await proposeRedactions(source, source.audience), reviews);
}
