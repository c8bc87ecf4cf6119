// Sealing needs no passphrase: whatever is written while a vault is on is sealed to its public half.
import type { Locker } from '../database.ts';
import type { Sealed, VaultMeta } from '../rows.ts';
import { scopeKey } from './held-keys.ts';
import { type Place, sealBlob, sealBytes } from './seal-bytes.ts';

export interface Sealer {
  bytes(scope: string, place: Place, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  blob(scope: string, place: Place, blob: Blob): Promise<Sealed<Blob>>;
}

export async function readVault(locker: Locker): Promise<VaultMeta | null> {
  const row = await locker.meta.get('vault');
  return row?.key === 'vault' ? row : null;
}

/** null where no passphrase is set, or where it is being taken away. Never inside a transaction: sealing is asynchronous. */
export async function sealer(locker: Locker): Promise<Sealer | null> {
  const vault = await readVault(locker);
  return vault?.state === 'on' ? sealerOf(locker, vault) : null;
}

export function sealerOf(locker: Locker, vault: VaultMeta): Sealer {
  return {
    async bytes(scope, place, bytes) {
      const { id, key } = await scopeKey(locker, vault, scope);
      return { sealedBy: id, box: await sealBytes(key, place, bytes) };
    },
    async blob(scope, place, blob) {
      const { id, key } = await scopeKey(locker, vault, scope);
      return { sealedBy: id, box: await sealBlob(key, place, blob) };
    },
  };
}
