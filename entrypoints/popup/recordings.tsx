import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Notice } from '../../components/frame/notice.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { cutOffRecordings } from '../../utils/locker/recordings.ts';
import { useTabRecordings } from '../locker/desk/use-tab-recordings.ts';

const TabRecordings = lazy(() => import('../locker/desk/tab-recordings.tsx'));

interface RecordingsProps {
  locker: Locker;
  onLeave(route: string): void;
}

/** A recording that runs can be stopped from here; one that was cut off is put together on the large page. */
export function Recordings({ locker, onLeave }: RecordingsProps) {
  const { windows } = useText();
  const open = useTabRecordings(locker);
  const cutOff = useLive(async () => (await cutOffRecordings(locker)).map(({ id }) => id), []) ?? [];
  if (cutOff.length > 0) {
    return (
      <Notice tone="warn" what={windows.cutOffFailed}>
        <Button variant="default" onClick={() => onLeave('#/')}>
          {windows.cutOffKeep}
        </Button>
      </Notice>
    );
  }
  if (open.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <TabRecordings locker={locker} />
    </Suspense>
  );
}
