// What the popup can say about the page under it.
import type { ErrorCode } from '../../utils/errors.ts';
import type { SavedCard } from '../../utils/locker/queries.ts';
import type { JobStep } from '../../utils/locker/rows.ts';

export type SaveView =
  | { state: 'idle' }
  | { state: 'not-trade' }
  | { state: 'working'; step: JobStep; done: number; total: number; jobId: string | null }
  | { state: 'saved'; card: SavedCard }
  | { state: 'unchanged'; card: SavedCard }
  | { state: 'undone'; itemId: string }
  | { state: 'needs-confirmation'; reason: 'sensitive-page' | 'private-window' }
  /** `card` is what survived, null when nothing did. */
  | { state: 'interrupted'; card: SavedCard | null }
  | { state: 'failed'; error: ErrorCode | 'bug'; freeBytes: number | null };

export interface SaveActions {
  save(): void;
  saveFull(): void;
  saveAgain(): void;
  confirm(): void;
  stop(jobId: string): void;
  undo(itemId: string): void;
  restore(itemId: string): void;
  open(route: string): void;
}
