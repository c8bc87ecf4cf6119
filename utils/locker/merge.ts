// Taking the items of another log in. Two histories cannot become one without a lie, so the items are recorded anew,
// and the log that they come from is kept beside as it was.
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256Sync } from '../log/merkle.ts';
import type { LogEntry } from '../log/record.ts';
import { nextCaseSeq } from './cases.ts';
import type { LogState } from './compare-logs.ts';
import type { Locker } from './database.ts';
import { appendRecords, ensureLocker, type Writer } from './log.ts';
import { addMissing, stagedPages } from './restore.ts';
import type { FactsRow, ItemRow } from './rows.ts';
import { guardWrite } from './write-errors.ts';

const LOG_TABLES = ['records', 'checkpoints', 'tokens'];
/** Taken in by rules of their own, or belonging to the other log alone. */
const RULED = new Set([...LOG_TABLES, 'meta', 'items', 'facts', 'caseSeqs', 'archives', 'cases']);

/**
 * Every kept item of the staged log that is not here yet, with its case, readings and drafts, in one transaction.
 * @returns how many items were taken in
 */
export async function mergeStaged(locker: Locker, writer: Writer, backup: LogState): Promise<number> {
  await ensureLocker(locker, writer);
  return guardWrite(() =>
    locker.transaction('rw', locker.tables, async () => {
      const items = await missingItems(locker);
      if (items.length > 0) await takeIn(locker, writer, backup, items);
      for (const { name } of locker.tables) if (!RULED.has(name)) await addMissing(locker, name);
      await locker.staging.clear();
      return items.length;
    }),
  );
}

/** An item that was undone here or there stays undone. */
async function missingItems(locker: Locker): Promise<ItemRow[]> {
  const missing: ItemRow[] = [];
  await stagedPages(locker, 'items', async ({ rows }) => {
    for (const row of rows as ItemRow[]) {
      if (row.state === 'saved' && !(await locker.items.get(row.id))) missing.push(row);
    }
  });
  return missing;
}

async function takeIn(
  locker: Locker,
  writer: Writer,
  backup: LogState,
  items: readonly ItemRow[],
): Promise<void> {
  await appendRecords(locker, writer, [
    { type: 'merge', body: { locker: backup.locker, size: backup.size, root: backup.root } },
  ]);
  await addMissing(locker, 'cases');
  for (const item of items) {
    const caseSeq = await nextCaseSeq(locker, item.caseId);
    const [record] = await appendRecords(locker, writer, recordsOf(item, caseSeq));
    await locker.items.put({ ...item, caseSeq, seq: record?.seq ?? -1 });
  }
  await takeFacts(locker, new Set(items.map(({ id }) => id)));
  for (const table of LOG_TABLES) {
    await stagedPages(locker, table, async ({ rows }) => {
      await locker.archives.add({ ...backup, table, rows });
    });
  }
}

function recordsOf(item: ItemRow, caseSeq: number): LogEntry[] {
  const item_sha256 = bytesToHex(sha256Sync(item.itemBytes));
  return [
    { type: 'item', body: { id: item.id, item_sha256 } },
    { type: 'assign', body: { item: item.id, case: item.caseId, case_seq: caseSeq } },
  ];
}

/** Their numbers belong to the other database. */
async function takeFacts(locker: Locker, items: ReadonlySet<string>): Promise<void> {
  await stagedPages(locker, 'facts', async ({ rows }) => {
    const wanted = (rows as FactsRow[]).filter(({ itemId }) => items.has(itemId));
    await locker.facts.bulkAdd(wanted.map(({ n: _, ...facts }) => facts));
  });
}
