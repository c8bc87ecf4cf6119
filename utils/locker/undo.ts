// Undo: the record stays, a tombstone explains it, bytes are erased 30 days later.

import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import { nextCaseSeq } from './cases.ts';
import type { Locker } from './database.ts';
import { appendRecords, logTables, type Writer } from './log.ts';
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

/** Erases the bytes of items undone more than 30 days ago. */
export async function eraseExpired(locker: Locker, now: number): Promise<number> {
  const limit = new Date(now - ERASE_AFTER_DAYS * 86_400_000).toISOString();
  const expired = await locker.items
    .where('state')
    .equals('removed')
    .and((item) => item.removedAt !== null && item.removedAt < limit)
    .primaryKeys();
  for (const id of expired) {
    await locker.transaction(
      'rw',
      [locker.items, locker.files, locker.facts, locker.redactions],
      async () => {
        await locker.files.where('itemId').equals(id).delete();
        await locker.facts.where('itemId').equals(id).delete();
        await locker.redactions.where('itemId').equals(id).delete();
        await locker.items.update(id, {
          state: 'erased',
          thumbnail: null,
          title: '',
          url: null,
          host: null,
          pageKey: '',
          disclosures: {},
        });
      },
    );
  }
  return expired.length;
}
