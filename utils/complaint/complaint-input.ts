// What a complaint may be made of: facts with the exhibits that show them. Null means not known, never "none".
import { amountSchema, failureKindSchema, orderStatusSchema, promiseKindSchema } from '../evidence/facts.ts';
import { itemKindSchema } from '../evidence/item.ts';
import { z } from '../evidence/zod.ts';
import { clauseSchema } from '../terms/clause.ts';

/** ISO 8601 with offset or Z. */
const moment = z.nullable(z.string());
/** Number of an exhibit in `exhibits`, null where nothing kept shows the fact. */
const exhibitNo = z.nullable(z.int());

export const exhibitSchema = z.object({
  no: z.int(),
  kind: itemKindSchema,
  title: z.string(),
  capturedAt: moment,
  itemId: z.string(),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

export const complaintOrderSchema = z.object({
  orderNo: z.nullable(z.string()),
  product: z.nullable(z.string()),
  amount: z.nullable(amountSchema),
  quantity: z.nullable(z.int()),
  createdAt: moment,
  paidAt: moment,
  status: z.nullable(orderStatusSchema),
  statusText: z.nullable(z.string()),
  payChannel: z.nullable(z.string()),
  tradeNo: z.nullable(z.string()),
  merchant: z.nullable(z.string()),
  shopName: z.nullable(z.string()),
  shopHost: z.nullable(z.string()),
  exhibit: exhibitNo,
});

export const complaintFailureSchema = z.object({
  kind: failureKindSchema,
  code: z.nullable(z.string()),
  text: z.string(),
  at: moment,
  /** Whether a card was being redeemed there; elsewhere nothing is said of an activation. */
  onRedeemPage: z.boolean(),
  /** Name or host of the page that showed it. */
  page: z.nullable(z.string()),
  exhibit: exhibitNo,
});

/** A clause as captured; nothing else can be cited. */
export const citedClauseSchema = z.object({
  clause: clauseSchema,
  termsName: z.string(),
  capturedAt: moment,
  exhibit: exhibitNo,
  version: z.nullable(z.string()),
  /** Ordinal of an unnumbered paragraph, null for numbered clauses and where unknown. */
  paragraph: z.nullable(z.int()),
});
export type CitedClause = z.infer<typeof citedClauseSchema>;

export const complaintInputSchema = z.object({
  channel: z.enum(['merchant', 'platform']),
  order: complaintOrderSchema,
  failure: z.nullable(complaintFailureSchema),
  promises: z.array(
    z.object({
      kind: promiseKindSchema,
      text: z.string(),
      within: z.nullable(z.string()),
      exhibit: exhibitNo,
    }),
  ),
  /** What merchant or platform undertook in a chat. */
  chat: z.array(
    z.object({ sender: z.enum(['merchant', 'platform']), text: z.string(), at: moment, exhibit: exhibitNo }),
  ),
  timeline: z.array(z.object({ at: moment, text: z.string(), exhibit: exhibitNo })),
  clauses: z.array(citedClauseSchema),
  exhibits: z.array(exhibitSchema),
  demand: z.enum(['reissue-or-refund', 'refund', 'reissue']),
  /** Of the card only its first and last two characters are ever printed. */
  card: z.nullable(z.string()),
  /** The order page whose delivered card is the very one that failed; null where nothing kept shows that. */
  deliveredOn: z.optional(exhibitNo),
  /** Secrets seen in the case; masked wherever page text repeats them. */
  secrets: z.array(z.string()),
  now: z.string(),
  /** Minutes east of UTC. */
  tzOffsetMin: z.int(),
  /** False for a shop that sells on its own site: nobody there can step in. */
  shopIsPlatform: z.nullable(z.boolean()),
});
export type ComplaintInput = z.infer<typeof complaintInputSchema>;
export type ComplaintChannel = ComplaintInput['channel'];
