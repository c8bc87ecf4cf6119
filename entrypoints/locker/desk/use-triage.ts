// A case as triage sees it, kept up to date while pages are saved and choices are made.
import { useMemo } from 'react';
import { type Triage, type TriageCase, triageCase } from '../../../utils/casework/triage.ts';
import { readTriageCase } from '../../../utils/delivery/triage-case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { unlessLocked } from '../../../utils/locker/vault/opener.ts';

export interface LiveTriage {
  known: TriageCase;
  triage: Triage;
}

/** undefined while it is read; null for no case, a case that is gone, a locked locker. */
export function useTriage(locker: Locker, caseId: string | null): LiveTriage | null | undefined {
  const known = useLive(() => readCase(locker, caseId), [caseId]);
  return useMemo(() => known && { known, triage: triageCase(known, Date.now()) }, [known]);
}

async function readCase(locker: Locker, caseId: string | null): Promise<TriageCase | null> {
  if (!caseId || !(await locker.cases.get(caseId))) return null;
  return unlessLocked(() => readTriageCase(locker, caseId));
}
