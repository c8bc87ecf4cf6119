// A record is one canonical JSON line; its leaf is what the tree and every outsider sees of it.
import { utf8 } from '../evidence/bytes.ts';
import { canonicalJson } from '../evidence/commitments.ts';
import { z } from '../evidence/zod.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const index = z.int().check(z.nonnegative());
const lockerId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));
const thumbprint = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const itemId = z.string().check(z.regex(/^it_[0-9A-HJKMNP-TV-Z]{26}$/));
const caseId = z.string().check(z.regex(/^cs_[0-9a-z]{20}$/));

const header = {
  v: z.literal(1),
  /** 16 base64url characters naming the locker. */
  locker: lockerId,
  /** 0-based, equals the leaf index. */
  seq: index,
  /** RFC 9162 root over records 0 … seq−1: commits to every earlier record, anchors included. */
  prevRoot: hex64,
  /** Device clock. */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  /** ms since the context that wrote the record started. */
  mono: index,
  session: z.string().check(z.regex(/^[0-9a-z]{12}$/)),
  /** RFC 7638 thumbprint of the locker's key. */
  key: thumbprint,
  /** 16 random bytes: hides records that are not disclosed beside this one. */
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,}$/)),
};

const bodies = {
  genesis: z.strictObject({ alg: z.literal('rfc9162-sha256'), software: z.string(), key_spki_sha256: hex64 }),
  item: z.strictObject({ id: itemId, item_sha256: hex64 }),
  assign: z.strictObject({ item: itemId, case: caseId, case_seq: z.int().check(z.positive()) }),
  tombstone: z.strictObject({
    target_seq: index,
    target_leaf: hex64,
    scope: z.enum(['files', 'record+files']),
    reason: z.enum(['undo', 'erase']),
    retained: z.string(),
  }),
  export: z.strictObject({
    bag: z.string(),
    case: caseId,
    /** Items of the case that are neither moved away nor tombstoned. */
    case_items: index,
    items: z.array(itemId),
  }),
  /** base64url: both public keys as SPKI, r‖s of the old one over `cardproof/key/1\\n<locker>\\n<new_key>\\n`. */
  key: z.strictObject({
    old_spki: z.string(),
    new_spki: z.string(),
    new_key: thumbprint,
    sig_by_old: z.string(),
  }),
  restore: z.strictObject({
    backup_size: index,
    backup_root: hex64,
    known_size: z.nullable(index),
    known_root: z.nullable(hex64),
  }),
  /** Items recorded next come from another log, which stood like this when it was taken in. */
  merge: z.strictObject({ locker: lockerId, size: index, root: hex64 }),
  anchor: z.strictObject({
    size: index,
    checkpoint_sha256: hex64,
    tokens: z.record(z.string(), hex64),
  }),
};

export const logRecordSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...header, type: z.literal('genesis'), body: bodies.genesis }),
  z.strictObject({ ...header, type: z.literal('item'), body: bodies.item }),
  z.strictObject({ ...header, type: z.literal('assign'), body: bodies.assign }),
  z.strictObject({ ...header, type: z.literal('tombstone'), body: bodies.tombstone }),
  z.strictObject({ ...header, type: z.literal('export'), body: bodies.export }),
  z.strictObject({ ...header, type: z.literal('key'), body: bodies.key }),
  z.strictObject({ ...header, type: z.literal('restore'), body: bodies.restore }),
  z.strictObject({ ...header, type: z.literal('merge'), body: bodies.merge }),
  z.strictObject({ ...header, type: z.literal('anchor'), body: bodies.anchor }),
]);
export type LogRecord = z.infer<typeof logRecordSchema>;
export type LogRecordType = LogRecord['type'];

/** What a writer says; the log adds position, clock, key and salt. */
export type LogEntry = {
  [T in LogRecordType]: Pick<Extract<LogRecord, { type: T }>, 'type' | 'body'>;
}[LogRecordType];

export function recordBytes(record: LogRecord): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson(record));
}
