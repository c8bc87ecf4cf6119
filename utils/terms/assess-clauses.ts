// A clause with everything the desk shows of it: what may be questioned and with which statutes, what is promised, who must do what.
import type { Clause } from './clause.ts';
import { type Contradiction, findContradictions } from './find-contradictions.ts';
import { type Duty, findDuties } from './find-duties.ts';
import { type ClausePromise, findPromises, PROMISE_STATUTES } from './find-promises.ts';
import { FLAG_STATUTES, isFlag } from './flags.ts';

export interface AssessedClause extends Clause {
  promises: ClausePromise[];
  duties: Duty[];
  /** Ids of the statute table: first what speaks against the flags, then what binds to the promises. */
  statutes: string[];
  /** Other clauses that do not fit this one, by their place in the list. */
  contradicts: { clause: number; kind: Contradiction['kind'] }[];
}

/** Ids without repetition, those against the flags first. */
export function statutesFor(flags: readonly string[], promises: readonly ClausePromise[]): string[] {
  const against = flags.flatMap((flag) => (isFlag(flag) ? FLAG_STATUTES[flag] : []));
  return [...new Set([...against, ...promises.flatMap(({ kind }) => PROMISE_STATUTES[kind])])];
}

export function assessClauses(clauses: readonly Clause[]): AssessedClause[] {
  const contradictions = findContradictions(clauses);
  return clauses.map((clause, at) => {
    const promises = findPromises(clause.text);
    const contradicts = contradictions.flatMap(({ first, second, kind }) => {
      if (first === at) return { clause: second, kind };
      return second === at ? { clause: first, kind } : [];
    });
    return {
      ...clause,
      promises,
      duties: findDuties(clause.text),
      statutes: statutesFor(clause.flags, promises),
      contradicts,
    };
  });
}
