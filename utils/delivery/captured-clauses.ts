// Every clause of the terms that are kept for a case; of pages kept twice the newest.
import type { CapturedClause } from '../casework/clock-input.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { citeName, citePlace, paragraphOf } from '../terms/cite.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import type { CaseItem, CaseView } from './case-view.ts';
import { termsName } from './clause-pool.ts';

export async function capturedClauses(locker: Locker, view: CaseView): Promise<CapturedClause[]> {
  const newest = new Map<string, CaseItem>();
  for (const item of view.items) {
    if (item.row.kind === 'terms') newest.set(item.row.url ?? item.row.id, item);
  }
  const found = await Promise.all([...newest.values()].map((item) => clausesOf(locker, item)));
  return found.flat();
}

async function clausesOf(locker: Locker, { row, exhibit }: CaseItem): Promise<CapturedClause[]> {
  const file = readItem(row).files.find(({ kind }) => kind === 'text');
  if (!file) return [];
  const text = new TextDecoder().decode(await readFile(locker, row.id, file.name));
  const clauses = parseClauses(text);
  const terms = citeName(termsName(row.title, text));
  return clauses.map((clause) => ({
    clause,
    place: citePlace(clause, paragraphOf(clauses, clause)),
    terms,
    exhibit,
    itemId: row.id,
    capturedAt: row.capturedAt,
  }));
}
