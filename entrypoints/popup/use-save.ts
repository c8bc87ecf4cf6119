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
  undo(itemId: string): void;
  restore(itemId: string): void;
}

async function askToSave(tabId: number, options: SaveOptions): Promise<Phase> {
  const since = new Date().toISOString();
  try {
    return { name: 'settled', outcome: await ask('saveTab', { tabId, ...options }) };
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
  const save = useCallback(
    async (options: SaveOptions) => {
      setPhase({ name: 'saving' });
      setPhase(await askToSave(tabId, options));
    },
    [tabId],
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
  const rescued = useLive(async () => {
    if (phase.name !== 'lost') return null;
    const cutOff = await newestSave(locker, tabId, phase.since);
    const survivor = cutOff?.itemId ? await readSavedCard(locker, cutOff.itemId) : null;
    return { job: cutOff, card: survivor?.state === 'saved' ? survivor : null };
  }, [phase, tabId]);
  const freeBytes = useFreeBytes(outcome?.state === 'failed' && outcome.error === 'locker-full');

  if (phase.name === 'idle') return { state: 'idle' };
  if (phase.name === 'undone') return { state: 'undone', itemId: phase.itemId };
  if (phase.name === 'lost') {
    if (rescued?.job?.state === 'saved' && rescued.card) {
      return { state: 'saved', card: rescued.card, incidents: [] };
    }
    return { state: 'interrupted', card: rescued?.card ?? null };
  }
  if (!outcome) {
    const { step = 'reading', done = 0, total = 0, id = null } = job ?? {};
    return { state: 'working', step, done, total, jobId: id };
  }
  switch (outcome.state) {
    case 'saved':
      return card?.id === itemId && card ? { state: 'saved', card, incidents: outcome.incidents } : null;
    case 'unchanged':
      return card?.id === itemId && card ? { state: 'unchanged', card } : null;
    case 'failed':
      return { state: 'failed', error: outcome.error, freeBytes };
    default:
      return outcome;
  }
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
