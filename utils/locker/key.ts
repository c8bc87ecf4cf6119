// The locker's signing key: continuity evidence, not identity. Non-extractable, never leaves the profile.
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { thumbprintOf } from '../evidence/thumbprint.ts';
import type { Locker } from './database.ts';
import type { KeyMeta } from './rows.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function newKey(): Promise<KeyMeta> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const thumbprint = await thumbprintOf(spki);
  if (!thumbprint) throw new TypeError('a new key is no P-256 point');
  return { key: 'key', privateKey: pair.privateKey, spki, thumbprint };
}

export async function readKey(locker: Locker): Promise<KeyMeta | null> {
  const row = await locker.meta.get('key');
  return row?.key === 'key' ? row : null;
}

/** ECDSA P-256 over SHA-256; 64 bytes r‖s. */
export async function signWith(
  key: KeyMeta,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, bytes));
}

export async function spkiDigest(key: KeyMeta): Promise<string> {
  return bytesToHex(await sha256(key.spki));
}
