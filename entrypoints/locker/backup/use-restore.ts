// A restore as this page runs it. A page that dies leaves staged rows, which the worker clears.
import { useCallback, useRef, useState } from 'react';
import type { FoundBackup, RestoreState } from '../../../components/backup/restore-panel.tsx';
import type { Work } from '../../../components/backup/work-bar.tsx';
import { markOf } from '../../../utils/browser/marks.ts';
import {
  planRestore,
  type RestorePlan,
  restoreLocker,
  restoreMode,
} from '../../../utils/delivery/restore-locker.ts';
import { type LogState, readLogState } from '../../../utils/locker/compare-logs.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { codeOf } from '../desk/use-supply.ts';
import { useWork } from './use-work.ts';

export interface RestoreRun {
  state: RestoreState;
  look(file: File): void;
  go(): void;
  cancel(): void;
  stop(): void;
}

export function useRestore(locker: Locker): RestoreRun {
  const [state, setState] = useState<RestoreState>({ name: 'idle' });
  const plan = useRef<RestorePlan | null>(null);
  const onWork = useCallback(
    (work: Work) => setState(({ name }) => ({ name: name === 'restoring' ? name : 'checking', work })),
    [],
  );
  const { begin, stop } = useWork(onWork);
  const guarded = async (work: () => Promise<RestoreState>) => {
    try {
      setState(await work());
    } catch (error) {
      setState({ name: 'failed', error: codeOf(error) });
    }
  };
  const look = (file: File) => {
    setState({ name: 'checking', work: { done: 0, total: file.size } });
    void guarded(async () => {
      plan.current = await planRestore(locker, file, begin());
      return { name: 'asking', found: await foundBackup(locker, plan.current) };
    });
  };
  const go = () => {
    const made = plan.current;
    if (!made) return;
    setState({ name: 'restoring', work: { done: 0, total: made.file.size } });
    void guarded(async () => {
      const finish = (mode: 'replace' | 'merge', backup: LogState) => {
        setState({ name: 'switching' });
        return ask('finishRestore', { mode, backup });
      };
      return { name: 'done', ...(await restoreLocker(locker, made, finish, begin())) };
    });
  };
  return { state, look, go, cancel: () => setState({ name: 'idle' }), stop };
}

async function foundBackup(
  locker: Locker,
  { checked: { head }, relation }: RestorePlan,
): Promise<FoundBackup> {
  const mark = await markOf(head.locker);
  const here = await readLogState(locker);
  const present = here?.locker === head.locker ? Math.max(here.size, head.size) : head.size;
  return {
    createdAt: head.created,
    items: head.items,
    cases: head.cases,
    bytes: head.bytes,
    records: head.size,
    relation,
    mode: restoreMode(relation),
    known: mark && mark.size > present ? mark.size : null,
  };
}
