// A time-stamp token from a stranger: whole, for these bytes, signed by a time-stamping certificate that chains, at the
// token's own time, to a root from outside. pkijs does the cryptography; what it omits (measured) is checked here.
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { chainsTo, isStrongSignature } from './chain.ts';
import { isDer } from './der.ts';
import { SHA256 } from './digest-names.ts';
import { LARGEST_TOKEN } from './token-info.ts';
import { inside, readTstInfo, type TstInfo } from './tst-info.ts';

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

export interface TokenCheck {
  /** untrusted: nothing speaks against it, but it chains to no supplied root. */
  state: 'proven' | 'untrusted' | 'broken';
  /** Code of the first thing that is wrong, null when proven. */
  reason: string | null;
  /** Epoch ms, null where the token names none that can be read. */
  genTime: number | null;
}

/** Certificates that the verifier trusts, from outside the bundle. */
export type Roots = readonly pkijs.Certificate[];

/** @throws TypeError when the PEM holds no certificate */
export function rootsFromPem(pem: string): pkijs.Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new TypeError('no certificate in PEM');
  return blocks.map((block) => {
    const base64 = block.replace(/-----[^-]+-----|\s/g, '');
    return pkijs.Certificate.fromBER(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  });
}

/** @param response a whole TimeStampResp in DER; @param data the bytes it should be for */
export async function checkToken(
  response: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  roots: Roots,
): Promise<TokenCheck> {
  let genTime: number | null = null;
  try {
    const parsed = parseToken(response);
    if ('problem' in parsed) return { state: 'broken', reason: parsed.problem, genTime };
    genTime = parsed.info.genTime;
    if (!isFor(parsed.info, await sha256(data)))
      return { state: 'broken', reason: 'token-for-other-bytes', genTime };
    return { ...(await checkSignature(parsed, data, roots)), genTime };
  } catch {
    return { state: 'broken', reason: 'token-malformed', genTime };
  }
}

interface Parsed {
  signed: pkijs.SignedData;
  signer: pkijs.SignerInfo;
  info: TstInfo;
}

/** The imprint is this SHA-256, and says so. */
function isFor({ imprint }: TstInfo, digest: Uint8Array): boolean {
  const [algorithm, octets] = inside(imprint);
  const named = bytesToHex(inside(algorithm)[0]?.content ?? new Uint8Array());
  return named === SHA256 && octets?.tag === 0x04 && bytesToHex(octets.content) === bytesToHex(digest);
}

function parseToken(response: Uint8Array<ArrayBuffer>): Parsed | { problem: string } {
  // openssl and pkijs both read BER and let bytes behind the token pass: signed by nobody, read differently by others.
  if (response.length > LARGEST_TOKEN || !isDer(response)) return { problem: 'token-malformed' };
  const der = asn1js.fromBER(response);
  const reply = new pkijs.TimeStampResp({ schema: der.result });
  const token = reply.timeStampToken;
  if (reply.status.status > 1 || !token || token.contentType !== OID.signedData)
    return { problem: 'token-refused' };
  const signed = new pkijs.SignedData({ schema: token.content });
  const { eContentType, eContent } = signed.encapContentInfo;
  const [signer, ...others] = signed.signerInfos;
  if (eContentType !== OID.tstInfo || !eContent || !signer || others.length > 0)
    return { problem: 'token-malformed' };
  const stamped = new Uint8Array(eContent.getValue());
  const info = isDer(stamped) ? readTstInfo(stamped) : null;
  if (!info) return { problem: 'token-malformed' };
  return isStrong(signer) ? { signed, signer, info } : { problem: 'token-weak' };
}

async function checkSignature(
  { signed, signer, info }: Parsed,
  data: Uint8Array<ArrayBuffer>,
  roots: Roots,
): Promise<Omit<TokenCheck, 'genTime'>> {
  const broken = (reason: string) => ({ state: 'broken' as const, reason });
  const certificate = signerCertificate(signed, signer);
  if (!certificate) return broken('token-signer-missing');
  if (!(await isSigned(signed, data))) return broken('token-altered');
  const types = attribute(signer, OID.contentType);
  if (!(types instanceof asn1js.ObjectIdentifier) || types.getValue() !== OID.tstInfo)
    return broken('token-altered');
  if (!(await namesSigner(signer, certificate))) return broken('token-signer-not-named');
  if (!isForTimeStampsOnly(certificate)) return broken('token-not-by-time-stamper');
  const { notBefore, notAfter } = certificate;
  if (info.genTime < notBefore.value.getTime() || info.genTime > notAfter.value.getTime())
    return broken('token-outside-certificate');
  if (roots.length === 0) return { state: 'untrusted', reason: 'no-root-given' };
  return (await chainsTo(roots, certificate, enclosed(signed), info.genTime))
    ? { state: 'proven', reason: null }
    : { state: 'untrusted', reason: 'root-not-among-given' };
}

