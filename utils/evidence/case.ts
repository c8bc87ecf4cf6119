// One order and its dispute.
import { amountSchema } from './facts.ts';
import { z } from './zod.ts';

/** Answers of a case that began without a page (已经出问题了); kept in the buyer's words. */
export const intakeSchema = z.object({
  where: z.string(),
  when: z.string(),
  amount: z.string(),
  shopReachable: z.enum(['yes', 'no', 'unknown']),
});
export type Intake = z.infer<typeof intakeSchema>;

export const caseSchema = z.object({
  /** Opaque random id; the only thing the log says about a case. */
  id: z.string().check(z.regex(/^cs_[0-9a-z]{20}$/)),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Host of the shop, null for a case without a page. */
  shopHost: z.nullable(z.string()),
  orderNo: z.nullable(z.string()),
  product: z.nullable(z.string()),
  merchant: z.nullable(z.string()),
  amount: z.nullable(amountSchema),
  intake: z.nullable(intakeSchema),
});
export type Case = z.infer<typeof caseSchema>;
