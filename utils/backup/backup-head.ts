// First and last words of a backup.
import { z } from '../evidence/zod.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());
/** Tables are named by us; a name is a key of the database, never of an object's prototype. */
const table = z.string().check(z.regex(/^[a-zA-Z]{1,40}$/));

export const backupHeadSchema = z.strictObject({
  v: z.literal(1),
  /** Device clock, UTC. */
  created: z.iso.datetime(),
  software: z.string(),
  /** Version of the database that the rows were copied from. */
  database: count,
  locker: z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/)),
  /** Records in the log. */
  size: count,
  /** RFC 9162 root over them. */
  root: hex64,
  /** Thumbprint of the key that the locker had. The key itself never leaves. */
  key: z.string(),
  /** Kept items, and bytes of all files: for the question before a restore. */
  items: count,
  cases: count,
  bytes: count,
});
export type BackupHead = z.infer<typeof backupHeadSchema>;

export const backupEndSchema = z.strictObject({ rows: z.record(table, count) });
export type BackupEnd = z.infer<typeof backupEndSchema>;

/** Payload of a frame of rows; attachments follow as frames of bytes. */
export const rowsSchema = z.strictObject({ table, rows: z.array(z.unknown()) });
export type PackedRows = z.infer<typeof rowsSchema>;

/** `cardproof-backup-20261122t104500z-AbCd`, times as bundles spell them. */
export function backupName(now: number, locker: string): string {
  const utc = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
  return `cardproof-backup-${utc}z-${locker.replace(/[^A-Za-z0-9]/g, '').slice(0, 4)}.cardproof`;
}
