// An anchor: a checkpoint that authorities stamped, and the record that names their tokens.
import { ExpectedError } from '../errors.ts';
import { bytesToHex, equalBytes, utf8 } from '../evidence/bytes.ts';
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
  const stamps = await stamp(utf8(checkpoint.text));
  if (stamps.length === 0) return 'no-answer';
  await recordAnchor(locker, writer, checkpoint, stamps);
  return 'anchored';
}

/** Tokens that a buyer had made elsewhere are named by their own digest. */
const BROUGHT = 'manual-';

/** What a buyer takes to an authority: the newest checkpoint, null while the locker is empty. */
export async function newestCheckpoint(locker: Locker): Promise<{ size: number; text: string } | null> {
  return (await locker.checkpoints.orderBy('size').last()) ?? null;
}

/** How many tokens were brought by hand, and when the last one was; null where none was. */
export async function broughtTokens(locker: Locker): Promise<{ count: number; lastAt: string } | null> {
  const rows = (await locker.tokens.toArray()).filter(({ authority }) => authority.startsWith(BROUGHT));
  const [lastAt] = rows
    .map(({ at }) => at)
    .sort()
    .reverse();
  return lastAt ? { count: rows.length, lastAt } : null;
}

export interface BroughtAnchor {
  /** Size of the checkpoint that was stamped: every record before it. */
  size: number;
  /** False where the locker has this very token already. */
  isNew: boolean;
}

/** The checkpoint whose text has this SHA-256, null where the token is for something else. */
export async function stampedCheckpoint(
  locker: Locker,
  imprint: Uint8Array,
): Promise<{ size: number; text: string } | null> {
  // Newest first: that is the file which was handed out last.
  for (const { size, text } of await locker.checkpoints.orderBy('size').reverse().toArray())
    if (equalBytes(await sha256(utf8(text)), imprint)) return { size, text };
  return null;
}

/**
 * Keeps a token that the buyer fetched by hand, with an anchor record like any other: later bundles carry it.
 * @param token a whole TimeStampResp
 * @param imprint SHA-256 that it names
 * @throws ExpectedError token-other-file
 */
export async function attachToken(
  locker: Locker,
  writer: Writer,
  { token, imprint }: { token: Uint8Array<ArrayBuffer>; imprint: Uint8Array },
): Promise<BroughtAnchor> {
  const checkpoint = await stampedCheckpoint(locker, imprint);
  if (!checkpoint) throw new ExpectedError('token-other-file');
  const authority = BROUGHT + bytesToHex(await sha256(token)).slice(0, 10);
  const known = await tokensAt(locker, checkpoint.size);
  if (known.some((one) => one.authority === authority)) return { size: checkpoint.size, isNew: false };
  await recordAnchor(locker, writer, checkpoint, [{ authority, token }]);
  return { size: checkpoint.size, isNew: true };
}

/** Record and tokens in one transaction: neither is there without the other. */
async function recordAnchor(
  locker: Locker,
  writer: Writer,
  { size, text }: { size: number; text: string },
  stamps: readonly TimeStamp[],
): Promise<void> {
  const digests = await Promise.all(
    stamps.map(async ({ authority, token }) => [authority, bytesToHex(await sha256(token))] as const),
  );
  const checkpoint_sha256 = bytesToHex(await sha256(utf8(text)));
  await guardWrite(() =>
    locker.transaction('rw', [...logTables(locker), locker.tokens], async () => {
      const body = { size, checkpoint_sha256, tokens: Object.fromEntries(digests) };
      const [record] = await appendRecords(locker, writer, [{ type: 'anchor', body }]);
      const at = record?.at ?? '';
      await locker.tokens.bulkPut(stamps.map(({ authority, token }) => ({ size, authority, token, at })));
    }),
  );
}

export async function tokensAt(locker: Locker, size: number): Promise<TimeStamp[]> {
  const rows = await locker.tokens.where('size').equals(size).toArray();
  return rows.map(({ authority, token }) => ({ authority, token }));
}
