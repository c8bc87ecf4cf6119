// A time-stamping authority of our own: an openssl CA in a throw-away folder, in memory or on loopback.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface AuthorityOptions {
  name?: string;
  /** Value of the signer's extendedKeyUsage; none where empty. */
  usage?: string;
  /** openssl faketime is not at hand: the token's time is now. */
  essDigest?: 'sha1' | 'sha256' | 'sha512';
}

export interface LocalAuthority {
  rootPem: string;
  /** DER TimeStampResp for a DER TimeStampReq. */
  reply(query: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Answers POSTs on loopback. */
  serve(): Promise<{ url: string; close(): Promise<void> }>;
  remove(): void;
}

const CONFIG = (usage: string, essDigest: string) => `
[req]
distinguished_name = dn
prompt = no
[dn]
CN = placeholder
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
${usage ? `extendedKeyUsage = ${usage}` : ''}
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256, sha1, sha512, sm3
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = ${essDigest}
signer_digest = sha256
`;

export function createAuthority(options: AuthorityOptions = {}): LocalAuthority {
  const { name = 'Local', usage = 'critical,timeStamping', essDigest = 'sha256' } = options;
  const folder = mkdtempSync(join(tmpdir(), 'cardproof-tsa-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG(usage, essDigest));
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = (file: string) =>
    openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', file);
  key('root.key');
  key('signer.key');
  const config = ['-config', 'tsa.cnf'];
  openssl(
    'req',
    '-new',
    '-x509',
    ...config,
    '-extensions',
    'root',
    '-key',
    'root.key',
    '-days',
    '3650',
    '-subj',
    `/CN=${name} Root`,
    '-out',
    'root.pem',
  );
  openssl('req', '-new', ...config, '-key', 'signer.key', '-subj', `/CN=${name} TSA`, '-out', 'signer.csr');
  openssl(
    'x509',
    '-req',
    '-in',
    'signer.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'signer',
    '-out',
    'signer.pem',
  );
  const reply = (query: Uint8Array): Uint8Array<ArrayBuffer> => {
    writeFileSync(join(folder, 'query.tsq'), query);
    openssl(
      'ts',
      '-reply',
      ...config,
      '-section',
      'tsa_config',
      '-queryfile',
      'query.tsq',
      '-signer',
      'signer.pem',
      '-inkey',
      'signer.key',
      '-chain',
      'root.pem',
      '-out',
      'reply.tsr',
    );
    return new Uint8Array(readFileSync(join(folder, 'reply.tsr')));
  };
  return {
    rootPem: readFileSync(join(folder, 'root.pem'), 'utf8'),
    reply,
    serve: () => serve(reply),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function serve(
  reply: (query: Uint8Array) => Uint8Array,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      try {
        response
          .writeHead(200, { 'content-type': 'application/timestamp-reply' })
          .end(reply(Buffer.concat(chunks)));
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no loopback port');
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}/`, close };
}
