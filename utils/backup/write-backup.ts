// A locker as a chain of frames, written as it is read: never more than one chunk of an attachment in memory.
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import type { BackupEnd, BackupHead } from './backup-head.ts';
import { CHUNK, type FrameKind, firstDigest, frameDigest, frameStart, PRELUDE } from './frame.ts';
import type { Attachment, Bytes } from './pack.ts';

/** Some rows of one table; `json` is the text of `rowsSchema`. */
export interface RowPage {
  table: string;
  rows: number;
  json: Blob;
  attachments: readonly Attachment[];
}

/** A piece of the file. `source` names the same bytes where they lie on disk already. */
export interface Piece {
  bytes: Bytes;
  source: Blob | null;
}

export interface BackupHooks {
  /** Bytes written or read so far. */
  onBytes(bytes: number): void;
  signal: AbortSignal;
}

/** @returns hex digest of the whole file: its last 32 bytes */
export async function* writeBackup(
  head: BackupHead,
  pages: AsyncIterable<RowPage>,
  { onBytes, signal }: BackupHooks,
): AsyncGenerator<Piece, string> {
  let digest = await firstDigest();
  let written = PRELUDE.length;
  const frame = async (kind: FrameKind, payload: Bytes, source: Blob | null = null): Promise<Piece[]> => {
    signal.throwIfAborted();
    const start = frameStart(kind, payload.length);
    digest = await frameDigest(digest, start, payload);
    written += start.length + payload.length + digest.length;
    onBytes(written);
    return [start, payload, digest].map((bytes) => ({ bytes, source: bytes === payload ? source : null }));
  };
  yield { bytes: PRELUDE, source: null };
  yield* await frame('H', utf8(JSON.stringify(head)));
  const rows = new Map<string, number>();
  for await (const page of pages) {
    rows.set(page.table, (rows.get(page.table) ?? 0) + page.rows);
    yield* await frame('R', await bytesOf(page.json));
    for (const attachment of page.attachments) {
      for await (const { bytes, source } of chunksOf(attachment)) yield* await frame('B', bytes, source);
    }
  }
  const end: BackupEnd = { rows: Object.fromEntries(rows) };
  yield* await frame('E', utf8(JSON.stringify(end)));
  return bytesToHex(digest);
}

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

async function* chunksOf(attachment: Attachment): AsyncGenerator<Piece> {
  const isBlob = attachment instanceof Blob;
  const size = isBlob ? attachment.size : attachment.length;
  for (let at = 0; at < size; at += CHUNK) {
    const source = isBlob ? attachment.slice(at, at + CHUNK) : null;
    const bytes = source
      ? await bytesOf(source)
      : isBlob
        ? new Uint8Array()
        : attachment.subarray(at, at + CHUNK);
    yield { bytes, source };
  }
}
