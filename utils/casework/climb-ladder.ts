// Which paper is next. The door whose time runs out first comes first; otherwise politely from the merchant upwards.
import type { Attempt, CaseEnding, CaseStep } from '../evidence/case-step.ts';
import { CHANNEL_OF, type Paper } from '../evidence/channel.ts';
import type { Amount } from '../evidence/facts.ts';
import type { Deadline } from './deadlines.ts';
import type { LadderStep, StepReason, StepState } from './ladder.ts';
import { nextLine } from './make-deadline.ts';
import { offeredPapers } from './offered-papers.ts';
import { basicAsks, isPlatformPaper } from './platform-asks.ts';
import type { PromisedAsk } from './promised-asks.ts';

export interface LadderInput {
  /** ms since the epoch. */
  now: number;
  deadlines: readonly Deadline[];
  steps: readonly CaseStep[];
  attempts: readonly Attempt[];
  ending: CaseEnding | null;
  /** False for a shop that sells on its own site. */
  isPlatform: boolean | null;
  /** Paid to a person: letters to a ghost help nobody. */
  personal: boolean;
  /** The buyer says that nobody can be reached any more. */
  gone: boolean;
  paidBy: 'wechat' | 'alipay' | 'other' | null;
  amount: Amount | null;
  /** Yuan from which the payment channel and the authority are shown at once. */
  largeFrom: number;
  /** Of the problem, in its order; null where it is not known. */
  papers: readonly Paper[] | null;
  promised: readonly PromisedAsk[];
  /** The buyer confirmed a ground for the police. */
  fraud: boolean;
}

const DAY_MS = 86_400_000;
const SILENT_TRIES = 3;

interface Rung {
  paper: Paper;
  state: StepState;
  records: readonly CaseStep[];
  /** It was answered without help, or not at all. */
  failed: boolean;
}

function rungOf(input: LadderInput, paper: Paper): Rung {
  const records = input.steps
    .filter((step) => step.paper === paper)
    .sort((a, b) => a.sentAt.localeCompare(b.sentAt));
  const last = records.at(-1);
  const state = last ? stateOf(input, last) : 'proposed';
  const helped = last?.outcome === 'solved';
  return { paper, state, records, failed: state === 'expired' || (state === 'answered' && !helped) };
}

/** Its own time is over, or one that a rule gives for it. */
function stateOf({ now, deadlines }: LadderInput, step: CaseStep): StepState {
  if (step.answeredAt !== null) return 'answered';
  if (step.answerBy !== null && Date.parse(step.answerBy) <= now) return 'expired';
  const isLate = deadlines.some(
    ({ state, what, duty, from, source }) =>
      state === 'passed' &&
      duty !== 'buyer' &&
      what !== 'deliver' &&
      from.at >= new Date(step.sentAt).toISOString() &&
      (source.kind !== 'step' || source.stepId === step.id) &&
      DUTY_OF[CHANNEL_OF[step.paper]] === duty,
  );
  return isLate ? 'expired' : 'sent';
}

const DUTY_OF: Readonly<Partial<Record<string, Deadline['duty']>>> = {
  merchant: 'merchant',
  platform: 'platform',
  payment: 'payment',
  regulator: 'authority',
};

/** The rungs of a case in their order; every paper that was sent stays. */
export function climbLadder(input: LadderInput): LadderStep[] {
  const rungs = offeredPapers(input).map((paper) => rungOf(input, paper));
  const isOver = input.ending !== null || rungs.some(({ records }) => records.at(-1)?.outcome === 'solved');
  const turns = isOver ? new Map<Paper, Turn>() : turnsOf(input, rungs);
  return rungs.map(({ paper, state, records }) => {
    const { turn, reasons } = turns.get(paper) ?? { turn: null, reasons: [] };
    return {
      paper,
      channel: CHANNEL_OF[paper],
      state,
      record: records.at(-1) ?? null,
      records,
      turn: turn ?? (state === 'proposed' ? (isOver ? 'done' : 'later') : 'done'),
      reasons,
      asks: isPlatformPaper(paper) ? [...basicAsks(input.attempts), ...input.promised] : [],
    };
  });
}

interface Turn {
  turn: 'next' | 'alongside';
  reasons: StepReason[];
}

function turnsOf(input: LadderInput, rungs: readonly Rung[]): Map<Paper, Turn> {
  const turns = new Map<Paper, Turn>();
  const isOpen = (paper: Paper) => rungs.some((rung) => rung.paper === paper && rung.state === 'proposed');
  const put = (paper: Paper, turn: Turn['turn'], reasons: StepReason[]) => {
    if (isOpen(paper) && !turns.has(paper)) turns.set(paper, { turn, reasons });
  };
  const next = nextRung(input, rungs);
  const closing = closesFirst(input, rungs);
  if (closing) {
    put('platform-complaint', 'next', [closing]);
    if (merchantSkipped(input) === null) put('merchant-request', 'alongside', ['first']);
  }
  // The platform was first in a hurry; the merchant is told all the same.
  const skipped = rungs.some(({ records }) => records.length > 0) && merchantSkipped(input) === null;
  if (skipped) put('merchant-request', 'alongside', ['first']);
  if (next) put(next.paper, turns.size > 0 ? 'alongside' : 'next', next.reasons);
  if (isLarge(input) && (next === null || CHANNEL_OF[next.paper] !== 'merchant')) {
    const pay = rungs.find(({ paper }) => CHANNEL_OF[paper] === 'payment')?.paper;
    if (pay) put(pay, 'alongside', ['large-amount']);
    if (next && CHANNEL_OF[next.paper] === 'payment')
      put('regulator-complaint', 'alongside', ['large-amount']);
  }
  return turns;
}

