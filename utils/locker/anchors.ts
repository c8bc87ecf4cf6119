// An anchor: a checkpoint that authorities stamped, and the record that names their tokens.
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import type { TimeStamp } from '../evidence/time-stamp.ts';
import type { Locker } from './database.ts';
import { appendRecords, logTables, readHead, type Writer } from './log.ts';
import { guardWrite } from './write-errors.ts';

export type AnchorOutcome = 'anchored' | 'nothing-new' | 'no-answer';

/** The newest token of the locker, null where there is none. */
export interface LastAnchor {
  size: number;
  /** Device clock at which its record was written. */
  at: string;
}

export async function lastAnchor(locker: Locker): Promise<LastAnchor | null> {
  const row = await locker.tokens.orderBy('size').last();
  return row ? { size: row.size, at: row.at } : null;
}

/** True where a record is younger than the newest anchor (whose own record is not worth a token). */
export async function needsAnchor(locker: Locker): Promise<boolean> {
  const head = await readHead(locker);
  const last = await lastAnchor(locker);
  return head !== null && head.size > (last ? last.size + 1 : 0);
}

/**
 * Has the newest checkpoint stamped and records it. Tokens that come late only widen the later bound.
 * @param stamp tokens over the bytes it is given; none where nobody answers
 */
export async function anchorHead(
  locker: Locker,
  writer: Writer,
  stamp: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly TimeStamp[]>,
): Promise<AnchorOutcome> {
  if (!(await needsAnchor(locker))) return 'nothing-new';
  const checkpoint = await locker.checkpoints.orderBy('size').last();
  if (!checkpoint) return 'nothing-new';
  const text = utf8(checkpoint.text);
  const stamps = await stamp(text);
  if (stamps.length === 0) return 'no-answer';
  const digests = await Promise.all(
    stamps.map(async ({ authority, token }) => [authority, bytesToHex(await sha256(token))] as const),
  );
  const checkpoint_sha256 = bytesToHex(await sha256(text));
  await guardWrite(() =>
    locker.transaction('rw', [...logTables(locker), locker.tokens], async () => {
      const body = { size: checkpoint.size, checkpoint_sha256, tokens: Object.fromEntries(digests) };
      const [record] = await appendRecords(locker, writer, [{ type: 'anchor', body }]);
      const at = record?.at ?? '';
      await locker.tokens.bulkPut(
        stamps.map(({ authority, token }) => ({ size: checkpoint.size, authority, token, at })),
      );
    }),
  );
  return 'anchored';
}

export async function tokensAt(locker: Locker, size: number): Promise<TimeStamp[]> {
  const rows = await locker.tokens.where('size').equals(size).toArray();
  return rows.map(({ authority, token }) => ({ authority, token }));
}
