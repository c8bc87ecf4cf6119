// What the buyer adds to the kept facts of a case for its complaints.
import { amountSchema } from './facts.ts';
import { z } from './zod.ts';

export const complaintMaterialSchema = z.object({
  /** What happened, sentence by sentence; `itemId` of the item that shows it, null where none does. */
  account: z._default(
    z.array(z.object({ text: z.string().check(z.maxLength(300)), itemId: z.nullable(z.string()) })),
    [],
  ),
  /** Ids of chosen clauses; null while the proposal stands. */
  clauses: z._default(z.nullable(z.array(z.string())), null),
  /** Companies that the buyer takes for the one behind the shop. */
  companies: z._default(
    z.array(z.object({ name: z.string(), code: z.nullable(z.string()), itemId: z.nullable(z.string()) })),
    [],
  ),
  /** What should have been paid, or is left of what was paid. */
  due: z._default(z.nullable(amountSchema), null),
  /** ISO 8601, until when an answer is asked for. */
  replyBy: z._default(z.nullable(z.string()), null),
  ownUse: z._default(z.boolean(), false),
});
export type ComplaintMaterial = z.infer<typeof complaintMaterialSchema>;

export const NO_MATERIAL: ComplaintMaterial = complaintMaterialSchema.parse({});

export const paperVersionSchema = z.object({
  at: z.string(),
  /** written: composed from the evidence · edited: the buyer's hand · sent: copied or filled in. */
  how: z.enum(['written', 'edited', 'sent']),
  text: z.string(),
});
export type PaperVersion = z.infer<typeof paperVersionSchema>;
