// What was bought came after the buyer had asked for the money back: an ending of its own.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { ClockInput } from './clock-input.ts';

export interface LateArrival {
  /** The paper that asked, ISO 8601 UTC. */
  askedAt: string;
  /** It was there by then. */
  arrivedBy: string;
  exhibit: number | null;
  /** A page kept after the paper still showed nothing: it certainly came later. */
  certain: boolean;
}

/** @param undeliveredAt newest page that still showed nothing delivered, null without one */
export function lateArrival(input: ClockInput, undeliveredAt: string | null): LateArrival | null {
  const { deliveredBy } = input.order;
  const asked = input.steps
    .filter(({ paper }) => CHANNEL_OF[paper] !== 'community')
    .map(({ sentAt }) => new Date(sentAt).toISOString())
    .sort()[0];
  if (!deliveredBy || !asked || input.ending) return null;
  const arrivedBy = new Date(deliveredBy.at).toISOString();
  if (arrivedBy <= asked) return null;
  const certain = undeliveredAt !== null && new Date(undeliveredAt).toISOString() >= asked;
  return { askedAt: asked, arrivedBy, exhibit: deliveredBy.exhibit, certain };
}
