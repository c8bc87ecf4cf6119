// The case that the popup works on: the one of what was just kept, else the newest, else whichever is picked.
import { useState } from 'react';
import { type ChainLink, evidenceChain } from '../../utils/casework/evidence-chain.ts';
import type { Case } from '../../utils/evidence/case.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { countKept, readEvidence, recentCases } from '../../utils/locker/queries.ts';

const OFFERED = 20;

export interface CurrentCase {
  id: string | null;
  cases: Case[];
  links: ChainLink[];
  shopGone: boolean;
  /** Kept items of the case, and of the whole locker. */
  items: number;
  total: number;
  /** False until the locker has answered. */
  ready: boolean;
  pick(caseId: string | null): void;
}

async function offeredCases(locker: Locker, wanted: string | null): Promise<Case[]> {
  const recent = await recentCases(locker, OFFERED);
  if (!wanted || recent.some(({ id }) => id === wanted)) return recent;
  const older = await locker.cases.get(wanted);
  return older ? [...recent, older] : recent;
}

export function useCurrentCase(locker: Locker, savedIn: string | null): CurrentCase {
  const [picked, pick] = useState<string | null>(null);
  const cases = useLive(() => offeredCases(locker, savedIn), [savedIn]);
  const id = savedIn ?? picked ?? cases?.[0]?.id ?? null;
  const evidence = useLive(async () => (id ? readEvidence(locker, id) : []), [id]);
  const total = useLive(() => countKept(locker), []);
  const items = (evidence ?? []).map(({ card, facts }) => ({ kind: card.kind, facts }));
  return {
    id,
    cases: cases ?? [],
    links: evidenceChain(items),
    shopGone: cases?.find((known) => known.id === id)?.intake?.shopReachable === 'no',
    items: items.length,
    total: total ?? 0,
    ready: cases !== undefined && evidence !== undefined,
    pick,
  };
}
