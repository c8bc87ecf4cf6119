// What one recipient should not see of a case, and what the buyer has said about it so far.
import { proposeRedactions } from '../bundle/proposals/propose-redactions.ts';
import { ExpectedError } from '../errors.ts';
import type { Audience } from '../evidence/audience.ts';
import type { PageWords } from '../evidence/box-words.ts';
import type { RedactionPlan } from '../evidence/redaction-plan.ts';
import type { Locker } from '../locker/database.ts';
import { sentDraftsOfCase } from '../locker/drafts.ts';
import { readFacts } from '../locker/facts.ts';
import { readBlob, readItemRow } from '../locker/items.ts';
import { bundleItem, bundleItems } from './bundle-input-of-case.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import { readCaseView } from './case-view.ts';
import { readPageWords } from './read-page-words.ts';

/**
 * Reads every text of the case; nothing is decided in the plan.
 * @throws ExpectedError not-found, export-empty
 */
export async function findRedactions(
  locker: Locker,
  caseId: string,
  audience: Audience,
): Promise<RedactionPlan> {
  const view = await readCaseView(locker, caseId);
  if (view.items.length === 0) throw new ExpectedError('export-empty');
  const items = await bundleItems(locker, view);
  const otherFacts = await readingsWithSecrets(
    locker,
    items.map(({ item }) => item.id),
  );
  const complaints = await sentDraftsOfCase(locker, caseId, audience);
  return proposeRedactions({ items, case: view.case, otherFacts, complaints }, audience);
}

/** What an item says, by place in its pictures. @throws ExpectedError not-found */
export async function readItemWords(locker: Locker, itemId: string): Promise<PageWords> {
  const row = await readItemRow(locker, itemId);
  if (row?.state !== 'saved') throw new ExpectedError('not-found', itemId);
  const facts = await readFacts(locker, itemId);
  return readPageWords(await bundleItem({ row, facts }, (id, name) => readBlob(locker, id, name)));
}
