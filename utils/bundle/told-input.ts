// The case as index and report may tell it: without page claims that are withheld whole, without orders that are not its own.
import type { Hiding } from './apply-plan.ts';
import type { BundleInput, BundleItem } from './bundle-input.ts';
import { disclosureText } from './disclosure-text.ts';
import { factsFor } from './facts-for.ts';
import { holdsSecret } from './mask-secrets.ts';

/** @param hiding null for the buyer's own copy */
export function toldInput(input: BundleInput, hiding: Hiding | null): BundleInput {
  return hiding ? { ...input, items: input.items.map((entry) => toldItem(entry, hiding)) } : input;
}

function toldItem(entry: BundleItem, hiding: Hiding): BundleItem {
  const fields = hiding.places.get(entry.item.id)?.fields ?? new Set();
  // A known value is masked wherever it is told; a claim that is hidden for anything else is not told at all.
  const open = Object.entries(entry.disclosures).filter(
    ([name, disclosure]) => !fields.has(name) || holdsSecret(disclosureText(disclosure), hiding.secrets),
  );
  return {
    ...entry,
    disclosures: Object.fromEntries(open),
    facts: entry.facts && factsFor(entry.facts, hiding),
  };
}
