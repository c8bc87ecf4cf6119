// What a surface may ask about exports without loading the code that builds them.
import type { Locker } from '../locker/database.ts';

export const exportLock = (jobId: string): string => `cardproof-export-${jobId}`;

/** An export is alive while some page holds its lock. */
export async function isExportAlive(jobId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === exportLock(jobId));
}

/** Rough size of a case in bytes: what its files weigh before they are packed. */
export async function estimateExportBytes(locker: Locker, caseId: string): Promise<number> {
  const items = await locker.items
    .where('caseId')
    .equals(caseId)
    .and(({ state }) => state === 'saved')
    .primaryKeys();
  let bytes = 0;
  await locker.files
    .where('itemId')
    .anyOf(items)
    .each(({ blob, box }) => {
      bytes += (blob ?? box)?.size ?? 0;
    });
  return bytes;
}
