// What a save asked for and what came of it.
import type { ErrorCode } from '../errors.ts';
import type { Notice } from '../evidence/notice.ts';

export interface SaveRequest {
  tabId: number;
  /** auto: only pages of a trade, only when something changed · asked: whatever is on the screen. */
  mode: 'auto' | 'asked';
  /** Scroll and stitch the whole page as well. */
  full: boolean;
  /** Save again although nothing changed. */
  force: boolean;
  /** The buyer has confirmed a page that is never saved without asking. */
  confirmed: boolean;
  /** Refusals that the page's chip read as they appeared. */
  notices?: readonly Notice[];
}

export type SaveOutcome =
  | { state: 'saved'; jobId: string; itemId: string; caseId: string; incidents: string[] }
  | { state: 'unchanged'; itemId: string; caseId: string }
  /** Not a page of a trade: nothing was read into the locker. */
  | { state: 'not-trade' }
  | { state: 'needs-confirmation'; reason: 'sensitive-page' | 'private-window' }
  | { state: 'failed'; error: ErrorCode | 'bug'; detail: string; jobId: string | null };
