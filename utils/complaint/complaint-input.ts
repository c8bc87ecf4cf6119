// What a complaint may be made of: facts with the exhibits that show them. Null means not known, never "none".

import { stepOutcomeSchema } from '../evidence/case-step.ts';
import { paperSchema } from '../evidence/channel.ts';
import { demandSchema } from '../evidence/demand.ts';
import { amountSchema, failureKindSchema, orderStatusSchema, promiseKindSchema } from '../evidence/facts.ts';
import { itemKindSchema } from '../evidence/item.ts';
import { problemCodeSchema } from '../evidence/problem-types.ts';
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
  /** What was paid. Null where the kept pages disagree. */
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
  /** Exhibits on which one order number stands for different purchases; empty where it does not. */
  ambiguous: z.array(z.int()),
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
  /** `against`: the shop holds it against the buyer, who questions it. */
  stance: z.enum(['for', 'against']),
  /** Clauses with the same word contradict each other: all of them are quoted, or none. */
  conflict: z.nullable(z.string()),
});
export type CitedClause = z.infer<typeof citedClauseSchema>;

/** A paper that was sent, and what came of it. */
export const sentStepSchema = z.object({
  paper: paperSchema,
  sentAt: moment,
  answerBy: moment,
  answeredAt: moment,
  /** What the answer came to, null where the buyer has not said. */
  outcome: z.nullable(stepOutcomeSchema),
  /** The other side's own words, '' where it only answered somehow. */
  answer: z.string(),
  /** 工单号, 受理编号; '' where none. */
  reference: z.string(),
  exhibit: exhibitNo,
});
export type SentStep = z.infer<typeof sentStepSchema>;

/** One try to reach the merchant. */
export const triedContactSchema = z.object({
  at: moment,
  result: z.enum(['silent', 'answered', 'blocked', 'gone']),
  exhibit: exhibitNo,
});

/** Who runs the shop, as one source puts it. Several sources may name several companies. */
export const companySchema = z.object({
  name: z.string(),
  /** 统一社会信用代码. */
  code: z.nullable(z.string()),
  address: z.nullable(z.string()),
  source: z.enum(['licence', 'icp', 'payee', 'terms', 'platform', 'buyer']),
  exhibit: exhibitNo,
});

/** One payment as the bill shows it. */
export const paymentSchema = z.object({
  at: moment,
  amount: z.nullable(amountSchema),
  way: z.nullable(z.string()),
  payee: z.nullable(z.string()),
  tradeNo: z.nullable(z.string()),
  exhibit: exhibitNo,
});

/** An article that may be named today, most telling first. */
export const citedStatuteSchema = z.object({ id: z.string(), law: z.string(), place: z.string() });

export const complaintInputSchema = z.object({
  paper: paperSchema,
  problem: z.nullable(problemCodeSchema),
  order: complaintOrderSchema,
  failure: z.nullable(complaintFailureSchema),
  /** What happened in the buyer's words, in order; with an exhibit where one shows it. */
  account: z.array(z.object({ text: z.string(), exhibit: exhibitNo })),
  promises: z.array(
    z.object({
      kind: promiseKindSchema,
      text: z.string(),
      within: z.nullable(z.string()),
      exhibit: exhibitNo,
    }),
  ),
  /** What merchant or platform said in a chat. The buyer's own messages are never quoted. */
  chat: z.array(
    z.object({ sender: z.enum(['merchant', 'platform']), text: z.string(), at: moment, exhibit: exhibitNo }),
  ),
  /** What they fended the buyer off with, and the answer that the kept evidence allows. */
  evasions: z.array(
    z.object({
      sender: z.enum(['merchant', 'platform']),
      text: z.string(),
      at: moment,
      exhibit: exhibitNo,
      answer: z.string(),
    }),
  ),
  timeline: z.array(z.object({ at: moment, text: z.string(), exhibit: exhibitNo })),
  steps: z.array(sentStepSchema),
  contacts: z.array(triedContactSchema),
  clauses: z.array(citedClauseSchema),
  /** Exhibits that are rules, whether or not a clause of them is cited. */
  terms: z.array(z.int()),
  statutes: z.array(citedStatuteSchema),
  /** Articles that a request names by itself (人工复核, 退一赔三, 管辖), where they may be named. */
  procedure: z.array(citedStatuteSchema),
  companies: z.array(companySchema),
  payments: z.array(paymentSchema),
  exhibits: z.array(exhibitSchema),
  /** What is asked for, then what is asked for where that fails. */
  demands: z.array(demandSchema),
  /** What should have been paid, or what came of what was paid: the difference is asked back. */
  due: z.nullable(z.object({ amount: amountSchema, exhibit: exhibitNo })),
  /** Until when an answer is asked for. */
  replyBy: moment,
  switches: z.object({
    /** The fact that lets 退一赔三 be asked for, confirmed by the buyer. */
    tripled: z.nullable(z.object({ text: z.string(), exhibit: exhibitNo })),
    /** The facts of the police outline are confirmed by the buyer. */
    police: z.boolean(),
    /** Bought for the buyer's own use, confirmed by the buyer. */
    ownUse: z.boolean(),
    /** Paid by a child; `age` in years. The buyer is the guardian and refuses consent. */
    minor: z.nullable(z.object({ age: z.int() })),
    /** What was sold may not be sold: nobody is asked to deliver it. */
    unlawfulGoods: z.boolean(),
  }),
  /** Of the card only its first and last two characters are ever printed. */
  card: z.nullable(z.string()),
  /** The order page whose delivered card is the very one that failed; null where nothing kept shows that. */
  deliveredOn: exhibitNo,
  /** Secrets seen in the case; masked wherever page text repeats them. */
  secrets: z.array(z.string()),
  now: z.string(),
  /** Minutes east of UTC. */
  tzOffsetMin: z.int(),
  /** False for a shop that sells on its own site: nobody there can step in. */
  shopIsPlatform: z.nullable(z.boolean()),
  limit: z.object({ min: z.int(), max: z.int() }),
});
export type ComplaintInput = z.infer<typeof complaintInputSchema>;
