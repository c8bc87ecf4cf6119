// The case beside the page: asked for by popup or chip, else that of the page in front, else the newest.
import { useCallback, useEffect, useReducer, useState } from 'react';
import { type DeskRequest, takeDeskRequest, watchDeskRequests } from '../../utils/browser/side-panel.ts';
import { activeTab, type TabRef } from '../../utils/browser/tabs.ts';
import { followCase, NOTHING_FOLLOWED } from '../../utils/casework/follow-case.ts';
import type { Case } from '../../utils/evidence/case.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { caseOfTab, recentCases } from '../../utils/locker/queries.ts';

const OFFERED = 50;

export interface PanelCase {
  /** Undefined until the locker has answered, null in an empty one. */
  caseId: string | null | undefined;
  cases: Case[];
  pinned: boolean;
  /** The part of the desk that was asked for, and a new nonce each time. */
  asked: DeskRequest | null;
  pick(caseId: string | null): void;
  release(): void;
}

async function offered(locker: Locker, wanted: string | null): Promise<Case[]> {
  const recent = await recentCases(locker, OFFERED);
  if (!wanted || recent.some(({ id }) => id === wanted)) return recent;
  const older = await locker.cases.get(wanted);
  return older ? [...recent, older] : recent;
}

/** Requests for this window, the one that opened the panel included. */
function useRequests(windowId: number, onRequest: (request: DeskRequest) => Promise<void>): void {
  useEffect(() => {
    const take = async () => {
      const request = await takeDeskRequest(windowId);
      if (request) await onRequest(request);
    };
    const run = () => void take().catch(console.error);
    const stop = watchDeskRequests(run);
    run();
    return stop;
  }, [windowId, onRequest]);
}

export function usePanelCase(
  locker: Locker,
  tab: TabRef | null,
  { since, windowId }: { since: string; windowId: number },
): PanelCase {
  const [followed, follow] = useReducer(followCase, NOTHING_FOLLOWED);
  const [asked, setAsked] = useState<DeskRequest | null>(null);
  const tabId = tab?.id ?? null;
  const tabCase = useLive(() => (tabId === null ? none() : caseOfTab(locker, tabId, since)), [tabId, since]);
  const cases = useLive(() => offered(locker, followed.caseId), [followed.caseId]);

  useEffect(() => {
    if (tabCase !== undefined) follow({ kind: 'tab', caseId: tabCase });
  }, [tabCase]);
  const take = useCallback(
    async (request: DeskRequest) => {
      const under = await activeTab();
      const caseUnder = under && (await caseOfTab(locker, under.id, since));
      follow({ kind: 'asked', caseId: request.caseId, tabCase: caseUnder });
      setAsked(request);
    },
    [locker, since],
  );
  useRequests(windowId, take);

  const known = cases?.some(({ id }) => id === followed.caseId) ? followed.caseId : (cases?.[0]?.id ?? null);
  return {
    caseId: cases && tabCase !== undefined ? known : undefined,
    cases: cases ?? [],
    pinned: followed.pinned,
    asked,
    pick: (caseId) => follow({ kind: 'picked', caseId }),
    release: () => follow({ kind: 'released', tabCase: tabCase ?? null }),
  };
}

const none = async (): Promise<null> => null;
