import { useEffect } from 'react';
import { PassphrasePanel } from '../../../components/settings/passphrase-panel.tsx';
import { keepOpen } from '../../../utils/browser/session-keys.ts';
import { changeSettings } from '../../../utils/browser/settings.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { conversionProgress } from '../../../utils/locker/vault/pending.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { useKeepOpen, useVaultRequests, useVaultState } from './use-vault.ts';

/** A worker that is asked now and then is not put to sleep over its work. */
const NUDGE_MS = 10_000;

interface VaultPanelProps {
  locker: Locker;
  lockAfter: number;
}

export function VaultPanel({ locker, lockAfter }: VaultPanelProps) {
  const state = useVaultState(locker);
  const progress = useLive(() => conversionProgress(locker), []);
  const { busy, error, run, unlock, forget } = useVaultRequests();
  useKeepOpen(state === 'open');
  const working = (progress?.left ?? 0) > 0;
  useEffect(() => {
    if (!working) return;
    const nudge = setInterval(() => ask('convertLocker', {}).catch(() => {}), NUDGE_MS);
    return () => clearInterval(nudge);
  }, [working]);
  if (state === undefined) return null;
  return (
    <PassphrasePanel
      state={state}
      progress={progress ?? null}
      lockAfter={lockAfter}
      busy={busy}
      error={error}
      onSet={(passphrase) => run(() => ask('setPassphrase', { passphrase }))}
      onChange={(passphrase, next) => run(() => ask('changePassphrase', { passphrase, next }))}
      onRemove={(passphrase) => run(() => ask('removePassphrase', { passphrase }))}
      onUnlock={unlock}
      onLock={() => void run(() => ask('lockLocker', {}))}
      onLockAfter={(minutes) => void changeSettings({ lockAfter: minutes }).then(keepOpen)}
      onTurn={forget}
    />
  );
}
