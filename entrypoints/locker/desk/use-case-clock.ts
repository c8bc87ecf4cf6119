import { useMemo } from 'react';
import { type CaseClock, clockOfCase } from '../../../utils/delivery/clock-of-case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { unlessLocked } from '../../../utils/locker/vault/opener.ts';
import { watchCase } from '../../../utils/locker/watch-case.ts';
import { useMinute } from './use-minute.ts';

export interface ShownClock {
  clock: CaseClock;
  now: number;
}

/** A case's clock, told anew with the minute and with whatever is kept; null until it is read, or while locked. */
export function useCaseClock(locker: Locker, caseId: string): ShownClock | null {
  const now = useMinute();
  const clockOf = useLive(async () => {
    await watchCase(locker, caseId);
    return unlessLocked(() => clockOfCase(locker, caseId));
  }, [caseId]);
  return useMemo(() => (clockOf ? { clock: clockOf(now), now } : null), [clockOf, now]);
}
