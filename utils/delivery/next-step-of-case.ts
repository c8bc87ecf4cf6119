// The one next step of a case, from triage, clock, ladder and the buyer's answers.
import { nextLine } from '../casework/make-deadline.ts';
import { type NextStep, nextStep } from '../casework/next-step.ts';
import { isAlarm, stopLossLadder, stopLossReasons } from '../casework/stop-loss.ts';
import type { Triage } from '../casework/triage.ts';
import type { CaseClock } from './clock-of-case.ts';
import type { FirstAid } from './first-aid.ts';

/** Trouble in which the money may be lost; a proposal alone is no reason to call the police. */
const MAY_BE_LOST: ReadonlySet<string | null> = new Set(['P14', 'P17', 'P24']);
const WINDOWS: ReadonlySet<string> = new Set(['complain-platform', 'ask-merchant']);
const AHEAD: ReadonlySet<string> = new Set(['later', 'today', 'soon']);

/** @param now ms since the epoch; `items` counts what is kept */
export function nextStepOfCase(
  { triage, clock, aid, items }: { triage: Triage; clock: CaseClock; aid: FirstAid; items: number },
  now: number,
): NextStep {
  const { deadlines, ladder, input } = clock;
  const reasons = stopLossReasons(aid.stopLoss);
  const looksLost = MAY_BE_LOST.has(triage.problem) || aid.vanishing.shopReachable === 'no';
  const windows = deadlines
    .filter(({ duty, what, state, source }) => {
      return duty === 'buyer' && WINDOWS.has(what) && AHEAD.has(state) && source.kind !== 'channel';
    })
    .flatMap((deadline) => nextLine(deadline, now) ?? []);
  return nextStep({
    now: new Date(now).toISOString(),
    ended: input.ending !== null,
    items,
    hasProblem: triage.problem !== null,
    sellerUnclear: looksLost && reasons.length === 0 && aid.choices.contact === null,
    stopLoss: stopLossLadder(aid.stopLoss),
    alarm: isAlarm(reasons),
    stopLossDone: aid.choices.stopLossDone,
    missing: triage.rows
      .filter(({ required, state }) => required && state === 'missing')
      .map(({ slot }) => slot),
    ladder,
    window: windows.sort((a, b) => a.localeCompare(b))[0] ?? null,
  });
}
