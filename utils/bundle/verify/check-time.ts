// The claim "time", and what proven tokens say about the device's own times.
import type { LogRecord } from '../../log/record.ts';
import { CLOCK_TOLERANCE } from './check-clock.ts';
import { type Claim, claimOf, type Findings, noFindings } from './claim.ts';
import type { DisclosedLog } from './read-log.ts';
import type { FoundToken } from './tokens.ts';

/** Two authorities that differ by more than this do not mean the same moment. */
const AUTHORITIES_AGREE_MS = 600_000;

/** Proven: the seal and each anchor carry a token that is whole, for these bytes, and chains to a supplied root. */
/** @param anchors sizes that anchor records name, null where no record can be read: then nobody knows what should be stamped */
export function checkTime(tokens: readonly FoundToken[], anchors: readonly number[] | null): Claim {
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
  if (anchors === null) doubts.push('log-missing');
  for (const size of anchors ?? [])
    if (stamped(size).length === 0) doubts.push(`anchor-without-token:${size}`);
  for (const anchor of [null, ...(anchors ?? [])]) {
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
 * Third-party bounds of each record: it came before the first token on a checkpoint that holds it (every checkpoint here
 * is a prefix of the newest, which holds every record), and an item after the tokens that the anchor record before it names.
 */
export function boundsOf(log: DisclosedLog, tokens: readonly FoundToken[]): Map<number, TimeBounds> {
  const proven = tokens.flatMap(({ state, genTime, ...rest }) =>
    state === 'proven' && genTime !== null ? [{ ...rest, genTime }] : [],
  );
  const firstOn = new Map<number | null, number>();
  for (const { anchor, genTime } of proven)
    firstOn.set(anchor, Math.min(genTime, firstOn.get(anchor) ?? Number.POSITIVE_INFINITY));
  const sizes = [...firstOn.keys()].filter((size) => size !== null).sort((a, b) => a - b);
  const known = tokensKnownTo(log.records, proven);
  const lower = new Map(log.proofs.lower.map((proof) => [proof.seq, known.get(proof.anchor_seq) ?? null]));
  const bounds = new Map<number, TimeBounds>();
  let next = 0;
  for (const { seq } of log.records) {
    while (next < sizes.length && (sizes[next] ?? 0) <= seq) next++;
    bounds.set(seq, { after: lower.get(seq) ?? null, before: firstOn.get(sizes[next] ?? null) ?? null });
  }
  return bounds;
}

/** The latest time that an anchor record knew: of the tokens that it names, and of no other beside the same checkpoint. */
function tokensKnownTo(
  records: readonly LogRecord[],
  proven: readonly { anchor: number | null; sha256: string; genTime: number }[],
): Map<number, number> {
  const times = new Map(proven.map(({ anchor, sha256, genTime }) => [`${anchor} ${sha256}`, genTime]));
  const known = new Map<number, number>();
  for (const { seq, type, body } of records) {
    if (type !== 'anchor') continue;
    const found = Object.values(body.tokens).flatMap((digest) => times.get(`${body.size} ${digest}`) ?? []);
    if (found.length > 0) known.set(seq, Math.max(...found));
  }
  return known;
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
