// One place on an item that the buyer looks at before it leaves: what stands there, what stands around it, what becomes of it.
import {
  type HiddenKind,
  type RedactionProposal,
  type RedactionTarget,
  treatmentOf,
} from '../../utils/evidence/redaction-plan.ts';
import { isOpen as isOpenProposal, placeOf, type Verdict } from '../../utils/evidence/redaction-review.ts';

export interface Spot {
  id: string;
  target: RedactionTarget;
  /** At least one; several values may stand in one place. */
  proposals: readonly RedactionProposal[];
}

export interface BoxSpot extends Spot {
  target: Extract<RedactionTarget, { in: 'picture' }>;
}

export function spotsOf(proposals: readonly RedactionProposal[]): Spot[] {
  const spots = new Map<string, Spot & { proposals: RedactionProposal[] }>();
  for (const proposal of proposals) {
    const { id, target } = proposal;
    const known = spots.get(placeOf(target));
    if (known) known.proposals.push(proposal);
    else spots.set(placeOf(target), { id, target, proposals: [proposal] });
  }
  const order = { picture: 0, text: 1, field: 2 };
  return [...spots.values()].sort(
    (a, b) => order[a.target.in] - order[b.target.in] || position(a.target) - position(b.target),
  );
}

/** Reading order: down the page, along the text. */
function position(target: RedactionTarget): number {
  if (target.in === 'picture') return target.rect[1] * 1e5 + target.rect[0];
  return target.in === 'text' ? target.start : 0;
}

export const isBox = (spot: Spot): spot is BoxSpot => spot.target.in === 'picture';

export const isHidden = ({ proposals }: Spot): boolean =>
  proposals.some((proposal) => treatmentOf(proposal) !== 'keep');

export const isOpen = ({ proposals }: Spot): boolean => proposals.some(isOpenProposal);

/** The buyer has said something about it. */
export const isDecided = ({ proposals }: Spot): boolean =>
  proposals.some(({ decision }) => decision !== 'proposed');

/** Drawn by the buyer: deleting it leaves nothing behind. */
export const isDrawn = ({ target, proposals }: Spot): boolean =>
  target.in === 'picture' && proposals.every(({ source }) => source === 'manual');

/** What is hidden there, else everything that was found there. */
function concerned({ proposals }: Spot): readonly RedactionProposal[] {
  const hidden = proposals.filter(({ suggested }) => suggested !== 'keep');
  return hidden.length > 0 ? hidden : proposals;
}

export const kindsOf = (spot: Spot): HiddenKind[] => [...new Set(concerned(spot).map(({ kind }) => kind))];

/** Hiding a place says nothing about values beside it that this recipient gets anyway; showing it shows them all. */
export const meantBy = (spot: Spot, verdict: Verdict): string[] =>
  (verdict === 'confirmed' ? concerned(spot) : spot.proposals).map(({ id }) => id);

/** As words and colours tell it apart: waiting for a look, hidden, or left as it is. */
export function spotState(spot: Spot): 'open' | 'hide' | 'keep' {
  if (isOpen(spot)) return 'open';
  return isHidden(spot) ? 'hide' : 'keep';
}

/** Still open and of the same kind as this one, itself included. */
export const openLike = (spots: readonly Spot[], one: Spot): Spot[] =>
  spots.filter((spot) => isOpen(spot) && kindsOf(spot).join() === kindsOf(one).join());

const USABLE: ReadonlySet<HiddenKind> = new Set(['card-secret', 'query-password', 'complaint-password']);

/** Something that opens or pays stays visible because the buyer said so. */
export const showsUsable = (spots: readonly Spot[]): boolean =>
  spots.some(({ proposals }) =>
    proposals.some(({ kind, decision }) => USABLE.has(kind) && decision === 'dismissed'),
  );

/** What is hidden in the page's words and has no box on any picture of it; nothing once the buyer has drawn one. */
export function unplacedKinds(spots: readonly Spot[]): HiddenKind[] {
  const hidden = spots.flatMap(({ proposals }) =>
    proposals.filter((proposal) => treatmentOf(proposal) !== 'keep'),
  );
  const boxed = hidden.filter(({ target }) => target.in === 'picture');
  if (boxed.some(({ source }) => source === 'manual')) return [];
  const placed = new Set(boxed.map(({ group }) => group));
  const unplaced = hidden.filter(
    ({ target, words, group }) =>
      target.in === 'text' && /-text\./.test(target.file) && words !== null && !placed.has(group),
  );
  return [...new Set(unplaced.map(({ kind }) => kind))];
}

/** The next one that nobody has looked at, after the given one and then from the start. */
export function nextOpen(spots: readonly Spot[], after: string | null): string | null {
  const from = spots.findIndex(({ id }) => id === after) + 1;
  const order = [...spots.slice(from), ...spots.slice(0, from)];
  return order.find((spot) => isOpen(spot) && spot.id !== after)?.id ?? null;
}
