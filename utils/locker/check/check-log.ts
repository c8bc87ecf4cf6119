// Reads the log in pages, so that no page of the locker waits for more than one of them.
import { bytesToHex, utf8 } from '../../evidence/bytes.ts';
import { sha256 } from '../../evidence/commitments.ts';
import { thumbprintOf } from '../../evidence/thumbprint.ts';
import type { Locker } from '../database.ts';
import { readKey } from '../key.ts';
import { readHead } from '../log.ts';
import type { LogProblem } from './check-report.ts';
import type { LogWalk } from './log-walk.ts';

const PAGE = 500;

export type Found = (problem: LogProblem, at: number) => void;

/** Goes on from where the walk is up to `size`. */
export async function walkLog(
  locker: Locker,
  walk: LogWalk,
  size: number,
  onPage: (records: number) => void | Promise<void>,
): Promise<void> {
  while (walk.size < size) {
    const from = walk.size;
    const to = Math.min(size, from + PAGE);
    const [rows, checkpoints] = await Promise.all([
      locker.records.where('seq').between(from, to).toArray(),
      locker.checkpoints.where('size').between(from, to, false, true).toArray(),
    ]);
    const row = new Map(rows.map((one) => [one.seq, one]));
    const checkpoint = new Map(checkpoints.map((one) => [one.size, one]));
    for (let seq = from; seq < to; seq++) {
      walk.record(row.get(seq));
      const due = checkpoint.get(seq + 1);
      if (due) walk.checkpoint(due);
    }
    await onPage(to - from);
  }
}

/** What stands beside the records: head, key, newest checkpoint, tokens. */
export async function checkAround(locker: Locker, walk: LogWalk, found: Found): Promise<void> {
  const head = await readHead(locker);
  const [lastRecord, lastCheckpoint] = await Promise.all([
    locker.records.orderBy('seq').last(),
    locker.checkpoints.orderBy('size').last(),
  ]);
  const size = head?.size ?? 0;
  if ((lastRecord?.seq ?? -1) >= size || (lastCheckpoint?.size ?? 0) > size) found('log-cut', size);
  if (lastCheckpoint === undefined || lastCheckpoint.size < walk.size) found('checkpoint-missing', walk.size);
  if (!head || (head.size === walk.size && !walk.isAt({ size: head.size, hashes: head.frontier })))
    found('head-differs', size);
  const key = await readKey(locker);
  const thumbprint = key && (await thumbprintOf(key.spki));
  if (head?.size === walk.size && (thumbprint !== key?.thumbprint || thumbprint !== walk.index.key))
    found('key-differs', size);
  await checkTokens(locker, walk, found);
}

async function checkTokens(locker: Locker, { index }: LogWalk, found: Found): Promise<void> {
  const named = new Map<string, string>();
  for (const { size, checkpoint, tokens } of index.anchors) {
    const row = await locker.checkpoints.get(size);
    if (!row) found('checkpoint-missing', size);
    else if (bytesToHex(await sha256(utf8(row.text))) !== checkpoint) found('checkpoint-changed', size);
    for (const [authority, digest] of Object.entries(tokens)) named.set(`${size} ${authority}`, digest);
  }
  const sizes = new Set(index.anchors.map(({ size }) => size));
  for (const row of await locker.tokens.toArray()) {
    const name = `${row.size} ${row.authority}`;
    const digest = bytesToHex(await sha256(row.token));
    // A token that came while this check ran has its record behind what was walked.
    if (sizes.has(row.size) && named.get(name) !== digest) found('token-changed', row.size);
    named.delete(name);
  }
  for (const name of named.keys()) found('token-missing', Number.parseInt(name, 10));
}
