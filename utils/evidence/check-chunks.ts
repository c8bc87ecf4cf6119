// A recording against the list of its pieces, which were hashed one by one while they came.
import { bytesToHex } from './bytes.ts';
import { sha256 } from './commitments.ts';
import type { ChunkList } from './recording.ts';

/** @returns number of the first piece that differs, one past the last for bytes that no piece names, null when all match */
export async function differingChunk(list: ChunkList, recording: Blob): Promise<number | null> {
  let at = 0;
  for (const { n, bytes, sha256: digest } of list.chunks) {
    const piece = new Uint8Array(await recording.slice(at, at + bytes).arrayBuffer());
    if (piece.length !== bytes || bytesToHex(await sha256(piece)) !== digest) return n;
    at += bytes;
  }
  return at === recording.size ? null : list.chunks.length + 1;
}
