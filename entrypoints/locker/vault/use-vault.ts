// Whether the locker is open, as every page of ours sees it, and the requests that change it.
import { useEffect, useState } from 'react';
import { keepOpen, watchOpened } from '../../../utils/browser/session-keys.ts';
import type { ErrorCode } from '../../../utils/errors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { type VaultState, vaultState } from '../../../utils/locker/vault/vault.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { codeOf } from '../desk/use-supply.ts';

/** undefined while the first answer is on its way. */
export function useVaultState(locker: Locker): VaultState | undefined {
  const [turns, setTurns] = useState(0);
  useEffect(() => watchOpened(() => setTurns((known) => known + 1)), []);
  return useLive(() => vaultState(locker), [turns]);
}

const PAUSE_MS = 30_000;

/** Clicks and keys put the automatic lock off. */
export function useKeepOpen(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    let last = 0;
    const used = () => {
      if (Date.now() - last < PAUSE_MS) return;
      last = Date.now();
      void keepOpen();
    };
    used();
    addEventListener('pointerdown', used);
    addEventListener('keydown', used);
    return () => {
      removeEventListener('pointerdown', used);
      removeEventListener('keydown', used);
    };
  }, [open]);
}

export interface VaultRequests {
  busy: boolean;
  error: ErrorCode | 'bug' | null;
  /** Resolves to whether it was done. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  unlock(passphrase: string): void;
  forget(): void;
}

export function useVaultRequests(): VaultRequests {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(codeOf(failure));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    run,
    unlock: (passphrase) => void run(() => ask('unlockLocker', { passphrase })),
    forget: () => setError(null),
  };
}
