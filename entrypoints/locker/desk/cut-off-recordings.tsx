import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import type { ErrorCode } from '../../../utils/errors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { cutOffRecordings } from '../../../utils/locker/recordings.ts';
import { finishCutOff } from './run-recording.ts';
import { codeOf } from './use-supply.ts';

type Progress =
  | { state: 'none' }
  | { state: 'working' }
  | { state: 'done'; saved: number; empty: number }
  | { state: 'failed'; error: ErrorCode | 'bug' };

/** Recordings whose page was closed in the middle are put together by the next page of ours, and it says so. */
export function CutOffRecordings({ locker }: { locker: Locker }) {
  const text = useText();
  const { windows } = text;
  const [progress, setProgress] = useState<Progress>({ state: 'none' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is one more run
  useEffect(() => {
    const finish = async () => {
      if ((await cutOffRecordings(locker)).length === 0) return setProgress({ state: 'none' });
      setProgress({ state: 'working' });
      const done = await finishCutOff(locker);
      const saved = done.filter((kept) => kept !== null).length;
      setProgress({ state: 'done', saved, empty: done.length - saved });
    };
    finish().catch((error) => setProgress({ state: 'failed', error: codeOf(error) }));
  }, [locker, tries]);
  switch (progress.state) {
    case 'none':
      return null;
    case 'working':
      return <Notice tone="warn" what={windows.cutOff} />;
    case 'done':
      return (
        <div role="status" className="cp-stack">
          {progress.saved > 0 ? (
            <Notice tone="ok" what={windows.cutOffSaved({ count: progress.saved })} />
          ) : null}
          {progress.empty > 0 ? <Notice tone="info" what={windows.cutOffNothing} /> : null}
        </div>
      );
    case 'failed':
      return (
        <Notice tone="danger" what={windows.cutOffFailed} next={text.errors[progress.error].next}>
          <Button variant="default" onClick={() => setTries(tries + 1)}>
            {windows.cutOffRetry}
          </Button>
        </Notice>
      );
  }
}
