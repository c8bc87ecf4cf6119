import { NextStepCard, NextStepPlace } from '../../../components/desk/next-step-card.tsx';
import type { NextStep } from '../../../utils/casework/next-step.ts';
import { readFirstAid } from '../../../utils/delivery/first-aid.ts';
import { nextStepOfCase } from '../../../utils/delivery/next-step-of-case.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readEvidence } from '../../../utils/locker/queries.ts';
import { useCaseClock } from './use-case-clock.ts';
import { useCaseRead } from './use-case-read.ts';
import { useTriage } from './use-triage.ts';

interface NextStepDeskProps {
  locker: Locker;
  caseId: string;
  /** Opens a part of the desk, the complaint with the paper whose turn it is. */
  onOpen(part: string, paper: Paper | null): void;
}

const PARTS: Readonly<Record<NextStep['kind'], string | null>> = {
  over: null,
  'keep-first': null,
  'stop-loss': 'first-aid',
  'ask-seller': 'first-aid',
  'say-what': 'triage',
  evidence: 'triage',
  paper: 'complaint',
  wait: 'ladder',
};

/** What to do now, at the top of the desk. */
export function NextStepDesk({ locker, caseId, onOpen }: NextStepDeskProps) {
  const live = useTriage(locker, caseId);
  const shown = useCaseClock(locker, caseId);
  const aid = useCaseRead(locker, caseId, readFirstAid);
  const items = useLive(async () => (await readEvidence(locker, caseId)).length, [caseId]);
  if (!live || !shown || !aid || items === undefined) return <NextStepPlace />;
  const step = nextStepOfCase({ triage: live.triage, clock: shown.clock, aid, items }, shown.now);
  const part = PARTS[step.kind];
  return (
    <NextStepCard
      step={step}
      onGo={part === null ? null : () => onOpen(part, step.kind === 'paper' ? step.paper : null)}
    />
  );
}
