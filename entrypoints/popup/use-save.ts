// The save that opening the popup starts: asked for once, watched through the job journal.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveView } from '../../components/save/save-view.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { TabRef } from '../../utils/browser/tabs.ts';
import type { SaveOutcome } from '../../utils/capture/save-outcome.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { newestSave, readSavedCard, runningSave } from '../../utils/locker/queries.ts';
import { ask, RequestError } from '../../utils/messages/messaging.ts';
import type { PageInput } from '../../utils/messages/protocol.ts';

type Phase =
  | { name: 'idle' }
  | { name: 'saving' }
  | { name: 'settled'; outcome: SaveOutcome }
  /** The worker died under the request: the journal knows what became of it. */
  | { name: 'lost'; since: string }
  | { name: 'undone'; itemId: string };

type SaveOptions = Omit<PageInput<'saveTab'>, 'tabId'>;

export interface Save {
  view: SaveView | null;
  /** Case of what was just kept, null when nothing was. */
  caseId: string | null;
  save(options: SaveOptions): void;
  /** Reads the chat of the page to its beginning. */
  harvest(): void;
  undo(itemId: string): void;
  restore(itemId: string): void;
}

async function outcomeOf(request: () => Promise<SaveOutcome>): Promise<Phase> {
  const since = new Date().toISOString();
  try {
    return { name: 'settled', outcome: await request() };
  } catch (error) {
    if (!(error instanceof RequestError)) return { name: 'lost', since };
    return failure(error);
  }
}

function failure(error: unknown): Phase {
  const code = error instanceof RequestError ? error.code : 'bug';
  return { name: 'settled', outcome: { state: 'failed', error: code, detail: '', jobId: null } };
}

export function useSave(locker: Locker, tab: TabRef | null, settings: Settings): Save {
  const tabId = tab?.id ?? -1;
  const [phase, setPhase] = useState<Phase>(settings.saveOnOpen ? { name: 'saving' } : { name: 'idle' });
  const run = useCallback(async (request: () => Promise<SaveOutcome>) => {
    setPhase({ name: 'saving' });
    setPhase(await outcomeOf(request));
  }, []);
  const save = useCallback(
    (options: SaveOptions) => run(() => ask('saveTab', { tabId, ...options })),
    [run, tabId],
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (settings.saveOnOpen) {
      void save({ mode: 'auto', full: settings.fullPage, force: false, confirmed: false });
    }
  }, [save, settings]);

  const view = useView(locker, tabId, phase);
  const change = (work: Promise<unknown>, next: Phase) => {
    work.then(
      () => setPhase(next),
      (error) => setPhase(failure(error)),
    );
  };
  return {
    view,
    caseId: view && 'card' in view && view.card ? view.card.caseId : null,
    save: (options) => void save(options),
    harvest: () => void run(() => ask('harvestChat', { tabId, confirmed: true })),
    undo: (itemId) => change(ask('undoItem', { itemId }), { name: 'undone', itemId }),
    restore(itemId) {
      const outcome: SaveOutcome = { state: 'saved', itemId, caseId: '', jobId: '', incidents: [] };
      change(ask('restoreItem', { itemId }), { name: 'settled', outcome });
    },
  };
}

function useView(locker: Locker, tabId: number, phase: Phase): SaveView | null {
  const outcome = phase.name === 'settled' ? phase.outcome : null;
  const itemId = outcome && 'itemId' in outcome ? outcome.itemId : null;
  const job = useLive(() => runningSave(locker, tabId), [tabId]);
  const card = useLive(async () => (itemId ? readSavedCard(locker, itemId) : null), [itemId]);
  const rescued = useRescue(locker, tabId, phase.name === 'lost' ? phase.since : null);
  const freeBytes = useFreeBytes(outcome?.state === 'failed' && outcome.error === 'locker-full');

  if (phase.name === 'idle') return { state: 'idle' };
  if (phase.name === 'undone') return { state: 'undone', itemId: phase.itemId };
  if (phase.name === 'lost') return rescued;
  if (!outcome) {
    const { step = 'reading', done = 0, total = 0, id = null } = job ?? {};
    return { state: 'working', step, done, total, jobId: id };
  }
  switch (outcome.state) {
    case 'saved':
      return card?.id === itemId && card ? { state: 'saved', card } : null;
    case 'unchanged':
      return card?.id === itemId && card ? { state: 'unchanged', card } : null;
    case 'failed':
      return { state: 'failed', error: outcome.error, freeBytes };
    default:
      return outcome;
  }
}

/**
 * After the worker died: wakes it, so that it finishes what is staged, and says what survived.
 * @param since when the lost save was asked for, null while none is lost
 */
function useRescue(locker: Locker, tabId: number, since: string | null): SaveView | null {
  const rescued = useLive(async () => {
    const job = since === null ? null : await newestSave(locker, tabId, since);
    return { job, card: job?.itemId ? await readSavedCard(locker, job.itemId) : null };
  }, [since, tabId]);
  const running = rescued?.job?.state === 'running' ? rescued.job.id : null;
  useEffect(() => {
    // Any message starts the worker again; stopping a job that nobody runs changes nothing.
    if (running) ask('stopJob', { jobId: running }).catch(() => {});
  }, [running]);
  if (!rescued || running) return null;
  const card = rescued.card?.state === 'saved' ? rescued.card : null;
  if (rescued.job?.state === 'saved' && card) return { state: 'saved', card };
  return { state: 'interrupted', card };
}

function useFreeBytes(wanted: boolean): number | null {
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    navigator.storage.estimate().then(
      ({ quota = 0, usage = 0 }) => setFree(Math.max(0, quota - usage)),
      () => setFree(null),
    );
  }, [wanted]);
  return free;
}
