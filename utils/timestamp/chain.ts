// From a signer's certificate to a root from outside, at one moment. Written out, because a library that searches a heap
// of certificates from a stranger can be kept busy for ever, and overlooks critical extensions and path lengths.
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
/** Critical extensions that are understood here; nobody trusts a certificate with any other. */
const UNDERSTOOD: readonly string[] = [BASIC_CONSTRAINTS, KEY_USAGE, '2.5.29.37', '2.5.29.32'];
const KEY_CERT_SIGN = 0x04;
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
/** SHA-2 with RSA, RSA-PSS or ECDSA. */
const SIGNATURES = /^1\.2\.840\.(113549\.1\.1\.1[0-3]|10045\.4\.3\.[2-4])$/;
/** Certificates of a token that are looked at, and the longest path through them. */
const MOST = 16;
const LONGEST = 8;

export const isStrongSignature = (algorithm: string): boolean => SIGNATURES.test(algorithm);

interface Step {
  certificate: pkijs.Certificate;
  /** Authorities between it and the signer. */
  between: number;
}

/** @param at epoch ms; @returns whether a path of certificates that were all valid then ends at a root */
export async function chainsTo(
  roots: readonly pkijs.Certificate[],
  signer: pkijs.Certificate,
  others: readonly pkijs.Certificate[],
  at: number,
): Promise<boolean> {
  if (!isSound(signer, at) || !maySignData(signer)) return false;
  const open = new Set(others.slice(0, MOST));
  let front: Step[] = [{ certificate: signer, between: 0 }];
  for (let depth = 0; depth < LONGEST && front.length > 0; depth++) {
    const next: Step[] = [];
    for (const step of front) {
      for (const root of roots) if (await issued(root, step, at)) return true;
      for (const other of open) {
        if (!(await issued(other, step, at))) continue;
        open.delete(other);
        next.push({ certificate: other, between: step.between + 1 });
      }
    }
    front = next;
  }
  return false;
}

async function issued(
  issuer: pkijs.Certificate,
  { certificate, between }: Step,
  at: number,
): Promise<boolean> {
  if (!certificate.issuer.isEqual(issuer.subject) || !isSound(issuer, at) || !mayIssue(issuer, between))
    return false;
  if (!isStrongSignature(certificate.signatureAlgorithm.algorithmId)) return false;
  try {
    return await certificate.verify(issuer);
  } catch {
    return false;
  }
}

function isSound({ notBefore, notAfter, extensions = [] }: pkijs.Certificate, at: number): boolean {
  const isValid = notBefore.value.getTime() <= at && at <= notAfter.value.getTime();
  return isValid && extensions.every(({ critical, extnID }) => !critical || UNDERSTOOD.includes(extnID));
}

function mayIssue(certificate: pkijs.Certificate, between: number): boolean {
  const constraints = parsed(certificate, BASIC_CONSTRAINTS);
  if (!(constraints instanceof pkijs.BasicConstraints) || !constraints.cA) return false;
  const { pathLenConstraint: most } = constraints;
  if (typeof most === 'number' && between > most) return false;
  const usage = keyUsage(certificate);
  return usage === null || (usage & KEY_CERT_SIGN) !== 0;
}

/** What openssl asks of a time-stamper: signatures and nothing else. */
function maySignData(certificate: pkijs.Certificate): boolean {
  const usage = keyUsage(certificate);
  return usage === null || (usage !== 0 && (usage & ~(DIGITAL_SIGNATURE | NON_REPUDIATION)) === 0);
}

const parsed = ({ extensions = [] }: pkijs.Certificate, type: string): unknown =>
  extensions.find(({ extnID }) => extnID === type)?.parsedValue;

/** First byte of the bit string, null where any use is allowed. */
function keyUsage(certificate: pkijs.Certificate): number | null {
  const value = parsed(certificate, KEY_USAGE);
  if (value === undefined) return null;
  return value instanceof asn1js.BitString ? (value.valueBlock.valueHexView[0] ?? 0) : 0;
}
