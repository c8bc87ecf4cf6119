// Time-stamps of every wrong kind. The one of authority b on the seal stays honest unless said otherwise.
import { createHash } from 'node:crypto';
import { TAG_MANIFEST } from '../../utils/bundle/bag.ts';
import { concatBytes, utf8 } from '../../utils/evidence/bytes.ts';
import { type Attack, type Base, tampered } from './attack.ts';
import { context, indefinite, octets, oid, sequence, TRUE, tlv } from './der.ts';
import {
  type CertificateWishes,
  forgeCertificate,
  forgeToken,
  newKeys,
  type Signer,
  TIME_STAMPING,
  type TokenWishes,
} from './forge-token.ts';
import type { Files } from './good-bundle.ts';

const SEAL_A = `seal/${TAG_MANIFEST}.a.tsr`;
const SEAL_B = `seal/${TAG_MANIFEST}.b.tsr`;
const SHA1 = '1.3.14.3.2.26';

const sealed = (files: Files): Uint8Array => files.get(TAG_MANIFEST) ?? new Uint8Array();

/** A token of authority a, wrong in one way. */
const forged = (wishes: Partial<TokenWishes> | ((base: Base, data: Uint8Array) => Partial<TokenWishes>)) =>
  tampered((files, base) => {
    const data = sealed(files);
    const more = typeof wishes === 'function' ? wishes(base, data) : wishes;
    files.set(SEAL_A, forgeToken({ signer: base.good.world.a.signer, data, ...more }));
  });

/** A token by a certificate that authority a's root issued with something wrong in it. */
const issued = (wishes: Partial<CertificateWishes>, token: Partial<TokenWishes> = {}) =>
  forged(({ good }) => ({
    ...token,
    signer: forgeCertificate({
      subject: 'TSA a',
      usages: [TIME_STAMPING],
      issuer: { name: good.world.a.rootName, key: good.world.a.rootKey },
      ...wishes,
    }),
  }));

const bytes = (change: (token: Buffer, base: Base) => Uint8Array) =>
  tampered((files, base) => {
    files.set(SEAL_A, new Uint8Array(change(Buffer.from(files.get(SEAL_A) ?? []), base)));
  });

const token = (
  id: string,
  what: string,
  states: string,
  codes: readonly string[],
  make: Attack['make'],
): Attack => ({
  id: `token-${id}`,
  by: 'outsider',
  what,
  states,
  codes,
  make,
});

/** Certificates that all name each other as issuer: a path through them has no end. */
function maze(): { signer: Signer; chain: Uint8Array[] } {
  const keys = newKeys();
  const issuer = { name: 'Maze', key: keys.privateKey };
  const chain = Array.from(
    { length: 40 },
    (_, i) =>
      forgeCertificate({ subject: 'Maze', keys, issuer, serial: 100 + i, isAuthority: true }).certificate,
  );
  return { signer: forgeCertificate({ subject: 'TSA m', issuer, usages: [TIME_STAMPING] }), chain };
}

function intermediate({ good }: Base, wishes: Partial<CertificateWishes>): Partial<TokenWishes> {
  const keys = newKeys();
  const { rootName, rootKey } = good.world.a;
  const middle = forgeCertificate({
    subject: 'Between',
    keys,
    issuer: { name: rootName, key: rootKey },
    isAuthority: true,
    ...wishes,
  });
  const signer = forgeCertificate({
    subject: 'TSA i',
    usages: [TIME_STAMPING],
    issuer: { name: 'Between', key: keys.privateKey },
  });
  return { signer, chain: [middle.certificate] };
}

function editGenTime(der: Buffer): Buffer {
  const at = der.findIndex(
    (_, i) => der[i] === 0x18 && der[i + 1] === 15 && der.subarray(i + 2, i + 4).toString() === '20',
  );
  der.write('2020', at + 2);
  return der;
}

const day = (years: number): Date => new Date(Date.now() + years * 365 * 86_400_000);

