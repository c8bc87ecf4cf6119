// Rows around backups: a restore under way, logs taken in, bundles of others, what never leaves this computer.
import type { CheckReport } from './check/check-report.ts';
import type { ClockLocal } from './kept-dues.ts';

/** Some rows of one table of a backup, waiting for the switch. */
export interface StagedRow {
  n?: number;
  table: string;
  rows: unknown[];
}

/** Some rows of the log of a locker whose items were merged into this one: kept as they were, never appended to. */
export interface ArchiveRow {
  n?: number;
  locker: string;
  size: number;
  root: string;
  table: string;
  rows: unknown[];
}

/** A bundle that somebody else made: kept whole and unchanged beside the locker, never among its items. */
export interface ForeignRow {
  /** `fb_` and 12 random characters. */
  id: string;
  importedAt: string;
  /** Name of the export inside, or of the file where that cannot be read. */
  bag: string;
  /** A claim of a part is contradicted: the warning stays with it. */
  contradicted: boolean;
  /** Exhibits of all parts. */
  items: number;
  parts: ForeignPart[];
}

export interface ForeignPart {
  name: string;
  sha256: string;
  blob: Blob;
  /** As it was shown at import: the verifier's own shape. */
  verdict: unknown;
}

/** Folder of the automatic backup and how it went last. */
export interface FolderLocal {
  key: 'folder';
  handle: FileSystemDirectoryHandle;
  /** The newest backup written there, null before the first. */
  last: { at: string; name: string; size: number; bytes: number } | null;
  /** Records at the newest try: without new ones it is not made again. */
  tried: number;
  /** Code of why the newest try failed, null while all is well. */
  error: string | null;
}

/** The newest backup that was handed to the buyer. */
export interface BackupLocal {
  key: 'backup';
  at: string;
  name: string;
  /** Records in it. */
  size: number;
}

export type LocalRow = FolderLocal | BackupLocal | CheckReport | ClockLocal;
