import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { openRecordings } from '../../../utils/locker/recordings.ts';
import type { JobRow } from '../../../utils/locker/rows.ts';

/** Recordings of tabs, which run where nobody sees them. */
export function useTabRecordings(locker: Locker): JobRow[] {
  const open = useLive(() => openRecordings(locker), []) ?? [];
  return open.filter(({ tabId }) => tabId !== null);
}
