// The claims "signature" and "identity": who sealed the bundle, as far as a key can say it.
import { toBase64Url, utf8 } from '../../evidence/bytes.ts';
import { canonicalJson, sha256 } from '../../evidence/commitments.ts';
import { SEAL, TAG_MANIFEST } from '../bag.ts';
import { derToP1363, parsePublicKeyPem } from '../signature.ts';
import type { Bytes } from '../zip.ts';
import { bagInfo } from './bag-info.ts';
import { type BagFiles, type Claim, claimOf, noFindings, readText } from './claim.ts';
import { readLog } from './read-log.ts';

/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480) up to its coordinates. */
const SPKI_PREFIX = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/** Proven: the seal verifies over the tag manifest with the enclosed key, and that key is the log's last. */
export async function checkSignature(files: BagFiles): Promise<Claim & { thumbprint: string | null }> {
  const findings = noFindings();
  const { broken, doubts } = findings;
  const key = parsePublicKeyPem(readText(files, 'public-key.pem') ?? '');
  const thumbprint = key && (await thumbprintOf(key));
  if (!files.has('public-key.pem')) doubts.push('key-missing');
  else if (!thumbprint) broken.push('key-malformed');
  const seal = files.get(SEAL);
  const sealed = files.get(TAG_MANIFEST);
  if (!seal || !sealed) doubts.push('seal-missing');
  else if (key && thumbprint && !(await verifies(key, seal, sealed))) broken.push('seal-differs');
  if (thumbprint) checkKeyOfLog(files, thumbprint, findings);
  if (thumbprint && bagInfo(files, 'Internal-Sender-Identifier') !== thumbprint)
    broken.push('sender-differs');
  return { ...claimOf(findings), thumbprint };
}

/** @param expected RFC 7638 thumbprint from outside the bundle, null where nobody gave one */
export function checkIdentity(thumbprint: string | null, expected: string | null): Claim {
  if (expected === null) return { state: 'not-proven', reasons: ['no-thumbprint-given'] };
  if (thumbprint === null) return { state: 'not-proven', reasons: ['key-missing'] };
  return thumbprint === expected
    ? { state: 'proven', reasons: [] }
    : { state: 'contradicted', reasons: ['thumbprint-differs'] };
}

/** RFC 7638, base64url; null where the key is no P-256 point in its one spelling. */
export async function thumbprintOf(spki: Bytes): Promise<string | null> {
  const hex = [...spki].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (spki.length !== 91 || !hex.startsWith(SPKI_PREFIX)) return null;
  const [x, y] = [spki.subarray(27, 59), spki.subarray(59, 91)].map(toBase64Url);
  return toBase64Url(await sha256(utf8(canonicalJson({ crv: 'P-256', kty: 'EC', x, y }))));
}

async function verifies(spki: Bytes, seal: Bytes, sealed: Bytes): Promise<boolean> {
  const signature = derToP1363(seal);
  if (!signature) return false;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  try {
    const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, sealed);
  } catch {
    // A point that is not on the curve.
    return false;
  }
}

function checkKeyOfLog(
  files: BagFiles,
  thumbprint: string,
  { broken, doubts }: { broken: string[]; doubts: string[] },
): void {
  const log = readLog(files, noFindings());
  const last = log?.records.at(-1);
  if (!last) doubts.push('log-missing');
  else if (last.key !== thumbprint) broken.push('key-differs-from-log');
}
