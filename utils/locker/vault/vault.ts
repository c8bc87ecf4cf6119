// The buyer's passphrase: set, changed, taken away; the locker opened and locked. Nothing here touches a kept item, so
// nothing can be lost by it: what is kept already is sealed or opened row by row afterwards (convert.ts).
import { ExpectedError } from '../../errors.ts';
import { toBase64, toBase64Url, utf8 } from '../../evidence/bytes.ts';
import { sha256 } from '../../evidence/commitments.ts';
import type { Locker } from '../database.ts';
import { newSealedKey, readKey, signWith } from '../key.ts';
import { appendRecords, ensureLocker, logTables, readHead, type Writer } from '../log.ts';
import type { VaultMeta } from '../rows.ts';
import { guardWrite } from '../write-errors.ts';
import { heldScopes, privateName, releaseScope } from './held-keys.ts';
import { readVault, sealerOf } from './sealer.ts';
import { newKdf, newPair, unwrapWithPassphrase, wrapWithPassphrase } from './wrap.ts';

export type VaultState = 'off' | 'locked' | 'open';

export async function vaultState(locker: Locker): Promise<VaultState> {
  const vault = await readVault(locker);
  if (!vault) return 'off';
  return (await locker.keys.get(privateName(vault.id))) ? 'open' : 'locked';
}

/** What the old key signs when it hands over to the new one. */
export function handOverBytes(locker: string, newThumbprint: string): Uint8Array<ArrayBuffer> {
  return utf8(`cardproof/key/1\n${locker}\n${newThumbprint}\n`);
}

/**
 * From here on everything written is sealed, and a new signing key, which was never stored in clear, signs.
 * @throws ExpectedError passphrase-set where there is one already
 */
export async function setPassphrase(locker: Locker, writer: Writer, passphrase: string): Promise<void> {
  await ensureLocker(locker, writer);
  const { vault, pkcs8 } = await newVault(passphrase);
  const next = await newSealedKey(sealerOf(locker, vault));
  const [old, head] = [await readKey(locker), await readHead(locker)];
  if (!old || !head) throw new ExpectedError('locker-unreadable', 'key is missing');
  if (!old.privateKey) throw new ExpectedError('passphrase-set');
  const signature = await signWith(locker, old, handOverBytes(head.locker, next.thumbprint));
  await guardWrite(() =>
    locker.transaction('rw', logTables(locker), async () => {
      const known = await readKey(locker);
      if ((await readVault(locker)) || known?.thumbprint !== old.thumbprint) {
        throw new ExpectedError('passphrase-set');
      }
      const body = {
        old_spki: toBase64Url(old.spki),
        new_spki: toBase64Url(next.spki),
        new_key: next.thumbprint,
        sig_by_old: toBase64Url(signature),
      };
      await appendRecords(locker, writer, [{ type: 'key', body }]);
      await locker.meta.bulkPut([vault, next]);
    }),
  );
  await locker.keys.set(privateName(vault.id), toBase64(pkcs8));
  await releaseScope(locker, 'signing');
}

async function newVault(passphrase: string): Promise<{ vault: VaultMeta; pkcs8: Uint8Array<ArrayBuffer> }> {
  const { point, pkcs8 } = await newPair();
  const kdf = newKdf();
  const vault: VaultMeta = {
    key: 'vault',
    id: toBase64Url((await sha256(point)).slice(0, 12)),
    state: 'on',
    kdf,
    point,
    wrapped: await wrapWithPassphrase(pkcs8, passphrase, kdf),
  };
  return { vault, pkcs8 };
}

async function requireVault(locker: Locker): Promise<VaultMeta> {
  const vault = await readVault(locker);
  if (!vault) throw new ExpectedError('not-found', 'no passphrase is set');
  return vault;
}

/** Only the wrap changes: no kept value is written again. @throws ExpectedError passphrase-wrong */
export async function changePassphrase(locker: Locker, passphrase: string, next: string): Promise<void> {
  const vault = await requireVault(locker);
  const pkcs8 = await unwrapWithPassphrase(vault, passphrase);
  const kdf = newKdf();
  const wrapped = await wrapWithPassphrase(pkcs8, next, kdf);
  await guardWrite(() =>
    locker.transaction('rw', [locker.meta], async () => {
      const known = await requireVault(locker);
      if (known.id !== vault.id) throw new ExpectedError('passphrase-wrong');
      await locker.meta.put({ ...known, kdf, wrapped });
    }),
  );
}

/** What is written from here on is clear again; what is sealed is opened afterwards. @throws ExpectedError passphrase-wrong */
export async function removePassphrase(locker: Locker, passphrase: string): Promise<void> {
  await unlock(locker, passphrase);
  const vault = await requireVault(locker);
  await guardWrite(() => locker.meta.put({ ...vault, state: 'leaving' }));
}

/** @throws ExpectedError passphrase-wrong */
export async function unlock(locker: Locker, passphrase: string): Promise<void> {
  const vault = await requireVault(locker);
  const pkcs8 = await unwrapWithPassphrase(vault, passphrase);
  await locker.keys.set(privateName(vault.id), toBase64(pkcs8));
}

/** Lets go of every key but those of items that are not finished yet. */
export async function lock(locker: Locker): Promise<void> {
  const vault = await readVault(locker);
  if (vault) await locker.keys.remove([privateName(vault.id)]);
  for (const scope of await heldScopes(locker)) {
    if (!(await isUnfinished(locker, scope))) await releaseScope(locker, scope);
  }
}

export async function isUnfinished(locker: Locker, scope: string): Promise<boolean> {
  if (!scope.startsWith('it_')) return false;
  const item = await locker.items.get(scope);
  return !item || item.state === 'staged' || item.state === 'written';
}
