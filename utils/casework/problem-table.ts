// What each kind of trouble drives: evidence, demands, papers, rules. The one place; everything else looks it up here.

import type { FraudGround, PoliceGround } from '../evidence/case-choices.ts';
import type { Paper } from '../evidence/channel.ts';
import type { Demand } from '../evidence/demand.ts';
import type { SlotCode } from '../evidence/evidence-slot.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import type { ClauseTopic } from '../terms/select-clauses.ts';
import { ACCOUNT_PROBLEMS } from './problems/account-problems.ts';
import { CARD_PROBLEMS } from './problems/card-problems.ts';
import { DELIVERY_PROBLEMS } from './problems/delivery-problems.ts';
import { MONEY_PROBLEMS } from './problems/money-problems.ts';
import { PLATFORM_PROBLEMS } from './problems/platform-problems.ts';
import { SELLER_PROBLEMS } from './problems/seller-problems.ts';

/** What the buyer has to know of himself before he asks for anything. */
export type ProblemWarning =
  /** Goods of unknown source: no reissue, refund only. */
  | 'goods-may-be-stolen'
  /** Trading real-name accounts may itself be unlawful. */
  | 'account-trade'
  /** The buyer may have typed the account wrong himself. */
  | 'may-be-own-mistake'
  /** Only a lead: says nothing about this order's refund. */
  | 'report-only'
  /** Do not pay again, whatever for. */
  | 'pay-nothing-more'
  /** Special rules hold only for balances that are used up in several goes. */
  | 'prepaid-only-if-repeated';

export interface Evasion {
  /** As merchants put it. */
  says: string;
  /** Finds it in a chat. */
  words: RegExp;
  /** Chinese, asserts nothing that the kept evidence must not show first. */
  answer: string;
  /** Slots that have to be filled before the answer is true. */
  needs: readonly SlotCode[];
  statutes: readonly string[];
}

export type ProblemGroup = 'card' | 'delivery' | 'account' | 'seller' | 'platform' | 'money';

export interface Problem {
  group: ProblemGroup;
  /** Without these a clerk asks back first. */
  required: readonly SlotCode[];
  helpful: readonly SlotCode[];
  /** First what would end the trouble, then what is asked for where that fails; empty where the paper itself is the request. */
  demands: readonly Demand[];
  /** In the order of the ladder. */
  papers: readonly Paper[];
  /** Ids of the statutes data, most telling first. */
  statutes: readonly string[];
  /** What the captured rules are searched for; the first is the trouble itself. */
  topics: readonly ClauseTopic[];
  evasions: readonly Evasion[];
  /** Demands that are never offered for it. */
  suppressed: readonly Demand[];
  warning: ProblemWarning | null;
  /** Empty: 退一赔三 is not offered at all. */
  tripled: readonly FraudGround[];
  /** Empty: no police outline. */
  police: readonly PoliceGround[];
}

export const PROBLEMS: Readonly<Record<ProblemCode, Problem>> = {
  ...CARD_PROBLEMS,
  ...DELIVERY_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
  ...SELLER_PROBLEMS,
  ...PLATFORM_PROBLEMS,
  ...MONEY_PROBLEMS,
};
