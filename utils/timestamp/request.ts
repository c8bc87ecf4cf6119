// RFC 3161 §2.4.1: a request is 77 bytes of which only digest and nonce change.
import { concatBytes, hexToBytes } from '../evidence/bytes.ts';

/** SEQUENCE { version 1, messageImprint { SHA-256, digest }, … */
const HEAD = hexToBytes('304b0201013031300d060960864801650304020105000420');
const NONCE_HEAD = hexToBytes('0210');
/** … certReq TRUE }: without the certificates nobody can check the token later. */
const TAIL = hexToBytes('0101ff');

export const MIME_REQUEST = 'application/timestamp-query';

/**
 * @param digest SHA-256 of what is stamped, 32 bytes
 * @param nonce 16 bytes whose first is 1 … 127 (`newNonce`)
 */
export function timestampRequest(digest: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  if (digest.length !== 32 || nonce.length !== 16 || !isPositive(nonce))
    throw new RangeError('32 and 16 bytes');
  return concatBytes(HEAD, digest, NONCE_HEAD, nonce, TAIL);
}

/** Random, and a positive INTEGER without a leading zero, so that authorities send it back byte for byte. */
export function newNonce(): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(16));
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 1;
  return nonce;
}

function isPositive(nonce: Uint8Array): boolean {
  const first = nonce[0] ?? 0;
  return first > 0 && first < 0x80;
}
