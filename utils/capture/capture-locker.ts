// The part of the locker that a capture uses, as an interface: capture never imports the database.
import type { Facts, Message } from '../evidence/facts.ts';
import type { CaptureDraft } from './draft.ts';
import type { FrozenItem } from './freeze-item.ts';

export type SaveStep = 'reading' | 'pixels' | 'stitching' | 'harvesting' | 'writing' | 'checking';

export interface JobChange {
  step?: SaveStep;
  done?: number;
  total?: number;
  itemId?: string | null;
  caseId?: string | null;
  state?: 'running' | 'saved' | 'unchanged' | 'failed' | 'stopped' | 'interrupted';
  error?: string | null;
  resume?: CaptureDraft | null;
}

/** A change of the journal in the same transaction as what it tells of. */
export interface JournalLine {
  id: string;
  change: JobChange;
}

export interface SaveJob {
  id: string;
  tabId: number | null;
  step: SaveStep;
  resume: CaptureDraft | null;
  itemId: string | null;
}

export interface KeptItem {
  itemId: string;
  caseId: string;
}

export interface ChosenCase {
  id: string;
  /** Nobody said so: something in the file did. */
  guessed: boolean;
}

export interface CaptureLocker {
  /** The journal's first line: this item is about to be shot. */
  startJob(tabId: number | null, title: string, itemId: string): Promise<string>;
  updateJob(jobId: string, change: JobChange): Promise<void>;
  /** Forgets old finished jobs; nothing waits for it. */
  prune(): Promise<void>;
  /** Save jobs that an earlier life of the worker left running. */
  cutOffJobs(): Promise<SaveJob[]>;
  /** The newest saved item with this page key. */
  findUnchanged(pageKey: string): Promise<KeptItem | null>;
  /** Keeps the bytes and, in the same transaction, the change of the journal that says so. */
  stage(itemId: string, files: ReadonlyMap<string, Blob>, job?: JournalLine): Promise<void>;
  readStaged(itemId: string, name: string): Promise<Uint8Array<ArrayBuffer>>;
  isWritten(itemId: string): Promise<boolean>;
  /** Item, records, facts and case in one transaction. `owner` null lets the locker find the case. */
  write(
    draft: CaptureDraft,
    frozen: FrozenItem,
    thumbnail: Blob | null,
    owner: ChosenCase | null,
    job?: JournalLine,
  ): Promise<KeptItem>;
  /** Reads back and recomputes; `job` changes with the tick. @throws ExpectedError readback-failed */
  confirm(itemId: string, job?: JournalLine): Promise<KeptItem>;
  /** Chats of the case this page belongs to that are kept from their beginning, each oldest first. */
  keptChats(draft: CaptureDraft): Promise<Message[][]>;
  /** True when the device clock is behind the newest record. */
  clockSetBack(now: number): Promise<boolean>;
}

export type { Facts };
