// The whole file before anything is written: is it whole, is its log one history, and what would come back?
import { ExpectedError } from '../errors.ts';
import type { BackupHead } from './backup-head.ts';
import { type CheckedLog, LogCheck } from './check-log.ts';
import { readBackup } from './read-backup.ts';
import type { BackupHooks } from './write-backup.ts';

export interface CheckedBackup extends CheckedLog {
  head: BackupHead;
  /** Hex digest of the whole file: a second reading must end with the same. */
  digest: string;
}

/**
 * @param databaseVersion of this build: a later one may have tables that would be lost
 * @param probe a size of the log at which its root is wanted
 * @throws ExpectedError backup-unreadable, backup-newer, backup-damaged; the signal's reason
 */
export async function checkBackup(
  file: Blob,
  databaseVersion: number,
  probe: number,
  hooks: BackupHooks,
): Promise<CheckedBackup> {
  let head: BackupHead | null = null;
  let log: LogCheck | null = null;
  for await (const part of readBackup(file, hooks)) {
    if (part.kind === 'head') {
      head = part.head;
      if (head.database > databaseVersion) throw new ExpectedError('backup-newer');
      log = new LogCheck(head, probe);
    }
    if (part.kind === 'rows') await log?.take(part.table, part.rows);
    if (part.kind === 'end' && head && log) return { ...log.finish(), head, digest: part.digest };
  }
  throw new ExpectedError('backup-damaged', 'no end');
}
