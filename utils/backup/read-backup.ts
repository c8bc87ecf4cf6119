// A backup read frame by frame. Everything handed out was covered by a digest that has been recomputed;
// that the file is whole is known only when the end has been handed out.
import { ExpectedError } from '../errors.ts';
import { bytesToHex, equalBytes } from '../evidence/bytes.ts';
import { type BackupHead, backupEndSchema, backupHeadSchema, rowsSchema } from './backup-head.ts';
import { BlobReader } from './blob-reader.ts';
import {
  CHUNK,
  DIGEST_SIZE,
  FRAME_START,
  type FrameKind,
  firstDigest,
  frameDigest,
  PRELUDE,
  PRELUDE_START,
  readFrameStart,
} from './frame.ts';
import { attachmentSizes, type Bytes, unpackValue } from './pack.ts';
import type { BackupHooks } from './write-backup.ts';

export type BackupPart =
  | { kind: 'head'; head: BackupHead }
  | { kind: 'rows'; table: string; rows: unknown[] }
  /** Hex digest of the whole file. */
  | { kind: 'end'; digest: string };

interface Frame {
  kind: FrameKind;
  payload: Bytes;
  /** Of the payload in the file. */
  at: number;
  digest: Bytes;
}

/**
 * Attachments are handed out as slices of the file: they cost no memory until they are read.
 * @throws ExpectedError backup-unreadable (no backup), backup-newer, backup-damaged (cut off or changed); the signal's reason
 */
export async function* readBackup(file: Blob, hooks: BackupHooks): AsyncGenerator<BackupPart> {
  const reader = new BlobReader(file);
  await readPrelude(reader);
  const frames = readFrames(reader, hooks);
  const next = async (): Promise<Frame> => {
    const { value } = await frames.next();
    if (!value) throw damaged('no end');
    return value;
  };
  const first = await next();
  yield { kind: 'head', head: readHead(first) };
  const counted = new Map<string, number>();
  for (;;) {
    const frame = await next();
    if (frame.kind === 'E') {
      checkEnd(frame, counted);
      if (reader.left > 0) throw damaged('bytes behind the end');
      yield { kind: 'end', digest: bytesToHex(frame.digest) };
      return;
    }
    if (frame.kind !== 'R') throw damaged(`frame ${frame.kind}`);
    const { table, rows } = await readRows(frame, file, next);
    counted.set(table, (counted.get(table) ?? 0) + rows.length);
    yield { kind: 'rows', table, rows };
  }
}

const damaged = (detail: string, cause?: unknown): ExpectedError =>
  new ExpectedError('backup-damaged', detail, { cause });

async function readPrelude(reader: BlobReader): Promise<void> {
  const start = await reader.take(PRELUDE.length);
  if (start && equalBytes(start, PRELUDE)) return;
  const isOurs = start && equalBytes(start.subarray(0, PRELUDE_START.length), PRELUDE_START);
  throw new ExpectedError(isOurs ? 'backup-newer' : 'backup-unreadable');
}

async function* readFrames(reader: BlobReader, { onBytes, signal }: BackupHooks): AsyncGenerator<Frame> {
  let digest = await firstDigest();
  while (reader.left > 0) {
    signal.throwIfAborted();
    const start = await reader.take(FRAME_START);
    const told = start && readFrameStart(start);
    if (!told) throw damaged('frame start');
    const at = reader.at;
    const payload = await reader.take(told.length);
    const written = await reader.take(DIGEST_SIZE);
    if (!payload || !written) throw damaged('cut off');
    digest = await frameDigest(digest, start, payload);
    if (!equalBytes(digest, written)) throw damaged(`digest at ${at}`);
    onBytes(reader.at);
    yield { kind: told.kind, payload, at, digest };
  }
}

function parseJson<T>(
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  payload: Bytes,
): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch (cause) {
    throw damaged('JSON', cause);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success || parsed.data === undefined) throw damaged('shape');
  return parsed.data;
}

function readHead({ kind, payload }: Frame): BackupHead {
  if (kind !== 'H') throw damaged('no head');
  return parseJson(backupHeadSchema, payload);
}

function checkEnd({ payload }: Frame, counted: ReadonlyMap<string, number>): void {
  const told = Object.entries(parseJson(backupEndSchema, payload).rows);
  const isSame = told.length === counted.size && told.every(([table, rows]) => counted.get(table) === rows);
  if (!isSame) throw damaged('row counts');
}

async function readRows(
  frame: Frame,
  file: Blob,
  next: () => Promise<Frame>,
): Promise<{ table: string; rows: unknown[] }> {
  const { table, rows } = parseJson(rowsSchema, frame.payload);
  try {
    const attachments: Blob[] = [];
    for (const size of attachmentSizes(rows)) attachments.push(await readAttachment(size, file, next));
    const unpacked = await unpackValue(rows, attachments);
    return { table, rows: Array.isArray(unpacked) ? unpacked : [] };
  } catch (error) {
    if (error instanceof ExpectedError || !isShapeError(error)) throw error;
    throw damaged('rows', error);
  }
}

/** What unpacking throws on bytes that are no rows: odd values, base64, nesting. */
const isShapeError = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  (error instanceof DOMException && error.name === 'InvalidCharacterError');

async function readAttachment(size: number, file: Blob, next: () => Promise<Frame>): Promise<Blob> {
  const slices: Blob[] = [];
  for (let read = 0; read < size; ) {
    const { kind, payload, at } = await next();
    if (kind !== 'B' || payload.length !== Math.min(CHUNK, size - read)) throw damaged('attachment');
    slices.push(file.slice(at, at + payload.length));
    read += payload.length;
  }
  return new Blob(slices);
}
