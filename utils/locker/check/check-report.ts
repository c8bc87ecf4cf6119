// What a check of the whole locker found, as it is kept until the next one.
import type { ItemKind } from '../../evidence/item.ts';

export type LogProblem =
  /** A row of the log is not there. */
  | 'record-missing'
  /** A line is not the one that was hashed. */
  | 'record-changed'
  /** What comes before a record is not what it was when the record was written. */
  | 'history-differs'
  /** The log is shorter than its own checkpoints say. */
  | 'log-cut'
  | 'checkpoint-changed'
  | 'checkpoint-missing'
  | 'token-changed'
  | 'token-missing'
  /** What appending goes on from is not the state of the log. */
  | 'head-differs'
  | 'key-differs';

export type ItemProblem =
  | 'item-missing'
  /** Its description is not the one that the log names. */
  | 'item-changed'
  | 'not-recorded'
  | 'file-missing'
  | 'file-changed'
  /** Title, address and the like are not those that were committed. */
  | 'claims-changed'
  | 'case-differs';

export interface DamagedItem {
  id: string;
  problem: ItemProblem;
  /** Name of the file, null where the item itself is meant. */
  file: string | null;
  /** null where the row is gone. */
  kind: ItemKind | null;
  capturedAt: string | null;
}

export interface CheckReport {
  key: 'check';
  /** ISO 8601, device clock. */
  startedAt: string;
  finishedAt: string;
  records: number;
  items: number;
  files: number;
  bytes: number;
  /** Items whose files could not be opened without the passphrase. */
  locked: number;
  log: { problem: LogProblem; at: number }[];
  damaged: DamagedItem[];
  /** Findings beyond those that are listed. */
  more: number;
}

export const MOST_FINDINGS = 200;

export const isSound = ({ log, damaged }: Pick<CheckReport, 'log' | 'damaged'>): boolean =>
  log.length === 0 && damaged.length === 0;
