// Two captures of the same rules, clause by clause. What was only moved or renumbered has not changed.
import type { Clause } from './clause.ts';

export interface ClauseChange {
  /** Null where the clause is new. */
  before: Clause | null;
  /** Null where it is gone. */
  after: Clause | null;
}

const plain = ({ text }: Clause): string => text.replace(/\s+/g, '');
const place = ({ path, number }: Clause): string => [...path, number ?? ''].join('\n');

/** In the order of the newer capture, what is gone at the end; empty where every wording is still there. */
export function diffClauses(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const kept = new Set(before.map(plain));
  const stays = new Set(after.map(plain));
  const gone = before.filter((clause) => !stays.has(plain(clause)));
  const changes = after
    .filter((clause) => !kept.has(plain(clause)))
    .map((clause): ClauseChange => {
      const at = clause.number === null ? -1 : gone.findIndex((old) => place(old) === place(clause));
      const [old] = at < 0 ? [] : gone.splice(at, 1);
      return { before: old ?? null, after: clause };
    });
  return [...changes, ...gone.map((clause) => ({ before: clause, after: null }))];
}
