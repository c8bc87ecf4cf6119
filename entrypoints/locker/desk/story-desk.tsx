import { PartyGrid } from '../../../components/desk/party-grid.tsx';
import { SaidColumns } from '../../../components/desk/said-columns.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { readCaseAccount } from '../../../utils/delivery/case-account.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useCaseRead } from './use-case-read.ts';

/** Before and after paying, and who stands where, by what the exhibits show. */
export default function StoryDesk({ locker, caseId }: { locker: Locker; caseId: string }) {
  const { desk } = useText();
  const account = useCaseRead(locker, caseId, readCaseAccount);
  if (!account) return null;
  return (
    <>
      <SaidColumns sides={account.sides} />
      <h3>{desk.parties}</h3>
      <p className="cp-muted">{desk.partiesLead}</p>
      <PartyGrid rows={account.parties} />
    </>
  );
}
