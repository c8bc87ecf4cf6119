// What the clock of a case is set by: facts with the exhibits that show them. Null means not known.
import type { Attempt, CaseEnding, CaseStep } from '../evidence/case-step.ts';
import type { Amount, MerchantPromise } from '../evidence/facts.ts';
import type { Clause } from '../terms/clause.ts';
import type { TimePrecision } from './deadlines.ts';

/** A moment that an exhibit shows. */
export interface SeenMoment {
  /** ISO 8601 with offset or Z. */
  at: string;
  precision: TimePrecision;
  exhibit: number | null;
}

export interface CapturedClause {
  clause: Clause;
  /** How it is cited: 第八条 · “售后说明”部分第3段（无编号）. */
  place: string;
  /** 《售后规则》, 该规则页 */
  terms: string;
  exhibit: number;
  itemId: string;
  /** ISO 8601 UTC. */
  capturedAt: string;
}

export interface KeptPromise {
  kind: MerchantPromise['kind'];
  text: string;
  within: string | null;
  exhibit: number;
  itemId: string;
  /** When it was said, for the word of a chat; null for a page. */
  saidAt: string | null;
}

export type PaidBy = 'wechat' | 'alipay' | 'other';

export interface ClockInput {
  /** Device clock, ISO 8601 UTC. */
  now: string;
  /** IANA zone of the rules. */
  zone: string;
  shop: {
    /** Shop software id, null where none was recognised. */
    platform: string | null;
    host: string | null;
    /** False for a shop that sells on its own site; null: not known. */
    isPlatform: boolean | null;
  };
  order: {
    createdAt: SeenMoment | null;
    paidAt: SeenMoment | null;
    /** The order page first showed the goods then: they came by then, and when is not known. */
    deliveredBy: SeenMoment | null;
    refundedBy: SeenMoment | null;
    amount: Amount | null;
    paidBy: PaidBy | null;
    /** Paid to a person, outside of any order. */
    personal: boolean;
  };
  /** A page first showed then that the code took. */
  activatedAt: SeenMoment | null;
  /** The first refusal of the code. */
  failedAt: SeenMoment | null;
  /** The order's own page is kept, with its number. */
  orderKept: SeenMoment | null;
  clauses: readonly CapturedClause[];
  promises: readonly KeptPromise[];
  /** Words of the chats that carry a time, oldest first. */
  said: readonly { by: 'buyer' | 'merchant' | 'platform'; at: string; exhibit: number }[];
  steps: readonly CaseStep[];
  attempts: readonly Attempt[];
  ending: CaseEnding | null;
}
