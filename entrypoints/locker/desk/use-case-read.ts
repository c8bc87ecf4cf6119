// A reading of a case that is told again whenever anything it was computed from changes.
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { unlessLocked } from '../../../utils/locker/vault/opener.ts';
import { watchCase } from '../../../utils/locker/watch-case.ts';

/** @returns undefined while it is read; null for a case that is gone and for a locked locker */
export function useCaseRead<T>(
  locker: Locker,
  caseId: string,
  read: (locker: Locker, caseId: string) => Promise<T>,
): T | null | undefined {
  return useLive(async () => {
    await watchCase(locker, caseId);
    if (!(await locker.cases.get(caseId))) return null;
    return unlessLocked(() => read(locker, caseId));
  }, [caseId, read]);
}
