// One place on an item that the buyer looks at before it leaves, with what stands around it.
import {
  type HiddenKind,
  type RedactionProposal,
  type RedactionTarget,
  treatmentOf,
} from '../../utils/evidence/redaction-plan.ts';

export type Decision = RedactionProposal['decision'];
/** What the buyer can say about a place. */
export type Verdict = Exclude<Decision, 'proposed'>;

export interface Spot {
  proposal: RedactionProposal;
  /** Words around a place in a text; empty elsewhere. */
  before: string;
  after: string;
  /** What will stand there when it is hidden; empty where nothing will. */
  mask: string;
}

export interface BoxSpot extends Spot {
  proposal: RedactionProposal & { target: Extract<RedactionTarget, { in: 'picture' }> };
}

export const isBox = (spot: Spot): spot is BoxSpot => spot.proposal.target.in === 'picture';

export const isHidden = ({ proposal }: Spot): boolean => treatmentOf(proposal) !== 'keep';

/** Drawn by the buyer: deleting it leaves nothing behind. */
export const isDrawn = ({ proposal }: Spot): boolean => proposal.source === 'manual';

/** Still to be looked at. What this recipient gets anyway needs no look. */
export const isOpen = ({ proposal }: Spot): boolean =>
  proposal.decision === 'proposed' && proposal.suggested !== 'keep';

export const openOfKind = (spots: readonly Spot[], kind: HiddenKind): Spot[] =>
  spots.filter((spot) => isOpen(spot) && spot.proposal.kind === kind);

/** The next one that nobody has looked at, after the given one and then from the start. */
export function nextOpen(spots: readonly Spot[], after: string | null): string | null {
  const from = spots.findIndex(({ proposal }) => proposal.id === after) + 1;
  const order = [...spots.slice(from), ...spots.slice(0, from)];
  return order.find((spot) => isOpen(spot) && spot.proposal.id !== after)?.proposal.id ?? null;
}

/** As words and colours tell it apart: hidden or kept by the buyer, waiting for a look, or left as this recipient gets it anyway. */
export function spotState(spot: Spot): 'open' | 'hide' | 'keep' {
  if (isOpen(spot)) return 'open';
  return isHidden(spot) ? 'hide' : 'keep';
}
