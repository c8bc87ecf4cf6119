import { liveQuery } from 'dexie';
import { type LogState, readLogState } from './compare-logs.ts';
import type { Locker } from './database.ts';

/** Tells every state of the log once it is committed, also of other contexts. @returns a function that stops watching */
export function watchLog(locker: Locker, onState: (state: LogState) => void): () => void {
  const subscription = liveQuery(() => readLogState(locker)).subscribe({
    next: (state) => {
      if (state) onState(state);
    },
    error: (error) => console.error(error),
  });
  return () => subscription.unsubscribe();
}
