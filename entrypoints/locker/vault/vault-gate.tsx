import type { ReactNode } from 'react';
import { UnlockCard } from '../../../components/vault/unlock-card.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useKeepOpen, useVaultRequests, useVaultState } from './use-vault.ts';

interface VaultGateProps {
  locker: Locker;
  children: ReactNode;
}

/** What needs the passphrase stands behind it; nothing is read before. */
export function VaultGate({ locker, children }: VaultGateProps) {
  const state = useVaultState(locker);
  const { busy, error, unlock } = useVaultRequests();
  useKeepOpen(state === 'open');
  if (state === undefined) return null;
  if (state === 'locked') return <UnlockCard busy={busy} error={error} focused onUnlock={unlock} />;
  return children;
}
