import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { WorkingStatus } from '../../../components/save/working-status.tsx';
import { openTabWith, showTab } from '../../../utils/browser/tabs.ts';
import type { SaveOutcome } from '../../../utils/capture/save-outcome.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { runningSave } from '../../../utils/locker/queries.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { codeOf } from './use-supply.ts';

interface HarvestDeskProps {
  locker: Locker;
  /** Address of the page with the chat. */
  url: string;
}

/** The rest of a saved chat, while its page is still open in a tab that may be read. */
export function HarvestDesk({ locker, url }: HarvestDeskProps) {
  const text = useText();
  const [tabId, setTabId] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  useEffect(() => {
    openTabWith(url).then(setTabId, () => setTabId(null));
  }, [url]);
  const job = useLive(async () => (tabId === null ? null : runningSave(locker, tabId)), [tabId]);
  if (tabId === null) return <Notice tone="info" what={text.save.harvestElsewhere} />;
  const start = async () => {
    // Pictures are taken of what the window shows.
    await showTab(tabId);
    const failed = (error: unknown): SaveOutcome => ({
      state: 'failed',
      error: codeOf(error),
      detail: '',
      jobId: null,
    });
    setOutcome(await ask('harvestChat', { tabId, confirmed: true }).catch(failed));
  };
  if (job) {
    const { step, done, total, id } = job;
    const stop = (jobId: string) => void ask('stopJob', { jobId });
    return <WorkingStatus view={{ state: 'working', step, done, total, jobId: id }} onStop={stop} />;
  }
  return (
    <div className="cp-stack">
      <div className="cp-row">
        <span className="cp-muted cp-grow">{text.save.harvestHint}</span>
        <Button variant="default" onClick={() => void start()}>
          {text.save.harvest}
        </Button>
      </div>
      <div role="status">
        {outcome?.state === 'saved' ? (
          <a href={`#/item/${outcome.itemId}`}>{text.save.openItem({ kind: text.kinds.chat })}</a>
        ) : null}
        {outcome?.state === 'failed' ? (
          <Notice
            tone="danger"
            what={text.errors[outcome.error].what}
            next={text.errors[outcome.error].next}
          />
        ) : null}
      </div>
    </div>
  );
}
