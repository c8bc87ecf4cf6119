// The clauses that were captured with a case, and which of them speak to its trouble.
import type { CitedClause } from '../complaint/complaint-input.ts';
import type { Locker } from '../locker/database.ts';
import { paragraphOf } from '../terms/cite.ts';
import type { Clause } from '../terms/clause.ts';
import { findContradictions } from '../terms/find-contradictions.ts';
import { isFlag } from '../terms/flags.ts';
import { type ClauseTopic, selectClauses } from '../terms/select-clauses.ts';
import type { CaseView } from './case-view.ts';
import { type KeptTerms, readKeptTerms } from './kept-terms.ts';

export interface PooledClause extends CitedClause {
  /** Stable while the item is kept: its id and the ordinal of the clause. */
  id: string;
}

const MOST_CHOSEN = 3;

/**
 * Every clause of the newest capture of each set of rules, terms pages first, newest first.
 * @param fits which rules, all of them by default
 */
export async function readClausePool(
  locker: Locker,
  view: CaseView,
  fits: (kept: KeptTerms) => boolean = () => true,
): Promise<PooledClause[]> {
  return (await readKeptTerms(locker, view)).filter(fits).flatMap(({ id, item, name, version, clauses }) => {
    const conflicts = conflictsOf(clauses, id);
    return clauses.map((clause, i) => ({
      id: `${id}#${i}`,
      clause,
      termsName: name,
      capturedAt: item.row.capturedAt,
      exhibit: item.exhibit,
      version,
      paragraph: paragraphOf(clauses, clause),
      stance: clause.flags.some(isFlag) ? 'against' : 'for',
      conflict: conflicts.get(i) ?? null,
    }));
  });
}

/** Two clauses that cannot both hold share a word; a third that joins them shares theirs. */
function conflictsOf(clauses: readonly Clause[], id: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const { first, second } of findContradictions(clauses)) {
    const word = words.get(first) ?? words.get(second) ?? `${id}#${first}`;
    words.set(first, word).set(second, word);
  }
  return words;
}

/** A clause beside the best one has to set a time or a remedy: words alone are no reason to quote it. */
function isTelling({ text, deadlines }: PooledClause['clause']): boolean {
  return deadlines.length > 0 || /[退补换赔]|处理|受理|复核|仲裁/.test(text.slice(0, 2000));
}

/** What speaks to the trouble, best first. Clauses against the buyer are left to his own choice unless they are the trouble. */
export function pickClauses(
  pool: readonly PooledClause[],
  topics: readonly ClauseTopic[],
  isAboutTerms: boolean,
): PooledClause[] {
  const byClause = new Map(pool.map((pooled) => [pooled.clause, pooled]));
  const ranked = selectClauses([...byClause.keys()], topics).flatMap((clause) => byClause.get(clause) ?? []);
  const questioned = isAboutTerms ? pool.filter(({ stance }) => stance === 'against') : [];
  const relied = ranked
    .filter(({ stance }) => stance === 'for')
    .filter(({ clause }, i) => i === 0 || isTelling(clause));
  const chosen = [...questioned.slice(0, 2), ...relied].slice(0, MOST_CHOSEN);
  const others = pool.filter(
    (one) =>
      one.conflict !== null &&
      !chosen.includes(one) &&
      chosen.some(({ conflict }) => conflict === one.conflict),
  );
  return [...chosen, ...others];
}
