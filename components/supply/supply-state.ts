import type { ErrorCode } from '../../utils/errors.ts';

export interface SupplyState {
  /** Name of what is being saved now. */
  busy: string | null;
  saved: number;
  failures: readonly { name: string; error: ErrorCode | 'bug' }[];
}