export const TOKEN_ATTACKS: readonly Attack[] = [
  token('control', 'a token made by hand with nothing wrong in it', 'pppppp', [], forged({})),
  token(
    'control-chain',
    'a token by an authority below the root, its certificate enclosed',
    'pppppp',
    [],
    forged((base) => intermediate(base, {})),
  ),
  token(
    'other-data',
    'a token for other bytes',
    'ppppxp',
    ['token-for-other-bytes'],
    forged({ data: utf8('other') }),
  ),
  token(
    'of-checkpoint',
    'the token of a checkpoint on the seal',
    'ppppxp',
    ['token-for-other-bytes'],
    tampered((files) => {
      files.set(SEAL_A, files.get('data/chain/anchors/cp-000003.a.tsr') ?? new Uint8Array());
    }),
  ),
  token(
    'evil-root',
    'an authority of the forger’s own with the same names',
    'ppppnp',
    ['root-not-among-given'],
    forged(({ good }) => {
      const keys = newKeys();
      const root = forgeCertificate({ subject: good.world.a.rootName, keys, isAuthority: true });
      const signer = forgeCertificate({
        subject: 'CardProof test TSA a',
        usages: [TIME_STAMPING],
        issuer: { name: good.world.a.rootName, key: keys.privateKey },
      });
      return { signer, chain: [root.certificate] };
    }),
  ),
  token(
    'self-signed',
    'a token whose certificate vouches for itself',
    'ppppnp',
    ['root-not-among-given'],
    forged(() => ({ signer: forgeCertificate({ subject: 'TSA s', usages: [TIME_STAMPING] }) })),
  ),
  {
    ...token(
      'no-roots',
      'an honest bundle, and nobody gives a root: open, not proven',
      'ppppnp',
      ['no-root-given'],
      tampered(() => {}),
    ),
    roots: 'none',
  },
  {
    ...token(
      'one-root',
      'an honest bundle, and only the root of a is given',
      'ppppnp',
      ['root-not-among-given'],
      tampered(() => {}),
    ),
    roots: 'a',
  },
  token(
    'expired',
    'a certificate that had expired at the time',
    'ppppxp',
    ['token-outside-certificate'],
    issued({ from: day(-5), until: day(-4) }),
  ),
  token(
    'not-yet',
    'a certificate that was not valid yet',
    'ppppxp',
    ['token-outside-certificate'],
    issued({ from: day(1) }),
  ),
  token(
    'was-valid',
    'a token of its time by a certificate that has expired since',
    'ppppnn',
    ['authorities-disagree'],
    issued({ from: day(-5), until: day(-4) }, { genTime: day(-4.5) }),
  ),
  token(
    'gentime-edited',
    'the time in the token rewritten to 2020',
    'ppppxp',
    ['token-altered'],
    bytes(editGenTime),
  ),
  token(
    'signature-edited',
    'a bit of its signature',
    'ppppxp',
    ['token-altered'],
    bytes((der) => {
      der[der.length - 1] = (der[der.length - 1] ?? 0) ^ 1;
      return der;
    }),
  ),
  token(
    'info-swapped',
    'signed for one time, encloses another',
    'ppppxp',
    ['token-altered'],
    forged({ signedInfo: utf8('another') }),
  ),
  token(
    'tail',
    'bytes behind the token',
    'ppppxp',
    ['token-malformed'],
    bytes((der) => concatBytes(der, Uint8Array.of(0))),
  ),
  token('indefinite', 'a token in BER of open length', 'ppppxp', ['token-malformed'], bytes(indefinite)),
  token(
    'long-length',
    'a length spelled with a leading zero',
    'ppppxp',
    ['token-malformed'],
    bytes((der) => concatBytes(Uint8Array.of(0x30, 0x83, 0), der.subarray(2))),
  ),
  token(
    'html',
    'a web page instead of a token',
    'ppppxp',
    ['token-malformed'],
    bytes(() => utf8('<html>Service unavailable</html>')),
  ),
  token(
    'empty',
    'an empty token',
    'ppppxp',
    ['token-malformed'],
    bytes(() => new Uint8Array()),
  ),
  token(
    'huge',
    'a token of a megabyte',
    'ppppxp',
    ['token-malformed'],
    bytes(() => sequence(octets(new Uint8Array(1_000_000)))),
  ),
  token(
    'deep',
    'a token of 20,000 nested sequences',
    'ppppxp',
    ['token-malformed'],
    bytes(() => {
      let inner: Uint8Array = new Uint8Array();
      for (let i = 0; i < 12_000; i++) inner = sequence(inner);
      return inner;
    }),
  ),
  token('refused', 'an answer that refuses', 'ppppxp', ['token-refused'], forged({ status: 2 })),
  token(
    'no-usage',
    'a certificate that is for anything',
    'ppppxp',
    ['token-not-by-time-stamper'],
    issued({ usages: [] }),
  ),
  token(
    'usage-not-critical',
    'the usage not marked as critical',
    'ppppxp',
    ['token-not-by-time-stamper'],
    issued({ usageCritical: false }),
  ),
  token(
    'two-usages',
    'a certificate for time-stamps and mail',
    'ppppxp',
    ['token-not-by-time-stamper'],
    issued({ usages: [TIME_STAMPING, '1.3.6.1.5.5.7.3.4'] }),
  ),
  token(
    'code-signing',
    'a certificate for code',
    'ppppxp',
    ['token-not-by-time-stamper'],
    issued({ usages: ['1.3.6.1.5.5.7.3.3'] }),
  ),
  token(
    'unknown-critical',
    'a critical extension that nobody knows',
    'ppppnp',
    ['root-not-among-given'],
    issued({ unknownCritical: true }),
  ),
  token(
    'by-non-authority',
    'issued by a certificate that may not issue',
    'ppppnp',
    ['root-not-among-given'],
    forged((base) => intermediate(base, { isAuthority: false })),
  ),
  token(
    'middle-expired',
    'issued by an authority that had expired',
    'ppppnp',
    ['root-not-among-given'],
    forged((base) => intermediate(base, { from: day(-5), until: day(-4) })),
  ),
  token(
    'path-too-long',
    'below an authority that may have none below it',
    'ppppnp',
    ['root-not-among-given'],
    forged((base) => {
      const first = newKeys();
      const { rootName, rootKey } = base.good.world.a;
      const top = forgeCertificate({
        subject: 'Top',
        keys: first,
        issuer: { name: rootName, key: rootKey },
        isAuthority: true,
        pathLength: 0,
      });
      const second = newKeys();
      const middle = forgeCertificate({
        subject: 'Middle',
        keys: second,
        issuer: { name: 'Top', key: first.privateKey },
        isAuthority: true,
      });
      const signer = forgeCertificate({
        subject: 'TSA p',
        usages: [TIME_STAMPING],
        issuer: { name: 'Middle', key: second.privateKey },
      });
      return { signer, chain: [top.certificate, middle.certificate] };
    }),
  ),
  token(
    'maze',
    'forty certificates that all vouch for each other',
    'ppppnp',
    ['root-not-among-given'],
    forged(maze),
  ),
  token(
    'no-ess',
    'the signer’s certificate not named in what is signed',
    'ppppxp',
    ['token-signer-not-named'],
    forged({ ess: 'none' }),
  ),
  token(
    'ess-other',
    'another certificate named in what is signed',
    'ppppxp',
    ['token-signer-not-named'],
    forged({ ess: 'of-another' }),
  ),
  token(
    'ess-serial',
    'the right digest, another serial number',
    'ppppxp',
    ['token-signer-not-named'],
    forged({ ess: 'other-serial' }),
  ),
  token(
    'no-certificate',
    'a token without its certificate',
    'ppppxp',
    ['token-signer-missing'],
    forged({ withoutSigner: true }),
  ),
  token('two-signers', 'two signatures in one token', 'ppppxp', ['token-malformed'], forged({ signers: 2 })),
  token('no-signers', 'no signature in the token', 'ppppxp', ['token-malformed'], forged({ signers: 0 })),
  token(
    'imprint-sha1',
    'an imprint by SHA-1',
    'ppppxp',
    ['token-for-other-bytes'],
    forged((_, data) => ({ imprint: { algorithm: SHA1, digest: createHash('sha1').update(data).digest() } })),
  ),
  token(
    'imprint-named-sha1',
    'the right digest under the name of SHA-1',
    'ppppxp',
    ['token-for-other-bytes'],
    forged((_, data) => ({
      imprint: { algorithm: SHA1, digest: createHash('sha256').update(data).digest() },
    })),
  ),
  token('signed-sha1', 'signed by SHA-1', 'ppppxp', ['token-weak'], forged({ digestAlgorithm: SHA1 })),
  token(
    'content-type',
    'signed as something else than a time-stamp',
    'ppppxp',
    ['token-malformed'],
    forged({ contentType: '1.2.840.113549.1.7.1' }),
  ),
  token(
    'local-time',
    'a time without zone',
    'ppppxp',
    ['token-malformed'],
    forged({ genTime: '20261122104500' }),
  ),
  token(
    'offset-time',
    'a time with an offset',
    'ppppxp',
    ['token-malformed'],
    forged({ genTime: '20261122184500+0800' }),
  ),
  token(
    'no-such-time',
    'the 30th of February',
    'ppppxp',
    ['token-malformed'],
    forged({ genTime: '20260230104500Z' }),
  ),
  token(
    'info-version',
    'a token of a version nobody knows',
    'ppppxp',
    ['token-malformed'],
    forged({ version: 2 }),
  ),
  token(
    'info-extension',
    'a critical extension inside the stamped text',
    'ppppxp',
    ['token-malformed'],
    forged({ extensions: context(1, sequence(oid('1.2.3.4'), TRUE, octets(tlv(5)))) }),
  ),
  token(
    'disagree',
    'two authorities an hour apart',
    'ppppnn',
    ['authorities-disagree'],
    forged({ genTime: new Date(Date.now() - 3_600_000) }),
  ),
  token(
    'seal-stripped',
    'the tokens of the seal removed',
    'ppppnp',
    ['seal-without-token'],
    tampered((files) => {
      files.delete(SEAL_A);
      files.delete(SEAL_B);
    }),
  ),
  token(
    'all-stripped',
    'every token removed',
    'xxppnp',
    ['no-token', 'anchored-token-missing'],
    tampered((files) => {
      for (const path of files.keys()) if (path.endsWith('.tsr')) files.delete(path);
    }),
  ),
  token(
    'anchor-swapped',
    'the token of a checkpoint exchanged for a fresh one',
    'pxpppp',
    ['anchored-token-differs'],
    tampered((files, { good }) => {
      const path = 'data/chain/anchors/cp-000003';
      const old = files.get(`${path}.a.tsr`)?.length;
      let fresh = new Uint8Array();
      // ECDSA signatures differ in length, and the size of the payload is not what this is about.
      while (fresh.length !== old) fresh = good.world.a.stamp(files.get(`${path}.txt`) ?? fresh);
      files.set(`${path}.a.tsr`, fresh);
    }),
  ),
  token(
    'anchor-added',
    'a further token on a checkpoint',
    'xxpppp',
    ['token-not-named'],
    tampered((files, { good }) => {
      const path = 'data/chain/anchors/cp-000003';
      files.set(`${path}.b.tsr`, good.world.b.stamp(files.get(`${path}.txt`) ?? new Uint8Array()));
    }),
  ),
  token(
    'for-nothing',
    'a token beside no checkpoint',
    'xxppxp',
    ['token-for-nothing'],
    tampered((files) => {
      files.set(
        'data/chain/anchors/cp-000002.a.tsr',
        files.get('data/chain/anchors/cp-000003.a.tsr') ?? new Uint8Array(),
      );
    }),
  ),
];
