import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../components/frame/notice.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { newestCutOff } from '../../utils/locker/queries.ts';
import { useCutOffExport } from '../locker/desk/use-bundle.ts';

interface CutOffProps {
  locker: Locker;
  tabId: number;
  caseId: string | null;
  onExport(): void;
}

const RECENT_MS = 30 * 60 * 1000;

/** What an earlier life of the browser left unfinished is said until something newer replaces it. */
export function CutOff({ locker, tabId, caseId, onExport }: CutOffProps) {
  const { save } = useText();
  const [since] = useState(() => new Date(Date.now() - RECENT_MS).toISOString());
  const job = useLive(() => newestCutOff(locker, tabId, since), [tabId]);
  const exporting = useCutOffExport(locker, caseId);
  return (
    <>
      {job ? (
        <Notice
          tone="warn"
          what={save.earlierInterrupted}
          next={job.itemId ? save.interruptedKept : save.interruptedNothing}
        />
      ) : null}
      {exporting ? (
        <Notice tone="warn" what={save.exportCutOff}>
          <Button variant="default" onClick={onExport}>
            {save.continueExport}
          </Button>
        </Notice>
      ) : null}
    </>
  );
}
