import { useText } from '../../../components/frame/text-context.tsx';
import { Timeline } from '../../../components/locker/timeline.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readCase } from '../../../utils/locker/queries.ts';

export default function TimelineDesk({ locker, caseId }: { locker: Locker; caseId: string }) {
  const { desk } = useText();
  const found = useLive(() => readCase(locker, caseId), [caseId]);
  if (!found) return null;
  if (found.items.length === 0) return <p className="cp-muted">{desk.nothingKept}</p>;
  return <Timeline items={found.items} />;
}
