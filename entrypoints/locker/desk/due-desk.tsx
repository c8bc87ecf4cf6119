import { caseLabel } from '../../../components/casework/case-label.ts';
import { type DueCase, DueList } from '../../../components/clock/due-list.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { ownZone } from '../../../utils/browser/zone.ts';
import { dueNow } from '../../../utils/evidence/due.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { readDues } from '../../../utils/locker/kept-dues.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { useMinute } from './use-minute.ts';

/** What is due today, over all cases; the list that the alarms go by. */
export function DueDesk({ locker }: { locker: Locker }) {
  const text = useText();
  const now = useMinute();
  const kept = useLive(async () => {
    const { dues } = await readDues(locker);
    const ids = [...new Set(dues.map(({ caseId }) => caseId))];
    return { dues, cases: await locker.cases.bulkGet(ids) };
  }, []);
  if (!kept) return null;
  const due = dueNow(kept.dues, now).flatMap((one): DueCase[] => {
    const known = kept.cases.find((row) => row?.id === one.due.caseId);
    return known ? [{ ...one, label: caseLabel(text, known, 40) }] : [];
  });
  return <DueList due={due} now={now} zone={ownZone()} />;
}
