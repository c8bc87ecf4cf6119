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

/** What the backup is held against. */
export interface HeldAgainst {
  /** Version of the database of this build: a later one may have tables that would be lost. */
  database: number;
  /** Tables that a backup may have. */
  tables: ReadonlySet<string>;
  /** A size of the log at which its root is wanted. */
  probe: number;
}

/** @throws ExpectedError backup-unreadable, backup-newer, backup-damaged; the signal's reason */
export async function checkBackup(
  file: Blob,
  { database, tables, probe }: HeldAgainst,
  hooks: BackupHooks,
): Promise<CheckedBackup> {
  let head: BackupHead | null = null;
  let log: LogCheck | null = null;
  for await (const part of readBackup(file, hooks)) {
    if (part.kind === 'head') {
      head = part.head;
      if (head.database > database) throw new ExpectedError('backup-newer');
      log = new LogCheck(head, probe);
    }
    if (part.kind === 'rows') {
      if (!tables.has(part.table)) throw new ExpectedError('backup-damaged', `table ${part.table}`);
      await log?.take(part.table, part.rows);
    }
    if (part.kind === 'end' && head && log) return { ...log.finish(), head, digest: part.digest };
  }
  throw new ExpectedError('backup-damaged', 'no end');
}
