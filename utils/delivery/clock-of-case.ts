// From what is kept of a case to its clock and its ladder.
import { type CapturedClause, type ClockInput, type KeptPromise, type SeenMoment } from '../casework/clock-input.ts';
import { clockDoubt, type ClockDoubt } from '../casework/clock-doubt.ts';
import { SHOP_ZONE } from '../casework/calendar.ts';
import { paidByAlipay, paidByWeChat } from '../casework/channel-deadlines.ts';
import { climbLadder } from '../casework/climb-ladder.ts';
import type { Deadline, TimePrecision } from '../casework/deadlines.ts';
import { deriveDeadlines } from '../casework/derive-deadlines.ts';
import type { LadderStep } from '../casework/ladder.ts';
import { type LateArrival, lateArrival } from '../casework/late-arrival.ts';
import { PROBLEMS } from '../casework/problem-table.ts';
import { promisedAsks } from '../casework/promised-asks.ts';
import { softwareNote, type SoftwareNote } from '../casework/software-deadlines.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { Attempt, CaseEnding, CaseStep } from '../evidence/case-step.ts';
import type { Facts, OrderFacts } from '../evidence/facts.ts';
import { stampedTime } from '../evidence/stamped-time.ts';
import { readChoices } from '../locker/choices.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { attemptsOfCase, readEnding, stepsOfCase } from '../locker/steps.ts';
import { citeName, citePlace, paragraphOf } from '../terms/cite.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import { type CaseItem, type CaseView, readCaseView } from './case-view.ts';

export interface CaseClock {
  input: ClockInput;
  deadlines: Deadline[];
  ladder: LadderStep[];
  doubt: ClockDoubt | null;
  late: LateArrival | null;
  note: SoftwareNote | null;
  attempts: Attempt[];
  ending: CaseEnding | null;
}
