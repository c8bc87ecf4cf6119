// A new key counts because the old one signed it: whoever holds neither cannot go on with a log.
import { fromBase64, utf8 } from '../../evidence/bytes.ts';
import { thumbprintOf } from '../../evidence/thumbprint.ts';
import type { LogRecord } from '../../log/record.ts';
import type { Bytes } from '../zip.ts';

type KeyRecord = Extract<LogRecord, { type: 'key' }>;

/** @returns `key-change-unsigned:<seq>` for every change of the key that the one before did not sign */
export async function unsignedKeyChanges(records: readonly LogRecord[]): Promise<string[]> {
  const changes = records.filter((record) => record.type === 'key');
  const signed = await Promise.all(changes.map(isSigned));
  return changes.filter((_, i) => !signed[i]).map(({ seq }) => `key-change-unsigned:${seq}`);
}

async function isSigned({ locker, key, body }: KeyRecord): Promise<boolean> {
  const [old, next, signature] = [body.old_spki, body.new_spki, body.sig_by_old].map(bytesOf);
  if (!old || !next || !signature) return false;
  if ((await thumbprintOf(old)) !== key || (await thumbprintOf(next)) !== body.new_key) return false;
  const words = utf8(`cardproof/key/1\n${locker}\n${body.new_key}\n`);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  try {
    const publicKey = await crypto.subtle.importKey('spki', old, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, publicKey, signature, words);
  } catch {
    // A point that is not on the curve.
    return false;
  }
}

/** null for anything but base64url. */
function bytesOf(text: string): Bytes | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return null;
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
