// Everything that is kept, with what was read off it: what leftovers of a purchase are compared with.
import type { KeptItem } from '../casework/rebuild-case.ts';
import type { Case } from '../evidence/case.ts';
import type { Locker } from '../locker/database.ts';
import { readFacts } from '../locker/facts.ts';
import { keptItemRows } from '../locker/items.ts';

/** @throws ExpectedError locker-locked */
export async function readKept(locker: Locker): Promise<{ items: KeptItem[]; cases: Case[] }> {
  const [rows, cases] = await Promise.all([keptItemRows(locker), locker.cases.toArray()]);
  const items = await Promise.all(
    rows.map(async ({ id, caseId, kind, title, host, capturedAt }) => ({
      id,
      caseId,
      kind,
      title,
      host,
      capturedAt,
      facts: await readFacts(locker, id),
    })),
  );
  return { items, cases };
}
