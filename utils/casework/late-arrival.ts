// What was bought came after the buyer had asked for the money back: an ending of its own.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { ClockInput } from './clock-input.ts';

export interface LateArrival {
  /** The paper that asked, ISO 8601 UTC. */
  askedAt: string;
  /** It was there by then. */
  arrivedBy: string;
  exhibit: number | null;
}

/** Only where a page kept after the paper still showed nothing. @param undeliveredAt the newest such page, null without one */
export function lateArrival(input: ClockInput, undeliveredAt: string | null): LateArrival | null {
  const { deliveredBy } = input.order;
  const asked = input.steps
    .filter(({ paper }) => CHANNEL_OF[paper] !== 'community')
    .map(({ sentAt }) => new Date(sentAt).toISOString())
    .sort()[0];
  if (!deliveredBy || !asked || undeliveredAt === null || input.ending) return null;
  const arrivedBy = new Date(deliveredBy.at).toISOString();
  const empty = new Date(undeliveredAt).toISOString();
  if (empty < asked || arrivedBy <= empty) return null;
  return { askedAt: asked, arrivedBy, exhibit: deliveredBy.exhibit };
}
