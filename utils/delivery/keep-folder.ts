// The automatic backup as any context of ours runs it: one at a time, and how it went is kept beside the folder.
import { mayWrite } from '../browser/folders.ts';
import { softwareName } from '../browser/software.ts';
import { ExpectedError } from '../errors.ts';
import { readLogState } from '../locker/compare-logs.ts';
import type { Locker } from '../locker/database.ts';
import { keepFolder, readFolder } from '../locker/folder.ts';
import type { BackupProgress } from './backup-locker.ts';
import { backupToFolder } from './folder-backup.ts';

export type FolderOutcome = 'off' | 'nothing-new' | 'written' | 'failed';

export function backUpFolder(locker: Locker, progress: BackupProgress): Promise<FolderOutcome> {
  return navigator.locks.request('cardproof-folder', async () => {
    const row = await readFolder(locker);
    if (!row) return 'off';
    const here = await readLogState(locker);
    if (!here || (row.last?.size === here.size && row.error === null)) return 'nothing-new';
    try {
      if (!(await mayWrite(row.handle))) throw new ExpectedError('folder-denied');
      const now = Date.now();
      const written = await backupToFolder(locker, row.handle, softwareName(), now, progress);
      const { name, size, bytes } = written;
      const last = { at: new Date(now).toISOString(), name, size, bytes };
      await keepFolder(locker, row, { last, tried: size, error: null });
      return 'written';
    } catch (error) {
      // An empty locker is no failure: the folder waits for the first save.
      if (error instanceof ExpectedError && error.code === 'backup-empty') return 'nothing-new';
      const code = error instanceof ExpectedError ? error.code : 'bug';
      if (code === 'backup-stopped') return 'nothing-new';
      if (code === 'bug') console.error(error);
      await keepFolder(locker, row, { tried: here.size, error: code });
      return 'failed';
    }
  });
}
