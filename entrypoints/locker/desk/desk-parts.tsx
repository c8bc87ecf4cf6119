// The parts of the case desk in their order; each is loaded when it is opened.
import { lazy, type ReactNode, Suspense } from 'react';
import type { Text } from '../../../utils/browser/text.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { Locker } from '../../../utils/locker/database.ts';

const ComplaintDesk = lazy(() => import('./complaint-desk.tsx'));
const BundleDesk = lazy(() => import('./bundle-desk.tsx'));
const ClausesDesk = lazy(() => import('./clauses-desk.tsx'));
const ClockDesk = lazy(() => import('./clock-desk.tsx'));
const ClockNote = lazy(() => import('./clock-desk.tsx').then(({ ClockNote: note }) => ({ default: note })));
const FirstAidDesk = lazy(() => import('./first-aid-desk.tsx'));
const LadderDesk = lazy(() => import('./ladder-desk.tsx'));
const StoryDesk = lazy(() => import('./story-desk.tsx'));
const TriageDesk = lazy(() => import('./triage-desk.tsx'));
const TriageNote = lazy(() => import('./triage-note.tsx'));
const TimelineDesk = lazy(() => import('./timeline-desk.tsx'));

interface Place {
  locker: Locker;
  caseId: string;
  tabId: number | null;
  /** The paper whose turn it is, null while nobody asked for it. */
  paper: Paper | null;
}

interface Part {
  id: string;
  title: string;
  note?: ReactNode;
  content: ReactNode;
}

export function deskParts(text: Text, place: Place): Part[] {
  const { locker, caseId, tabId, paper } = place;
  const { clock, complaint, bundle, desk, ladder, terms, triage } = text;
  return [
    {
      id: 'triage',
      title: triage.title,
      note: (
        <Suspense fallback={'\u00a0'}>
          <TriageNote locker={locker} caseId={caseId} />
        </Suspense>
      ),
      content: <TriageDesk locker={locker} caseId={caseId} />,
    },
    { id: 'first-aid', title: desk.firstAid, content: <FirstAidDesk locker={locker} caseId={caseId} /> },
    {
      id: 'clock',
      title: clock.title,
      note: (
        <Suspense fallback={null}>
          <ClockNote locker={locker} caseId={caseId} />
        </Suspense>
      ),
      content: <ClockDesk locker={locker} caseId={caseId} />,
    },
    {
      id: 'complaint',
      title: complaint.button,
      content: (
        <ComplaintDesk
          key={paper}
          locker={locker}
          caseId={caseId}
          tabId={tabId}
          {...(paper ? { first: paper } : {})}
        />
      ),
    },
    { id: 'ladder', title: ladder.title, content: <LadderDesk locker={locker} caseId={caseId} /> },
    { id: 'bundle', title: bundle.button, content: <BundleDesk locker={locker} caseId={caseId} /> },
    { id: 'clauses', title: terms.title, content: <ClausesDesk locker={locker} caseId={caseId} /> },
    { id: 'story', title: desk.story, content: <StoryDesk locker={locker} caseId={caseId} /> },
    { id: 'timeline', title: desk.timeline, content: <TimelineDesk locker={locker} caseId={caseId} /> },
  ];
}
