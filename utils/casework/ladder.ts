// The ladder of a case: which paper goes where, in which order, and what came of those that were sent.
import type { CaseStep, PlatformAsk, StepOutcome } from '../evidence/case-step.ts';
import type { Channel, Paper } from '../evidence/channel.ts';

/** proposed: not sent · sent: waits for an answer · answered · expired: the time it gave is over without an answer. */
export type StepState = 'proposed' | 'sent' | 'answered' | 'expired';

/** Why a step stands where it does, in codes that a surface puts into words. */
export type StepReason =
  /** First letters are polite. */
  | 'first'
  | 'asked-already'
  | 'no-answer-in-time'
  | 'answer-did-not-help'
  /** The shop's own window closes before the merchant's time is over: both at once. */
  | 'window-closes-first'
  /** Nothing is known of the shop's window; at many shops it is the day. */
  | 'window-may-close'
  | 'promise-broken'
  | 'merchant-gone'
  | 'off-platform-payment'
  | 'paid-by-wechat'
  | 'paid-by-alipay'
  | 'large-amount'
  | 'several-tries'
  | 'shop-is-no-platform'
  | 'rules-name-it'
  | 'suspected-fraud';

export interface LadderStep {
  paper: Paper;
  channel: Channel;
  state: StepState;
  /** The newest time it was sent, null while proposed. */
  record: CaseStep | null;
  /** All times it was sent, oldest first. */
  records: readonly CaseStep[];
  /** What to do now: next = one obvious step · alongside = at the same time as `next` · later · done. */
  turn: 'next' | 'alongside' | 'later' | 'done';
  reasons: readonly StepReason[];
  /** For papers to a platform: what may be asked for, and of these what captured rules promise. */
  asks: readonly { ask: PlatformAsk; exhibit: number | null }[];
}

/** What came of a paper in earlier cases. */
export interface ChannelRecord {
  channel: Channel;
  sent: number;
  solved: number;
  part: number;
  refused: number;
  evaded: number;
  silent: number;
  /** Median hours to an answer, null where none came. */
  hoursToAnswer: number | null;
}

export type { CaseStep, PlatformAsk, StepOutcome };
