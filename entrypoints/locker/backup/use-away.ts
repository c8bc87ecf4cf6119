// Clearing a computer that is not the buyer's: only after the copy that goes along was read and found to hold everything.
import { useCallback, useRef, useState } from 'react';
import type { AwayState } from '../../../components/backup/away-panel.tsx';
import type { Work } from '../../../components/backup/work-bar.tsx';
import { slipName, type Taken, takenSlip } from '../../../utils/backup/taken-slip.ts';
import { downloadFile } from '../../../utils/browser/downloads.ts';
import { closeOtherPages, wipePage } from '../../../utils/browser/wipe.ts';
import { planRestore } from '../../../utils/delivery/restore-locker.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { codeOf } from '../desk/use-supply.ts';
import { useWork } from './use-work.ts';

export interface AwayRun {
  state: AwayState;
  look(copy: File): void;
  stop(): void;
  /** Downloads the slip and asks once more. */
  wipe(): void;
  sure(): void;
}

export function useAway(locker: Locker): AwayRun {
  const [state, setState] = useState<AwayState>({ name: 'idle' });
  const taken = useRef<Omit<Taken, 'now'> | null>(null);
  const onWork = useCallback((work: Work) => setState({ name: 'checking', work }), []);
  const { begin, stop } = useWork(onWork);
  const guarded = async (work: () => Promise<AwayState>) => {
    try {
      setState(await work());
    } catch (error) {
      const code = codeOf(error);
      setState(code === 'restore-changed' ? { name: 'stale' } : { name: 'failed', error: code });
    }
  };
  const look = (copy: File) => {
    onWork({ done: 0, total: copy.size });
    void guarded(async () => {
      const { checked, relation } = await planRestore(locker, copy, begin());
      if (relation !== 'same') return { name: 'stale' };
      const { head, digest } = checked;
      taken.current = { head, digest, file: copy.name, bytes: copy.size };
      return { name: 'confirmed' };
    });
  };
  const wipe = () => {
    if (!taken.current) return;
    const now = Date.now();
    const slip = takenSlip({ ...taken.current, now });
    downloadFile(slipName(now), new Blob([slip], { type: 'text/plain' }), 'text/plain');
    setState({ name: 'sure' });
  };
  const sure = () => {
    const head = taken.current?.head;
    if (!head) return;
    setState({ name: 'wiping' });
    void guarded(async () => {
      closeOtherPages();
      try {
        await ask('wipeLocker', { locker: head.locker, size: head.size });
      } catch (error) {
        if (codeOf(error) === 'bug') return { name: 'not-wiped' };
        throw error;
      }
      wipePage();
      // A page without a locker: this one would open a new database at once.
      location.replace('/welcome.html#wiped');
      return { name: 'wiping' };
    });
  };
  return { state, look, stop, wipe, sure };
}
