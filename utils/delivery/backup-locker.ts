// The whole locker into one file.
import { backupName } from '../backup/backup-head.ts';
import { type Piece, writeBackup } from '../backup/write-backup.ts';
import { ExpectedError } from '../errors.ts';
import type { LogState } from '../locker/compare-logs.ts';
import type { Locker } from '../locker/database.ts';
import { lockerPages, snapshotLocker } from './locker-pages.ts';

export interface BackupProgress {
  /** Bytes, about. */
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/** Where the pieces go, in their order. */
export interface BackupSink {
  take(piece: Piece): Promise<void> | void;
  /** After the last. */
  end(): Promise<void> | void;
}

export interface WrittenBackup extends LogState {
  name: string;
  /** Hex digest that ends the file. */
  digest: string;
  bytes: number;
}

/** @throws ExpectedError backup-empty, backup-stopped */
export async function backupLocker(
  locker: Locker,
  software: string,
  now: number,
  open: (name: string) => BackupSink | Promise<BackupSink>,
  { onProgress, signal }: BackupProgress,
): Promise<WrittenBackup> {
  const snapshot = await snapshotLocker(locker, software, now);
  const { head } = snapshot;
  const name = backupName(now, head.locker);
  const sink = await open(name);
  let bytes = 0;
  const onBytes = (done: number) => onProgress(Math.min(done, head.bytes), head.bytes);
  const pieces = writeBackup(head, lockerPages(locker, snapshot), { onBytes, signal });
  try {
    for (;;) {
      const { value, done } = await pieces.next();
      if (done) {
        await sink.end();
        return { name, bytes, digest: value, locker: head.locker, size: head.size, root: head.root };
      }
      bytes += value.bytes.length;
      await sink.take(value);
    }
  } catch (error) {
    throw signal.aborted ? new ExpectedError('backup-stopped') : error;
  }
}

/** Small pieces are joined before they become part of the file: a blob of a hundred thousand parts is slow. */
const JOIN = 1024 * 1024;

/** Collects a backup as one blob; bytes that lie on disk already stay there. */
export function blobSink(): BackupSink & { blob(): Blob } {
  const parts: Blob[] = [];
  let loose: BlobPart[] = [];
  let size = 0;
  const flush = () => {
    if (loose.length > 0) parts.push(new Blob(loose));
    loose = [];
    size = 0;
  };
  return {
    take({ bytes, source }) {
      loose.push(source ?? bytes);
      size += bytes.length;
      if (size > JOIN || loose.length > 1000) flush();
    },
    end: flush,
    blob: () => new Blob(parts, { type: 'application/octet-stream' }),
  };
}
