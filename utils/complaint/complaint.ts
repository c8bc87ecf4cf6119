// A finished draft. The buyer reads, changes and sends it; nothing here does.
import { paperSchema } from '../evidence/channel.ts';
import { z } from '../evidence/zod.ts';

export const missingFactSchema = z.enum([
  'order-no',
  'product',
  'amount',
  'time',
  'failure',
  'terms',
  'exhibits',
  'company',
  'earlier-contact',
  'trade-no',
]);
export type MissingFact = z.infer<typeof missingFactSchema>;

export const complaintWarningSchema = z.enum([
  /** Longer than the channel takes although everything that may go is gone. */
  'over-limit',
  'under-minimum',
  /** A fact is stated without an exhibit, as the buyer's own word. */
  'no-exhibit',
  /** An exhibit was named that is not in the list. */
  'unknown-exhibit',
  /** A number or amount of the page cannot be one and was left out. */
  'implausible-order-no',
  'implausible-amount',
  'ambiguous-order',
  'clause-shortened',
  'clause-unquotable',
  'clauses-conflict',
  /** Something was left out to stay inside the limit. */
  'shortened',
  'secret-masked',
  /** Delivery of goods that may not be sold was not asked for. */
  'demand-suppressed',
  /** Asked for, but no sum could be worked out. */
  'sum-unknown',
  /** Words of the other side were not quoted because of their tone or the persons in them. */
  'quote-left-out',
]);
export type ComplaintWarning = z.infer<typeof complaintWarningSchema>;

/** Why no text is written at all. */
export const blockSchema = z.enum(['police-unconfirmed']);
export type ComplaintBlock = z.infer<typeof blockSchema>;

export const sentenceSourceSchema = z.enum([
  /** Shown by its exhibits. */
  'exhibit',
  /** The buyer's word alone. */
  'own',
  'clause',
  'statute',
  'demand',
  /** Says what is not known or was not kept. */
  'gap',
  /** Wording of the paper itself: greetings, closing lines. It claims nothing. */
  'frame',
]);
export type SentenceSource = z.infer<typeof sentenceSourceSchema>;

export const sentenceSchema = z.object({
  /** A verbatim part of the complaint's text. */
  text: z.string(),
  exhibits: z.array(z.int()),
  source: sentenceSourceSchema,
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const complaintSchema = z.object({
  paper: paperSchema,
  text: z.string(),
  /** As the paper's channel counts. */
  length: z.int(),
  limit: z.int(),
  blocked: z.nullable(blockSchema),
  missing: z.array(missingFactSchema),
  sentences: z.array(sentenceSchema),
  /** The text in the pieces that a form asks for one by one; joined by line breaks they are the text. */
  sections: z.array(z.object({ heading: z.nullable(z.string()), text: z.string() })),
  warnings: z.array(complaintWarningSchema),
});
export type Complaint = z.infer<typeof complaintSchema>;
