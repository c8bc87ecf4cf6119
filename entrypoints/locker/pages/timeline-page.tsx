import { Button } from '@mantine/core';
import { CaseSheet } from '../../../components/desk/case-sheet.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { readCaseAccount } from '../../../utils/delivery/case-account.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useCaseRead } from '../desk/use-case-read.ts';

/** A case on paper: what was bought, before and after paying, who stands where, what happened when. */
export function TimelinePage({ locker, caseId }: { locker: Locker; caseId: string }) {
  const { story, locker: words, app } = useText();
  const account = useCaseRead(locker, caseId, readCaseAccount);
  if (account === undefined) return null;
  if (account === null) return <Notice tone="warn" what={words.missingCase} />;
  return (
    <>
      <div className="cp-row cp-screen-only">
        <Button onClick={() => print()}>{story.print}</Button>
        <a href={`#/case/${caseId}`}>{app.back}</a>
      </div>
      <CaseSheet account={account} printedAt={new Date().toISOString()} />
    </>
  );
}
