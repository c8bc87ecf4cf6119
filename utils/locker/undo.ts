// Undo: the record stays, a tombstone explains it, bytes are erased 30 days later.

import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import { nextCaseSeq } from './cases.ts';
import type { Locker } from './database.ts';
import { appendRecords, logTables, type Writer } from './log.ts';
import type { StoredItem } from './rows.ts';
import { guardWrite } from './write-errors.ts';

export const ERASE_AFTER_DAYS = 30;

/** @throws ExpectedError not-found when there is no such saved item */
export async function undoItem(locker: Locker, writer: Writer, itemId: string): Promise<void> {
  await guardWrite(() =>
    locker.transaction('rw', [...logTables(locker), locker.items], async () => {
      const item = await locker.items.get(itemId);
      const target = item && (await locker.records.get(item.seq));
      if (!item || !target) throw new ExpectedError('not-found', itemId);
      if (item.state === 'removed' || item.state === 'erased') return;
      await appendRecords(locker, writer, [
        {
          type: 'tombstone',
          body: {
            target_seq: item.seq,
            target_leaf: bytesToHex(target.leaf),
            scope: 'files',
            reason: 'undo',
            retained: `files for ${ERASE_AFTER_DAYS} days, then the record only`,
          },
        },
      ]);
      await locker.items.update(itemId, {
        state: 'removed',
        removedAt: new Date(writer.now()).toISOString(),
      });
    }),
  );
}

/**
 * Takes an undo back while the bytes are still there: a new `assign` record after the tombstone.
 * @throws ExpectedError not-found once they are erased
 */
export async function restoreItem(locker: Locker, writer: Writer, itemId: string): Promise<void> {
  await guardWrite(() =>
    locker.transaction('rw', [...logTables(locker), locker.items, locker.caseSeqs], async () => {
      const item = await locker.items.get(itemId);
      if (item?.state !== 'removed') throw new ExpectedError('not-found', itemId);
      const caseSeq = await nextCaseSeq(locker, item.caseId);
      await appendRecords(locker, writer, [
        { type: 'assign', body: { item: itemId, case: item.caseId, case_seq: caseSeq } },
      ]);
      await locker.items.update(itemId, { state: 'saved', caseSeq, removedAt: null });
    }),
  );
}

function erase(row: StoredItem): void {
  if (row.sealedBy) Object.assign(row, { salts: {}, tileMasters: {} });
  delete row.sealedBy;
  delete row.box;
  Object.assign(row, {
    state: 'erased',
    thumbnail: null,
    title: '',
    url: null,
    host: null,
    pageKey: '',
    disclosures: {},
  } satisfies Partial<StoredItem>);
}

/** Erases the bytes of items undone more than 30 days ago. */
export async function eraseExpired(locker: Locker, now: number): Promise<number> {
  const limit = new Date(now - ERASE_AFTER_DAYS * 86_400_000).toISOString();
  const expired = await locker.items
    .where('state')
    .equals('removed')
    .and((item) => item.removedAt !== null && item.removedAt < limit)
    .primaryKeys();
  for (const id of expired) {
    const { items, files, facts, redactions, sealKeys } = locker;
    await locker.transaction('rw', [items, files, facts, redactions, sealKeys], async () => {
      for (const table of [files, facts, redactions]) await table.where('itemId').equals(id).delete();
      await sealKeys.where('scope').equals(id).delete();
      await items.update(id, erase);
    });
  }
  return expired.length;
}
