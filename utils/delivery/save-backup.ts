// A backup as one of our own pages makes it: a download like any other file.
import { downloadFile } from '../browser/downloads.ts';
import { softwareName } from '../browser/software.ts';
import type { Locker } from '../locker/database.ts';
import { type BackupProgress, backupLocker, blobSink, type WrittenBackup } from './backup-locker.ts';

/** No browser opens it by itself. */
export const BACKUP_TYPE = 'application/octet-stream';

/** @throws ExpectedError backup-empty, backup-stopped */
export async function downloadBackup(locker: Locker, progress: BackupProgress): Promise<WrittenBackup> {
  const sink = blobSink();
  const now = Date.now();
  const written = await backupLocker(locker, softwareName(), now, () => sink, progress);
  downloadFile(written.name, sink.blob(), BACKUP_TYPE);
  const { name, size } = written;
  await locker.local.put({ key: 'backup', at: new Date(now).toISOString(), name, size });
  return written;
}
