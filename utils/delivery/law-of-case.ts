// Which articles a paper of this case may name: in force on the day that counts, and only where their condition holds.
import { PROBLEMS } from '../casework/problem-table.ts';
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import { scopeOf } from '../complaint/statutes/statute-scope.ts';
import { citeStatute, type StatuteCitation } from '../complaint/statutes/statutes.ts';
import { CHANNEL_OF, type Paper } from '../evidence/channel.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { FLAG_STATUTES, isFlag } from '../terms/flags.ts';

export interface LawConditions {
  problem: ProblemCode | null;
  shopIsPlatform: boolean | null;
  minor: { age: number } | null;
  /** Flags of the clauses that the buyer questions. */
  questioned: readonly string[];
  tripled: boolean;
  police: boolean;
  /** The day of the deal, ISO 8601, null where unknown. */
  dealAt: string | null;
  now: string;
}

type Cited = ComplaintInput['statutes'];

const GENERAL = ['mfh-582', 'mfh-577', 'xf-48', 'xf-52', 'mfh-509'];
const CRIMES = ['xfa-266', 'za-58'];
/** Named in a request and never among the grounds of the claim. */
const PROCEDURE = ['pg-19', 'xf-55', 'mj-20'];

function holds(id: string, conditions: LawConditions): boolean {
  switch (scopeOf(id)) {
    case 'platform':
      return conditions.shopIsPlatform === true;
    case 'prepaid':
      return conditions.problem === 'P25';
    case 'minor':
      return conditions.minor !== null;
    case 'fraud':
      return id === 'xf-55' ? conditions.tripled : conditions.police;
    case 'any':
      return true;
  }
}

/** Duties of a deal are those of its day; what platforms and offices have to do now is the law of today. */
function dayFor(id: string, { dealAt, now }: LawConditions): string {
  const isOfToday = scopeOf(id) === 'platform' || /^(?:ts|ms|mj|zj|zf|za|xfa|zpj|fz)-/.test(id);
  return isOfToday ? now : (dealAt ?? now);
}

function cite(ids: readonly string[], conditions: LawConditions): Cited {
  return [...new Set(ids)]
    .filter((id) => holds(id, conditions))
    .flatMap((id) => citeStatute(id, dayFor(id, conditions)) ?? [])
    .map(({ id, law, place }: StatuteCitation) => ({ id, law, place }));
}

function groundsOf(paper: Paper, { problem, minor, questioned }: LawConditions): readonly string[] {
  if (CHANNEL_OF[paper] === 'police') return CRIMES;
  if (minor !== null)
    return minor.age < 8 ? ['mfz-20', 'mfz-144', 'mfz-157'] : ['mfz-19', 'mfz-145', 'mfz-157'];
  const known = problem === null ? GENERAL : PROBLEMS[problem].statutes;
  const against = questioned.filter(isFlag).flatMap((flag) => FLAG_STATUTES[flag]);
  // What speaks against the clause comes right after the ground of the claim.
  return [...known.slice(0, 2), ...against, ...known.slice(2)];
}

export function lawOfCase(paper: Paper, conditions: LawConditions): { statutes: Cited; procedure: Cited } {
  return {
    statutes: cite(groundsOf(paper, conditions), conditions).filter(({ id }) => id !== 'xf-55'),
    procedure: cite(PROCEDURE, conditions),
  };
}
