// What one export hides: the buyer's plan, completed by what nobody has looked at yet.
import type { Recipient } from '../evidence/audience.ts';
import type { Facts } from '../evidence/facts.ts';
import type { RedactionPlan } from '../evidence/redaction-plan.ts';
import { applyPlan, type Hiding } from './apply-plan.ts';
import { suggestedTreatment } from './audience-table.ts';
import type { BundleInput } from './bundle-input.ts';
import { foldText } from './fold-text.ts';
import { maskedValue } from './masks.ts';
import { proposeRedactions } from './proposals/propose-redactions.ts';
import { valuesTold } from './proposals/values-told.ts';
import { type Masked, secretsOf } from './secret-list.ts';

/** The part of a bundle's input that says what is hidden. */
export type HidingSource = Pick<
  BundleInput,
  'audience' | 'items' | 'otherFacts' | 'plan' | 'case' | 'complaints'
>;

/**
 * Items that came after the buyer looked at the plan are treated as the table says.
 * @returns null for the buyer's own copy
 * @throws TypeError on a plan for another audience
 */
export async function hidingOf(input: HidingSource): Promise<Hiding | null> {
  const { audience, items, otherFacts = [] } = input;
  // What a plan says of the buyer's own words stands, whatever comes after it.
  const source = input.plan ? { case: input.case, otherFacts } : input;
  if (audience === 'self') return null;
  const plan = input.plan ?? { v: 1, audience, items: [] };
  if (plan.audience !== audience) throw new TypeError(`plan for ${plan.audience}`);
  const planned = new Set(plan.items.map(({ itemId }) => itemId));
  const rest = items.filter(({ item }) => !planned.has(item.id));
  const added =
    rest.length === 0 ? [] : (await proposeRedactions({ ...source, items: rest }, audience)).items;
  const own = items.map((entry) => entry.facts).filter((reading) => reading !== null);
  const whole = { v: 1 as const, audience, items: [...plan.items, ...prefixed(added)] };
  const hiding = applyPlan(whole, [...own, ...otherFacts]);
  return { ...hiding, secrets: secretsOf([...hiding.secrets, ...told(input, audience, whole, own)]) };
}

/** What the buyer wrote is nobody's to decide on where an item shows the same. */
function told(
  input: HidingSource,
  audience: Recipient,
  { items }: RedactionPlan,
  readings: readonly Facts[],
): Masked[] {
  const decided = new Set(
    items.flatMap(({ proposals }) => proposals.map(({ words }) => foldText(words ?? '', false))),
  );
  return valuesTold(input.case, input.complaints, readings).flatMap(({ kind, owner, value }) => {
    const treatment = suggestedTreatment(kind, owner, audience);
    return treatment === 'keep' || decided.has(foldText(value, false))
      ? []
      : maskedValue(kind, value, treatment);
  });
}

/** Groups of two plans have nothing to do with each other. */
function prefixed(items: RedactionPlan['items']): RedactionPlan['items'] {
  return items.map(({ itemId, proposals }) => ({
    itemId,
    proposals: proposals.map((proposal) => ({ ...proposal, group: `added ${proposal.group}` })),
  }));
}
