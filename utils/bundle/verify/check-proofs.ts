// Every record in the newest checkpoint, every checkpoint a prefix of the next: one history, nothing swapped.
import { bytesToHex, equalBytes, hexToBytes } from '../../evidence/bytes.ts';
import type { Checkpoint } from '../../log/checkpoint.ts';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  frontierRoot,
  type Hash,
  verifyConsistency,
  verifyInclusion,
} from '../../log/merkle.ts';
import type { LogRecord } from '../../log/record.ts';
import { anchorOf, type Proofs } from '../proofs.ts';
import type { Findings } from './claim.ts';
import type { DisclosedLog } from './read-log.ts';

const hashes = (path: readonly string[]): Hash[] => path.map(hexToBytes);

export function checkProofs(log: DisclosedLog, findings: Findings): void {
  const { records, checkpoints, proofs } = log;
  const locker = records[0]?.locker;
  if (proofs.locker !== locker) findings.broken.push('proofs-of-other-locker');
  for (const checkpoint of checkpoints) {
    if (checkpoint.locker !== locker) findings.broken.push(`checkpoint-of-other-locker:${checkpoint.size}`);
  }
  checkInclusion(log, findings);
  checkConsistency(checkpoints, proofs, findings);
  checkPreviousRoots(log, findings);
  checkLowerBounds(log, findings);
}

function checkInclusion({ records, leaves, checkpoints, proofs }: DisclosedLog, { broken }: Findings): void {
  const newest = checkpoints[checkpoints.length - 1];
  const proven = new Set<number>();
  for (const { seq, leaf, anchor, size, path } of proofs.inclusion) {
    const known = leaves.get(seq);
    const holds =
      newest !== undefined &&
      known !== undefined &&
      anchor === anchorOf(newest.size) &&
      size === newest.size &&
      leaf === bytesToHex(known) &&
      verifyInclusion(known, seq, size, hashes(path), newest.root);
    if (!holds || proven.has(seq)) broken.push(`inclusion-fails:${seq}`);
    proven.add(seq);
  }
  for (const { seq } of records) if (!proven.has(seq)) broken.push(`inclusion-missing:${seq}`);
}

function checkConsistency(
  checkpoints: readonly Checkpoint[],
  { consistency }: Proofs,
  { broken }: Findings,
): void {
  const joints = new Map(consistency.map((proof) => [`${proof.from} ${proof.to}`, proof]));
  for (const [i, newer] of checkpoints.slice(1).entries()) {
    const older = checkpoints[i];
    const proof = older && joints.get(`${anchorOf(older.size)} ${anchorOf(newer.size)}`);
    if (!older || !proof) broken.push(`consistency-missing:${newer.size}`);
    else if (!verifyConsistency(older.size, newer.size, hashes(proof.path), older.root, newer.root)) {
      broken.push(`consistency-fails:${newer.size}`);
    }
  }
}

/** `prevRoot` where it can be recomputed: right after a checkpoint, and as long as no record is left out. */
function checkPreviousRoots({ records, leaves, checkpoints }: DisclosedLog, { broken }: Findings): void {
  const roots = new Map(checkpoints.map(({ size, root }) => [size, root]));
  let frontier = EMPTY_FRONTIER;
  for (const { seq, prevRoot } of records) {
    const known = seq === frontier.size ? frontierRoot(frontier) : roots.get(seq);
    if (known && !equalBytes(known, hexToBytes(prevRoot))) broken.push(`prev-root-differs:${seq}`);
    const leaf = leaves.get(seq);
    if (leaf && seq === frontier.size) frontier = appendLeaf(frontier, leaf);
  }
}

/** An anchor names a checkpoint of the log before itself. */
export function checkAnchorOrder(records: readonly LogRecord[], { broken }: Findings): void {
  for (const { seq, type, body } of records)
    if (type === 'anchor' && body.size > seq) broken.push(`anchor-before-checkpoint:${seq}`);
}

/** Each item has the proof of the latest anchor before it, if there is one here: without it nobody would miss the bound. */
function checkLowerBounds({ records, leaves, proofs }: DisclosedLog, { broken }: Findings): void {
  const bySeq = new Map(records.map((record) => [record.seq, record]));
  const claimed = new Map(proofs.lower.map((proof) => [proof.seq, proof.anchor_seq]));
  if (claimed.size < proofs.lower.length) broken.push('lower-bound-fails:twice');
  let latest: number | undefined;
  for (const { seq, type } of records) {
    if (type === 'anchor') latest = seq;
    if (type === 'item' && latest !== undefined && claimed.get(seq) !== latest)
      broken.push(`lower-bound-missing:${seq}`);
  }
  for (const { seq, anchor, anchor_seq, size, path } of proofs.lower) {
    const record = bySeq.get(seq);
    const anchored = bySeq.get(anchor_seq);
    const leaf = leaves.get(anchor_seq);
    const holds =
      record &&
      leaf &&
      anchored?.type === 'anchor' &&
      anchor === anchorOf(anchored.body.size) &&
      size === seq &&
      verifyInclusion(leaf, anchor_seq, size, hashes(path), hexToBytes(record.prevRoot));
    if (!holds) broken.push(`lower-bound-fails:${seq}`);
  }
}
