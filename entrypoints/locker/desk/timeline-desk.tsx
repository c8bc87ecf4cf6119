import { MomentList } from '../../../components/desk/moment-list.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { readCaseAccount } from '../../../utils/delivery/case-account.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useCaseRead } from './use-case-read.ts';

export default function TimelineDesk({ locker, caseId }: { locker: Locker; caseId: string }) {
  const { story } = useText();
  const account = useCaseRead(locker, caseId, readCaseAccount);
  if (!account) return null;
  return (
    <>
      <MomentList moments={account.moments} />
      <p>
        <a href={`#/timeline/${caseId}`}>{story.printPage}</a>
      </p>
    </>
  );
}
