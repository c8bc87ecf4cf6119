// Rows as stored. What the log commits to is in `itemBytes` and `files`; everything else is for lists and may be rebuilt.
import type { Audience } from '../evidence/audience.ts';
import type { Case } from '../evidence/case.ts';
import type { Facts } from '../evidence/facts.ts';
import type { ItemKind, ItemMethod } from '../evidence/item.ts';
import type { ChunkEntry } from '../evidence/recording.ts';
import type { ItemReview } from '../evidence/redaction-review.ts';
import type { Hash } from '../log/merkle.ts';

export interface RecordRow {
  seq: number;
  leaf: Hash;
  /** Canonical line; null once a tombstone with scope record+files has erased it. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

export interface CheckpointRow {
  size: number;
  text: string;
}

/** A time-stamp token over the text of the checkpoint of that size. */
export interface TokenRow {
  size: number;
  authority: string;
  /** DER, RFC 3161 TimeStampResp. */
  token: Uint8Array<ArrayBuffer>;
  /** Device clock of the record that names it. */
  at: string;
}

/** staged: bytes arrive · written: in the log, not yet read back · saved · damaged: read-back failed · removed: undone · erased. */
export type ItemState = 'staged' | 'written' | 'saved' | 'damaged' | 'removed' | 'erased';

/** A value that only the locker's passphrase opens; a row that has one keeps its secrets nowhere else. */
export interface Sealed<Box = Uint8Array<ArrayBuffer>> {
  /** Id of its key in `sealKeys`. */
  sealedBy: string;
  /** 8 random bytes, then AES-256-GCM segments of 4 MiB. */
  box: Box;
}

/** What stays in clear even under a passphrase: lists, the log and the next save need it. */
export interface ItemBasics {
  id: string;
  state: ItemState;
  caseId: string;
  caseSeq: number;
  /** How the case was found: `buyer` moved it here, `guess` wants one look. */
  assignedBy: 'auto' | 'guess' | 'buyer';
  kind: ItemKind;
  method: ItemMethod;
  capturedAt: string;
  host: string | null;
  /** Digest of URL and visible text (under a passphrase keyed anew with every browser session): an unchanged page is not saved twice. */
  pageKey: string;
  /** Sequence number of the `item` record. */
  seq: number;
  itemBytes: Uint8Array<ArrayBuffer>;
  removedAt: string | null;
}

export interface ItemSecrets {
  title: string;
  url: string | null;
  disclosures: Record<string, string>;
  /** 64 hex characters per file. */
  salts: Record<string, string>;
  /** 64 hex characters per image and text: master of the salts of its tiles or segments. */
  tileMasters: Record<string, string>;
  thumbnail: Blob | null;
}

export type ItemRow = ItemBasics & ItemSecrets;
export type StoredItem = ItemBasics & Partial<ItemSecrets> & Partial<Sealed>;

export interface FileRow {
  itemId: string;
  name: string;
  blob: Blob;
}

/** About one second of a recording, as the encoder gave it. */
export interface ChunkRow extends ChunkEntry {
  itemId: string;
  blob: Blob;
}

/** Sealed: `blob` is gone, `box` has its bytes and `type` its media type. */
export type StoredFile = Omit<FileRow, 'blob'> &
  Partial<Pick<FileRow, 'blob'> & Sealed<Blob> & { type: string }>;

/** Sealed: `blob` is gone. */
export type StoredChunk = Omit<ChunkRow, 'blob'> & Partial<Pick<ChunkRow, 'blob'> & Sealed<Blob>>;

export interface FactsRow {
  n?: number;
  itemId: string;
  reader: string;
  at: string;
  facts: Facts;
}

export type StoredFacts = Omit<FactsRow, 'facts'> & Partial<Pick<FactsRow, 'facts'> & Sealed>;

export type CaseRow = Case;

/** Highest position ever given out in a case: positions are never used twice. */
export interface CaseSeqRow {
  caseId: string;
  last: number;
}

export type JobState =
  | 'running'
  | 'saved'
  | 'unchanged'
  | 'failed'
  | 'stopped'
  /** The worker or the page died in the middle; what was already kept is named by `itemId`. */
  | 'interrupted'
  | 'done';

export type JobStep =
  | 'reading'
  | 'pixels'
  | 'stitching'
  | 'harvesting'
  | 'recording'
  | 'writing'
  | 'checking'
  | 'building'
  | 'delivering';

export interface JobRow {
  id: string;
  kind: 'save' | 'export' | 'record';
  state: JobState;
  step: JobStep;
  /** Progress within the step, 0/0 where it has no measure. */
  done: number;
  total: number;
  tabId: number | null;
  title: string;
  caseId: string | null;
  itemId: string | null;
  error: string | null;
  /** Life of the context that runs the job: another life finding it running knows that it was cut off. */
  session: string;
  /** Everything needed to finish after a restart; shape is the job's own. */
  resume: unknown;
  createdAt: string;
  updatedAt: string;
}

/** Sealed: `resume` is null and in the box. */
export type StoredJob = JobRow & { [K in keyof Sealed]?: Sealed[K] | undefined };

export interface DraftRow {
  caseId: string;
  channel: string;
  text: string;
  updatedAt: string;
}

/** What the buyer decided to hide of an item from one recipient; the item's own files never change. */
export interface RedactionRow {
  caseId: string;
  audience: Audience;
  itemId: string;
  review: ItemReview;
  updatedAt: string;
}

/** Sealed: `text` is empty. */
export type StoredDraft = DraftRow & Partial<Sealed>;

/** The key of the sealed values of one item, case or of the signing key: wrapped to the public half of a vault, so that saving needs no passphrase. */
export interface SealKeyRow {
  id: string;
  /** Item id, case id or `signing`. */
  scope: string;
  /** Which vault opens it. */
  vault: string;
  /** Ephemeral P-256 point, 65 bytes. */
  point: Uint8Array<ArrayBuffer>;
  /** 12 bytes of IV, then AES-256-GCM over the 32-byte key. */
  wrapped: Uint8Array<ArrayBuffer>;
}

export type StoredKey = {
  key: 'key';
  spki: Uint8Array<ArrayBuffer>;
  thumbprint: string;
  /** Non-extractable; under a passphrase the box has its PKCS#8 instead. */
  privateKey?: CryptoKey;
} & Partial<Sealed>;

/** The buyer's passphrase: it wraps the private half of a key pair, whose public half seals. */
export interface VaultMeta {
  key: 'vault';
  /** 16 base64url characters of the digest of its point. */
  id: string;
  /** leaving: the passphrase was taken away, what it sealed is being opened. */
  state: 'on' | 'leaving';
  kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: Uint8Array<ArrayBuffer> };
  /** P-256 point, 65 bytes. */
  point: Uint8Array<ArrayBuffer>;
  /** 12 bytes of IV, then AES-256-GCM over the PKCS#8. */
  wrapped: Uint8Array<ArrayBuffer>;
}

export interface HeadMeta {
  key: 'head';
  locker: string;
  size: number;
  frontier: Hash[];
  /** `at` of the newest record, to notice a clock that was set back. */
  lastAt: string;
}

export type MetaRow = StoredKey | HeadMeta | VaultMeta;
