// How much a recording takes and how long it may go on, read off its journal row while it runs.
import { useEffect, useState } from 'react';
import type { GaugeView } from '../../../components/windows/window-view.ts';
import { MAX_RECORDING_BYTES, MAX_RECORDING_MS } from '../../../utils/evidence/recording.ts';
import { readJournal } from '../../../utils/locker/recordings.ts';
import type { JobRow } from '../../../utils/locker/rows.ts';
import { roomForRecording } from '../../../utils/recording/room.ts';

const TICK_MS = 1000;
const MINUTE_MS = 60_000;
/** Before this no rate is worth telling. */
const SETTLED_MS = 5000;

export interface RunningGauge {
  paused: boolean;
  gauge: GaugeView;
}

export function useGauge(job: JobRow | null | undefined): RunningGauge | null {
  const [now, setNow] = useState(Date.now());
  const [room, setRoom] = useState(MAX_RECORDING_BYTES);
  const bytes = job?.total ?? 0;
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(ticking);
  }, []);
  useEffect(() => {
    roomForRecording(bytes).then(setRoom, () => {});
  }, [bytes]);
  const journal = job && readJournal(job);
  if (!job || !journal) return null;
  const told = journal.events.findLast(({ event }) => event === 'paused' || event === 'resumed');
  const elapsed = Math.max(0, now - journal.startedAt);
  return {
    paused: told?.event === 'paused',
    gauge: gaugeOf(elapsed, bytes, Math.min(room, MAX_RECORDING_BYTES)),
  };
}

function gaugeOf(elapsed: number, bytes: number, limit: number): GaugeView {
  const rate = elapsed > SETTLED_MS ? (bytes / elapsed) * MINUTE_MS : 0;
  const byTime = (MAX_RECORDING_MS - elapsed) / MINUTE_MS;
  const bySize = rate > 0 ? (limit - bytes) / rate : byTime;
  return {
    elapsed,
    bytes,
    rate,
    minutesLeft: Math.max(0, Math.floor(Math.min(byTime, bySize))),
    used: Math.min(1, Math.max(elapsed / MAX_RECORDING_MS, bytes / limit)),
  };
}
