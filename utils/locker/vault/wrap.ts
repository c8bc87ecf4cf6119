// Two wraps: a key for the vault (ephemeral ECDH, HKDF, AES-GCM: anybody may close, one may open) and the vault's own
// private half under the passphrase.

import { ExpectedError } from '../../errors.ts';
import { concatBytes, utf8 } from '../../evidence/bytes.ts';
import type { SealKeyRow, VaultMeta } from '../rows.ts';
import { kept } from './seal-bytes.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const IV = 12;

type Bytes = Uint8Array<ArrayBuffer>;

const publicHalf = (point: Bytes): Promise<CryptoKey> =>
  kept(crypto.subtle.importKey('raw', point, CURVE, false, []));

export const privateHalf = (pkcs8: Bytes): Promise<CryptoKey> =>
  kept(crypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['deriveBits']));

/** Both halves of a new vault; the private one as PKCS#8. */
export async function newPair(): Promise<{ point: Bytes; publicKey: CryptoKey; pkcs8: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    point: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    publicKey: pair.publicKey,
    pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

async function agreedKey(
  privateKey: CryptoKey,
  theirs: Bytes,
  salt: Bytes,
  usage: KeyUsage,
): Promise<CryptoKey> {
  const how = { name: 'ECDH', public: await publicHalf(theirs) };
  const shared = await kept(crypto.subtle.deriveBits(how, privateKey, 256));
  const secret = await kept(crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']));
  const info = utf8('cardproof/seal-key/1');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return kept(crypto.subtle.deriveKey(hkdf, secret, { name: 'AES-GCM', length: 256 }, false, [usage]));
}

const bound = ({ id, scope, vault }: Pick<SealKeyRow, 'id' | 'scope' | 'vault'>): Bytes =>
  utf8(JSON.stringify([id, scope, vault]));

export async function wrapForVault(
  vault: Pick<VaultMeta, 'id' | 'point'>,
  id: string,
  scope: string,
  raw: Bytes,
): Promise<SealKeyRow> {
  const once = await kept(crypto.subtle.generateKey(CURVE, false, ['deriveBits']));
  const point = new Uint8Array(await kept(crypto.subtle.exportKey('raw', once.publicKey)));
  const name = { id, scope, vault: vault.id };
  const key = await agreedKey(once.privateKey, vault.point, concatBytes(point, vault.point), 'encrypt');
  return { ...name, point, wrapped: await close(key, raw, bound(name)) };
}

/** @throws OperationError for a key of another vault */
export async function unwrapForVault(
  row: SealKeyRow,
  privateKey: CryptoKey,
  vaultPoint: Bytes,
): Promise<Bytes> {
  const key = await agreedKey(privateKey, row.point, concatBytes(row.point, vaultPoint), 'decrypt');
  return open(key, row.wrapped, bound(row));
}

async function close(key: CryptoKey, bytes: Bytes, additionalData: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const closed = await kept(crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
  return concatBytes(iv, new Uint8Array(closed));
}

async function open(key: CryptoKey, box: Bytes, additionalData: Bytes): Promise<Bytes> {
  const how = { name: 'AES-GCM', iv: box.subarray(0, IV), additionalData };
  return new Uint8Array(await kept(crypto.subtle.decrypt(how, key, box.subarray(IV))));
}

const PASSPHRASE_BOUND = utf8('cardproof/vault/1');
/** OWASP's figure for PBKDF2 with SHA-256; about 0.1 s in Chromium, 0.3 s in Firefox. */
const ITERATIONS = 600_000;

export function newKdf(): VaultMeta['kdf'] {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt };
}

/** The same words typed on another keyboard are the same passphrase. */
async function passphraseKey(passphrase: string, kdf: VaultMeta['kdf']): Promise<CryptoKey> {
  const words = utf8(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(kdf, base, aes, false, ['encrypt', 'decrypt']);
}

export async function wrapWithPassphrase(
  pkcs8: Bytes,
  passphrase: string,
  kdf: VaultMeta['kdf'],
): Promise<Bytes> {
  return close(await passphraseKey(passphrase, kdf), pkcs8, PASSPHRASE_BOUND);
}

/** @throws ExpectedError passphrase-wrong */
export async function unwrapWithPassphrase(vault: VaultMeta, passphrase: string): Promise<Bytes> {
  const key = await passphraseKey(passphrase, vault.kdf);
  try {
    return await open(key, vault.wrapped, PASSPHRASE_BOUND);
  } catch (error) {
    throw new ExpectedError('passphrase-wrong', '', { cause: error });
  }
}
