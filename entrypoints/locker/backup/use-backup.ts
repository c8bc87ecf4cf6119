import { useCallback, useState } from 'react';
import type { BackupState } from '../../../components/backup/backup-panel.tsx';
import type { Work } from '../../../components/backup/work-bar.tsx';
import type { WrittenBackup } from '../../../utils/delivery/backup-locker.ts';
import { downloadBackup } from '../../../utils/delivery/save-backup.ts';
import { readLogState } from '../../../utils/locker/compare-logs.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { codeOf } from '../desk/use-supply.ts';
import { useWork } from './use-work.ts';

export interface BackupRun {
  state: BackupState;
  save(): Promise<WrittenBackup | null>;
  stop(): void;
}

export function useBackup(locker: Locker): BackupRun {
  const [state, setState] = useState<BackupState>({ name: 'idle' });
  const onWork = useCallback((work: Work) => setState({ name: 'working', work }), []);
  const { begin, stop } = useWork(onWork);
  const save = async () => {
    onWork({ done: 0, total: 0 });
    try {
      const written = await downloadBackup(locker, begin());
      setState({ name: 'done', file: written.name });
      return written;
    } catch (error) {
      setState({ name: 'failed', error: codeOf(error) });
      return null;
    }
  };
  return { state, save, stop };
}

export interface LastBackup {
  at: string | null;
  /** Records since. */
  newer: number;
}

/** The newest backup that was downloaded, against what is kept now. */
export async function lastBackup(locker: Locker): Promise<LastBackup> {
  const row = await locker.local.get('backup');
  const here = await readLogState(locker);
  const size = here?.size ?? 0;
  if (row?.key !== 'backup') return { at: null, newer: size };
  return { at: row.at, newer: Math.max(0, size - row.size) };
}

export const useLastBackup = (locker: Locker): LastBackup | undefined =>
  useLive(() => lastBackup(locker), []);
