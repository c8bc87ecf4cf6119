// The log's side of an export: the record and the journal entry; the page that asked builds the bundle.

import { bundleName } from '../../utils/bundle/bundle-name.ts';
import { ExpectedError } from '../../utils/errors.ts';
import type { Audience } from '../../utils/evidence/audience.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { startJob, updateJob } from '../../utils/locker/jobs.ts';
import { appendRecords, ensureLocker, logTables, readHead, type Writer } from '../../utils/locker/log.ts';
import { readReviews } from '../../utils/locker/redactions.ts';
import type { ItemState } from '../../utils/locker/rows.ts';
import { guardWrite } from '../../utils/locker/write-errors.ts';
import type { ExportStart } from '../../utils/messages/protocol.ts';

const LIVE_STATES: ReadonlySet<ItemState> = new Set(['written', 'saved', 'damaged']);

export async function beginExport(
  locker: Locker,
  writer: Writer,
  caseId: string,
  audience: Audience,
  anchor: () => Promise<unknown>,
): Promise<ExportStart> {
  await ensureLocker(locker, writer);
  const createdAt = writer.now();
  const items = await appendExport(locker, writer, caseId, createdAt);
  await anchor();
  const size = (await readHead(locker))?.size ?? 0;
  const { session } = writer;
  const job = await startJob(
    locker,
    {
      kind: 'export',
      step: 'building',
      tabId: null,
      title: bundleName(createdAt, caseId),
      caseId,
      itemId: null,
      session,
    },
    createdAt,
  );
  const reviews = [...(await readReviews(locker, caseId, audience))];
  const start: ExportStart = { jobId: job.id, caseId, audience, createdAt, size, items, reviews };
  await updateJob(locker, job.id, { resume: start }, writer.now());
  return start;
}

async function appendExport(
  locker: Locker,
  writer: Writer,
  caseId: string,
  createdAt: number,
): Promise<string[]> {
  return guardWrite(() =>
    locker.transaction('rw', [...logTables(locker), locker.items], async () => {
      const rows = await locker.items.where('caseId').equals(caseId).sortBy('caseSeq');
      const items = rows.filter(({ state }) => state === 'saved').map(({ id }) => id);
      if (items.length === 0) throw new ExpectedError('export-empty');
      // A damaged item stays countable: leaving it out is visible to whoever checks the bundle.
      const case_items = rows.filter(({ state }) => LIVE_STATES.has(state)).length;
      const bag = bundleName(createdAt, caseId);
      await appendRecords(locker, writer, [
        { type: 'export', body: { bag, case: caseId, case_items, items } },
      ]);
      return items;
    }),
  );
}
