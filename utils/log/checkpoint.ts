// A checkpoint names a state of the log in three lines of plain text (C2SP tlog-checkpoint body).
import { fromBase64, toBase64 } from '../evidence/bytes.ts';
import type { Hash } from './merkle.ts';

const ORIGIN = 'evidence-locker';

export interface Checkpoint {
  locker: string;
  size: number;
  root: Hash;
}

/** `evidence-locker/<locker>\n<size>\n<base64 root>\n` */
export function checkpointText({ locker, size, root }: Checkpoint): string {
  return `${ORIGIN}/${locker}\n${size}\n${toBase64(root)}\n`;
}

/** `cp-%06d.txt` */
export function checkpointName(size: number): string {
  return `cp-${String(size).padStart(6, '0')}.txt`;
}

/** @returns null when the text is not exactly a checkpoint */
export function parseCheckpoint(text: string): Checkpoint | null {
  const match = /^evidence-locker\/([A-Za-z0-9_-]{16})\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/.exec(
    text,
  );
  if (!match) return null;
  const [, locker = '', size = '', root = ''] = match;
  const checkpoint = { locker, size: Number(size), root: fromBase64(root) };
  return checkpointText(checkpoint) === text ? checkpoint : null;
}
