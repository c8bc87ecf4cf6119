// The kept rules of a case as the desk shows them.
import { scopeOf } from '../complaint/statutes/statute-scope.ts';
import { citeStatutes } from '../complaint/statutes/statutes.ts';
import { readChoices } from '../locker/choices.ts';
import type { Locker } from '../locker/database.ts';
import { assessClauses } from '../terms/assess-clauses.ts';
import { citePlace, paragraphOf } from '../terms/cite.ts';
import { diffClauses } from '../terms/diff-clauses.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import type { ClauseView, RulesView, TermsView } from '../terms/terms-view.ts';
import { readCaseView } from './case-view.ts';
import { isPlatform } from './complaint-of-case.ts';
import { type KeptTerms, keptText, readKeptTerms, readUnreadTerms } from './kept-terms.ts';

const MOST_STATUTES = 2;

export async function readTermsOfCase(locker: Locker, caseId: string, now: string): Promise<TermsView> {
  const [view, choices] = await Promise.all([readCaseView(locker, caseId), readChoices(locker, caseId)]);
  const onPlatform = isPlatform(view, choices);
  const [terms, unread] = await Promise.all([readKeptTerms(locker, view), readUnreadTerms(locker, view)]);
  return {
    rules: await Promise.all(terms.map((kept) => rulesView(locker, kept, onPlatform, now))),
    unread: unread.map(({ item: { row, exhibit }, reason }) => ({
      itemId: row.id,
      exhibit,
      title: row.title,
      reason,
    })),
  };
}

async function rulesView(
  locker: Locker,
  kept: KeptTerms,
  onPlatform: boolean | null,
  now: string,
): Promise<RulesView> {
  const { id, item, kind, name, version } = kept;
  return {
    id,
    itemId: item.row.id,
    exhibit: item.exhibit,
    kind,
    name,
    version,
    capturedAt: item.row.capturedAt,
    clauses: clauseViews(kept, onPlatform, now),
    changes: await changesOf(locker, kept),
  };
}

function clauseViews({ clauses }: KeptTerms, onPlatform: boolean | null, now: string): ClauseView[] {
  const places = clauses.map((clause) => citePlace(clause, paragraphOf(clauses, clause)));
  return assessClauses(clauses).map((clause, i) => ({
    at: i,
    place: places[i] ?? '',
    clause,
    statutes: citeStatutes(
      clause.statutes.filter((id) => fits(id, onPlatform)),
      now,
    )
      .slice(0, MOST_STATUTES)
      .map(({ short }) => short),
    contradicts: clause.contradicts.map(({ clause: other }) => ({
      place: places[other] ?? '',
      text: clauses[other]?.text ?? '',
    })),
  }));
}

/** The articles for platforms are left out unless others sell there; those on prepaid balances never fit a single code. */
function fits(id: string, onPlatform: boolean | null): boolean {
  const scope = scopeOf(id);
  return scope === 'any' || (scope === 'platform' && onPlatform === true);
}

/** Only terms pages of one address are compared, with the capture before. */
async function changesOf(
  locker: Locker,
  { kind, clauses, earlier }: KeptTerms,
): Promise<RulesView['changes']> {
  const [last] = earlier;
  if (kind !== 'page' || !last) return null;
  const before = parseClauses(await keptText(locker, last));
  const changed = diffClauses(before, clauses).map((change) => ({
    before: change.before?.text ?? null,
    after: change.after?.text ?? null,
  }));
  return { since: last.row.capturedAt, changed };
}
