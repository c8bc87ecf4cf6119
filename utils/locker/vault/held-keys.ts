// The key of one scope (an item, a case, the signing key) as the contexts of this browser session share it. A key that
// this session made stays at hand until its item is saved, so that reading back and recovery need no passphrase.
import { fromBase64, toBase64, toBase64Url } from '../../evidence/bytes.ts';
import type { Locker } from '../database.ts';
import type { SealKeyRow, VaultMeta } from '../rows.ts';
import { guardWrite } from '../write-errors.ts';
import { dataKey, kept } from './seal-bytes.ts';
import { wrapForVault } from './wrap.ts';

export interface ScopeKey {
  id: string;
  key: CryptoKey;
}

export const privateName = (vaultId: string): string => `private:${vaultId}`;
const SCOPE = 'scope:';
const RAW = 'raw:';
const scopeName = (scope: string): string => `${SCOPE}${scope}`;
const rawName = (id: string): string => `${RAW}${id}`;

export async function newScopeKey(
  vault: Pick<VaultMeta, 'id' | 'point'>,
  scope: string,
): Promise<{ row: SealKeyRow; raw: Uint8Array<ArrayBuffer> }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const id = toBase64Url(crypto.getRandomValues(new Uint8Array(12)));
  return { row: await wrapForVault(vault, id, scope, raw), raw };
}

/** The key that seals for a scope: the one at hand, else a new one. */
export function scopeKey(locker: Locker, vault: VaultMeta, scope: string): Promise<ScopeKey> {
  return kept(
    navigator.locks.request(`cardproof-seal-${locker.name}-${scope}`, async () => {
      const [owner, id] = ((await locker.keys.get(scopeName(scope))) ?? '').split(' ');
      const raw = id && owner === vault.id ? await locker.keys.get(rawName(id)) : null;
      if (id && raw) return { id, key: await dataKey(fromBase64(raw)) };
      const fresh = await newScopeKey(vault, scope);
      await guardWrite(() => locker.sealKeys.add(fresh.row));
      await locker.keys.set(rawName(fresh.row.id), toBase64(fresh.raw));
      await locker.keys.set(scopeName(scope), `${vault.id} ${fresh.row.id}`);
      return { id: fresh.row.id, key: await dataKey(fresh.raw) };
    }),
  );
}

/** Raw key that this session made and has not let go. */
export async function heldKey(locker: Locker, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const raw = await kept(locker.keys.get(rawName(id)));
  return raw ? fromBase64(raw) : null;
}

export async function releaseScope(locker: Locker, scope: string): Promise<void> {
  const [, id] = ((await locker.keys.get(scopeName(scope))) ?? '').split(' ');
  if (id) await locker.keys.remove([scopeName(scope), rawName(id)]);
}

/** @returns scopes whose keys this session still has at hand */
export async function heldScopes(locker: Locker): Promise<string[]> {
  const names = await locker.keys.names();
  return names.filter((name) => name.startsWith(SCOPE)).map((name) => name.slice(SCOPE.length));
}
