// Rows of the ladder. Under a passphrase the buyer's words are sealed; times and papers stay for alarms and lists.
import type { Attempt, CaseEnding, CaseStep } from '../evidence/case-step.ts';
import type { Sealed } from './rows.ts';

/** Sealed: `reference` and `note` are empty. */
export type StoredStep = CaseStep & Partial<Sealed>;
/** Sealed: `note` is empty. */
export type StoredAttempt = Attempt & Partial<Sealed>;
export type EndingRow = CaseEnding;
