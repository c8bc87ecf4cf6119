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

export interface ItemRow {
  id: string;
  state: ItemState;
  caseId: string;
  caseSeq: number;
  /** How the case was found: `buyer` moved it here, `guess` wants one look. */
  assignedBy: 'auto' | 'guess' | 'buyer';
  kind: ItemKind;
  method: ItemMethod;
  capturedAt: string;
  title: string;
  url: string | null;
  host: string | null;
  /** Digest of URL and visible text: an unchanged page is not saved twice. */
  pageKey: string;
  /** Sequence number of the `item` record. */
  seq: number;
  itemBytes: Uint8Array<ArrayBuffer>;
  disclosures: Record<string, string>;
  /** 64 hex characters per file. */
  salts: Record<string, string>;
  /** 64 hex characters per image: master of its tile salts. */
  tileMasters: Record<string, string>;
  thumbnail: Blob | null;
  removedAt: string | null;
}

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

export interface FactsRow {
  n?: number;
  itemId: string;
  reader: string;
  at: string;
  facts: Facts;
}

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

export interface KeyMeta {
  key: 'key';
  privateKey: CryptoKey;
  spki: Uint8Array<ArrayBuffer>;
  thumbprint: string;
}

export interface HeadMeta {
  key: 'head';
  locker: string;
  size: number;
  frontier: Hash[];
  /** `at` of the newest record, to notice a clock that was set back. */
  lastAt: string;
}

export type MetaRow = KeyMeta | HeadMeta;
