// One recording of a picked window, from its first chunk to the tick.
import { useEffect, useState } from 'react';
import { surroundings } from '../../../utils/browser/surroundings.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { type RecordingCommand, sendCommand } from '../../../utils/recording/commands.ts';
import { type Kept, runRecording } from './run-recording.ts';
import { type RunningGauge, useGauge } from './use-gauge.ts';

export interface RecordingDesk {
  state: 'none' | 'running' | 'finishing';
  measured: RunningGauge | null;
  /** @returns null where nothing was recorded. @throws ExpectedError recording-unsupported, locker-full */
  record(
    stream: MediaStream,
    still: Blob | null,
    of: { caseId: string | null; title: string },
  ): Promise<Kept | null>;
  command(command: RecordingCommand): void;
}

export function useRecording(locker: Locker): RecordingDesk {
  const [state, setState] = useState<RecordingDesk['state']>('none');
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useLive(async () => (jobId ? locker.jobs.get(jobId) : null), [jobId]);
  const measured = useGauge(job ?? null);
  useWarnBeforeClosing(state !== 'none');
  return {
    state,
    measured,
    async record(stream, still, { caseId, title }) {
      setState('running');
      const audio = stream.getAudioTracks().length > 0;
      const itemId = newItemId(Date.now());
      const { session } = surroundings;
      const start = { itemId, caseId, of: 'window', audio, title, url: null, session } as const;
      const tools = { locker, clock: surroundings, tabId: null, address: () => null, onStart: setJobId };
      try {
        return await runRecording(stream, still, start, tools, () => setState('finishing'));
      } finally {
        setState('none');
        setJobId(null);
      }
    },
    command: (command) => jobId && sendCommand(jobId, command),
  };
}

function useWarnBeforeClosing(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [on]);
}
