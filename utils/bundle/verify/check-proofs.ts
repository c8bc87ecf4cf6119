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
  for (const [i, newer] of checkpoints.slice(1).entries()) {
    const older = checkpoints[i];
    const proof = consistency.find(
      ({ from, to }) => older && from === anchorOf(older.size) && to === anchorOf(newer.size),
    );
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

function checkLowerBounds({ records, leaves, proofs }: DisclosedLog, { broken }: Findings): void {
  for (const { seq, anchor, anchor_seq, size, path } of proofs.lower) {
    const record = records.find((other) => other.seq === seq);
    const anchored = records.find((other) => other.seq === anchor_seq);
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
