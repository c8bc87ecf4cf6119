// Which promises and which words of a chat speak to the trouble at hand. The ladder keeps the first ones longest.
import type { FailureKind } from '../evidence/facts.ts';
import type { ClauseTopic } from '../terms/select-clauses.ts';
import type { ComplaintInput } from './complaint-input.ts';

type PromiseKind = ComplaintInput['promises'][number]['kind'];

const AFTER_DELIVERY: readonly PromiseKind[] = [
  'replacement',
  'refund',
  'after-sales',
  'source',
  'validity',
  'binding',
  'other',
  'delivery',
];
const BEFORE_DELIVERY: readonly PromiseKind[] = ['delivery', 'refund', 'after-sales', 'replacement'];
const FIRST_BY_FAILURE: Partial<Record<FailureKind, PromiseKind>> = {
  expired: 'validity',
  bound: 'binding',
  region: 'source',
};

/** 不退不换 is a term of the seller's, and the last thing a buyer would hold against him. */
const REFUSES: Partial<Record<PromiseKind, RegExp>> = {
  refund: /不退|概不|恕不|不予|不支持|no refunds?|non-?refundable|sales (?:are )?final/iu,
  replacement: /不补|不换/u,
};

/** Most telling first; the page's order among equals. */
export function rankPromises(
  promises: ComplaintInput['promises'],
  failure: FailureKind | null,
): ComplaintInput['promises'] {
  const first = failure === null ? undefined : FIRST_BY_FAILURE[failure];
  const order = failure === null ? BEFORE_DELIVERY : AFTER_DELIVERY;
  const rank = ({ kind, text }: { kind: PromiseKind; text: string }): number => {
    if (REFUSES[kind]?.test(text)) return order.length + 1;
    if (kind === first) return -1;
    const place = order.indexOf(kind);
    return place < 0 ? order.length : place;
  };
  return promises.toSorted((a, b) => rank(a) - rank(b));
}

/** Undertakings, admissions and evasions; greetings and small talk say nothing. */
const TELLING =
  /换|补[发卡给]|退[款给还]?|赔|重发|处理|核实|解决|操作不当|操作错误|输错|正常出库|正常发货|已使用|被使用|激活|不负责|不售后|不退|与我|上游|稍后|等一?下|今天|明天|小时|分钟|保证|拉黑/;

/** The newest telling words first: what the seller said last is what stands. */
export function tellingChat(chat: ComplaintInput['chat']): ComplaintInput['chat'] {
  return chat.filter(({ text }) => TELLING.test(text.slice(0, 1000))).reverse();
}

/** What the captured rules are searched for while nobody has said what the trouble is. */
export function clauseTopics(failure: FailureKind | null): ClauseTopic[] {
  return failure === null ? ['delivery', 'refund'] : [failure, 'replacement', 'refund'];
}
