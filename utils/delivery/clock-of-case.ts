// From what is kept of a case to its clock and its ladder.
import { climbLadder, type LadderInput } from '../casework/climb-ladder.ts';
import { type ClockDoubt, clockDoubt } from '../casework/clock-doubt.ts';
import type { ClockInput } from '../casework/clock-input.ts';
import type { Deadline } from '../casework/deadlines.ts';
import { deriveDeadlines } from '../casework/derive-deadlines.ts';
import { duesOfCase, isTroubled } from '../casework/dues-of-case.ts';
import type { LadderStep } from '../casework/ladder.ts';
import { type LateArrival, lateArrival } from '../casework/late-arrival.ts';
import { PROBLEMS } from '../casework/problem-table.ts';
import { promisedAsks } from '../casework/promised-asks.ts';
import { type SoftwareNote, softwareNote } from '../casework/software-deadlines.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { Due } from '../evidence/due.ts';
import { stampedTime } from '../evidence/stamped-time.ts';
import { readChoices } from '../locker/choices.ts';
import type { Locker } from '../locker/database.ts';
import { attemptsOfCase, readEnding, stepsOfCase } from '../locker/steps.ts';
import { capturedClauses } from './captured-clauses.ts';
import { type CaseView, readCaseView } from './case-view.ts';
import { keptMoments, undeliveredAt } from './clock-input-of-case.ts';
import { problemOf } from './triage-case.ts';

export interface CaseClock {
  input: ClockInput;
  deadlines: Deadline[];
  ladder: LadderStep[];
  doubt: ClockDoubt | null;
  late: LateArrival | null;
  note: SoftwareNote | null;
  /** What is worth an alarm. */
  dues: Due[];
}

/** From here on every door is worth knowing at once. */
const LARGE_FROM_YUAN = 500;

/** What does not change with the minute: read once, then asked again for every `now`. */
export type ClockOf = (now: number) => CaseClock;

/** @throws ExpectedError not-found, locker-locked */
export async function clockOfCase(locker: Locker, caseId: string): Promise<ClockOf> {
  const view = await readCaseView(locker, caseId);
  const chosen = await readChoices(locker, caseId);
  const choices = { ...chosen, problem: await problemOf(locker, view, chosen, Date.now()) };
  const kept = keptMoments(view, await capturedClauses(locker, view), choices);
  const [steps, attempts, ending] = await Promise.all([
    stepsOfCase(locker, caseId),
    attemptsOfCase(locker, caseId),
    readEnding(locker, caseId),
  ]);
  const doubt = clockDoubt(sightsOf(view), await newestStamp(locker));
  const undelivered = undeliveredAt(view);
  const told = chosen.problem !== null || view.case.intake !== null;
  return (now) => {
    const input: ClockInput = { ...kept, steps, attempts, ending, now: new Date(now).toISOString() };
    const deadlines = deriveDeadlines(input);
    return {
      input,
      deadlines,
      ladder: climbLadder(ladderInput(input, deadlines, choices)),
      doubt,
      late: lateArrival(input, undelivered),
      note: softwareNote(input.shop.platform),
      dues: isTroubled(input, deadlines, told) ? duesOfCase(caseId, input, deadlines, doubt) : [],
    };
  };
}

function ladderInput(input: ClockInput, deadlines: readonly Deadline[], choices: CaseChoices): LadderInput {
  const { steps, attempts, ending, shop, order, clauses } = input;
  const { problem, police } = choices;
  return {
    now: Date.parse(input.now),
    deadlines,
    steps,
    attempts,
    ending,
    isPlatform: shop.isPlatform,
    personal: order.personal,
    gone: choices.contact === 'gone',
    paidBy: order.paidBy,
    amount: order.amount,
    largeFrom: LARGE_FROM_YUAN,
    papers: problem === null ? null : PROBLEMS[problem].papers,
    promised: promisedAsks(clauses),
    fraud: police !== null,
  };
}

function sightsOf({ items }: CaseView) {
  return items.map(({ row, facts, exhibit }) => ({
    capturedAt: row.capturedAt,
    exhibit,
    printed: [
      ...(facts?.orders ?? []).flatMap(({ createdAt, paidAt }) => [createdAt, paidAt]),
      ...(facts?.transcript ?? []).map(({ at }) => at),
    ].filter((at) => at !== null),
  }));
}

async function newestStamp(locker: Locker): Promise<{ device: string; authority: string } | null> {
  const row = await locker.tokens.orderBy('size').last();
  const authority = row ? stampedTime(row.token) : null;
  return row && authority ? { device: row.at, authority } : null;
}
