// The log's side of an export: the record and the journal entry; the page that asked builds the bundle.

import { bundleName } from '../../utils/bundle/bundle-name.ts';
import { ExpectedError } from '../../utils/errors.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { startJob, updateJob } from '../../utils/locker/jobs.ts';
import { appendRecords, ensureLocker, logTables, type Writer } from '../../utils/locker/log.ts';
import { guardWrite } from '../../utils/locker/write-errors.ts';
import type { ExportStart } from '../../utils/messages/protocol.ts';

export async function beginExport(
  locker: Locker,
  writer: Writer,
  caseId: string,
  audience: 'default' | 'self',
): Promise<ExportStart> {
  await ensureLocker(locker, writer);
  const createdAt = writer.now();
  const { items, size } = await appendExport(locker, writer, caseId, createdAt);
  const { session } = writer;
  const job = await startJob(
    locker,
    { kind: 'export', step: 'building', tabId: null, title: bundleName(createdAt, caseId), caseId, session },
    createdAt,
  );
  const start: ExportStart = { jobId: job.id, caseId, audience, createdAt, size, items };
  await updateJob(locker, job.id, { resume: start }, writer.now());
  return start;
}

async function appendExport(
  locker: Locker,
  writer: Writer,
  caseId: string,
  createdAt: number,
): Promise<Pick<ExportStart, 'items' | 'size'>> {
  return guardWrite(() =>
    locker.transaction('rw', [...logTables(locker), locker.items], async () => {
      const saved = await locker.items
        .where('caseId')
        .equals(caseId)
        .and((item) => item.state === 'saved')
        .sortBy('caseSeq');
      const items = saved.map(({ id }) => id);
      if (items.length === 0) throw new ExpectedError('export-empty');
      const bag = bundleName(createdAt, caseId);
      const [record] = await appendRecords(locker, writer, [
        { type: 'export', body: { bag, case: caseId, case_items: items.length, items } },
      ]);
      return { items, size: (record?.seq ?? 0) + 1 };
    }),
  );
}
