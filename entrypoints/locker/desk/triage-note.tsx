import { useText } from '../../../components/frame/text-context.tsx';
import { MeterLine } from '../../../components/triage/evidence-meter.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useTriage } from './use-triage.ts';

/** What went wrong and how much of its evidence is there, in one line that keeps its height while it is read. */
export default function TriageNote({ locker, caseId }: { locker: Locker; caseId: string }) {
  const { triage: words } = useText();
  const live = useTriage(locker, caseId);
  if (!live) return <>{'\u00a0'}</>;
  const { problem, meter } = live.triage;
  return (
    <>
      {problem ? `${words.problems[problem].name} · ` : null}
      <MeterLine meter={meter} />
    </>
  );
}
