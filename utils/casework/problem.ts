// Which kind of trouble the kept facts speak of. A proposal with reasons: the buyer decides.
import type { Failure, FailureKind, MerchantPromise, Message, OrderFacts } from '../evidence/facts.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';

export interface CaseFacts {
  failure: Failure | null;
  orders: readonly OrderFacts[];
  promises: readonly MerchantPromise[];
  transcript: readonly Message[];
}

/** Why a type is proposed, in codes that a surface puts into words. */
export type ProblemReason =
  | 'failure-page'
  | 'failure-words'
  | 'paid-without-code'
  | 'order-failed'
  | 'promised-time-passed'
  | 'top-up-not-arrived'
  | 'refund-refused'
  | 'merchant-silent'
  | 'wrong-face-value'
  | 'off-platform';

export interface ProblemProposal {
  code: ProblemCode;
  reasons: ProblemReason[];
  weight: number;
}

const BY_FAILURE: Readonly<Record<FailureKind, ProblemCode>> = {
  invalid: 'P01',
  used: 'P02',
  expired: 'P03',
  region: 'P04',
  format: 'P01',
  bound: 'P11',
  'rate-limited': 'P01',
  network: 'P01',
  other: 'P01',
};
/** A busy or unreachable redeem page says little about the card. */
const UNSURE: readonly FailureKind[] = ['rate-limited', 'network', 'other', 'format'];
const TOP_UP = /直充|代充|话费|充值到|账号充值|慢充|快充/;
const SAYS: readonly [RegExp, ProblemCode, ProblemReason][] = [
  [/不(?:能|给|予|支持)?退|拒绝退|退不了|概不/, 'P19', 'refund-refused'],
  [
    /加.{0,6}(?:微信|QQ|V信|vx|支付宝).{0,12}(?:付|转|打款)|私下(?:转账|交易|付款)|直接转(?:我|给)/i,
    'P17',
    'off-platform',
  ],
];
const BUYER_SAYS: readonly [RegExp, ProblemCode, ProblemReason][] = [
  [/没(?:有)?到账|未到账|没收到充值/, 'P09', 'top-up-not-arrived'],
  [/面值(?:不对|不符)|少(?:了|给)\d|到账.{0,4}少/, 'P05', 'wrong-face-value'],
];
const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = { 秒: 1000, 分钟: 60_000, 小时: 3_600_000, 天: DAY_MS };

function fromFailure({ failure }: CaseFacts): ProblemProposal[] {
  if (failure === null) return [];
  const weight = UNSURE.includes(failure.kind) ? 4 : 10;
  return [{ code: BY_FAILURE[failure.kind], reasons: ['failure-page'], weight }];
}

/** Time a promise allows in ms, null where it names none we can read. */
function allowedMs(within: string | null): number | null {
  const match = /(\d{1,4})\s*(?:个)?(秒|分钟|小时|天)/.exec(within ?? '');
  return match ? Number(match[1]) * (UNIT_MS[match[2] ?? ''] ?? DAY_MS) : null;
}

function isOverdue(facts: CaseFacts, order: OrderFacts, now: number): boolean {
  const paid = Date.parse(order.paidAt ?? order.createdAt ?? '');
  return facts.promises.some(({ kind, within }) => {
    const allowed = kind === 'delivery' ? allowedMs(within) : null;
    return allowed !== null && now - paid > allowed;
  });
}

function fromOrder(facts: CaseFacts, order: OrderFacts, now: number): ProblemProposal[] {
  const found: ProblemProposal[] = [];
  const isWaiting = order.status === 'paid' || order.status === 'processing';
  if (order.status === 'failed') found.push({ code: 'P07', reasons: ['order-failed'], weight: 8 });
  if (isWaiting && order.cardSecrets.length === 0) {
    const overdue = isOverdue(facts, order, now);
    const reason: ProblemReason = overdue ? 'promised-time-passed' : 'paid-without-code';
    const isTopUp = TOP_UP.test(order.product ?? '');
    found.push({ code: isTopUp ? 'P09' : overdue ? 'P08' : 'P07', reasons: [reason], weight: 7 });
  }
  return found;
}

function fromChat({ transcript }: CaseFacts, now: number): ProblemProposal[] {
  const found: ProblemProposal[] = [];
  for (const { sender, text } of transcript) {
    const rules =
      sender === 'merchant' || sender === 'platform' ? SAYS : sender === 'buyer' ? BUYER_SAYS : [];
    for (const [words, code, reason] of rules) {
      if (words.test(text.slice(0, 500))) found.push({ code, reasons: [reason], weight: 3 });
    }
  }
  const last = transcript.at(-1);
  const since = now - Date.parse(last?.at ?? '');
  if (last?.sender === 'buyer' && since > DAY_MS)
    found.push({ code: 'P14', reasons: ['merchant-silent'], weight: 2 });
  return found;
}

function merge(proposals: readonly ProblemProposal[]): ProblemProposal[] {
  const byCode = new Map<ProblemCode, ProblemProposal>();
  for (const { code, reasons, weight } of proposals) {
    const known = byCode.get(code);
    const all = [...new Set([...(known?.reasons ?? []), ...reasons])];
    byCode.set(code, { code, reasons: all, weight: Math.max(known?.weight ?? 0, weight) });
  }
  return [...byCode.values()].sort((a, b) => b.weight - a.weight || a.code.localeCompare(b.code));
}

/** Likely types, best first; empty where the facts speak of no trouble. `now` in ms since the epoch. */
export function proposeProblems(facts: CaseFacts, now: number): ProblemProposal[] {
  return merge([
    ...fromFailure(facts),
    ...facts.orders.flatMap((order) => fromOrder(facts, order, now)),
    ...fromChat(facts, now),
  ]);
}
