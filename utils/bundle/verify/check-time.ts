// The claim "time", and what proven tokens say about the device's own times.
import type { LogRecord } from '../../log/record.ts';
import { CLOCK_TOLERANCE } from './check-clock.ts';
import { type Claim, claimOf, type Findings, noFindings } from './claim.ts';
import type { DisclosedLog } from './read-log.ts';
import type { FoundToken } from './tokens.ts';

/** Two authorities that differ by more than this do not mean the same moment. */
const AUTHORITIES_AGREE_MS = 600_000;

/** Proven: the seal and each anchor carry a token that is whole, for these bytes, and chains to a supplied root. */
export function checkTime(tokens: readonly FoundToken[], anchors: readonly number[]): Claim {
  const findings = noFindings();
  const { broken, doubts } = findings;
  if (tokens.length === 0) return claimOf({ broken, doubts: ['no-token'] });
  for (const { state, reason, path } of tokens) {
    if (state === 'broken') broken.push(`${reason}:${path}`);
    else if (state === 'untrusted') doubts.push(`${reason}:${path}`);
  }
  const stamped = (anchor: number | null) =>
    tokens.filter((token) => token.anchor === anchor && token.state === 'proven');
  if (stamped(null).length === 0) doubts.push('seal-without-token');
  for (const size of anchors) if (stamped(size).length === 0) doubts.push(`anchor-without-token:${size}`);
  for (const anchor of [null, ...anchors]) {
    const times = stamped(anchor).flatMap(({ genTime }) => genTime ?? []);
    if (Math.max(...times) - Math.min(...times) > AUTHORITIES_AGREE_MS)
      doubts.push(`authorities-disagree:${anchor ?? 'seal'}`);
  }
  return claimOf(findings);
}

/** Checkpoints that an anchor record names. */
export function anchorSizes(records: readonly LogRecord[]): number[] {
  return records.flatMap((record) => (record.type === 'anchor' ? [record.body.size] : []));
}

export interface TimeBounds {
  /** Epoch ms; null where no proven token bounds the record. */
  after: number | null;
  before: number | null;
}

/**
 * Third-party bounds of each item record: it came after the tokens that the anchor before it names, and before the first
 * token on a checkpoint that holds it (every checkpoint here is a prefix of the newest, which holds every record).
 */
export function boundsOf(log: DisclosedLog, tokens: readonly FoundToken[]): Map<number, TimeBounds> {
  const proven = tokens.filter(({ state, genTime }) => state === 'proven' && genTime !== null);
  const timesAt = (size: number) =>
    proven.flatMap(({ anchor, genTime }) => (anchor === size && genTime !== null ? [genTime] : []));
  const sizes = [...new Set(proven.flatMap(({ anchor }) => anchor ?? []))].sort((a, b) => a - b);
  const seal = proven.flatMap(({ anchor, genTime }) =>
    anchor === null && genTime !== null ? [genTime] : [],
  );
  const bounds = new Map<number, TimeBounds>();
  for (const { seq, type } of log.records) {
    if (type !== 'item') continue;
    const holding = sizes.find((size) => size > seq);
    const before = holding === undefined ? seal : timesAt(holding);
    const lower = log.proofs.lower.find((proof) => proof.seq === seq);
    const after = lower ? timesAt(Number(lower.anchor.slice(3))) : [];
    bounds.set(seq, {
      after: after.length > 0 ? Math.max(...after) : null,
      before: before.length > 0 ? Math.min(...before) : null,
    });
  }
  return bounds;
}

/** Device times outside their bounds by more than two seconds speak against the device's clock. */
export function checkBounds(
  records: readonly LogRecord[],
  bounds: ReadonlyMap<number, TimeBounds>,
  { broken, doubts }: Findings,
): void {
  for (const { seq, at } of records) {
    const { after = null, before = null } = bounds.get(seq) ?? {};
    const time = Date.parse(at);
    if (after !== null && before !== null && after > before) broken.push(`bounds-cross:${seq}`);
    else if (after !== null && time < after - CLOCK_TOLERANCE) doubts.push(`before-its-bound:${seq}`);
    else if (before !== null && time > before + CLOCK_TOLERANCE) doubts.push(`after-its-bound:${seq}`);
  }
}
