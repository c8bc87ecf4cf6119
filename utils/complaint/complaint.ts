// A finished draft. The buyer reads, changes and sends it; nothing here does.
import { z } from '../evidence/zod.ts';

export const missingFactSchema = z.enum([
  'order-no',
  'product',
  'amount',
  'time',
  'failure',
  'terms',
  'exhibits',
]);
export type MissingFact = z.infer<typeof missingFactSchema>;

export const complaintWarningSchema = z.enum([
  /** Longer than the channel likes although everything that may go is gone. */
  'over-limit',
  /** A fact is stated without an exhibit. */
  'no-exhibit',
  /** An exhibit was named that is not in the list. */
  'unknown-exhibit',
  /** A number or amount of the page cannot be one and was left out. */
  'implausible-order-no',
  'implausible-amount',
  'clause-shortened',
  'clause-unquotable',
  /** Something was left out to stay inside the limit. */
  'shortened',
  'secret-masked',
]);
export type ComplaintWarning = z.infer<typeof complaintWarningSchema>;

export const sentenceSchema = z.object({
  /** A verbatim part of the complaint's text. */
  text: z.string(),
  exhibits: z.array(z.int()),
  source: z.enum(['fact', 'clause', 'demand', 'missing']),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const complaintSchema = z.object({
  text: z.string(),
  /** UTF-16 units, as a form's maxlength counts. */
  length: z.int(),
  limit: z.int(),
  missing: z.array(missingFactSchema),
  sentences: z.array(sentenceSchema),
  warnings: z.array(complaintWarningSchema),
});
export type Complaint = z.infer<typeof complaintSchema>;
