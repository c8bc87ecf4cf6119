// A database as JSON and back: bytes and blobs as base64. Used to freeze one sample per released version.
import { Dexie } from 'dexie';
import { fromBase64, toBase64 } from '../../../utils/evidence/bytes.ts';

export interface Dump {
  version: number;
  stores: Record<string, string>;
  tables: Record<string, unknown[]>;
}

async function pack(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  if (value instanceof Blob) {
    return { $blob: toBase64(new Uint8Array(await value.arrayBuffer())), type: value.type };
  }
  if (value instanceof CryptoKey) return { $key: 'not exportable' };
  if (Array.isArray(value)) return Promise.all(value.map(pack));
  if (value === null || typeof value !== 'object') return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, part]) => [key, await pack(part)]),
  );
  return Object.fromEntries(entries);
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (value === null || typeof value !== 'object') return value;
  if ('$bytes' in value) return fromBase64(String(value.$bytes));
  if ('$blob' in value) {
    return new Blob([fromBase64(String(value.$blob))], { type: 'type' in value ? String(value.type) : '' });
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
}

export async function dumpDatabase(db: Dexie, stores: Record<string, string>): Promise<Dump> {
  const tables: Record<string, unknown[]> = {};
  for (const table of db.tables) tables[table.name] = (await pack(await table.toArray())) as unknown[];
  return { version: db.verno, stores, tables };
}

/** Creates the database exactly as that version left it. */
export async function loadDump(name: string, dump: Dump): Promise<void> {
  const db = new Dexie(name);
  db.version(dump.version).stores(dump.stores);
  await db.open();
  for (const [table, rows] of Object.entries(dump.tables)) await db.table(table).bulkAdd(rows.map(unpack));
  db.close();
}
