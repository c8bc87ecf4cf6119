// Time-stamp tokens and certificates by hand, with anything wrong that an enemy may want.
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { concatBytes } from '../../utils/evidence/bytes.ts';
import {
  bits,
  commonName,
  context,
  type Der,
  generalizedTime,
  integer,
  octets,
  oid,
  sequence,
  set,
  TRUE,
  tlv,
} from './der.ts';

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
const TST_INFO = oid('1.2.840.113549.1.9.16.1.4');
const YEAR = 365 * 86_400_000;
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

export interface Signer {
  certificate: Der;
  /** SEQUENCE of issuer and serial number, as tokens name it. */
  name: Der;
  issuer: Der;
  serial: Der;
  key: KeyObject;
}

export interface CertificateWishes {
  subject: string;
  issuer?: { name: string; key: KeyObject };
  keys?: { publicKey: KeyObject; privateKey: KeyObject };
  serial?: number;
  from?: Date;
  until?: Date;
  isAuthority?: boolean;
  /** Extended key usages; none where empty. */
  usages?: readonly string[];
  usageCritical?: boolean;
  /** An extension that nobody knows, critical. */
  unknownCritical?: boolean;
  pathLength?: number;
}

export const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

export function forgeCertificate(wishes: CertificateWishes): Signer {
  const { subject, keys = newKeys(), serial = 7, isAuthority = false } = wishes;
  const issuer = wishes.issuer ?? { name: subject, key: keys.privateKey };
  const now = Date.now();
  const dates = sequence(
    generalizedTime(wishes.from ?? new Date(now - YEAR)),
    generalizedTime(wishes.until ?? new Date(now + 50 * YEAR)),
  );
  const spki = createPublicKey(keys.publicKey.export({ type: 'spki', format: 'pem' })).export({
    type: 'spki',
    format: 'der',
  });
  const body = sequence(
    context(0, integer(2)),
    integer(serial),
    ECDSA_SHA256,
    commonName(issuer.name),
    dates,
    commonName(subject),
    spki,
    context(3, sequence(...extensionsOf(wishes, isAuthority))),
  );
  const signature = sign('sha256', body, issuer.key);
  return {
    certificate: sequence(body, ECDSA_SHA256, bits(signature)),
    name: sequence(commonName(issuer.name), integer(serial)),
    issuer: commonName(issuer.name),
    serial: integer(serial),
    key: keys.privateKey,
  };
}

function extensionsOf(
  { usages = [], usageCritical = true, unknownCritical, pathLength }: CertificateWishes,
  isAuthority: boolean,
): Der[] {
  const extension = (type: string, critical: boolean, value: Der) =>
    sequence(oid(type), ...(critical ? [TRUE] : []), octets(value));
  const length = pathLength === undefined ? [] : [integer(pathLength)];
  const out = [extension('2.5.29.19', true, sequence(...(isAuthority ? [TRUE, ...length] : [])))];
  out.push(
    extension('2.5.29.15', true, tlv(0x03, isAuthority ? Uint8Array.of(1, 6) : Uint8Array.of(7, 0x80))),
  );
  if (usages.length > 0) out.push(extension('2.5.29.37', usageCritical, sequence(...usages.map(oid))));
  if (unknownCritical) out.push(extension('1.3.6.1.4.1.99999.1', true, octets(Uint8Array.of(1))));
  return out;
}

export interface TokenWishes {
  signer: Signer;
  data: Uint8Array;
  genTime?: Date | string;
  /** What goes along in the token besides the signer's certificate. */
  chain?: readonly Uint8Array[];
  withoutSigner?: boolean;
  ess?: 'v2' | 'none' | 'of-another' | 'other-serial';
  imprint?: { algorithm: string; digest: Uint8Array };
  signers?: 0 | 1 | 2;
  status?: number;
  version?: number;
  digestAlgorithm?: string;
  /** Signs these bytes but encloses what it should. */
  signedInfo?: Uint8Array;
  contentType?: string;
  extensions?: Der;
}

/** A TimeStampResp. */
export function forgeToken(wishes: TokenWishes): Der {
  const { signer, chain = [], signers = 1, status = 0 } = wishes;
  const info = tstInfo(wishes);
  const contentType = wishes.contentType ? oid(wishes.contentType) : TST_INFO;
  const signed = sequence(
    integer(3),
    set(algorithmOf(wishes)),
    sequence(contentType, context(0, octets(info))),
    context(0, ...(wishes.withoutSigner ? [] : [signer.certificate]), ...chain),
    set(...Array.from({ length: signers }, () => signerInfo(wishes, info))),
  );
  const token = sequence(oid('1.2.840.113549.1.7.2'), context(0, signed));
  return sequence(sequence(integer(status)), token);
}

const algorithmOf = ({ digestAlgorithm }: TokenWishes): Der =>
  digestAlgorithm ? sequence(oid(digestAlgorithm)) : SHA256;

function tstInfo({ data, genTime = new Date(), imprint, version = 1, extensions }: TokenWishes): Der {
  const digest = imprint?.digest ?? createHash('sha256').update(data).digest();
  const algorithm = imprint ? sequence(oid(imprint.algorithm)) : SHA256;
  return sequence(
    integer(version),
    oid('1.2.3.4.1'),
    sequence(algorithm, octets(digest)),
    integer(4711),
    generalizedTime(genTime),
    ...(extensions ? [extensions] : []),
  );
}

function signerInfo(wishes: TokenWishes, info: Der): Der {
  const { signer, ess = 'v2', digestAlgorithm, signedInfo = info } = wishes;
  const hash = digestAlgorithm === '1.3.14.3.2.26' ? 'sha1' : 'sha256';
  const attribute = (type: string, value: Der) => sequence(oid(type), set(value));
  const attributes = [
    attribute('1.2.840.113549.1.9.3', TST_INFO),
    attribute('1.2.840.113549.1.9.4', octets(createHash(hash).update(signedInfo).digest())),
    ...(ess === 'none' ? [] : [attribute('1.2.840.113549.1.9.16.2.47', essOf(signer, ess))]),
  ].sort((a, b) => Buffer.compare(a, b));
  const signature = sign(hash, set(...attributes), signer.key);
  const algorithm = hash === 'sha1' ? sequence(oid('1.2.840.10045.4.1')) : ECDSA_SHA256;
  return sequence(
    integer(1),
    signer.name,
    algorithmOf(wishes),
    context(0, ...attributes),
    algorithm,
    octets(signature),
  );
}

function essOf({ certificate, issuer, serial }: Signer, ess: TokenWishes['ess']): Der {
  const bytes = ess === 'of-another' ? concatBytes(certificate, Uint8Array.of(0)) : certificate;
  const digest = octets(createHash('sha256').update(bytes).digest());
  const names = sequence(context(4, issuer));
  const named = sequence(names, ess === 'other-serial' ? integer(99) : serial);
  return sequence(sequence(sequence(digest, named)));
}