const isLarge = ({ amount, largeFrom }: LadderInput): boolean =>
  amount !== null && amount.currency === 'CNY' && Number(amount.value) >= largeFrom;

/** The shop's own desk closes before the merchant's time is over. */
function closesFirst(input: LadderInput, rungs: readonly Rung[]): StepReason | null {
  const { now, deadlines } = input;
  const windows = deadlines.filter(
    ({ what, state }) => what === 'complain-platform' && ['later', 'today', 'soon'].includes(state),
  );
  const closing = windows.flatMap((window) => nextLine(window, now) ?? []).map((line) => Date.parse(line));
  if (closing.length === 0) return null;
  const waiting = rungs
    .filter(({ paper, state }) => CHANNEL_OF[paper] === 'merchant' && state === 'sent')
    .flatMap(({ records }) => records.at(-1)?.answerBy ?? [])
    .map((by) => Date.parse(by));
  if (Math.min(...closing) > Math.max(now + DAY_MS, ...waiting)) return null;
  const isGuess = windows.every(({ source }) => source.kind === 'software' && source.rule === 'unknown-shop');
  return isGuess ? 'window-may-close' : 'window-closes-first';
}

/** One obvious step: the first door that is still shut and whose turn has come; null while an answer is awaited. */
function nextRung(
  input: LadderInput,
  rungs: readonly Rung[],
): { paper: Paper; reasons: StepReason[] } | null {
  if (input.fraud && rungs.some(({ paper, state }) => paper === 'police-outline' && state === 'proposed'))
    return { paper: 'police-outline', reasons: ['suspected-fraud'] };
  const skip = merchantSkipped(input);
  const reasons: StepReason[] = skip ? [skip] : [];
  let waits = false;
  const furthest = rungs.findLastIndex(({ records }) => records.length > 0);
  for (const [i, rung] of rungs.entries()) {
    // Whoever stands at a higher door does not go back to a lower one.
    if (rung.state === 'proposed' && i < furthest) continue;
    const isMerchant = CHANNEL_OF[rung.paper] === 'merchant';
    if ((isMerchant && skip) || LAST.has(rung.paper)) continue;
    if (rung.state === 'proposed') {
      if (waits) return null;
      return { paper: rung.paper, reasons: [...reasons, ...ownReasons(input, rung.paper, rungs)] };
    }
    waits = !rung.failed;
    if (rung.failed) reasons.splice(0, reasons.length, whyFailed(rung));
  }
  const last = rungs.find(({ paper, state }) => paper === 'court-outline' && state === 'proposed');
  return last && !waits && rungs.some(({ failed }) => failed) ? { paper: last.paper, reasons } : null;
}

/** Never the next step by themselves: the buyer's own decision, or nothing that helps this order. */
const LAST: ReadonlySet<Paper> = new Set([
  'regulator-report',
  'police-outline',
  'court-outline',
  'community-post',
  'platform-arbitration',
]);

const whyFailed = ({ state }: Rung): StepReason =>
  state === 'expired' ? 'no-answer-in-time' : 'answer-did-not-help';

function merchantSkipped({ attempts, personal, gone }: LadderInput): StepReason | null {
  if (personal) return 'off-platform-payment';
  if (gone || attempts.some(({ result }) => result === 'gone' || result === 'blocked'))
    return 'merchant-gone';
  const silent = attempts
    .filter(({ result }) => result === 'silent')
    .sort((a, b) => a.at.localeCompare(b.at));
  const [first, last] = [silent[0], silent.at(-1)];
  const isLong = first && last ? Date.parse(last.at) - Date.parse(first.at) >= DAY_MS : false;
  return silent.length >= SILENT_TRIES && isLong ? 'several-tries' : null;
}

function ownReasons(input: LadderInput, paper: Paper, rungs: readonly Rung[]): StepReason[] {
  const reasons: StepReason[] = [];
  if (rungs.every(({ state }) => state === 'proposed') && paper === 'merchant-request') reasons.push('first');
  const broken = input.deadlines.some(({ what, state }) => what === 'deliver' && state === 'passed');
  if (broken && CHANNEL_OF[paper] === 'merchant') reasons.push('promise-broken');
  if (paper === 'wechat-pay' && input.paidBy === 'wechat') reasons.push('paid-by-wechat');
  if (paper === 'alipay' && input.paidBy === 'alipay') reasons.push('paid-by-alipay');
  if (CHANNEL_OF[paper] !== 'merchant' && input.isPlatform === false) reasons.push('shop-is-no-platform');
  return reasons;
}
