// From a file back into the locker: looked through as a whole, staged, read back, and only then switched to.
import { type CheckedBackup, checkBackup } from '../backup/check-backup.ts';
import { readBackup } from '../backup/read-backup.ts';
import { ExpectedError } from '../errors.ts';
import { compareLogs, type LogState, type Relation, readLogState } from '../locker/compare-logs.ts';
import type { Locker } from '../locker/database.ts';
import type { FileRow, ItemRow, SealKeyRow, VaultMeta } from '../locker/rows.ts';
import {
  type Commitments,
  clearStaging,
  commitmentsOf,
  RESTORE_LOCK,
  stageRestoredFile,
  stageRows,
} from '../locker/staging.ts';
import { readVault } from '../locker/vault/sealer.ts';
import type { BackupProgress } from './backup-locker.ts';
import { backedTables } from './locker-pages.ts';

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
  const held = { database: locker.verno, tables: backedTables(locker), probe: here?.size ?? 0 };
  const checked = await stoppable(progress.signal, () => checkBackup(file, held, hooksOf(progress, file)));
  return { checked, file, relation: await compareLogs(locker, checked.head, checked.rootAtProbe) };
}

export interface StagedFiles {
  count: number;
  /** Not what their item committed to: they were so in the backup already. */
  wrong: number;
}

export interface RestoreResult {
  mode: RestoreMode;
  /** Items restored or merged, or files filled in. */
  items: number;
  wrong: number;
}

/**
 * Stages and switches, under a lock that tells the worker that somebody is at it.
 * @param finish the worker's part; asked for once everything is staged
 * @throws ExpectedError job-running, restore-changed, backup-damaged, backup-stopped, locker-full
 */
export function restoreLocker(
  locker: Locker,
  plan: RestorePlan,
  finish: (mode: 'replace' | 'merge', backup: LogState) => Promise<{ items: number }>,
  progress: BackupProgress,
): Promise<RestoreResult> {
  const mode = restoreMode(plan.relation);
  return navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new ExpectedError('job-running');
    const { count, wrong } = await stageRestore(locker, plan, progress);
    if (mode === 'repair') {
      await clearStaging(locker);
      return { mode, items: count, wrong };
    }
    const { locker: name, size, root } = plan.checked.head;
    try {
      return { mode, wrong, ...(await finish(mode, { locker: name, size, root })) };
    } catch (error) {
      await clearStaging(locker);
      throw error;
    }
  });
}

/**
 * Stages what the plan needs: rows into pages, files under their names, and reads every staged file back.
 * Until the switch nothing of it belongs to the locker.
 * @throws ExpectedError backup-damaged, backup-sealed, backup-stopped, locker-full
 */
export async function stageRestore(
  locker: Locker,
  { checked, file, relation }: RestorePlan,
  progress: BackupProgress,
): Promise<StagedFiles> {
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
): Promise<StagedFiles> {
  const items = new Map<string, BackedItem>();
  const files: StagedFiles = { count: 0, wrong: 0 };
  for await (const part of readBackup(file, hooksOf(progress, file))) {
    if (part.kind === 'end' && part.digest !== checked.digest) throw new ExpectedError('backup-damaged');
    if (part.kind !== 'rows') continue;
    if (part.table === 'items') {
      for (const row of part.rows as ItemRow[]) items.set(row.id, await backedItem(locker, row, mode));
    }
    if (part.table === 'meta') await checkVault(locker, part.rows as VaultMeta[], mode);
    if (part.table === 'sealKeys' && mode === 'repair') {
      await locker.sealKeys.bulkPut(part.rows as SealKeyRow[]);
    }
    if (part.table !== 'files') {
      if (mode !== 'repair') await stageRows(locker, part.table, part.rows);
      continue;
    }
    for (const row of part.rows as FileRow[]) {
      const item = items.get(row.itemId);
      if (!item || !(await isNeeded(locker, row, item))) continue;
      files.count++;
      if (!(await stageRestoredFile(locker, row, item.commitments))) files.wrong++;
    }
  }
  return files;
}

/**
 * What was sealed with one passphrase cannot lie beside what was sealed with another.
 * @throws ExpectedError backup-sealed
 */
async function checkVault(locker: Locker, rows: readonly VaultMeta[], mode: RestoreMode): Promise<void> {
  const theirs = rows.find(({ key }) => key === 'vault');
  const ours = await readVault(locker);
  if (!theirs) return;
  if (mode === 'merge' || (ours && ours.id !== theirs.id)) throw new ExpectedError('backup-sealed');
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
