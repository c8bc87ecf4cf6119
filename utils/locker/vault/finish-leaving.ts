// The last step of taking a passphrase away: the signing key lies in clear again and the vault is forgotten, both or neither.
import type { Locker } from '../database.ts';
import { privateKeyOf, readKey } from '../key.ts';
import type { StoredKey } from '../rows.ts';
import { guardWrite } from '../write-errors.ts';
import { readVault } from './sealer.ts';

/** @returns false while anything is still sealed, which a context that was late may have written */
export async function finishLeaving(locker: Locker): Promise<boolean> {
  const key = await readKey(locker);
  const privateKey = key && (await privateKeyOf(locker, key));
  const { items, files, facts, chunks, drafts, jobs, steps, attempts, meta, sealKeys } = locker;
  const tables = [items, files, facts, chunks, drafts, jobs, steps, attempts, meta, sealKeys];
  const done = await guardWrite(() =>
    locker.transaction('rw', tables, async () => {
      if ((await readVault(locker))?.state !== 'leaving') return false;
      for (const table of [items, files, facts]) {
        if ((await table.orderBy('sealedBy').count()) > 0) return false;
      }
      for (const table of [chunks, drafts, jobs, steps, attempts]) {
        if ((await table.filter(({ sealedBy }) => sealedBy !== undefined).count()) > 0) return false;
      }
      if (key && privateKey) await meta.put(clearKey(key, privateKey));
      await meta.delete('vault');
      await sealKeys.clear();
      return true;
    }),
  );
  if (done) await locker.keys.remove(await locker.keys.names());
  return done;
}

function clearKey({ key, spki, thumbprint }: StoredKey, privateKey: CryptoKey): StoredKey {
  return { key, spki, thumbprint, privateKey };
}
