// The case that the popup works on: the one of what was just kept, else the newest, else whichever is picked.
import { useEffect, useState } from 'react';
import type { Triage } from '../../utils/casework/triage.ts';
import type { Case } from '../../utils/evidence/case.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { countKept, countKeptOf, recentCases } from '../../utils/locker/queries.ts';
import { useVaultState } from '../locker/vault/use-vault.ts';

const OFFERED = 20;

export interface CurrentCase {
  id: string | null;
  cases: Case[];
  /** Null without a case and in a locked locker. */
  triage: Triage | null;
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
  const items = useLive(async () => (id ? countKeptOf(locker, id) : 0), [id]);
  const triage = useLazyTriage(locker, id);
  const total = useLive(() => countKept(locker), []);
  return {
    id,
    cases: cases ?? [],
    triage: triage ?? null,
    items: items ?? 0,
    total: total ?? 0,
    ready: cases !== undefined && items !== undefined && triage !== undefined,
    pick,
  };
}

type Reader = typeof import('../../utils/delivery/triage-case.ts').readTriage;

/** The rules are loaded after the first paint. undefined until what is shown is that of this case and this lock. */
function useLazyTriage(locker: Locker, id: string | null): Triage | null | undefined {
  const vault = useVaultState(locker);
  const [reader, setReader] = useState<{ read: Reader } | null>(null);
  useEffect(() => {
    import('../../utils/delivery/triage-case.ts').then(
      ({ readTriage }) => setReader({ read: readTriage }),
      console.error,
    );
  }, []);
  const found = useLive(async () => {
    const live = id && reader ? await reader.read(locker, id) : null;
    return { id, vault, reader, triage: live?.triage ?? null };
  }, [id, vault, reader]);
  const isNewest = found?.id === id && found.vault === vault && found.reader === reader;
  return isNewest && (reader || !id) ? found.triage : undefined;
}
