// A digest of what a page says can be tried out by whoever knows most of the page. Under a passphrase it is keyed with
// something that only this browser session knows: an unchanged page is noticed within the session, not after it.
import { bytesToHex, fromBase64, toBase64, utf8 } from '../../evidence/bytes.ts';
import type { Locker } from '../database.ts';
import { sealer } from './sealer.ts';

const PEPPER = 'pepper';

/** The page key as rows keep it. */
export async function keptPageKey(locker: Locker, pageKey: string): Promise<string> {
  if (!(await sealer(locker))) return pageKey;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', await pepper(locker), hmac, false, ['sign']);
  return bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(pageKey))));
}

function pepper(locker: Locker): Promise<Uint8Array<ArrayBuffer>> {
  return navigator.locks.request(`cardproof-pepper-${locker.name}`, async () => {
    const held = await locker.keys.get(PEPPER);
    if (held) return fromBase64(held);
    const fresh = crypto.getRandomValues(new Uint8Array(32));
    await locker.keys.set(PEPPER, toBase64(fresh));
    return fresh;
  });
}
