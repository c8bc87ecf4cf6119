// The locker as pages of rows, copied in one read transaction so that they are of one moment; files follow one by one.
import type { BackupHead } from '../backup/backup-head.ts';
import { type Attachment, packValue } from '../backup/pack.ts';
import type { RowPage } from '../backup/write-backup.ts';
import { ExpectedError } from '../errors.ts';
import { readLogState } from '../locker/compare-logs.ts';
import type { Locker } from '../locker/database.ts';
import { readKey } from '../locker/key.ts';

/** Each table can be judged by those before it; whatever table comes later follows by itself. */
const FIRST = ['checkpoints', 'records', 'tokens', 'items'];
/** Running work, a restore's own pages and what belongs to this computer. */
const LEFT_OUT = new Set(['jobs', 'staging', 'chunks', 'local']);
const PAGE_ROWS = 200;

type FileKey = readonly [itemId: string, name: string];

export interface LockerSnapshot {
  head: BackupHead;
  pages: RowPage[];
  files: FileKey[];
}

/** Tables that a backup has. */
export function backedTables(locker: Locker): Set<string> {
  return new Set(locker.tables.map(({ name }) => name).filter((name) => !LEFT_OUT.has(name)));
}

/** @throws ExpectedError backup-empty */
export async function snapshotLocker(locker: Locker, software: string, now: number): Promise<LockerSnapshot> {
  return locker.transaction('r', locker.tables, async () => {
    const state = await readLogState(locker);
    if (!state || (await locker.items.count()) === 0) throw new ExpectedError('backup-empty');
    const later = [...backedTables(locker)].filter((name) => name !== 'files' && !FIRST.includes(name));
    const pages: RowPage[] = [];
    for (const table of [...FIRST, ...later.sort()]) await collectPages(locker, table, pages);
    const { files, bytes } = await listFiles(locker);
    const head: BackupHead = {
      v: 1,
      created: new Date(now).toISOString(),
      software,
      database: locker.verno,
      ...state,
      key: (await readKey(locker))?.thumbprint ?? '',
      items: await locker.items.where('state').equals('saved').count(),
      cases: await locker.cases.count(),
      bytes,
    };
    return { head, pages, files };
  });
}

async function collectPages(locker: Locker, table: string, pages: RowPage[]): Promise<void> {
  const source = locker.table<Record<string, unknown>>(table);
  const keys = await source.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += PAGE_ROWS) {
    const found = await source.bulkGet(keys.slice(at, at + PAGE_ROWS));
    const rows = found.filter((row) => row !== undefined).filter((row) => mayLeave(table, row));
    if (rows.length > 0) pages.push(packPage(table, rows));
  }
}

/** The signing key never leaves, nor any other that the browser holds; the head is made anew from the records. */
function mayLeave(table: string, row: Record<string, unknown>): boolean {
  if (table !== 'meta') return true;
  return (
    row['key'] !== 'key' &&
    row['key'] !== 'head' &&
    !Object.values(row).some((value) => value instanceof CryptoKey)
  );
}

function packPage(table: string, rows: readonly unknown[]): RowPage {
  const attachments: Attachment[] = [];
  const text = JSON.stringify({ table, rows: rows.map((row) => packValue(row, attachments)) });
  return { table, rows: rows.length, json: new Blob([text]), attachments };
}

/** Bytes that a running save has only staged belong to nothing yet. */
async function listFiles(locker: Locker): Promise<{ files: FileKey[]; bytes: number }> {
  const items = new Set(await locker.items.toCollection().primaryKeys());
  const files: FileKey[] = [];
  let bytes = 0;
  await locker.files.each(({ itemId, name, blob, box }) => {
    if (!items.has(itemId)) return;
    files.push([itemId, name]);
    bytes += (blob ?? box)?.size ?? 0;
  });
  return { files, bytes };
}

/** All pages, then each file as a page of its own, read when its turn comes. */
export async function* lockerPages(locker: Locker, snapshot: LockerSnapshot): AsyncGenerator<RowPage> {
  yield* snapshot.pages;
  for (const [itemId, name] of snapshot.files) {
    const row = await locker.files.get([itemId, name]);
    // Erased since, after its thirty days: its item row says removed.
    if (row) yield packPage('files', [row]);
  }
}
