// When money went to a person, the seller vanished or it looks like fraud: first the loss is stopped. A polite letter to
// a ghost costs the hours in which a payment can still be held up, and only the police can have it held up.

import type { CaseChoices } from '../evidence/case-choices.ts';
import type { Amount } from '../evidence/facts.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';

export type PaidBy = NonNullable<CaseChoices['paidBy']>;

export interface StopLossFacts {
  problem: ProblemCode | null;
  paidToPerson: boolean | null;
  paidBy: PaidBy | null;
  /** Whether anybody answers. */
  contact: CaseChoices['contact'];
  police: CaseChoices['police'];
  /** The shop's own complaint window, a shop software or an open page was found: the complaint there runs beside it. */
  hasShopDesk: boolean;
}

export type StopLossReason = 'paid-to-person' | 'seller-gone' | 'suspected-fraud' | 'asked-for-more';

export function stopLossReasons(facts: StopLossFacts): StopLossReason[] {
  const { problem, paidToPerson, contact, police } = facts;
  return [
    ...(police === 'more-payments-asked' ? (['asked-for-more'] as const) : []),
    ...(problem === 'P24' || (police !== null && police !== 'more-payments-asked')
      ? (['suspected-fraud'] as const)
      : []),
    ...(contact === 'gone' || problem === 'P14' ? (['seller-gone'] as const) : []),
    ...(paidToPerson === true || problem === 'P17' ? (['paid-to-person'] as const) : []),
  ];
}

/**
 * Whether the police comes first. A seller who still answers and is merely late is a dispute to them; the ladder then keeps
 * proof and says what would change that.
 */
export const isAlarm = (reasons: readonly StopLossReason[]): boolean =>
  reasons.some(
    (reason) => reason === 'asked-for-more' || reason === 'suspected-fraud' || reason === 'seller-gone',
  );

export type StopLossStep = CaseChoices['stopLossDone'][number];

/** now: within minutes · hour · today · week. */
export type StopLossPhase = 'now' | 'hour' | 'today' | 'week';

export interface StopLossRung {
  step: StopLossStep;
  phase: StopLossPhase;
  /** Whose desk or hotline, null where it is the same for all. */
  tool: PaidBy | null;
  /** To be called, null where there is none that is the same everywhere. */
  phone: string | null;
}

const HOTLINE: Readonly<Record<PaidBy, string | null>> = {
  wechat: '95017',
  alipay: '95188',
  // The number on the card; every bank has its own.
  bank: null,
  qq: null,
  other: null,
};

/** What can still be kept from arriving; the rest is past that. */
const MAY_BE_DELAYED: ReadonlySet<PaidBy> = new Set(['wechat', 'alipay', 'bank']);

/** Empty where there is nothing to stop. In the order of doing. */
export function stopLossLadder(facts: StopLossFacts): StopLossRung[] {
  const reasons = stopLossReasons(facts);
  if (reasons.length === 0) return [];
  const { paidBy, hasShopDesk } = facts;
  const alarm = isAlarm(reasons);
  const rung = (step: StopLossStep, phase: StopLossPhase, phone: string | null = null): StopLossRung => ({
    step,
    phase,
    tool: paidBy,
    phone,
  });
  const when = (wanted: boolean, ...rungs: StopLossRung[]) => (wanted ? rungs : []);
  const inChat = paidBy === 'wechat' || paidBy === 'qq';
  return [
    rung('stop-paying', 'now'),
    rung('write-four', 'now'),
    ...when(paidBy !== null && MAY_BE_DELAYED.has(paidBy), rung('hold-transfer', 'now')),
    ...when(alarm, rung('call-police', 'now', '110')),
    rung('keep-profile', alarm ? 'hour' : 'now'),
    rung('keep-chat', alarm ? 'hour' : 'now'),
    ...when(alarm && inChat, rung('report-in-chat', 'hour')),
    ...when(alarm, rung('call-payment', 'hour', paidBy === null ? null : HOTLINE[paidBy])),
    ...when(hasShopDesk, rung('shop-desk', 'today')),
    ...when(alarm, rung('police-station', 'today'), rung('ask-96110', 'today', '96110')),
    rung('export-bill', 'week'),
    ...when(paidBy === 'wechat', rung('voucher', 'week')),
    ...when(!alarm, rung('watch-for-alarm', 'week')),
  ];
}

/** What a payment is held up by, and asked for first at every desk. */
export interface FourData {
  payee: string | null;
  account: string | null;
  amount: Amount | null;
  /** ISO 8601 with the page's own offset, and how fine it is known. */
  paidAt: { at: string; precision: 'second' | 'minute' | 'day' } | null;
}

export type FourName = keyof FourData;

/** In the order in which a form asks for them. */
export const FOUR_NAMES: readonly FourName[] = ['payee', 'account', 'amount', 'paidAt'];

/** A time without seconds is not good enough to find the payment by. */
export function missingOfFour(four: FourData): FourName[] {
  return FOUR_NAMES.filter(
    (name) => four[name] === null || (name === 'paidAt' && four.paidAt?.precision !== 'second'),
  );
}
