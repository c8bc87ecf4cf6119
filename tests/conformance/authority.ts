// The corpus's own time-stamping authorities: keys that everybody may know, valid until 2126.
import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newNonce, timestampRequest } from '../../utils/timestamp/request.ts';
import { commonName, integer, sequence } from './der.ts';
import { forgeCertificate, newKeys, type Signer, TIME_STAMPING } from './forge-token.ts';

export const CORPUS = join(import.meta.dirname, '../fixtures/bundles');
const FOLDER = join(CORPUS, 'authorities');
export const ROOTS = join(CORPUS, 'tsa-root.pem');

export interface Authority {
  name: string;
  rootName: string;
  rootKey: ReturnType<typeof createPrivateKey>;
  rootDer: Uint8Array;
  /** Its certificate, in the shape that forged tokens need. */
  signer: Signer;
  /** An honest token by `openssl ts`, made now. */
  stamp(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
}

const CONFIG = `
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
signer_digest = sha256
`;

/** Made once; rebuilding the corpus keeps them. */
export function openAuthority(name: 'a' | 'b'): Authority {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, `${name}-signer.pem`))) makeKeys(name);
  const read = (file: string) => readFileSync(join(FOLDER, `${name}-${file}`));
  const certificate = new X509Certificate(read('signer.pem'));
  const rootName = rootOf(name);
  const serial = integer(Number.parseInt(certificate.serialNumber, 16));
  return {
    name,
    rootName,
    rootKey: createPrivateKey(read('root.key')),
    rootDer: new X509Certificate(read('root.pem')).raw,
    signer: {
      certificate: new Uint8Array(certificate.raw),
      issuer: commonName(rootName),
      serial,
      name: sequence(commonName(rootName), serial),
      key: createPrivateKey(read('signer.key')),
    },
    stamp: (bytes) => stamp(name, bytes),
  };
}

const rootOf = (name: string): string => `CardProof test root ${name.toUpperCase()}`;

function makeKeys(name: string): void {
  const lifetime = { from: new Date('2020-01-01T00:00:00Z'), until: new Date('2126-01-01T00:00:00Z') };
  const keys = newKeys();
  const root = forgeCertificate({ subject: rootOf(name), keys, serial: 1, isAuthority: true, ...lifetime });
  const issuer = { name: rootOf(name), key: root.key };
  const signer = forgeCertificate({
    subject: `CardProof test TSA ${name}`,
    issuer,
    serial: 2,
    usages: [TIME_STAMPING],
    ...lifetime,
  });
  for (const [what, { certificate, key }] of Object.entries({ root, signer })) {
    writeFileSync(join(FOLDER, `${name}-${what}.pem`), new X509Certificate(certificate).toString());
    writeFileSync(join(FOLDER, `${name}-${what}.key`), key.export({ type: 'pkcs8', format: 'pem' }));
  }
}

function stamp(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const work = mkdtempSync(join(tmpdir(), 'stamp-'));
  try {
    writeFileSync(join(work, 'tsa.cnf'), CONFIG);
    writeFileSync(join(work, 'serial'), '01\n');
    writeFileSync(join(work, 'query.tsq'), timestampRequest(sha256(bytes), newNonce()));
    const files = (file: string) => join(FOLDER, `${name}-${file}`);
    execFileSync(
      'openssl',
      [
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-section',
        'tsa_config',
        '-queryfile',
        'query.tsq',
        '-signer',
        files('signer.pem'),
        '-inkey',
        files('signer.key'),
        '-out',
        'reply.tsr',
      ],
      { cwd: work, stdio: 'pipe' },
    );
    return new Uint8Array(readFileSync(join(work, 'reply.tsr')));
  } finally {
    rmSync(work, { recursive: true });
  }
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
