// AES-256-GCM in segments: a long recording is never twice in memory, and no segment can be moved, dropped or
// belong to another place.
import { concatBytes, utf8 } from '../../evidence/bytes.ts';

const SEGMENT = 4 * 1024 * 1024;
const TAG = 16;
const PREFIX = 8;

/** What a value belongs to: table, owner, name. It is bound to it. */
export type Place = readonly [table: string, owner: string, name: string];

/** Promise.resolve keeps the calls inside Dexie's zone, so that live queries go on noticing what they read. */
export const kept = <T>(work: Promise<T>): Promise<T> => Promise.resolve(work);

export function dataKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return kept(crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
}

function algorithm(prefix: Uint8Array, place: Place, index: number, last: boolean): AesGcmParams {
  const counter = new Uint8Array(4);
  new DataView(counter.buffer).setUint32(0, index);
  const additionalData = utf8(JSON.stringify(['cardproof/seal/1', ...place, index, last]));
  return { name: 'AES-GCM', iv: concatBytes(prefix, counter), additionalData };
}

export async function sealBlob(key: CryptoKey, place: Place, blob: Blob): Promise<Blob> {
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX));
  const parts: BlobPart[] = [prefix];
  for (let at = 0, index = 0; at === 0 || at < blob.size; at += SEGMENT, index++) {
    const clear = await kept(blob.slice(at, at + SEGMENT).arrayBuffer());
    const how = algorithm(prefix, place, index, at + SEGMENT >= blob.size);
    parts.push(new Blob([await kept(crypto.subtle.encrypt(how, key, clear))]));
  }
  return new Blob(parts);
}

/** @throws OperationError when anything of it was changed or it belongs elsewhere */
export async function openBlob(key: CryptoKey, place: Place, box: Blob, type: string): Promise<Blob> {
  const prefix = new Uint8Array(await kept(box.slice(0, PREFIX).arrayBuffer()));
  const parts: BlobPart[] = [];
  const step = SEGMENT + TAG;
  for (let at = PREFIX, index = 0; at === PREFIX || at < box.size; at += step, index++) {
    const closed = await kept(box.slice(at, at + step).arrayBuffer());
    const how = algorithm(prefix, place, index, at + step >= box.size);
    parts.push(new Blob([await kept(crypto.subtle.decrypt(how, key, closed))]));
  }
  return new Blob(parts, { type });
}

export async function sealBytes(
  key: CryptoKey,
  place: Place,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX));
  const closed = await kept(crypto.subtle.encrypt(algorithm(prefix, place, 0, true), key, bytes));
  return concatBytes(prefix, new Uint8Array(closed));
}

/** @throws OperationError when anything of it was changed or it belongs elsewhere */
export async function openBytes(
  key: CryptoKey,
  place: Place,
  box: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const how = algorithm(box.subarray(0, PREFIX), place, 0, true);
  return new Uint8Array(await kept(crypto.subtle.decrypt(how, key, box.subarray(PREFIX))));
}
