// What the buyer decided about a case. Typed values only: nothing of a page and no free text, so it may lie in clear.
import { demandSchema } from './demand.ts';
import { slotSchema } from './evidence-slot.ts';
import { problemCodeSchema } from './problem-types.ts';
import { z } from './zod.ts';

/** Facts that the buyer confirms before 退一赔三 may be asked for; words in the dictionaries. */
export const fraudGroundSchema = z.enum([
  /** An official record shows that the card was used before it was delivered. */
  'used-before-delivery',
  /** The issuer's own date lies before the sale. */
  'expired-when-sold',
  /** 官方、正版、直营 was claimed, and the issuer says otherwise. */
  'false-source',
  /** What the page stated about the goods was untrue, and the seller knew. */
  'false-description',
  /** A limit was known to the seller and kept from the buyer. */
  'concealed-limit',
  /** The price shown was never meant to be honoured. */
  'false-price',
  /** Paid, nothing delivered, seller gone or not answering. */
  'took-money-only',
]);
export type FraudGround = z.infer<typeof fraudGroundSchema>;

/** Facts that the buyer confirms before a police outline may be written. */
export const policeGroundSchema = z.enum([
  'took-money-only',
  'more-payments-asked',
  'account-taken-back',
  'forged-identity',
  'paid-outside-and-blocked',
]);
export type PoliceGround = z.infer<typeof policeGroundSchema>;

export const selfCheckSchema = z.enum(['mistyped', 'waited', 'right-place']);
export type SelfCheck = z.infer<typeof selfCheckSchema>;

/** One more try of the same thing, told by the buyer or shown by an item. */
export const reproductionSchema = z.object({
  at: z.string(),
  where: z.enum(['same-browser', 'other-browser', 'other-device']),
  result: z.enum(['same-failure', 'other-failure', 'worked']),
  /** The item that shows it, null where it was only noted. */
  itemId: z.nullable(z.string()),
});
export type Reproduction = z.infer<typeof reproductionSchema>;

/** Acts of the stop-loss ladder; what each means is the business of casework. */
export const stopLossStepSchema = z.enum([
  'stop-paying',
  'write-four',
  'hold-transfer',
  'call-police',
  'keep-profile',
  'keep-chat',
  'report-in-chat',
  'call-payment',
  'shop-desk',
  'police-station',
  'ask-96110',
  'export-bill',
  'voucher',
  'watch-for-alarm',
]);

export const caseChoicesSchema = z.object({
  caseId: z.string(),
  /** ISO 8601 UTC, empty before the first choice. */
  updatedAt: z._default(z.string(), ''),
  /** Null while the proposal stands. */
  problem: z._default(z.nullable(problemCodeSchema), null),
  /** In the order of the text; null while those of the problem table stand. */
  demands: z._default(z.nullable(z.array(demandSchema)), null),
  /** null: 退一赔三 is not asked for. */
  tripled: z._default(z.nullable(fraudGroundSchema), null),
  /** null: no police outline. */
  police: z._default(z.nullable(policeGroundSchema), null),
  /** The buyer asked for a text that everybody may read. */
  publicPost: z._default(z.boolean(), false),
  /** A purchase by a minor; `age` in years on that day, `confirmed` the declaration of the guardian. */
  minor: z._default(z.nullable(z.object({ age: z.int(), confirmed: z.boolean() })), null),
  /** platform: several merchants sell there · own-site: the merchant's own shop. */
  seller: z._default(z.nullable(z.enum(['platform', 'own-site'])), null),
  paidBy: z._default(z.nullable(z.enum(['wechat', 'alipay', 'qq', 'bank', 'other'])), null),
  /** The money went to a person, not to a shop. */
  paidToPerson: z._default(z.nullable(z.boolean()), null),
  /** Whether the seller still answers; gone: blocked the buyer, closed the account, cannot be found. */
  contact: z._default(z.nullable(z.enum(['answers', 'silent', 'gone'])), null),
  stopLossDone: z._default(z.array(stopLossStepSchema), []),
  selfChecks: z._default(
    z.array(
      z.object({ check: selfCheckSchema, answer: z.enum(['fine', 'found', 'unsure']), at: z.string() }),
    ),
    [],
  ),
  reproductions: z._default(z.array(reproductionSchema), []),
  /** Items that the buyer points at: files and pasted pictures say nothing by themselves. */
  fills: z._default(z.array(z.object({ slot: slotSchema, itemId: z.string() })), []),
  /** Slots that the buyer cannot fill. */
  unavailable: z._default(z.array(slotSchema), []),
});
export type CaseChoices = z.infer<typeof caseChoicesSchema>;

export function noChoices(caseId: string): CaseChoices {
  return caseChoicesSchema.parse({ caseId });
}
