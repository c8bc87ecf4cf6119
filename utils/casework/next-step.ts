// The one obvious next step of a case: what a worried buyer reads first and what its button opens.
import type { Paper } from '../evidence/channel.ts';
import type { SlotCode } from '../evidence/evidence-slot.ts';
import type { LadderStep, StepReason } from './ladder.ts';
import type { StopLossRung, StopLossStep } from './stop-loss.ts';

export type NextStep =
  | { kind: 'over' }
  | { kind: 'stop-loss'; step: StopLossStep; phone: string | null }
  /** Nothing is kept yet. */
  | { kind: 'keep-first' }
  /** Whether money and seller are lost has to be known before anything is written. */
  | { kind: 'ask-seller' }
  | { kind: 'say-what' }
  | { kind: 'evidence'; slot: SlotCode }
  /** `until` is when a door of the buyer's closes, ISO 8601 UTC. */
  | { kind: 'paper'; paper: Paper; reason: StepReason | null; until: string | null }
  | { kind: 'wait'; paper: Paper; until: string | null };

export interface NextStepFacts {
  /** ISO 8601. */
  now: string;
  ended: boolean;
  /** Kept ones. */
  items: number;
  /** False while nothing tells what went wrong. */
  hasProblem: boolean;
  /** The shop is gone, or it looks like money lost, and the buyer has not said how it stands with the seller. */
  sellerUnclear: boolean;
  stopLoss: readonly StopLossRung[];
  /** Paid away, vanished or fraud: then nothing is written before the money is seen to. */
  alarm: boolean;
  stopLossDone: readonly StopLossStep[];
  /** Required and still to be had, in the order of the checklist. */
  missing: readonly SlotCode[];
  ladder: readonly Pick<LadderStep, 'paper' | 'state' | 'turn' | 'reasons' | 'record'>[];
  /** The next line of the shop's own window that has not passed, ISO 8601 UTC. */
  window: string | null;
}

const DAY_MS = 86_400_000;

/** Acts that cannot wait for a paper; what takes days goes on beside it. */
function urgentAct({ stopLoss, stopLossDone, alarm }: NextStepFacts): NextStep | null {
  const rung = stopLoss.find(
    ({ step, phase }) => !stopLossDone.includes(step) && (phase === 'now' || (alarm && phase !== 'week')),
  );
  return rung ? { kind: 'stop-loss', step: rung.step, phone: rung.phone } : null;
}

function paperStep({ ladder, window, now }: NextStepFacts): NextStep | null {
  const step = ladder.find(({ turn }) => turn === 'next');
  if (!step) return null;
  const [reason = null] = step.reasons;
  const closes = window !== null && window > now && isAtShop(step.paper) ? window : null;
  return { kind: 'paper', paper: step.paper, reason, until: closes };
}

const isAtShop = (paper: Paper): boolean => paper.startsWith('platform-') || paper.startsWith('merchant-');

/** A shop that soon takes no complaint any more comes before evidence that can be added later. */
const isClosing = ({ window, now }: NextStepFacts): boolean =>
  window !== null && window > now && Date.parse(window) - Date.parse(now) <= DAY_MS;

const wasWritten = ({ ladder }: NextStepFacts): boolean => ladder.some(({ state }) => state !== 'proposed');

export function nextStep(facts: NextStepFacts): NextStep {
  if (facts.ended) return { kind: 'over' };
  const act = urgentAct(facts);
  if (act) return act;
  if (facts.sellerUnclear) return { kind: 'ask-seller' };
  if (facts.items === 0) return { kind: 'keep-first' };
  if (!facts.hasProblem) return { kind: 'say-what' };
  const paper = paperStep(facts);
  if (paper && isClosing(facts)) return paper;
  const [slot] = facts.missing;
  if (slot && !wasWritten(facts)) return { kind: 'evidence', slot };
  if (paper) return paper;
  const waiting = facts.ladder.find(({ state }) => state === 'sent');
  if (waiting) return { kind: 'wait', paper: waiting.paper, until: waiting.record?.answerBy ?? null };
  return facts.ladder.some(({ record }) => record?.outcome === 'solved')
    ? { kind: 'over' }
    : { kind: 'say-what' };
}
