// A value that some recipient may not see, before anybody looked where it stands.
import type { HiddenKind, HiddenOwner, RedactionProposal } from '../../evidence/redaction-plan.ts';
import { foldText } from '../fold-text.ts';

export interface HiddenValue {
  value: string;
  kind: HiddenKind;
  owner: HiddenOwner;
  source: RedactionProposal['source'];
  /** How sure the owner is: the surest mention speaks for all. */
  sureness: number;
}

export const OWNER_SURENESS = { known: 4, label: 3, speaker: 2, page: 1, none: 0 } as const;

/** One entry per value; the first reading of its kind stands, the surest owner wins. */
export function mergeValues(values: readonly HiddenValue[]): HiddenValue[] {
  const merged = new Map<string, HiddenValue>();
  for (const found of values) {
    const key = foldText(found.value, false) || found.value;
    const known = merged.get(key);
    if (!known) merged.set(key, { ...found });
    else if (found.sureness > known.sureness) {
      known.owner = found.owner;
      known.sureness = found.sureness;
    }
  }
  return [...merged.values()];
}
