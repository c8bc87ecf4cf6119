// An item's way into the locker: staged, written with its records in one transaction, read back, saved.

import { ExpectedError } from '../errors.ts';
import { bytesToHex, hexToBytes } from '../evidence/bytes.ts';
import type { Case } from '../evidence/case.ts';
import { fileCommitment, sha256 } from '../evidence/commitments.ts';
import type { Facts } from '../evidence/facts.ts';
import { type Item, itemSchema } from '../evidence/item.ts';
import { nextCaseSeq } from './cases.ts';
import type { Locker } from './database.ts';
import { appendRecords, logTables, parseRecord, type Writer } from './log.ts';
import type { ItemRow, JobRow } from './rows.ts';
import { guardWrite } from './write-errors.ts';

/** Keeps a file's bytes before anything refers to them; a later commit or clean-up decides their fate. */
export async function stageFile(locker: Locker, itemId: string, name: string, blob: Blob): Promise<void> {
  await guardWrite(() => locker.files.put({ itemId, name, blob }));
}

/** A line of the journal that changes together with what it tells of. */
export interface JournalChange {
  id: string;
  change: Partial<JobRow>;
}

/** Several files and a change of the journal in one transaction. */
export async function stageFiles(
  locker: Locker,
  itemId: string,
  files: ReadonlyMap<string, Blob>,
  job?: JournalChange,
): Promise<void> {
  const rows = [...files].map(([name, blob]) => ({ itemId, name, blob }));
  await guardWrite(() =>
    locker.transaction('rw', [locker.files, locker.jobs], async () => {
      await locker.files.bulkPut(rows);
      if (job) await locker.jobs.update(job.id, job.change);
    }),
  );
}

export type NewItem = Omit<ItemRow, 'state' | 'caseId' | 'caseSeq' | 'seq' | 'removedAt'>;

/** The item, its `item` and `assign` records, its facts and its case in one transaction: all or nothing. */
export async function writeItem(
  locker: Locker,
  writer: Writer,
  item: NewItem,
  owner: Case,
  facts: Facts | null,
  job?: JournalChange,
): Promise<ItemRow> {
  const item_sha256 = bytesToHex(await sha256(item.itemBytes));
  return guardWrite(() =>
    locker.transaction(
      'rw',
      [...logTables(locker), locker.items, locker.facts, locker.cases, locker.caseSeqs, locker.jobs],
      async () => {
        const caseSeq = await nextCaseSeq(locker, owner.id);
        const [record] = await appendRecords(locker, writer, [
          { type: 'item', body: { id: item.id, item_sha256 } },
          { type: 'assign', body: { item: item.id, case: owner.id, case_seq: caseSeq } },
        ]);
        const row: ItemRow = {
          ...item,
          state: 'written',
          caseId: owner.id,
          caseSeq,
          seq: record?.seq ?? -1,
          removedAt: null,
        };
        await locker.items.put(row);
        await locker.cases.put(owner);
        if (facts) {
          const at = new Date(writer.now()).toISOString();
          await locker.facts.add({ itemId: item.id, reader: facts.reader, at, facts });
        }
        if (job) await locker.jobs.update(job.id, job.change);
        return row;
      },
    ),
  );
}

/**
 * Reads everything back and recomputes it: item digest against its record, every file against its commitment.
 * Only then is the item `saved`; otherwise it is `damaged`.
 * @throws ExpectedError readback-failed
 */
export async function confirmItem(locker: Locker, itemId: string, job?: JournalChange): Promise<ItemRow> {
  const problem = await readBack(locker, itemId);
  if (problem) {
    await guardWrite(() => locker.items.update(itemId, { state: 'damaged' }));
    throw new ExpectedError('readback-failed', problem);
  }
  return guardWrite(() =>
    locker.transaction('rw', [locker.items, locker.jobs], async () => {
      const row = await locker.items.get(itemId);
      if (!row) throw new ExpectedError('not-found', itemId);
      // Undone meanwhile: the tombstone stands.
      const state = row.state === 'written' ? 'saved' : row.state;
      await locker.items.update(itemId, { state });
      if (job) await locker.jobs.update(job.id, { ...job.change, itemId, caseId: row.caseId });
      return { ...row, state };
    }),
  );
}

/** @returns what does not match, null when everything does */
export async function readBack(locker: Locker, itemId: string): Promise<string | null> {
  const row = await locker.items.get(itemId);
  if (!row) return 'item row is missing';
  const recordRow = await locker.records.get(row.seq);
  if (!recordRow?.bytes) return 'record is missing';
  const record = parseRecord(recordRow.bytes);
  if (record.type !== 'item' || record.body.id !== itemId) return 'record is for another item';
  if (record.body.item_sha256 !== bytesToHex(await sha256(row.itemBytes))) return 'item digest differs';
  for (const file of readItem(row).files) {
    const problem = await checkFile(locker, row, file.name, file.bytes, file.commit);
    if (problem) return `${file.name}: ${problem}`;
  }
  return null;
}

async function checkFile(
  locker: Locker,
  row: ItemRow,
  name: string,
  size: number,
  commit: string,
): Promise<string | null> {
  const stored = await locker.files.get([row.id, name]);
  if (!stored) return 'file is missing';
  const bytes = new Uint8Array(await stored.blob.arrayBuffer());
  if (bytes.length !== size) return 'size differs';
  const salt = hexToBytes(row.salts[name] ?? '');
  return (await fileCommitment(salt, bytes)) === commit ? null : 'commitment differs';
}

/** The frozen item as its bytes say. @throws when they are not an item, which is damage */
export function readItem(row: Pick<ItemRow, 'itemBytes'>): Item {
  return itemSchema.parse(JSON.parse(new TextDecoder().decode(row.itemBytes)));
}

/** @throws ExpectedError not-found */
export async function readFile(
  locker: Locker,
  itemId: string,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const row = await locker.files.get([itemId, name]);
  if (!row) throw new ExpectedError('not-found', `${itemId}/${name}`);
  return new Uint8Array(await row.blob.arrayBuffer());
}
