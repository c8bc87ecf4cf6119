// A backup into a folder of the buyer's: written under another name, read back, then renamed, so that nothing in the
// folder looks whole that is not.
import type { Piece } from '../backup/write-backup.ts';
import { ExpectedError } from '../errors.ts';
import { bytesToHex, concatBytes } from '../evidence/bytes.ts';
import type { Locker } from '../locker/database.ts';
import { type BackupProgress, backupLocker, type WrittenBackup } from './backup-locker.ts';

/** What is used of a FileSystemDirectoryHandle. */
export interface Folder {
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FolderFile>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

export interface FolderFile {
  getFile(): Promise<Blob>;
  createWritable(): Promise<FolderWriter>;
  /** Renames inside the folder. */
  move?(name: string): Promise<void>;
}

export interface FolderWriter {
  write(bytes: Uint8Array<ArrayBuffer> | Blob): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Backups of one locker that stay in the folder. */
export const GENERATIONS = 5;
const UNFINISHED = '.part';
const DIGEST = 32;

/** @throws ExpectedError folder-gone, folder-denied, folder-full, backup-empty, backup-stopped */
export async function backupToFolder(
  locker: Locker,
  folder: Folder,
  software: string,
  now: number,
  progress: BackupProgress,
): Promise<WrittenBackup> {
  let part = '';
  let writer: FolderWriter | null = null;
  try {
    const open = async (name: string) => {
      part = `${name}${UNFINISHED}`;
      writer = await (await folder.getFileHandle(part, { create: true })).createWritable();
      return joined(writer);
    };
    const written = await backupLocker(locker, software, now, open, progress);
    await readBack(folder, part, written);
    await rename(folder, part, written.name);
    await dropOld(folder, written);
    return written;
  } catch (error) {
    await tidy(folder, part, writer);
    throw folderError(error);
  }
}

/** Small pieces go to disk together. */
const JOIN = 1024 * 1024;

function joined(writer: FolderWriter) {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = async () => {
    if (size > 0) await writer.write(concatBytes(...waiting));
    waiting = [];
    size = 0;
  };
  return {
    async take({ bytes }: Piece) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= JOIN) await flush();
    },
    async end() {
      await flush();
      await writer.close();
    },
  };
}

async function readBack(folder: Folder, name: string, { bytes, digest }: WrittenBackup): Promise<void> {
  const file = await (await folder.getFileHandle(name)).getFile();
  const end = new Uint8Array(await file.slice(-DIGEST).arrayBuffer());
  if (file.size !== bytes || bytesToHex(end) !== digest) throw new ExpectedError('readback-failed');
}

async function rename(folder: Folder, from: string, to: string): Promise<void> {
  const file = await folder.getFileHandle(from);
  if (file.move) return file.move(to);
  try {
    // Without a rename the browser itself puts the finished copy in its place.
    const copy = await (await folder.getFileHandle(to, { create: true })).createWritable();
    await copy.write(await file.getFile());
    await copy.close();
  } catch (error) {
    await folder.removeEntry(to).catch(() => {});
    throw error;
  }
  await folder.removeEntry(from);
}

/** Older generations of this locker only, and never the newest. */
async function dropOld(folder: Folder, { name }: WrittenBackup): Promise<void> {
  const ending = name.slice(name.lastIndexOf('-'));
  const found: string[] = [];
  for await (const other of folder.keys()) {
    const isOurs = other.startsWith('cardproof-backup-') && other !== name;
    if (isOurs && other.endsWith(ending)) found.push(other);
    if (isOurs && other.endsWith(`${ending}${UNFINISHED}`)) await folder.removeEntry(other).catch(() => {});
  }
  const old = found.sort().slice(0, -(GENERATIONS - 1));
  // What another program holds open stays until next time.
  for (const other of old) await folder.removeEntry(other).catch(() => {});
}

async function tidy(folder: Folder, part: string, writer: FolderWriter | null): Promise<void> {
  await writer?.abort().catch(() => {});
  if (part) await folder.removeEntry(part).catch(() => {});
}

const CODES = {
  NotFoundError: 'folder-gone',
  NotAllowedError: 'folder-denied',
  SecurityError: 'folder-denied',
  NoModificationAllowedError: 'folder-denied',
  QuotaExceededError: 'folder-full',
} as const;

function folderError(error: unknown): unknown {
  if (error instanceof ExpectedError || !(error instanceof DOMException)) return error;
  const code = Object.entries(CODES).find(([name]) => name === error.name)?.[1];
  // Chromium has no name of its own for a folder that went away with its drive.
  return new ExpectedError(code ?? 'folder-gone', error.name, { cause: error });
}
