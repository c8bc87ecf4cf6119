// What one export hides: the buyer's plan, completed by what nobody has looked at yet.
import type { RedactionPlan } from '../evidence/redaction-plan.ts';
import { applyPlan, type Hiding } from './apply-plan.ts';
import type { BundleInput } from './bundle-input.ts';
import { proposeRedactions } from './proposals/propose-redactions.ts';

/**
 * Items that came after the buyer looked at the plan are treated as the table says.
 * @returns null for the buyer's own copy
 * @throws TypeError on a plan for another audience
 */
export async function hidingOf(input: BundleInput): Promise<Hiding | null> {
  const { audience, items, otherFacts = [] } = input;
  if (audience === 'self') return null;
  const plan = input.plan ?? { v: 1, audience, items: [] };
  if (plan.audience !== audience) throw new TypeError(`plan for ${plan.audience}`);
  const planned = new Set(plan.items.map(({ itemId }) => itemId));
  const rest = items.filter(({ item }) => !planned.has(item.id));
  const added = rest.length === 0 ? [] : (await proposeRedactions({ ...input, items: rest }, audience)).items;
  const facts = [...items.map((entry) => entry.facts), ...otherFacts].filter((reading) => reading !== null);
  return applyPlan({ v: 1, audience, items: [...plan.items, ...prefixed(added)] }, facts);
}

/** Groups of two plans have nothing to do with each other. */
function prefixed(items: RedactionPlan['items']): RedactionPlan['items'] {
  return items.map(({ itemId, proposals }) => ({
    itemId,
    proposals: proposals.map((proposal) => ({ ...proposal, group: `added ${proposal.group}` })),
  }));
}
