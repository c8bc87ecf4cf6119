import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '../../components/frame/notice.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import { webOrigin } from '../../utils/browser/permissions.ts';
import {
  hasTabRecording,
  offersTabRecording,
  requestTabRecording,
} from '../../utils/browser/tab-recording.ts';
import type { TabRef } from '../../utils/browser/tabs.ts';
import type { ErrorCode } from '../../utils/errors.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { ask } from '../../utils/messages/messaging.ts';
import TabRecordings from '../locker/desk/tab-recordings.tsx';
import { codeOf } from '../locker/desk/use-supply.ts';
import { useTabRecordings } from '../locker/desk/use-tab-recordings.ts';

interface RecordDeskProps {
  locker: Locker;
  tab: TabRef | null;
  caseId: string | null;
  onLeave(route: string): void;
}

/** An attempt to activate, as a film: of this tab, or of any window the buyer picks on the large page. */
export default function RecordDesk({ locker, tab, caseId, onLeave }: RecordDeskProps) {
  const { windows } = useText();
  const recordable = tab !== null && webOrigin(tab.url) !== null && offersTabRecording();
  return (
    <>
      {tab && recordable ? <RecordTab locker={locker} tabId={tab.id} caseId={caseId} /> : null}
      <TabRecordings locker={locker} />
      <p>{windows.lead}</p>
      <Button
        variant={recordable ? 'default' : 'filled'}
        onClick={() => onLeave(caseId ? `#/window?case=${caseId}` : '#/window')}
      >
        {windows.tabElsewhere}
      </Button>
    </>
  );
}

interface RecordTabProps {
  locker: Locker;
  tabId: number;
  caseId: string | null;
}

function RecordTab({ locker, tabId, caseId }: RecordTabProps) {
  const text = useText();
  const { windows } = text;
  const running = useTabRecordings(locker);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  useEffect(() => {
    hasTabRecording().then(setAllowed, () => setAllowed(false));
  }, []);
  const start = async () => {
    setError(null);
    if (allowed) {
      await ask('recordTab', { tabId, caseId }).catch((failure) => setError(codeOf(failure)));
      return;
    }
    void ask('expectRecording', { tabId, caseId });
    // Nothing may be awaited before the request: a gesture does not survive it.
    setRefused(!(await requestTabRecording()));
  };
  if (running.length > 0) return null;
  return (
    <section className="cp-stack" aria-label={windows.tabTitle}>
      <p>{windows.tabHint}</p>
      {allowed === false ? <p className="cp-muted">{windows.tabAsk}</p> : null}
      <Button disabled={allowed === null} onClick={() => void start()}>
        {windows.tabRecord}
      </Button>
      <div role="status">
        {refused ? <Notice tone="info" what={windows.tabRefused} /> : null}
        {error ? (
          <Notice tone="danger" what={text.errors[error].what} next={text.errors[error].next} />
        ) : null}
      </div>
    </section>
  );
}
