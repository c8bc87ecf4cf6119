// An item's way into the locker: staged, written with its records in one transaction, read back, saved.

import { ExpectedError } from '../errors.ts';
import { bytesToHex, hexToBytes } from '../evidence/bytes.ts';
import type { Case } from '../evidence/case.ts';
import { fileCommitment, sha256 } from '../evidence/commitments.ts';
import type { Facts } from '../evidence/facts.ts';
import { type Item, type ItemFile, itemSchema } from '../evidence/item.ts';
import { isToldSize } from '../evidence/told-size.ts';
import { nextCaseSeq } from './cases.ts';
import type { Locker } from './database.ts';
import { appendRecords, logTables, parseRecord, type Writer } from './log.ts';
import type { ItemRow, JobRow, StoredFile } from './rows.ts';
import { releaseScope } from './vault/held-keys.ts';
import { type Opener, opener } from './vault/opener.ts';
import { keptPageKey } from './vault/page-key.ts';
import { openFile, openItem, sealFacts, sealFile, sealItem, sealJobChange } from './vault/sealed-rows.ts';
import { sealer } from './vault/sealer.ts';
import { guardWrite } from './write-errors.ts';

/** Keeps a file's bytes before anything refers to them; a later commit or clean-up decides their fate. */
export async function stageFile(locker: Locker, itemId: string, name: string, blob: Blob): Promise<void> {
  const row = await sealFile(await sealer(locker), { itemId, name, blob });
  await guardWrite(() => locker.files.put(row));
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
  const seal = await sealer(locker);
  const rows: StoredFile[] = [];
  for (const [name, blob] of files) rows.push(await sealFile(seal, { itemId, name, blob }));
  const change = job && (await sealJobChange(seal, job.id, job.change));
  await guardWrite(() =>
    locker.transaction('rw', [locker.files, locker.jobs], async () => {
      await locker.files.bulkPut(rows);
      if (job && change) await locker.jobs.update(job.id, change);
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
  const seal = await sealer(locker);
  const bare = { ...item, state: 'written' as const, caseId: owner.id, caseSeq: 0, seq: -1, removedAt: null };
  const stored = await sealItem(seal, { ...bare, pageKey: await keptPageKey(locker, item.pageKey) });
  const at = new Date(writer.now()).toISOString();
  const reading = facts && (await sealFacts(seal, { itemId: item.id, reader: facts.reader, at, facts }));
  const change = job && (await sealJobChange(seal, job.id, job.change));
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
        const place = { caseSeq, seq: record?.seq ?? -1 };
        await locker.items.put({ ...stored, ...place });
        await locker.cases.put(owner);
        if (reading) await locker.facts.add(reading);
        if (job && change) await locker.jobs.update(job.id, change);
        return { ...bare, ...place };
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
  const change = job && (await sealJobChange(await sealer(locker), job.id, job.change));
  const confirmed = await guardWrite(() =>
    locker.transaction('rw', [locker.items, locker.jobs], async () => {
      const row = await locker.items.get(itemId);
      if (!row) throw new ExpectedError('not-found', itemId);
      // Undone meanwhile: the tombstone stands.
      const state = row.state === 'written' ? 'saved' : row.state;
      await locker.items.update(itemId, { state });
      if (job && change) await locker.jobs.update(job.id, { ...change, itemId, caseId: row.caseId });
      return { ...row, state };
    }),
  );
  const row = await openItem(await opener(locker), confirmed);
  await releaseScope(locker, itemId);
  return row;
}

/** @returns what does not match, null when everything does */
export async function readBack(locker: Locker, itemId: string): Promise<string | null> {
  try {
    return await mismatch(locker, itemId);
  } catch (error) {
    // A sealed value that was changed does not open.
    if (error instanceof DOMException && error.name === 'OperationError') return 'does not open';
    throw error;
  }
}

async function mismatch(locker: Locker, itemId: string): Promise<string | null> {
  const open = await opener(locker);
  const row = await readItemRow(locker, itemId, open);
  if (!row) return 'item row is missing';
  const recordRow = await locker.records.get(row.seq);
  if (!recordRow?.bytes) return 'record is missing';
  const record = parseRecord(recordRow.bytes);
  if (record.type !== 'item' || record.body.id !== itemId) return 'record is for another item';
  if (record.body.item_sha256 !== bytesToHex(await sha256(row.itemBytes))) return 'item digest differs';
  for (const file of readItem(row).files) {
    const problem = await checkFile(locker, open, row, file);
    if (problem) return `${file.name}: ${problem}`;
  }
  return null;
}

async function checkFile(
  locker: Locker,
  open: Opener,
  row: ItemRow,
  { name, bytes: size, commit }: ItemFile,
): Promise<string | null> {
  const stored = await locker.files.get([row.id, name]);
  if (!stored) return 'file is missing';
  const { blob } = await openFile(open, stored);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (!isToldSize(size, bytes.length)) return 'size differs';
  const salt = hexToBytes(row.salts[name] ?? '');
  return (await fileCommitment(salt, bytes)) === commit ? null : 'commitment differs';
}

/** An item with its secrets. @throws ExpectedError locker-locked */
export async function readItemRow(
  locker: Locker,
  itemId: string,
  open?: Opener,
): Promise<ItemRow | undefined> {
  const stored = await locker.items.get(itemId);
  return stored && openItem(open ?? (await opener(locker)), stored);
}

/** The same for many items at once. @throws ExpectedError locker-locked */
export async function readItemRows(
  locker: Locker,
  itemIds: readonly string[],
): Promise<(ItemRow | undefined)[]> {
  const [rows, open] = [await locker.items.bulkGet([...itemIds]), await opener(locker)];
  return Promise.all(rows.map((row) => row && openItem(open, row)));
}

/** Saved items of a case in exhibit order, with their secrets. @throws ExpectedError locker-locked */
export async function savedItemsOf(locker: Locker, caseId: string): Promise<ItemRow[]> {
  const rows = await locker.items
    .where('caseId')
    .equals(caseId)
    .and(({ state }) => state === 'saved')
    .sortBy('caseSeq');
  const open = await opener(locker);
  return Promise.all(rows.map((row) => openItem(open, row)));
}

/** Kept items of all cases. @throws ExpectedError locker-locked */
export async function keptItemRows(locker: Locker): Promise<ItemRow[]> {
  const rows = await locker.items.where('state').equals('saved').toArray();
  const open = await opener(locker);
  return Promise.all(rows.map((row) => openItem(open, row)));
}

/** The frozen item as its bytes say. @throws when they are not an item, which is damage */
export function readItem(row: Pick<ItemRow, 'itemBytes'>): Item {
  return itemSchema.parse(JSON.parse(new TextDecoder().decode(row.itemBytes)));
}

/** @throws ExpectedError not-found, locker-locked */
export async function readFile(
  locker: Locker,
  itemId: string,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await readBlob(locker, itemId, name)).arrayBuffer());
}

/** @throws ExpectedError not-found, locker-locked */
export async function readBlob(locker: Locker, itemId: string, name: string): Promise<Blob> {
  const row = await locker.files.get([itemId, name]);
  if (!row) throw new ExpectedError('not-found', `${itemId}/${name}`);
  return openStored(locker, row);
}

async function openStored(locker: Locker, row: StoredFile): Promise<Blob> {
  return row.blob ?? (await openFile(await opener(locker), row)).blob;
}

/**
 * Many items' files in one look: a blob is no more than a reference until it is read.
 * @returns what opens one of them; it throws ExpectedError not-found, locker-locked
 */
export async function readBlobs(
  locker: Locker,
  itemIds: readonly string[],
): Promise<(itemId: string, name: string) => Promise<Blob>> {
  const rows = await locker.files.where('itemId').anyOf(itemIds).toArray();
  const stored = new Map(rows.map((row) => [`${row.itemId}/${row.name}`, row]));
  return async (itemId, name) => {
    const row = stored.get(`${itemId}/${name}`);
    return row ? openStored(locker, row) : readBlob(locker, itemId, name);
  };
}
