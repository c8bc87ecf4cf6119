// Which papers travel in a bundle: what a reader was sent himself, and what shows that others were asked before.
import type { Audience } from './audience.ts';
import { AUDIENCE_OF, CHANNEL_OF, paperSchema } from './channel.ts';

const SEES: Readonly<Record<Audience, readonly Audience[]>> = {
  merchant: ['merchant'],
  platform: ['merchant', 'platform'],
  payment: ['merchant', 'platform', 'payment'],
  authority: ['merchant', 'platform', 'payment', 'authority'],
  community: ['community'],
  self: ['merchant', 'platform', 'payment', 'authority', 'community'],
};
/** Papers of before there were twelve of them bear the name of their reader. */
const EARLIER: Readonly<Record<string, Audience>> = { merchant: 'merchant', platform: 'platform' };

/** Whether the paper kept under this name is for those eyes. A merchant does not learn from a bundle that the police was written to. */
export function isPaperFor(name: string, audience: Audience): boolean {
  const paper = paperSchema.safeParse(name);
  const reader = paper.success
    ? AUDIENCE_OF[CHANNEL_OF[paper.data]]
    : Object.hasOwn(EARLIER, name)
      ? EARLIER[name]
      : undefined;
  return reader !== undefined && SEES[audience].includes(reader);
}
