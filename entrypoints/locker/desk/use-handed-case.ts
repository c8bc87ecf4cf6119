// What a hand-over has to know of its case: the problem, the rules that speak to it, the order.
import { useMemo } from 'react';
import { PROBLEMS } from '../../../utils/casework/problem-table.ts';
import { readTriage } from '../../../utils/delivery/triage-case.ts';
import type { ProblemCode } from '../../../utils/evidence/problem-types.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import type { ClauseTopic } from '../../../utils/terms/select-clauses.ts';

/** Where nobody has said what the trouble is: what every complaint is about. */
const COMMON: readonly ClauseTopic[] = ['refund', 'complaint', 'deadline'];

export interface HandedCase {
  problem: ProblemCode | null;
  topics: readonly ClauseTopic[];
  orderNo: string | null;
}

export function useHandedCase(locker: Locker, caseId: string, told: ProblemCode | null): HandedCase {
  const triage = useLive(() => readTriage(locker, caseId), [caseId]);
  const known = useLive(() => locker.cases.get(caseId), [caseId]);
  const problem = told ?? triage?.triage.problem ?? null;
  const orderNo = known?.orderNo ?? null;
  return useMemo(
    () => ({ problem, topics: problem ? PROBLEMS[problem].topics : COMMON, orderNo }),
    [problem, orderNo],
  );
}
