import { useMemo, useState } from 'react';
import { caseLabel } from '../../../components/casework/case-label.ts';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { CaseFacts } from '../../../components/locker/case-facts.tsx';
import { type ItemActions, ItemGrid } from '../../../components/locker/item-grid.tsx';
import { EvidenceMeter, MeterHints } from '../../../components/triage/evidence-meter.tsx';
import { ProblemLine } from '../../../components/triage/problem-line.tsx';
import type { ErrorCode } from '../../../utils/errors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readCase, readEvidence, recentCases } from '../../../utils/locker/queries.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import CaseDesk from '../desk/case-desk.tsx';
import { SupplyDesk } from '../desk/supply-desk.tsx';
import { codeOf } from '../desk/use-supply.ts';
import { useTriage } from '../desk/use-triage.ts';
import { CaseChats } from './case-chats.tsx';

interface CasePageProps {
  locker: Locker;
  caseId: string;
  /** Part of the desk to open, null for none. */
  desk: string | null;
}

const OFFERED = 50;

function useItemActions(): { actions: ItemActions; error: ErrorCode | 'bug' | null } {
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  const act = (work: Promise<unknown>) => {
    work.then(
      () => setError(null),
      (failure) => setError(codeOf(failure)),
    );
  };
  const actions: ItemActions = {
    undo: (itemId) => act(ask('undoItem', { itemId })),
    restore: (itemId) => act(ask('restoreItem', { itemId })),
    move: (itemId, caseId) => act(ask('moveItem', { itemId, caseId })),
  };
  return { actions, error };
}

export function CasePage({ locker, caseId, desk }: CasePageProps) {
  const text = useText();
  const found = useLive(() => readCase(locker, caseId), [caseId]);
  const cases = useLive(() => recentCases(locker, OFFERED), []) ?? [];
  const evidence = useLive(() => readEvidence(locker, caseId), [caseId]) ?? [];
  const live = useTriage(locker, caseId);
  const { actions, error } = useItemActions();
  const asked = useMemo(() => ({ desk, nonce: '' }), [desk]);
  // Shown whole: a meter that comes later would push away what the buyer is about to click.
  if (found === undefined || live === undefined) return null;
  if (found === null) return <Notice tone="warn" what={text.locker.missingCase} />;
  const order = caseLabel(text, found.case, 60);
  return (
    <>
      <h1 className="cp-number">{order}</h1>
      <div className="cp-columns">
        <section className="cp-card cp-stack" aria-label={text.locker.case}>
          <CaseFacts known={found.case} />
        </section>
        <div className="cp-card cp-stack">
          {live ? <ProblemLine triage={live.triage} /> : null}
          {live ? <EvidenceMeter meter={live.triage.meter} /> : null}
          {live ? <MeterHints meter={live.triage.meter} /> : null}
        </div>
      </div>
      <CaseDesk locker={locker} caseId={caseId} tabId={null} asked={asked} />
      <section className="cp-card cp-stack">
        <h2>{text.locker.evidence}</h2>
        <div role="status">
          {error ? (
            <Notice tone="danger" what={text.errors[error].what} next={text.errors[error].next} />
          ) : null}
        </div>
        {found.items.length === 0 ? <p className="cp-muted">{text.locker.noEvidence}</p> : null}
        <ItemGrid items={found.items} cases={cases} order={order} actions={actions} />
        <SupplyDesk locker={locker} caseId={caseId} />
        <p>
          <a href={`#/window?case=${caseId}`}>{text.windows.link}</a>
        </p>
      </section>
      <CaseChats evidence={evidence} />
    </>
  );
}
