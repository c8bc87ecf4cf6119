// Every clause of the rules that are kept for a case; of pages kept twice the newest, of other shops none.
import type { CapturedClause } from '../casework/clock-input.ts';
import type { Locker } from '../locker/database.ts';
import { citeName, citePlace, paragraphOf } from '../terms/cite.ts';
import type { CaseView } from './case-view.ts';
import { readKeptTerms } from './kept-terms.ts';
import { isOfShop } from './own-terms.ts';

export async function capturedClauses(locker: Locker, view: CaseView): Promise<CapturedClause[]> {
  const own = (await readKeptTerms(locker, view)).filter((kept) => isOfShop(view, kept));
  return own.flatMap(({ item, name, clauses }) =>
    clauses.map((clause) => ({
      clause,
      place: citePlace(clause, paragraphOf(clauses, clause)),
      terms: citeName(name),
      exhibit: item.exhibit,
      itemId: item.row.id,
      capturedAt: item.row.capturedAt,
    })),
  );
}
