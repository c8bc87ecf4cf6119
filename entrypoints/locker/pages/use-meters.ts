// How much of its evidence each listed case has: worked out after the list is on screen, one case at a time.
import { useEffect, useState } from 'react';
import type { Meter } from '../../../utils/casework/checklist.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import type { CaseCard } from '../../../utils/locker/queries.ts';

export type MeterCount = Pick<Meter, 'filled' | 'total'>;

/** The list does not wait for a case of thousands. */
const MOST_ITEMS = 200;

export function useMeters(locker: Locker, cases: readonly CaseCard[]): ReadonlyMap<string, MeterCount> {
  const [meters, setMeters] = useState<ReadonlyMap<string, MeterCount>>(new Map());
  const wanted = cases
    .filter(({ count }) => count <= MOST_ITEMS)
    .map(({ case: known, count }) => `${known.id} ${known.updatedAt} ${count}`)
    .join('\n');
  useEffect(() => {
    const stop = new AbortController();
    if (wanted !== '') {
      const ids = wanted.split('\n').map((line) => line.split(' ')[0] ?? '');
      readMeters(locker, ids, stop.signal, setMeters).catch(console.error);
    }
    return () => stop.abort();
  }, [locker, wanted]);
  return meters;
}

async function readMeters(
  locker: Locker,
  ids: readonly string[],
  signal: AbortSignal,
  onMeters: (meters: ReadonlyMap<string, MeterCount>) => void,
): Promise<void> {
  await idle();
  const { readTriage } = await import('../../../utils/delivery/triage-case.ts');
  const meters = new Map<string, MeterCount>();
  for (const id of ids) {
    if (signal.aborted) return;
    const live = await readTriage(locker, id);
    if (live) meters.set(id, live.triage.meter);
    await idle();
  }
  // At once: a list whose rows grow one after the other is hard to click.
  if (!signal.aborted) onMeters(meters);
}

const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
