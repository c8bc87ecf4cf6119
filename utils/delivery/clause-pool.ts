// The clauses that were captured with a case, and which of them speak to its trouble.
import type { CitedClause } from '../complaint/complaint-input.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { paragraphOf } from '../terms/cite.ts';
import type { Clause } from '../terms/clause.ts';
import { findContradictions } from '../terms/find-contradictions.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import { type ClauseTopic, selectClauses } from '../terms/select-clauses.ts';
import type { CaseItem, CaseView } from './case-view.ts';

export interface PooledClause extends CitedClause {
  /** Stable while the item is kept: its id and the ordinal of the clause. */
  id: string;
}

/** What these clauses do to the buyer: he questions them and never builds on them. */
const AGAINST_BUYER = [
  '最终解释权',
  '概不退换',
  '单方修改',
  '免除责任',
  '放弃权利',
  '加重举证',
  '默认同意',
  '退款扣费',
  '短期投诉失权',
];
const MOST_CHOSEN = 3;

/** Every clause of the newest capture of each set of terms, newest terms first. */
export async function readClausePool(locker: Locker, view: CaseView): Promise<PooledClause[]> {
  const newest = new Map<string, CaseItem>();
  for (const item of view.items.filter(({ row }) => row.kind === 'terms'))
    newest.set(item.row.url ?? item.row.id, item);
  const items = [...newest.values()].sort((a, b) => b.exhibit - a.exhibit);
  const pools = await Promise.all(items.map((item) => clausesOf(locker, item)));
  return pools.flat();
}

async function clausesOf(locker: Locker, { row, exhibit }: CaseItem): Promise<PooledClause[]> {
  const file = readItem(row).files.find(({ kind }) => kind === 'text');
  if (!file) return [];
  const text = new TextDecoder().decode(await readFile(locker, row.id, file.name));
  const clauses = parseClauses(text);
  const name = termsName(row.title, text);
  const conflicts = conflictsOf(clauses, row.id);
  return clauses.map((clause, i) => ({
    id: `${row.id}#${i}`,
    clause,
    termsName: name,
    capturedAt: row.capturedAt,
    exhibit,
    version: null,
    paragraph: paragraphOf(clauses, clause),
    stance: clause.flags.some((flag) => AGAINST_BUYER.includes(flag)) ? 'against' : 'for',
    conflict: conflicts.get(i) ?? null,
  }));
}

/** Two clauses that cannot both hold share a word; a third that joins them shares theirs. */
function conflictsOf(clauses: readonly Clause[], itemId: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const { first, second } of findContradictions(clauses)) {
    const word = words.get(first) ?? words.get(second) ?? `${itemId}#${first}`;
    words.set(first, word).set(second, word);
  }
  return words;
}

/** The name the page itself gives its terms: 《…》 in title or text, else the title up to its first separator. */
export function termsName(title: string, text: string): string {
  const named = /《([^《》\n]{2,40})》/.exec(`${title}\n${text}`)?.[1];
  return named ?? title.split(/\s[-–|_]\s|[|_]/)[0]?.trim() ?? '';
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
