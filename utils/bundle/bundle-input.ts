// What a bundle is made from. Clock, salts and signature come from outside, so that the result is repeatable.
import type { Audience } from '../evidence/audience.ts';
import type { Case } from '../evidence/case.ts';
import type { CaseStory } from '../evidence/case-story.ts';
import type { Facts } from '../evidence/facts.ts';
import type { Item } from '../evidence/item.ts';
import type { PixelRect } from '../evidence/picture-rects.ts';
import type { RedactionPlan } from '../evidence/redaction-plan.ts';
import type { TimeStamp } from '../evidence/time-stamp.ts';
import type { Hash } from '../log/merkle.ts';
import type { Pixels } from '../log/tile-tree.ts';
import type { Bytes } from './zip.ts';

export interface BundleItem {
  item: Item;
  /** Exactly as stored: their SHA-256 is in the log. */
  itemBytes: Bytes;
  /** Name of a page claim to its base64url disclosure. */
  disclosures: Readonly<Record<string, string>>;
  /** File name to 64 hex characters. */
  salts: Readonly<Record<string, string>>;
  /** File name to 64 hex characters: master of the salts of tiles or segments. Never leaves. */
  masters: Readonly<Record<string, string>>;
  facts: Facts | null;
  caseSeq: number;
  readFile(name: string): Promise<Bytes>;
  /** The same as it lies stored, so that a part of the export need not hold it. */
  readBlob?(name: string): Promise<Blob>;
  /** A small picture of the file, made at capture: spares decoding it again where the file leaves unmasked. */
  thumbnail?: { file: string; mime: string; bytes: Bytes } | null;
}

export interface BundleLog {
  /** What `selectRecords` chose, in log order, each line without its line feed. */
  recordLines: readonly { seq: number; bytes: Bytes }[];
  /** All leaves of the locker, at least up to the newest checkpoint. */
  leaves: readonly Hash[];
  /** At least one; the newest covers every record line. */
  checkpoints: readonly { size: number; text: string; tokens?: readonly TimeStamp[] }[];
}

export interface BundleComplaint {
  /** Our own code of the channel (`merchant`, `platform` …). */
  channel: string;
  text: string;
}

export interface BundleInput {
  /** Device clock, epoch ms. */
  created: number | Date;
  /** `CardProof/<version>` */
  software: string;
  lockerId: string;
  key: { spki: Bytes; thumbprint: string };
  case: Case;
  /** In exhibit order: the first is 证据1 and `items/0001`. */
  items: readonly BundleItem[];
  /** Readings of what is not exported (undone, moved away, older): their secrets must not leave either. */
  otherFacts?: readonly Facts[];
  log: BundleLog;
  complaints: readonly BundleComplaint[];
  /** What the case comes to, for the report; without it everything but the case's own fields is unknown. */
  story?: CaseStory;
  audience: Audience;
  /** What the buyer decided; null: every proposal as suggested. Of another audience it is refused. */
  plan?: RedactionPlan | null;
  /** Whether the buyer had looked at everything that is hidden; null for `self`, where nothing is. */
  reviewed?: boolean | null;
  /** Bytes of one part; 100 MB where nothing is said. */
  partLimit?: number;
}

export interface BundleTools {
  /** ECDSA P-256 with SHA-256, 64 bytes r‖s. */
  sign(bytes: Bytes): Promise<Uint8Array>;
  /** Time-stamps of the sealed tag manifest; none where no authority is switched on or none answers. */
  stamp?(bytes: Bytes): Promise<readonly TimeStamp[]>;
  /** A new PNG with the rectangles filled; the original's pixels below them are gone. */
  blackout(image: Bytes, rects: readonly PixelRect[]): Promise<Bytes>;
  /** Straight RGBA as it was decoded at capture. */
  decode(image: Bytes): Promise<Pixels>;
  /** At most 30 kB; anything larger is left out of the report. */
  thumbnail(image: Bytes): Promise<{ mime: string; bytes: Uint8Array }>;
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

export interface BundlePart {
  /** With `.zip`. */
  name: string;
  blob: Blob;
  bytes: number;
}
