// A backup is a line of text and a chain of frames. Each frame ends with the SHA-256 of the digest before it and of itself,
// so that no byte can change and none can go without the next digest failing.
import { concatBytes, utf8 } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import type { Bytes } from './pack.ts';

/** The only clear words in the file: its kind and the version of its format. */
export const PRELUDE: Bytes = utf8('CardProof backup 1\n');
/** What another version of the format would begin with. */
export const PRELUDE_START: Bytes = utf8('CardProof backup ');

/** H head · R rows · B bytes of an attachment · E end */
export type FrameKind = 'H' | 'R' | 'B' | 'E';

/** Bytes of an attachment per frame: what is held in memory at once. */
export const CHUNK = 4 * 1024 * 1024;
export const LARGEST: Readonly<Record<FrameKind, number>> = {
  H: 65_536,
  R: 64 * 1024 * 1024,
  B: CHUNK,
  E: 65_536,
};

export const DIGEST_SIZE = 32;
/** Kind and length. */
export const FRAME_START = 5;

export const firstDigest = (): Promise<Bytes> => sha256(PRELUDE);

/** Kind in ASCII, then the length of the payload as u32be. */
export function frameStart(kind: FrameKind, length: number): Bytes {
  const start = new Uint8Array(FRAME_START);
  start[0] = kind.charCodeAt(0);
  new DataView(start.buffer).setUint32(1, length);
  return start;
}

/** @returns null where no frame of ours begins like this */
export function readFrameStart(start: Bytes): { kind: FrameKind; length: number } | null {
  const kind = String.fromCharCode(start[0] ?? 0);
  if (kind !== 'H' && kind !== 'R' && kind !== 'B' && kind !== 'E') return null;
  const length = new DataView(start.buffer, start.byteOffset, start.length).getUint32(1);
  return length <= LARGEST[kind] ? { kind, length } : null;
}

export function frameDigest(before: Bytes, start: Bytes, payload: Bytes): Promise<Bytes> {
  return sha256(concatBytes(before, start, payload));
}
