// Search over everything a case shows: kept in memory while the page is open, because a substring test
// over a few thousand cases costs less than any index would to build.
import type { Case } from '../evidence/case.ts';
import type { Facts } from '../evidence/facts.ts';
import type { Locker } from './database.ts';
import type { FactsRow, ItemRow, StoredFacts, StoredItem } from './rows.ts';
import { opener } from './vault/opener.ts';
import { openFacts, openItem } from './vault/sealed-rows.ts';

export interface SearchEntry {
  caseId: string;
  text: string;
}

/** Full-width and half-width, upper and lower case, spaced and unspaced words are the same word. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const MAX_TEXT = 4000;

function wordsOfCase({ orderNo, product, merchant, shopHost, amount, intake }: Case): string {
  const told = intake ? [intake.where, intake.when, intake.amount] : [];
  return [orderNo, product, merchant, shopHost, amount?.value, ...told].filter(Boolean).join('\n');
}

/** Card secrets are no search words: typing one must not be needed, and lists must not betray it. */
function wordsOfFacts({ shopName, orders, failure, success, promises, transcript }: Facts): string {
  const order = orders.map(({ orderNo, product, merchant, statusText, tradeNo }) =>
    [orderNo, product, merchant, statusText, tradeNo].filter(Boolean).join('\n'),
  );
  const said = [...promises, ...transcript].map(({ text }) => text);
  return [shopName, ...order, failure?.code, failure?.text, success?.text, ...said]
    .filter(Boolean)
    .join('\n');
}

/** @throws ExpectedError locker-locked */
export async function searchEntries(locker: Locker): Promise<SearchEntry[]> {
  const words = new Map<string, string[]>();
  const owner = new Map<string, string>();
  await locker.cases.each((known) => words.set(known.id, [wordsOfCase(known)]));
  const add = (caseId: string | undefined, ...text: string[]) => words.get(caseId ?? '')?.push(...text);
  const open = await opener(locker);
  await eachOpened(
    (each) => locker.items.each((row) => row.state === 'saved' && each(row)),
    (row: StoredItem) => row as ItemRow,
    (row) => openItem(open, row),
    ({ id, caseId, title, host }) => {
      owner.set(id, caseId);
      add(caseId, title.slice(0, 200), host ?? '');
    },
  );
  await eachOpened(
    (each) => locker.facts.each(each),
    (row: StoredFacts) => row as FactsRow,
    (row) => openFacts(open, row),
    ({ itemId, facts }) => add(owner.get(itemId), wordsOfFacts(facts).slice(0, MAX_TEXT)),
  );
  return [...words].map(([caseId, parts]) => ({ caseId, text: searchForm(parts.join('\n')) }));
}

/** Clear rows are taken as they pass; sealed ones wait until the cursor is through, because opening is asynchronous. */
async function eachOpened<S extends { sealedBy?: string }, R>(
  visit: (each: (row: S) => void) => Promise<void>,
  asIs: (row: S) => R,
  open: (row: S) => Promise<R>,
  take: (row: R) => void,
): Promise<void> {
  const sealed: S[] = [];
  await visit((row) => {
    if (row.sealedBy) sealed.push(row);
    else take(asIs(row));
  });
  for (const row of await Promise.all(sealed.map(open))) take(row);
}

/** Every word of the query must occur somewhere in the case. */
export function searchCases(entries: readonly SearchEntry[], query: string): string[] {
  const wanted = query.split(/\s+/).map(searchForm).filter(Boolean);
  return entries
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map(({ caseId }) => caseId);
}
