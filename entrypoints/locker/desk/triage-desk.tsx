import { useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { ProblemCard } from '../../../components/triage/problem-card.tsx';
import { ProblemPicker } from '../../../components/triage/problem-picker.tsx';
import { selfChecksOf } from '../../../utils/casework/self-checks/self-checks.ts';
import type { ProblemCode } from '../../../utils/evidence/problem-types.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { TriageChecklist } from './triage-checklist.tsx';
import { TriageChecks } from './triage-checks.tsx';
import { useTriage } from './use-triage.ts';

interface TriageDeskProps {
  locker: Locker;
  caseId: string;
}

/** What went wrong, what to check first, what is still needed. */
export default function TriageDesk({ locker, caseId }: TriageDeskProps) {
  const { triage: words } = useText();
  const live = useTriage(locker, caseId);
  const [picking, setPicking] = useState(false);
  if (!live) return null;
  const { triage, known } = live;
  // A demand that was chosen for another kind of trouble may not fit this one.
  const choose = (problem: ProblemCode | null) => {
    setPicking(false);
    void keepChoices(locker, caseId, { problem, demands: null, tripled: null, police: null });
  };
  if (picking)
    return <ProblemPicker current={triage.problem} onPick={choose} onCancel={() => setPicking(false)} />;
  return (
    <div className="cp-stack">
      <ProblemCard {...triage} onChoose={choose} onChange={() => setPicking(true)} />
      {selfChecksOf(triage.problem).length > 0 ? (
        <details className="cp-triage-part">
          <summary>{words.checks.title}</summary>
          <TriageChecks locker={locker} caseId={caseId} known={known} triage={triage} />
        </details>
      ) : null}
      <details className="cp-triage-part">
        <summary>{words.checklist.title}</summary>
        <TriageChecklist locker={locker} caseId={caseId} known={known} triage={triage} />
      </details>
    </div>
  );
}
