// What a recipient should not see, found by us and decided by the buyer's eye. Plain JSON: a job keeps it over a restart.
// It names hidden words in clear and therefore never leaves the machine.
import { audienceSchema } from './audience.ts';
import { z } from './zod.ts';

/** What stands at a place. */
export const hiddenKindSchema = z.enum([
  'phone',
  'id-number',
  'name',
  'address',
  'email',
  'qq',
  'wechat',
  'bank-card',
  'balance',
  'order-number',
  'trade-no',
  /** Everything that belongs to an order of the buyer that is not this case's. */
  'other-order',
  'card-secret',
  'query-password',
  'complaint-password',
  /** Session and access tokens in addresses and texts. */
  'cookie-token',
  'ip',
  'qr',
  /** Name or picture of somebody who is neither buyer nor seller. */
  'third-party',
  /** Drawn or marked by the buyer. */
  'by-hand',
]);
export type HiddenKind = z.infer<typeof hiddenKindSchema>;

/**
 * Whose it is, which decides more than the kind does: `order` is what the buyer left with the order (contact, name), `merchant` what
 * belongs to the other side and often is the evidence itself, `third` somebody else's. `unknown` is treated as the buyer's own.
 */
export const hiddenOwnerSchema = z.enum(['buyer', 'order', 'merchant', 'third', 'unknown']);
export type HiddenOwner = z.infer<typeof hiddenOwnerSchema>;

/** hide: nothing of it stays · partial: first and last characters stay in text (a picture is black there all the same) · keep. */
export const treatmentSchema = z.enum(['hide', 'partial', 'keep']);
export type Treatment = z.infer<typeof treatmentSchema>;

const count = z.int().check(z.nonnegative());

export const redactionTargetSchema = z.discriminatedUnion('in', [
  /** `rect` is [x, y, width, height] in image px of the original file, whole numbers, inside the picture. */
  z.strictObject({
    in: z.literal('picture'),
    file: z.string(),
    rect: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  }),
  /** `start` and `end` count UTF-16 units of the decoded original (JavaScript string indices), end excluded. */
  z.strictObject({ in: z.literal('text'), file: z.string(), start: count, end: count }),
  /** A page claim by its name: title, url, final_url, referrer, selection, frames. It is withheld as a whole. */
  z.strictObject({ in: z.literal('field'), name: z.string() }),
]);
export type RedactionTarget = z.infer<typeof redactionTargetSchema>;

export const redactionProposalSchema = z.strictObject({
  /** Unique in the plan. Ours are `p1`, `p2` …; places that the buyer marks may have any other id. */
  id: z.string(),
  /** Same for all places of one value. A value stays only where every proposal of its group is dismissed. */
  group: z.string(),
  kind: hiddenKindSchema,
  owner: hiddenOwnerSchema,
  /** pattern: its shape gave it away · position: a reader knows what stands there · manual: marked by the buyer. */
  source: z.enum(['pattern', 'position', 'manual']),
  /** The words as they stand there; null for a box drawn by hand. Words hidden anywhere are hidden everywhere. */
  words: z.nullable(z.string()),
  target: redactionTargetSchema,
  /** What the table gives this audience. */
  suggested: treatmentSchema,
  /**
   * proposed: nobody looked yet, treated as suggested · confirmed: hidden (as suggested, a `keep` is hidden whole) ·
   * dismissed: stays as it is.
   */
  decision: z.enum(['proposed', 'confirmed', 'dismissed']),
});
export type RedactionProposal = z.infer<typeof redactionProposalSchema>;

export const redactionPlanSchema = z.strictObject({
  v: z.literal(1),
  audience: audienceSchema,
  /**
   * One entry per item of the export, also where nothing was found, in exhibit order; then one named `told` where what the buyer wrote
   * (answers, complaints) holds a value that no item shows.
   */
  items: z.array(z.strictObject({ itemId: z.string(), proposals: z.array(redactionProposalSchema) })),
});
export type RedactionPlan = z.infer<typeof redactionPlanSchema>;

/** What really happens at the place of a proposal. */
export function treatmentOf({
  suggested,
  decision,
}: Pick<RedactionProposal, 'suggested' | 'decision'>): Treatment {
  if (decision === 'dismissed') return 'keep';
  return decision === 'confirmed' && suggested === 'keep' ? 'hide' : suggested;
}
