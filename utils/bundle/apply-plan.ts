// From decisions to what the builder does: values that disappear everywhere, and places that disappear where they are.
import type { Recipient } from '../evidence/audience.ts';
import type { Facts } from '../evidence/facts.ts';
import type { PixelRect } from '../evidence/picture-rects.ts';
import {
  type RedactionPlan,
  type RedactionProposal,
  type Treatment,
  treatmentOf,
} from '../evidence/redaction-plan.ts';
import { suggestedTreatment } from './audience-table.ts';
import { foldText } from './fold-text.ts';
import { type Hidden, maskedValue } from './masks.ts';
import { KIND_OF_SECRET } from './proposals/values-of-facts.ts';
import { type Masked, type Secret, secretsOf, withPieces } from './secret-list.ts';

/** Places of one item; its hidden values are found wherever they stand and are not repeated here. */
export interface HiddenPlaces {
  /** File name to image px. */
  boxes: ReadonlyMap<string, PixelRect[]>;
  /** File name to UTF-16 units of the decoded original. */
  spans: ReadonlyMap<string, [low: number, high: number][]>;
  /** Page claims. */
  fields: ReadonlySet<string>;
  /** Pictures that the buyer has drawn on, and so has looked at. */
  seen: ReadonlySet<string>;
}

export interface Hiding {
  audience: Recipient;
  /** Longest first. */
  secrets: readonly Secret[];
  /** Folded numbers of orders that are not this case's and are hidden. */
  otherOrders: ReadonlySet<string>;
  /** Folded values that the buyer lets go. */
  kept: ReadonlySet<string>;
  /** By item id. */
  places: ReadonlyMap<string, HiddenPlaces>;
}

export const NO_PLACES: HiddenPlaces = {
  boxes: new Map(),
  spans: new Map(),
  fields: new Set(),
  seen: new Set(),
};

/** Values, boxes, spans or claims: what cannot be masked stays behind for any of them. */
export function hidesAnything({ secrets, places }: Hiding): boolean {
  return (
    secrets.length > 0 ||
    [...places.values()].some(({ boxes, spans, fields }) => boxes.size + spans.size + fields.size > 0)
  );
}

/**
 * @param readings of every item whose secrets must not leave, exported or not
 * @returns what is hidden; a value of a reading that no proposal names is treated as the table says
 */
export function applyPlan(
  { items, audience }: RedactionPlan & { audience: Recipient },
  readings: readonly Facts[],
): Hiding {
  const proposals = items.flatMap((item) => item.proposals);
  const treatments = groupTreatments(proposals);
  const hidden = (proposal: RedactionProposal): Hidden | null => hiddenOf(treatments.get(proposal.group));
  const planned = proposals.flatMap((proposal) => maskedOf(proposal, hidden(proposal)));
  const kept = new Set(
    proposals.flatMap((proposal) =>
      proposal.words !== null && !hidden(proposal) && proposal.decision === 'dismissed'
        ? secretsOf(withPieces(proposal.words, () => '')).map(({ needle }) => needle)
        : [],
    ),
  );
  const read = secretsOf(readings.flatMap((facts) => readSecrets(facts, audience)));
  return {
    audience,
    kept,
    secrets: secretsOf([...planned, ...read.filter(({ needle }) => !kept.has(needle))]),
    otherOrders: new Set(
      proposals.flatMap((proposal) =>
        proposal.kind === 'other-order' && proposal.words !== null && hidden(proposal)
          ? foldText(proposal.words, false)
          : [],
      ),
    ),
    places: new Map(items.map((item) => [item.itemId, placesOf(item.proposals.filter(hidden))])),
  };
}

const STRICTNESS: readonly Treatment[] = ['keep', 'partial', 'hide'];

/** Of the places of one value the strictest speaks for all. */
function groupTreatments(proposals: readonly RedactionProposal[]): Map<string, Treatment> {
  const treatments = new Map<string, Treatment>();
  for (const proposal of proposals) {
    const treatment = treatmentOf(proposal);
    const known = treatments.get(proposal.group) ?? 'keep';
    const stricter = STRICTNESS.indexOf(treatment) > STRICTNESS.indexOf(known);
    treatments.set(proposal.group, stricter ? treatment : known);
  }
  return treatments;
}

const hiddenOf = (treatment: Treatment | undefined): Hidden | null =>
  treatment === undefined || treatment === 'keep' ? null : treatment;

function maskedOf({ kind, words }: RedactionProposal, treatment: Hidden | null): Masked[] {
  return words === null || !treatment ? [] : maskedValue(kind, words, treatment);
}

function readSecrets({ secrets, orders }: Facts, audience: Recipient): Masked[] {
  const cards = orders.flatMap(({ cardSecrets }) =>
    cardSecrets.map((value) => ({ value, kind: 'card' }) as const),
  );
  return [...secrets, ...cards].flatMap(({ value, kind }) => {
    const treatment = hiddenOf(suggestedTreatment(KIND_OF_SECRET[kind], 'buyer', audience));
    return treatment ? maskedValue(KIND_OF_SECRET[kind], value, treatment) : [];
  });
}

function placesOf(proposals: readonly RedactionProposal[]): HiddenPlaces {
  const boxes = new Map<string, PixelRect[]>();
  const spans = new Map<string, [number, number][]>();
  const fields = new Set<string>();
  const seen = new Set<string>();
  for (const { target, words, source } of proposals) {
    if (target.in === 'picture') {
      boxes.set(target.file, [...(boxes.get(target.file) ?? []), target.rect]);
      if (source === 'manual') seen.add(target.file);
    } else if (target.in === 'field') fields.add(target.name);
    // A value is found again by its words, in every spelling; a span without words is only here.
    else if (words === null || source === 'manual') {
      spans.set(target.file, [...(spans.get(target.file) ?? []), [target.start, target.end]]);
    }
  }
  return { boxes, spans, fields, seen };
}
