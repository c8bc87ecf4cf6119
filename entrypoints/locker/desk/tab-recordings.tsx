import { Running } from '../../../components/windows/running.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import type { JobRow } from '../../../utils/locker/rows.ts';
import { sendCommand } from '../../../utils/recording/commands.ts';
import { useGauge } from './use-gauge.ts';
import { useTabRecordings } from './use-tab-recordings.ts';

/** Gauge, pause and stop of recordings that run in the offscreen document. */
export default function TabRecordings({ locker }: { locker: Locker }) {
  const open = useTabRecordings(locker);
  return open.map((job) => <TabRecording key={job.id} job={job} />);
}

function TabRecording({ job }: { job: JobRow }) {
  const measured = useGauge(job);
  if (!measured) return null;
  return (
    <Running
      view={{ step: 'recording', ...measured }}
      actions={{
        pause: () => sendCommand(job.id, 'pause'),
        resume: () => sendCommand(job.id, 'resume'),
        stop: () => sendCommand(job.id, 'stop'),
      }}
    />
  );
}
