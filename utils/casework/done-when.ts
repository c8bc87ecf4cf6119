// Whether a duty was done, and when, as far as anything kept tells.
import type { CaseStep } from '../evidence/case-step.ts';
import { CHANNEL_OF, type Channel, type Paper } from '../evidence/channel.ts';
import type { ClockInput } from './clock-input.ts';
import type { DeadlineEvent, DeadlineWhat, Duty } from './deadlines.ts';

export interface Done {
  /** ISO 8601 UTC; of a bound the latest instant it can have been. */
  at: string;
  /** bound: it was done by then, nobody knows when. */
  kind: 'at' | 'bound';
}

const CHANNEL_OF_DUTY: Readonly<Record<Exclude<Duty, 'buyer'>, Channel>> = {
  merchant: 'merchant',
  platform: 'platform',
  payment: 'payment',
  authority: 'regulator',
};
const utc = (at: string): string => new Date(at).toISOString();
const at = (moment: string | null | undefined): Done | null =>
  moment ? { at: utc(moment), kind: 'at' } : null;

function first(all: readonly (Done | null)[]): Done | null {
  const known = all.filter((done) => done !== null);
  return known.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}

const stepsTo = ({ steps }: ClockInput, fits: (paper: Paper) => boolean): CaseStep[] =>
  steps.filter(({ paper }) => fits(paper));

const sent = (input: ClockInput, fits: (paper: Paper) => boolean): Done | null =>
  first(stepsTo(input, fits).map(({ sentAt }) => at(sentAt)));

/** @param paper the answer to that paper alone counts, null for any word of theirs after the event */
export function doneWhen(
  input: ClockInput,
  { what, duty, paper }: { what: DeadlineWhat; duty: Duty; paper: Paper | null },
  from: DeadlineEvent,
): Done | null {
  return duty === 'buyer' ? doneByBuyer(input, what) : doneByOther(input, what, duty, paper, from);
}

function doneByBuyer(input: ClockInput, what: DeadlineWhat): Done | null {
  const { orderKept, failedAt } = input;
  switch (what) {
    case 'complain-platform':
      return sent(input, (paper) => CHANNEL_OF[paper] === 'platform');
    case 'ask-merchant':
      return first([
        sent(input, (paper) => CHANNEL_OF[paper] === 'merchant' || CHANNEL_OF[paper] === 'platform'),
        ...input.attempts.map((attempt) => at(attempt.at)),
        at(input.said.find(({ by, at: said }) => by === 'buyer' && isAfterOrder(input, said))?.at),
      ]);
    case 'complain-payment':
      return sent(input, (paper) => CHANNEL_OF[paper] === 'payment');
    case 'complain-authority':
      return sent(input, (paper) => paper === 'regulator-complaint');
    case 'look-up-order':
      return orderKept && { at: utc(orderKept.at), kind: 'at' };
    case 'use-code':
      return failedAt && { at: utc(failedAt.at), kind: 'at' };
    default:
      return null;
  }
}

function isAfterOrder({ order }: ClockInput, said: string): boolean {
  const since = order.paidAt ?? order.createdAt;
  return since === null || utc(said) >= utc(since.at);
}

function doneByOther(
  input: ClockInput,
  what: DeadlineWhat,
  duty: Exclude<Duty, 'buyer'>,
  paper: Paper | null,
  from: DeadlineEvent,
): Done | null {
  const { order } = input;
  if (what === 'deliver') return order.deliveredBy && { at: utc(order.deliveredBy.at), kind: 'bound' };
  const channel = CHANNEL_OF_DUTY[duty];
  const steps = stepsTo(input, (sentPaper) =>
    paper === null ? CHANNEL_OF[sentPaper] === channel : sentPaper === paper,
  ).filter(({ answeredAt }) => answeredAt !== null && utc(answeredAt) >= from.at);
  if (what === 'answer' || what === 'step-in' || what === 'accept' || what === 'verify') {
    const word = input.said.find(({ by, at: said }) => by === duty && utc(said) > from.at);
    const spoken = paper === null || paper === 'merchant-request' || paper === 'merchant-reminder';
    return first([...steps.map(({ answeredAt }) => at(answeredAt)), spoken ? at(word?.at) : null]);
  }
  const helped = steps.filter(({ outcome }) => outcome === 'solved' || outcome === 'part');
  const refunded: Done | null = order.refundedBy && { at: utc(order.refundedBy.at), kind: 'bound' };
  return first([...helped.map(({ answeredAt }) => at(answeredAt)), what === 'refund' ? refunded : null]);
}
