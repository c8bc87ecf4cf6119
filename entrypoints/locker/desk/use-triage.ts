// A case as triage sees it, kept up to date while pages are saved and choices are made.
import { type LiveTriage, readTriage } from '../../../utils/delivery/triage-case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';

/** undefined while it is read; null for a case that is gone and for a locked locker. */
export function useTriage(locker: Locker, caseId: string): LiveTriage | null | undefined {
  return useLive(() => readTriage(locker, caseId), [caseId]);
}
