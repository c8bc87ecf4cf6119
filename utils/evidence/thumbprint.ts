// A key's name: what people compare, put into tickets and read aloud.
import { bytesToHex, toBase64Url, utf8 } from './bytes.ts';
import { canonicalJson, sha256 } from './commitments.ts';

/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480) up to its coordinates. */
const SPKI_PREFIX = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/** RFC 7638, base64url; null where the key is no P-256 point in its one spelling. */
export async function thumbprintOf(spki: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (spki.length !== 91 || !bytesToHex(spki).startsWith(SPKI_PREFIX)) return null;
  const [x, y] = [spki.subarray(27, 59), spki.subarray(59, 91)].map(toBase64Url);
  return toBase64Url(await sha256(utf8(canonicalJson({ crv: 'P-256', kty: 'EC', x, y }))));
}
