// A restore before its switch: rows wait in pages, files lie under their names where no item refers to them yet.

import { bytesToHex, equalBytes, hexToBytes } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { isToldSize } from '../evidence/told-size.ts';
import { sha256Chunks } from '../log/merkle.ts';
import type { Locker } from './database.ts';
import { readItem } from './items.ts';
import type { StoredFile, StoredItem } from './rows.ts';
import { guardWrite } from './write-errors.ts';

/** Held by the page that restores; what is staged without it was cut off. */
export const RESTORE_LOCK = 'cardproof-restore';

export async function stageRows(locker: Locker, table: string, rows: unknown[]): Promise<void> {
  await guardWrite(() => locker.staging.add({ table, rows }));
}

/** Items that are waiting for a switch. */
export async function stagedItems(locker: Locker): Promise<Set<string>> {
  const ids = new Set<string>();
  await locker.staging
    .where('table')
    .equals('items')
    .each(({ rows }) => {
      for (const { id } of rows as StoredItem[]) ids.add(id);
    });
  return ids;
}

/** Takes everything back that a restore has staged. */
export async function clearStaging(locker: Locker): Promise<void> {
  await locker.transaction('rw', [locker.staging, locker.files, locker.items], async () => {
    const kept = new Set(await locker.items.toCollection().primaryKeys());
    const orphans = [...(await stagedItems(locker))].filter((id) => !kept.has(id));
    await locker.files.where('itemId').anyOf(orphans).delete();
    await locker.staging.clear();
  });
}

/** What an item says of its files. */
export type Commitments = ReadonlyMap<string, { bytes: number; commit: string; salt: string }>;

export function commitmentsOf(row: StoredItem): Commitments {
  const files = readItem(row).files.map(
    ({ name, bytes, commit }) => [name, { bytes, commit, salt: row.salts?.[name] ?? '' }] as const,
  );
  return new Map(files);
}

/** Puts a file and reads it back. @returns false where it is not what its item committed to; what is sealed must be the same bytes */
export async function stageRestoredFile(
  locker: Locker,
  row: StoredFile,
  commitments: Commitments,
): Promise<boolean> {
  await guardWrite(() => locker.files.put(row));
  const stored = await locker.files.get([row.itemId, row.name]);
  if (row.box) return stored?.box !== undefined && sameBytes(row.box, stored.box);
  const named = commitments.get(row.name);
  if (!stored?.blob || !named || !/^[0-9a-f]{64}$/.test(named.salt)) return false;
  return (
    isToldSize(named.bytes, stored.blob.size) &&
    (await commitmentOf(stored.blob, named.salt)) === named.commit
  );
}

/** Above this a file is hashed piece by piece: slower, but it never lies in memory as a whole. */
const AT_ONCE = 100 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;

async function commitmentOf(blob: Blob, salt: string): Promise<string> {
  const bytes = hexToBytes(salt);
  if (blob.size <= AT_ONCE) {
    return bytesToHex(await sha256(new Uint8Array(await new Blob([bytes, blob]).arrayBuffer())));
  }
  return bytesToHex(await sha256Chunks(chunksOf(blob, bytes)));
}

async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  for (let at = 0; at < a.size; at += PIECE) {
    const [left, right] = [a, b].map((blob) => blob.slice(at, at + PIECE).arrayBuffer());
    if (!equalBytes(new Uint8Array((await left) ?? []), new Uint8Array((await right) ?? []))) return false;
  }
  return true;
}

async function* chunksOf(blob: Blob, salt: Uint8Array): AsyncGenerator<Uint8Array> {
  yield salt;
  for (let at = 0; at < blob.size; at += PIECE) {
    yield new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
  }
}
