// Opening needs the passphrase, or a key that this session made for an item it has not finished yet.

import { ExpectedError } from '../../errors.ts';
import { fromBase64 } from '../../evidence/bytes.ts';
import type { Locker } from '../database.ts';
import type { SealKeyRow, VaultMeta } from '../rows.ts';
import { heldKey, privateName } from './held-keys.ts';
import { dataKey, kept } from './seal-bytes.ts';
import { readVault } from './sealer.ts';
import { privateHalf, unwrapForVault } from './wrap.ts';

export interface Opener {
  /** @throws ExpectedError locker-locked, locker-unreadable when the key is gone */
  key(id: string): Promise<CryptoKey>;
}

interface OpenVault {
  vault: VaultMeta;
  /** As the holder keeps it: a changed one makes every cached key void. */
  secret: string;
  privateKey: CryptoKey;
  keys: Map<string, CryptoKey>;
}

const opened = new WeakMap<Locker, OpenVault>();

/** null while locked. */
async function openVault(locker: Locker): Promise<OpenVault | null> {
  const vault = await readVault(locker);
  const secret = vault ? await kept(locker.keys.get(privateName(vault.id))) : null;
  if (!vault || !secret) {
    opened.delete(locker);
    return null;
  }
  const known = opened.get(locker);
  if (known?.secret === secret) return known;
  const privateKey = await privateHalf(fromBase64(secret));
  const fresh = { vault, secret, privateKey, keys: new Map<string, CryptoKey>() };
  opened.set(locker, fresh);
  return fresh;
}

/** For one piece of work: asks once whether the locker is open. */
export async function opener(locker: Locker): Promise<Opener> {
  const open = await openVault(locker);
  return {
    async key(id) {
      const known = open?.keys.get(id);
      if (known) return known;
      const raw = (await heldKey(locker, id)) ?? (open ? await unwrapped(locker, open, id) : null);
      if (!raw) throw new ExpectedError('locker-locked');
      const key = await dataKey(raw);
      open?.keys.set(id, key);
      return key;
    },
  };
}

async function unwrapped(
  locker: Locker,
  { vault, privateKey }: OpenVault,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const row: SealKeyRow | undefined = await locker.sealKeys.get(id);
  if (!row) throw new ExpectedError('locker-unreadable', `key ${id} is missing`);
  return unwrapForVault(row, privateKey, vault.point);
}

/** Runs `read`; null where it needs a passphrase that nobody has given. For surfaces that show what they can. */
export async function unlessLocked<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'locker-locked') return null;
    throw error;
  }
}
