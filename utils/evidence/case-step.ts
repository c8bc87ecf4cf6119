// What the buyer did about a case: papers that were sent and what came back, tries to reach the merchant, how it ended.
import { paperSchema } from './channel.ts';
import { z } from './zod.ts';

/** ISO 8601 UTC. */
const moment = z.string();
const itemId = z.string();

/** What a platform can be asked for besides the demand itself. */
export const platformAskSchema = z.enum([
  'intervene',
  'freeze',
  'written-reasons',
  'manual-review',
  'merchant-identity',
  'deposit',
  'reputation',
  'advance-payment',
  'arbitration',
]);
export type PlatformAsk = z.infer<typeof platformAskSchema>;

/** solved: all that was asked · part: some of it · refused: a clear no · evaded: words without a decision. */
export const stepOutcomeSchema = z.enum(['solved', 'part', 'refused', 'evaded']);
export type StepOutcome = z.infer<typeof stepOutcomeSchema>;

/** A paper that the buyer says was sent. Every answer can be taken back by setting its fields to null again. */
export const caseStepSchema = z.object({
  id: z.string().check(z.regex(/^st_[0-9a-z]{16}$/)),
  caseId: z.string(),
  paper: paperSchema,
  sentAt: moment,
  /** Until when the paper asks for an answer, null where it names no time. */
  answerBy: z.nullable(moment),
  asks: z.array(platformAskSchema),
  answeredAt: z.nullable(moment),
  /** The kept item that shows the answer. */
  answerItem: z.nullable(itemId),
  outcome: z.nullable(stepOutcomeSchema),
  /** Number that the other side gave it (工单号, 受理编号), '' where none. */
  reference: z.string(),
  note: z.string(),
});
export type CaseStep = z.infer<typeof caseStepSchema>;

export const attemptWaySchema = z.enum(['site-chat', 'qq', 'wechat', 'phone', 'email', 'site-form', 'other']);
export const attemptResultSchema = z.enum(['silent', 'answered', 'blocked', 'gone']);
export type AttemptWay = z.infer<typeof attemptWaySchema>;
export type AttemptResult = z.infer<typeof attemptResultSchema>;

/** One try to reach the merchant. */
export const attemptSchema = z.object({
  id: z.string().check(z.regex(/^st_[0-9a-z]{16}$/)),
  caseId: z.string(),
  at: moment,
  way: attemptWaySchema,
  result: attemptResultSchema,
  /** The kept item that shows it, null where none does. */
  itemId: z.nullable(itemId),
  note: z.string(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/**
 * late-kept and late-returned: what was bought came after the refund had been asked for, and the buyer keeps it (and may ask
 * for the damage of the delay) or gives it back.
 */
export const endingKindSchema = z.enum([
  'reissued',
  'refunded',
  'part-refund',
  'late-kept',
  'late-returned',
  'given-up',
]);
export type EndingKind = z.infer<typeof endingKindSchema>;

export const endingSchema = z.object({
  caseId: z.string(),
  kind: endingKindSchema,
  at: moment,
  itemId: z.nullable(itemId),
});
export type CaseEnding = z.infer<typeof endingSchema>;
