// Asks authorities for time-stamps: one digest goes out, a token comes back. Only where the buyer switched it on.
import { browser } from 'wxt/browser';
import { sha256 } from '../evidence/commitments.ts';
import type { TimeStamp } from '../evidence/time-stamp.ts';
import { type Authority, authorities } from '../timestamp/authorities.ts';
import { readReceipt } from '../timestamp/receipt.ts';
import { MIME_REQUEST, newNonce, timestampRequest } from '../timestamp/request.ts';
import { LARGEST_TOKEN } from '../timestamp/token-info.ts';
import { readSettings } from './settings.ts';

/** An authority that has not answered by then is asked again later. */
const PATIENCE_MS = 10_000;

export const AUTHORITIES = authorities(import.meta.env['WXT_TSA']);

const patternOf = ({ url }: Authority): string => `${new URL(url).protocol}//${new URL(url).hostname}/*`;

/** Must be called first thing in a click. */
export function requestAuthorities(): Promise<boolean> {
  return browser.permissions.request({ origins: AUTHORITIES.map(patternOf) });
}

export function releaseAuthorities(): Promise<boolean> {
  return browser.permissions.remove({ origins: AUTHORITIES.map(patternOf) });
}

/** @returns tokens over the bytes of all authorities that answered in time; none where time-stamping is off */
export async function timeStamps(bytes: Uint8Array<ArrayBuffer>): Promise<TimeStamp[]> {
  if (!(await readSettings()).timeStamps) return [];
  const digest = await sha256(bytes);
  const asked = await Promise.all(AUTHORITIES.map((authority) => ask(authority, digest).catch(() => null)));
  return asked.filter((stamp): stamp is TimeStamp => stamp !== null);
}

async function ask({ id, url }: Authority, digest: Uint8Array): Promise<TimeStamp | null> {
  const nonce = newNonce();
  const response = await fetch(url, {
    method: 'POST',
    body: timestampRequest(digest, nonce),
    headers: { 'content-type': MIME_REQUEST },
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const token = response.ok ? await bounded(response) : null;
  return token && readReceipt(token, digest, nonce).ok ? { authority: id, token } : null;
}

/** @returns null as soon as it is more than a token can be */
async function bounded(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    size += step.value.length;
    if (size > LARGEST_TOKEN) {
      await reader?.cancel();
      return null;
    }
    chunks.push(step.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
