// The claims "signature" and "identity": who sealed the bundle, as far as a key can say it.
import { bytesToHex } from '../../evidence/bytes.ts';
import { sha256 } from '../../evidence/commitments.ts';
import { thumbprintOf } from '../../evidence/thumbprint.ts';
import { SEAL, TAG_MANIFEST } from '../bag.ts';
import { derToP1363, parsePublicKeyPem } from '../signature.ts';
import type { Bytes } from '../zip.ts';
import { bagInfo } from './bag-info.ts';
import { type BagFiles, type Claim, claimOf, noFindings, readText } from './claim.ts';
import { lastRecord, readableRecords } from './read-log.ts';

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
  if (key && thumbprint) await checkGenesis(files, key, thumbprint, findings);
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
  const last = lastRecord(files);
  if (!last) doubts.push('log-missing');
  else if (last.key !== thumbprint) broken.push('key-differs-from-log');
}

/** The first record names the first key's bytes; they are here as long as it is still the key. */
async function checkGenesis(
  files: BagFiles,
  key: Bytes,
  thumbprint: string,
  { broken }: { broken: string[] },
): Promise<void> {
  const [first] = readableRecords(files);
  if (first?.type !== 'genesis' || first.key !== thumbprint) return;
  if (bytesToHex(await sha256(key)) !== first.body.key_spki_sha256) broken.push('genesis-key-differs');
}
