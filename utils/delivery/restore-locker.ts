// From a file back into the locker: looked through as a whole, staged, read back, and only then switched to.
import { type CheckedBackup, checkBackup } from '../backup/check-backup.ts';
import { readBackup } from '../backup/read-backup.ts';
import { ExpectedError } from '../errors.ts';
import { compareLogs, type Relation, readLogState } from '../locker/compare-logs.ts';
import type { Locker } from '../locker/database.ts';
import type { FileRow, ItemRow } from '../locker/rows.ts';
import {
  type Commitments,
  clearStaging,
  commitmentsOf,
  stageRestoredFile,
  stageRows,
} from '../locker/staging.ts';
import type { BackupProgress } from './backup-locker.ts';

export interface RestorePlan {
  checked: CheckedBackup;
  relation: Relation;
  file: Blob;
}

export type RestoreMode = 'replace' | 'merge' | 'repair';

/** Never back in time: an older state of the locker that is here only fills in what is missing. */
export function restoreMode(relation: Relation): RestoreMode {
  if (relation === 'empty' || relation === 'newer') return 'replace';
  return relation === 'same' || relation === 'older' ? 'repair' : 'merge';
}

/**
 * Reads the whole file and writes nothing.
 * @throws ExpectedError backup-unreadable, backup-damaged, backup-newer, backup-stopped
 */
export async function planRestore(
  locker: Locker,
  file: Blob,
  progress: BackupProgress,
): Promise<RestorePlan> {
  await locker.open();
  const here = await readLogState(locker);
  const checked = await stoppable(progress.signal, () =>
    checkBackup(file, locker.verno, here?.size ?? 0, hooksOf(progress, file)),
  );
  return { checked, file, relation: await compareLogs(locker, checked.head, checked.rootAtProbe) };
}

/**
 * Stages what the plan needs: rows into pages, files under their names, and reads every staged file back.
 * Until the switch nothing of it belongs to the locker.
 * @returns files whose bytes are not what their item committed to, as they were in the backup already
 * @throws ExpectedError backup-damaged, backup-stopped, locker-full
 */
export async function stageRestore(
  locker: Locker,
  { checked, file, relation }: RestorePlan,
  progress: BackupProgress,
): Promise<number> {
  await clearStaging(locker);
  const mode = restoreMode(relation);
  try {
    return await stoppable(progress.signal, () => stage(locker, checked, mode, file, progress));
  } catch (error) {
    await clearStaging(locker);
    throw error;
  }
}

async function stage(
  locker: Locker,
  checked: CheckedBackup,
  mode: RestoreMode,
  file: Blob,
  progress: BackupProgress,
): Promise<number> {
  const items = new Map<string, BackedItem>();
  let wrong = 0;
  for await (const part of readBackup(file, hooksOf(progress, file))) {
    if (part.kind === 'end' && part.digest !== checked.digest) throw new ExpectedError('backup-damaged');
    if (part.kind !== 'rows') continue;
    if (part.table === 'items') {
      for (const row of part.rows as ItemRow[]) items.set(row.id, await backedItem(locker, row, mode));
    }
    if (part.table !== 'files') {
      if (mode !== 'repair') await stageRows(locker, part.table, part.rows);
      continue;
    }
    for (const row of part.rows as FileRow[]) {
      const item = items.get(row.itemId);
      if (!item || !(await isNeeded(locker, row, item))) continue;
      if (!(await stageRestoredFile(locker, row, item.commitments))) wrong++;
    }
  }
  return wrong;
}

interface BackedItem {
  /** Every file of it, those that are missing here, or none. */
  files: 'all' | 'missing' | 'none';
  commitments: Commitments;
}

async function backedItem(locker: Locker, row: ItemRow, mode: RestoreMode): Promise<BackedItem> {
  const here = await locker.items.get(row.id);
  const commitments = commitmentsOf(row);
  if (here) return { commitments, files: here.state === 'erased' || mode === 'merge' ? 'none' : 'missing' };
  const isWanted = mode === 'replace' || (mode === 'merge' && row.state === 'saved');
  return { commitments, files: isWanted ? 'all' : 'none' };
}

async function isNeeded(locker: Locker, { itemId, name }: FileRow, { files }: BackedItem): Promise<boolean> {
  if (files === 'missing')
    return (await locker.files.where('[itemId+name]').equals([itemId, name]).count()) === 0;
  return files === 'all';
}

function hooksOf({ onProgress, signal }: BackupProgress, file: Blob) {
  return { onBytes: (bytes: number) => onProgress(bytes, file.size), signal };
}

async function stoppable<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw signal.aborted ? new ExpectedError('backup-stopped') : error;
  }
}
