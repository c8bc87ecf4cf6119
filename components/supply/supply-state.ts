import type { ErrorCode } from '../../utils/errors.ts';

export interface SupplyState {
  /** Name of what is being saved now. */
  busy: string | null;
  saved: number;
  failures: readonly { name: string; error: ErrorCode | 'bug' }[];
  /** Kept files in which the number of another order stands. */
  suggestions: readonly { itemId: string; name: string; caseId: string; order: string }[];
}