/** SHA-1 and older can be forged. */
function isStrong({ digestAlgorithm, signatureAlgorithm }: pkijs.SignerInfo): boolean {
  const { algorithmId } = signatureAlgorithm;
  return (
    digestAlgorithm.algorithmId in ESS_DIGESTS && (algorithmId === OID.rsa || isStrongSignature(algorithmId))
  );
}

/** pkijs checks signature and message digest; its search for a chain is not used. */
async function isSigned(signed: pkijs.SignedData, data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const result = await signed.verify({
      signer: 0,
      data: data.slice().buffer,
      checkChain: false,
      extendedMode: true,
    });
    return result.signatureVerified === true;
  } catch {
    return false;
  }
}

const enclosed = ({ certificates = [] }: pkijs.SignedData): pkijs.Certificate[] =>
  certificates.filter((one): one is pkijs.Certificate => one instanceof pkijs.Certificate);

function signerCertificate(signed: pkijs.SignedData, { sid }: pkijs.SignerInfo): pkijs.Certificate | null {
  const found = enclosed(signed);
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return null;
  return (
    found.find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber)) ?? null
  );
}

function attribute(signer: pkijs.SignerInfo, type: string): asn1js.BaseBlock | null {
  const found = signer.signedAttrs?.attributes.filter((one) => one.type === type) ?? [];
  return found.length === 1 && found[0]?.values.length === 1 ? (found[0].values[0] ?? null) : null;
}

const ESS_DIGESTS: Readonly<Record<string, string>> = {
  [OID.sha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** RFC 5035, RFC 5816: the signed attributes name the signer's certificate by its digest, and its serial where they say one. */
async function namesSigner(signer: pkijs.SignerInfo, certificate: pkijs.Certificate): Promise<boolean> {
  const second = attribute(signer, OID.signingCertificateV2);
  const entry = firstCertId(second ?? attribute(signer, OID.signingCertificate));
  const at = entry.findIndex((one) => one instanceof asn1js.OctetString);
  const octets = entry[at];
  const algorithm = second ? essDigest(entry[0]) : 'SHA-1';
  if (!(octets instanceof asn1js.OctetString) || algorithm === undefined) return false;
  const der = certificate.toSchema().toBER(false);
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, der));
  if (bytesToHex(octets.valueBlock.valueHexView) !== bytesToHex(digest)) return false;
  const [named] = entry.slice(at + 1);
  const serial = named instanceof asn1js.Sequence ? named.valueBlock.value[1] : undefined;
  return named === undefined || serial?.isEqual(certificate.serialNumber) === true;
}

/** SigningCertificate → certs → the first ESSCertID: [algorithm,] certHash, … */
function firstCertId(block: asn1js.BaseBlock | null): asn1js.BaseBlock[] {
  const certs = block instanceof asn1js.Sequence ? block.valueBlock.value[0] : null;
  const first = certs instanceof asn1js.Sequence ? certs.valueBlock.value[0] : null;
  return first instanceof asn1js.Sequence ? first.valueBlock.value : [];
}

/** SHA-256 is the default and then not written. */
function essDigest(first: asn1js.BaseBlock | undefined): string | undefined {
  if (!(first instanceof asn1js.Sequence)) return 'SHA-256';
  const [type] = first.valueBlock.value;
  return type instanceof asn1js.ObjectIdentifier ? ESS_DIGESTS[type.getValue()] : undefined;
}

/** RFC 3161 §2.3: one extended key usage, timeStamping, and critical. */
function isForTimeStampsOnly({ extensions = [] }: pkijs.Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  const purposes = usage?.parsedValue instanceof pkijs.ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === OID.timeStamping;
}
