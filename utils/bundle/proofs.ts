// proofs.json: why each disclosed record is in the log, and why all checkpoints are of one history.

import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import { z } from '../evidence/zod.ts';
import { checkpointName } from '../log/checkpoint.ts';
import { consistencyProof, type Hash, inclusionProof, type TreeLevels, treeLevels } from '../log/merkle.ts';
import { type LogRecord, logRecordSchema } from '../log/record.ts';
import type { BundleLog } from './bundle-input.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const index = z.int().check(z.nonnegative());
const anchorName = z.string().check(z.regex(/^cp-\d{6,15}$/));

export const proofsSchema = z.strictObject({
  v: z.literal(1),
  alg: z.literal('rfc9162-sha256'),
  locker: z.string(),
  /** Record `seq` is leaf `seq` of the tree of `size` leaves that checkpoint `anchor` names. */
  inclusion: z.array(
    z.strictObject({ seq: index, leaf: hex64, anchor: anchorName, size: index, path: z.array(hex64) }),
  ),
  /** Anchor record `anchor_seq` is in the tree whose root record `seq` carries as `prevRoot`. */
  lower: z.array(
    z.strictObject({ seq: index, anchor: anchorName, anchor_seq: index, size: index, path: z.array(hex64) }),
  ),
  /** The tree of checkpoint `from` is a prefix of the one of `to`. */
  consistency: z.array(z.strictObject({ from: anchorName, to: anchorName, path: z.array(hex64) })),
});
export type Proofs = z.infer<typeof proofsSchema>;

/** `cp-000153` */
export const anchorOf = (size: number): string => checkpointName(size).replace(/\.txt$/, '');

/** @throws ExpectedError record-invalid when a record is younger than the newest checkpoint */
export function makeProofs(log: BundleLog, lockerId: string): Proofs {
  const sizes = [...new Set(log.checkpoints.map((checkpoint) => checkpoint.size))].sort((a, b) => a - b);
  const newest = sizes[sizes.length - 1] ?? 0;
  const last = Math.max(-1, ...log.recordLines.map((line) => line.seq));
  if (last >= newest || newest > log.leaves.length) {
    throw new ExpectedError('record-invalid', 'the newest checkpoint does not cover every record');
  }
  const levels = treeLevels(log.leaves.slice(0, newest));
  return {
    v: 1,
    alg: 'rfc9162-sha256',
    locker: lockerId,
    inclusion: log.recordLines.map(({ seq }) => ({
      seq,
      leaf: bytesToHex(log.leaves[seq] ?? new Uint8Array()),
      anchor: anchorOf(newest),
      size: newest,
      path: hexPath(inclusionProof(levels, seq, newest)),
    })),
    lower: lowerBounds(log, levels, sizes),
    consistency: sizes.slice(1).map((to, i) => {
      const from = sizes[i] ?? 0;
      return { from: anchorOf(from), to: anchorOf(to), path: hexPath(consistencyProof(levels, from, to)) };
    }),
  };
}

/** Each item record with the latest anchor before it: made after that anchor's tokens were known. */
function lowerBounds(log: BundleLog, levels: TreeLevels, sizes: readonly number[]): Proofs['lower'] {
  const out: Proofs['lower'] = [];
  let anchor: Extract<LogRecord, { type: 'anchor' }> | null = null;
  for (const line of log.recordLines) {
    const record = logRecordSchema.parse(JSON.parse(new TextDecoder().decode(line.bytes)));
    if (record.type === 'anchor' && sizes.includes(record.body.size)) anchor = record;
    if (record.type !== 'item' || !anchor) continue;
    out.push({
      seq: record.seq,
      anchor: anchorOf(anchor.body.size),
      anchor_seq: anchor.seq,
      size: record.seq,
      path: hexPath(inclusionProof(levels, anchor.seq, record.seq)),
    });
  }
  return out;
}

const hexPath = (path: readonly Hash[]): string[] => path.map(bytesToHex);
