// The check of this tab: it goes on while the buyer moves from page to page, and ends with the tab.
import { useSyncExternalStore } from 'react';
import type { CheckState } from '../../../components/settings/locker-check-panel.tsx';
import { lastCheck } from '../../../utils/locker/check/kept-report.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { countKept } from '../../../utils/locker/queries.ts';
import type { CheckMessage, OpenedKeys } from './check-worker.ts';

const DUE_AFTER_MS = 7 * 86_400_000;

let current: CheckState = { state: 'idle' };
let worker: Worker | null = null;
const listeners = new Set<() => void>();

function become(state: CheckState): void {
  current = state;
  if (state.state !== 'working') {
    worker?.terminate();
    worker = null;
  }
  for (const listener of listeners) listener();
}

export function startCheck({ keys }: Locker): void {
  if (worker) return;
  const started = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker = started;
  started.onmessage = ({ data }: MessageEvent<CheckMessage>) =>
    become(data.state === 'working' ? data : { state: 'idle' });
  started.onerror = () => become({ state: 'crashed' });
  become({ state: 'working', done: 0, total: 0 });
  openedKeys(keys).then(
    (opened) => started.postMessage(opened),
    () => become({ state: 'crashed' }),
  );
}

async function openedKeys(keys: Locker['keys']): Promise<OpenedKeys> {
  const opened: [string, string][] = [];
  for (const name of await keys.names()) opened.push([name, (await keys.get(name)) ?? '']);
  return opened;
}

export function stopCheck(): void {
  if (worker) become({ state: 'stopped' });
}

/** Starts by itself where the last check is older than a week: damage that nobody looks for is found too late. */
export async function startIfDue(locker: Locker, now: number): Promise<void> {
  const [last, kept] = await Promise.all([lastCheck(locker), countKept(locker)]);
  const isDue = !last || now - Date.parse(last.finishedAt) > DUE_AFTER_MS;
  if (kept > 0 && isDue) startCheck(locker);
}

export function useCheckState(): CheckState {
  return useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => current,
  );
}
