// The locker's signing key: continuity evidence, not identity. Non-extractable, never leaves the profile; under a
// passphrase only its sealed PKCS#8 is kept.
import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { thumbprintOf } from '../evidence/thumbprint.ts';
import type { Locker } from './database.ts';
import type { StoredKey, VaultMeta } from './rows.ts';
import { opener } from './vault/opener.ts';
import { openBytes, type Place } from './vault/seal-bytes.ts';
import { type Sealer, sealer, sealerOf } from './vault/sealer.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = 'signing';

const keyPlace = (thumbprint: string): Place => ['meta', 'key', thumbprint];

/** A key as this locker keeps keys: sealed where a passphrase is set. @param vault one that the locker is about to get */
export async function newKey(locker: Locker, vault?: VaultMeta): Promise<StoredKey> {
  const seal = vault ? sealerOf(locker, vault) : await sealer(locker);
  return seal ? newSealedKey(seal) : newClearKey();
}

async function newClearKey(): Promise<StoredKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  return { ...(await publicPart(pair.publicKey)), privateKey: pair.privateKey };
}

export async function newSealedKey(seal: Sealer): Promise<StoredKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const named = await publicPart(pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { ...named, ...(await seal.bytes(SIGNING, keyPlace(named.thumbprint), pkcs8)) };
}

async function publicPart(publicKey: CryptoKey): Promise<Pick<StoredKey, 'key' | 'spki' | 'thumbprint'>> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const thumbprint = await thumbprintOf(spki);
  if (!thumbprint) throw new TypeError('a new key is no P-256 point');
  return { key: 'key', spki, thumbprint };
}

export async function readKey(locker: Locker): Promise<StoredKey | null> {
  const row = await locker.meta.get('key');
  return row?.key === 'key' ? row : null;
}

/** Non-extractable, also where it was sealed. @throws ExpectedError locker-locked, locker-unreadable */
export async function privateKeyOf(locker: Locker, key: StoredKey): Promise<CryptoKey> {
  if (key.privateKey) return key.privateKey;
  if (!key.sealedBy || !key.box) throw new ExpectedError('locker-unreadable', 'key is empty');
  const sealed = await (await opener(locker)).key(key.sealedBy);
  const pkcs8 = await openBytes(sealed, keyPlace(key.thumbprint), key.box);
  return crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
}

/** ECDSA P-256 over SHA-256; 64 bytes r‖s. @throws ExpectedError locker-locked */
export async function signWith(
  locker: Locker,
  key: StoredKey,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const privateKey = await privateKeyOf(locker, key);
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes));
}

export async function spkiDigest(key: StoredKey): Promise<string> {
  return bytesToHex(await sha256(key.spki));
}
