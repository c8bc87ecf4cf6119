// Appending to the log. Only the worker does it, always inside the transaction that writes what the records describe.

import { ExpectedError } from '../errors.ts';
import { bytesToHex, toBase64Url } from '../evidence/bytes.ts';
import { checkpointText } from '../log/checkpoint.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, frontierRoot, leafHash } from '../log/merkle.ts';
import { type LogEntry, type LogRecord, logRecordSchema, recordBytes } from '../log/record.ts';
import type { Locker } from './database.ts';
import { newKey, readKey, spkiDigest } from './key.ts';
import type { HeadMeta } from './rows.ts';
import { guardWrite } from './write-errors.ts';

/** Who writes and when: handed in, so that no record reads a clock by itself. */
export interface Writer {
  software: string;
  session: string;
  now(): number;
  /** ms since the context started. */
  mono(): number;
}

/** Tables that every appending transaction must include. */
export const logTables = (locker: Locker) => [locker.records, locker.meta, locker.checkpoints];

const token = (bytes: number): string => toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));

export async function readHead(locker: Locker): Promise<HeadMeta | null> {
  const row = await locker.meta.get('head');
  return row?.key === 'head' ? row : null;
}

/** Creates key and genesis record on first use; two callers at once still make one. */
export async function ensureLocker(locker: Locker, writer: Writer): Promise<void> {
  if ((await readHead(locker)) && (await readKey(locker))) return;
  const key = await newKey(locker);
  const key_spki_sha256 = await spkiDigest(key);
  await guardWrite(() =>
    locker.transaction('rw', logTables(locker), async () => {
      if (await readHead(locker)) return;
      await locker.meta.bulkPut([
        key,
        { key: 'head', locker: token(12), size: 0, frontier: [], lastAt: '' } satisfies HeadMeta,
      ]);
      await appendRecords(locker, writer, [
        { type: 'genesis', body: { alg: 'rfc9162-sha256', software: writer.software, key_spki_sha256 } },
      ]);
    }),
  );
}

/**
 * Appends records and the checkpoint after the last of them. Must run inside a transaction over `logTables`;
 * hashing is synchronous because awaiting WebCrypto there would end the transaction (Firefox).
 * @throws ExpectedError locker-unreadable when head or key is missing
 */
export async function appendRecords(
  locker: Locker,
  writer: Writer,
  entries: readonly LogEntry[],
): Promise<LogRecord[]> {
  const head = await readHead(locker);
  const key = await readKey(locker);
  if (!head || !key) throw new ExpectedError('locker-unreadable', 'log head or key is missing');
  let frontier: Frontier = head.size === 0 ? EMPTY_FRONTIER : { size: head.size, hashes: head.frontier };
  let lastAt = head.lastAt;
  const records: LogRecord[] = [];
  for (const entry of entries) {
    const record = logRecordSchema.parse({
      v: 1,
      locker: head.locker,
      seq: frontier.size,
      prevRoot: bytesToHex(frontierRoot(frontier)),
      type: entry.type,
      at: new Date(writer.now()).toISOString(),
      mono: Math.round(writer.mono()),
      session: writer.session,
      key: key.thumbprint,
      salt: token(16),
      body: entry.body,
    });
    const bytes = recordBytes(record);
    const leaf = leafHash(bytes);
    await locker.records.add({ seq: record.seq, leaf, bytes });
    frontier = appendLeaf(frontier, leaf);
    lastAt = record.at;
    records.push(record);
  }
  await locker.meta.put({ ...head, size: frontier.size, frontier: [...frontier.hashes], lastAt });
  const root = frontierRoot(frontier);
  await locker.checkpoints.put({
    size: frontier.size,
    text: checkpointText({ locker: head.locker, size: frontier.size, root }),
  });
  return records;
}

/** @throws ExpectedError record-invalid when a stored line is not the record it claims to be */
export function parseRecord(bytes: Uint8Array): LogRecord {
  const parsed = logRecordSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw new ExpectedError('record-invalid', '', { cause: parsed.error });
  return parsed.data;
}

/** All readable records, oldest first. */
export async function readRecords(locker: Locker): Promise<LogRecord[]> {
  const rows = await locker.records.orderBy('seq').toArray();
  return rows.flatMap((row) => (row.bytes ? [parseRecord(row.bytes)] : []));
}
