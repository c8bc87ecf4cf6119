// The bag as a whole: files changed, added, removed, listed otherwise; seal and key exchanged.

import { generateKeyPairSync } from 'node:crypto';
import { TAG_MANIFEST } from '../../utils/bundle/bag.ts';
import { publicKeyPem } from '../../utils/bundle/signature.ts';
import { concatBytes, utf8 } from '../../utils/evidence/bytes.ts';
import { FakeLocker } from '../unit/bundle/fake-locker.ts';
import { type Attack, edit, editJson, type Made, relisted, resealed, tampered } from './attack.ts';
import { exportParts, type Files, fillLocker, pack, reseal, stampBoth } from './good-bundle.ts';

const PICTURE = 'data/items/0002/1-screenshot.png';
const MANIFEST = 'manifest-sha256.txt';
const SIGNATURE = `seal/${TAG_MANIFEST}.sig`;
const NOTE = utf8('planted\n');

/** One bit of a pixel's data. */
const recolour = (files: Files): void => {
  const bytes = (files.get(PICTURE) ?? NOTE).slice();
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  files.set(PICTURE, bytes);
};

const outsider = (
  id: string,
  what: string,
  states: string,
  codes: readonly string[],
  make: Attack['make'],
): Attack => ({
  id,
  by: 'outsider',
  what,
  states,
  codes,
  make,
});
const holder = (...args: Parameters<typeof outsider>): Attack => ({ ...outsider(...args), by: 'key-holder' });

/** All that can be made to fit without the key, and a seal by another one. */
async function otherKey(
  { good }: Parameters<Attack['make']>[0],
  change: (files: Files) => void,
): Promise<Made> {
  const thief = await FakeLocker.open();
  const files = new Map(good.files);
  change(files);
  files.set('public-key.pem', utf8(publicKeyPem(thief.spki)));
  edit(files, 'bag-info.txt', (text) => text.replace(good.locker.thumbprint, thief.thumbprint));
  return { zips: [pack(good.top, await reseal(files, thief, stampBoth(good.world)))] };
}

function otherCurve(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

/** The same point in its compressed spelling. */
function compressed(pem: string): string {
  const spki = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const point = spki.subarray(26);
  const short = Buffer.concat([Buffer.of(2 + ((point[64] ?? 0) & 1)), point.subarray(1, 33)]);
  const head = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');
  return publicKeyPem(concatBytes(head, short));
}

export const BAG_ATTACKS: readonly Attack[] = [
  outsider(
    'pixel',
    'another picture',
    'pxpppp',
    ['digest-differs', 'commitment-differs'],
    tampered(recolour),
  ),
  outsider(
    'pixel-relisted',
    'another picture, manifests fitted',
    'pxxpxp',
    ['commitment-differs', 'seal-differs', 'token-for-other-bytes'],
    relisted(recolour),
  ),
  outsider(
    'pixel-other-key',
    'another picture, everything sealed anew with another key and fresh tokens',
    'pxxxpx',
    ['commitment-differs', 'key-differs-from-log', 'thumbprint-differs'],
    (base) => otherKey(base, recolour),
  ),
  outsider(
    'report-other-key',
    'another report, sealed anew with another key and fresh tokens',
    'ppxxpx',
    ['key-differs-from-log', 'thumbprint-differs'],
    (base) =>
      otherKey(base, (files) => edit(files, 'index.html', (text) => text.replace('CardProof', 'Cardproof'))),
  ),
  outsider(
    'remade-whole',
    'a locker of the forger’s own with the same pictures: everything fits but the key',
    'pppxpp',
    ['thumbprint-differs'],
    async ({ good }) => {
      const forger = await fillLocker(good.world);
      const [one] = await exportParts(good.world, forger);
      return { zips: one ? [pack(one.top, one.files)] : [] };
    },
  ),
  {
    ...outsider(
      'remade-whole-believed',
      'the same, and nobody asks for the fingerprint: open, not proven',
      'pppnpp',
      ['no-thumbprint-given'],
      async ({ good }) => {
        const [one] = await exportParts(good.world, await fillLocker(good.world));
        return { zips: one ? [pack(one.top, one.files)] : [] };
      },
    ),
    thumbprint: 'none',
  },
  holder(
    'pixel-resealed',
    'another picture, sealed anew by the key’s holder',
    'pxpppp',
    ['commitment-differs'],
    resealed(recolour),
  ),
  outsider(
    'file-deleted',
    'an original deleted',
    'xxpppp',
    ['file-missing', 'file-not-named'],
    tampered((files) => void files.delete(PICTURE)),
  ),
  outsider(
    'item-deleted',
    'an item deleted',
    'xxpppx',
    ['file-missing', 'item-missing'],
    tampered((files) => {
      for (const path of files.keys()) if (path.startsWith('data/items/0002/')) files.delete(path);
    }),
  ),
  outsider(
    'report-deleted',
    'the report deleted',
    'xxpppp',
    ['bag-file-missing'],
    tampered((files) => void files.delete('index.html')),
  ),
  outsider(
    'manifest-omits',
    'the manifest omits a file',
    'xxpppp',
    ['file-unlisted'],
    tampered((files) => edit(files, MANIFEST, (text) => text.replace(/.*2-text.txt\n/, ''))),
  ),
  outsider(
    'extra-payload',
    'a further file below data/',
    'xxpppp',
    ['file-unlisted', 'bag-oxum'],
    tampered((files) => void files.set('data/items/0002/3-text.txt', NOTE)),
  ),
  outsider(
    'extra-tag',
    'a further file beside the manifests',
    'xxpppp',
    ['bag-file-unexpected'],
    tampered((files) => void files.set('HOW-TO-VERIFY.txt', NOTE)),
  ),
  outsider(
    'extra-in-seal',
    'a file planted in seal/',
    'xppppp',
    ['bag-file-unexpected'],
    tampered((files) => void files.set('seal/note.txt', NOTE)),
  ),
  outsider(
    'fetch',
    'fetch.txt that would load a file from elsewhere',
    'xxpppp',
    ['bag-file-unexpected'],
    tampered((files) => void files.set('fetch.txt', utf8('https://evil.example/x 1 data/x\n'))),
  ),
  outsider(
    'manifest-twice',
    'a line of the manifest twice',
    'xxpppp',
    ['manifest-malformed'],
    tampered((files) => edit(files, MANIFEST, (text) => text + text.slice(0, text.indexOf('\n') + 1))),
  ),
  outsider(
    'manifest-traversal',
    'the manifest lists ../../etc/passwd',
    'xxpppp',
    ['file-missing'],
    tampered((files) => edit(files, MANIFEST, (text) => `${text}${'0'.repeat(64)}  data/../../etc/passwd\n`)),
  ),
  outsider(
    'manifest-crlf',
    'the manifest with CR LF',
    'xxpppp',
    ['manifest-malformed'],
    tampered((files) => edit(files, MANIFEST, (text) => text.replaceAll('\n', '\r\n'))),
  ),
  outsider(
    'manifest-upper',
    'digests in capitals',
    'xxpppp',
    ['manifest-malformed'],
    tampered((files) =>
      edit(files, MANIFEST, (text) => text.replace(/[0-9a-f]{64}/g, (hex) => hex.toUpperCase())),
    ),
  ),
  outsider(
    'declaration',
    'another version of BagIt',
    'xxpppp',
    ['bag-declaration'],
    tampered((files) => edit(files, 'bagit.txt', (text) => text.replace('1.0', '0.97'))),
  ),
  outsider(
    'sm3-manifest',
    'a further manifest that nobody reads',
    'xxpppp',
    ['bag-file-unexpected'],
    tampered((files) => void files.set('manifest-sm3.txt', NOTE)),
  ),
  outsider(
    'seal-stripped',
    'the seal removed',
    'ppnppp',
    ['seal-missing'],
    tampered((files) => void files.delete(SIGNATURE)),
  ),
  outsider(
    'seal-zeros',
    'a seal of zeros',
    'ppxppp',
    ['seal-differs'],
    tampered((files) => void files.set(SIGNATURE, Uint8Array.from([0x30, 6, 2, 1, 0, 2, 1, 0]))),
  ),
  outsider(
    'seal-tail',
    'a byte behind the seal',
    'ppxppp',
    ['seal-differs'],
    tampered(
      (files) => void files.set(SIGNATURE, concatBytes(files.get(SIGNATURE) ?? NOTE, Uint8Array.of(0))),
    ),
  ),
  outsider(
    'key-stripped',
    'the key removed',
    'xxnnpp',
    ['key-missing'],
    tampered((files) => void files.delete('public-key.pem')),
  ),
  outsider(
    'key-p384',
    'a key of another curve',
    'pxxnpp',
    ['key-malformed'],
    tampered((files) => void files.set('public-key.pem', utf8(otherCurve()))),
  ),
  outsider(
    'key-compressed',
    'the same key in another spelling',
    'pxxnpp',
    ['key-malformed'],
    tampered((files) => edit(files, 'public-key.pem', compressed)),
  ),
  outsider(
    'key-not-on-curve',
    'a key that is no point of the curve',
    'pxxxpp',
    ['seal-differs', 'thumbprint-differs'],
    tampered((files) =>
      edit(files, 'public-key.pem', (pem) => {
        const spki = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
        return publicKeyPem(Uint8Array.from(spki.fill(1, 27)));
      }),
    ),
  ),
  outsider(
    'all-stripped',
    'log, proofs, seal and tokens removed, manifests fitted',
    'xxnpnn',
    ['seal-missing', 'log-missing', 'no-token'],
    relisted((files) => {
      for (const path of files.keys()) if (/^(seal|data\/chain)\//.test(path)) files.delete(path);
    }),
  ),
  holder(
    'script-in-report',
    'a report with a script in it, sealed',
    'xppppp',
    ['bag-file-active'],
    resealed((files) =>
      edit(files, 'index.html', (text) =>
        text.replace('</body>', '<script>document.title="verified"</script></body>'),
      ),
    ),
  ),
  holder(
    'report-loads',
    'a report that loads a picture from elsewhere, sealed',
    'xppppp',
    ['bag-file-active'],
    resealed((files) =>
      edit(files, 'index.html', (text) =>
        text.replace('</body>', '<img src="https://evil.example/seen.png"></body>'),
      ),
    ),
  ),
  holder(
    'report-lies',
    'a report that claims what is not so: nobody believes it, claims stay',
    'pppppp',
    [],
    resealed((files) =>
      edit(files, 'index.html', (text) => text.replace(/<title>[^<]*/, '<title>公安机关已核实')),
    ),
  ),
  holder(
    'readme-lies',
    'a README with commands of another kind: nobody believes it, claims stay',
    'pppppp',
    [],
    resealed((files) => files.set('README-FIRST.txt', utf8('run setup.exe\n')) && undefined),
  ),
  holder(
    'further-complaint',
    'a further complaint: letters are no evidence, claims stay',
    'pppppp',
    [],
    resealed((files) => void files.set('data/complaints/2-platform.txt', NOTE)),
  ),
  holder(
    'complaint-script',
    'a complaint that is a program',
    'xppppp',
    ['bag-file-unexpected'],
    resealed((files) => void files.set('data/complaints/2-platform.bat', NOTE)),
  ),
  holder(
    'bag-info-label',
    'a further line in bag-info.txt',
    'xppppp',
    ['bag-info-malformed'],
    resealed((files) => edit(files, 'bag-info.txt', (text) => `${text}Contact-Name: 110\n`)),
  ),
  holder(
    'bag-info-twice',
    'two sizes in bag-info.txt',
    'xppppp',
    ['bag-info-malformed'],
    resealed((files) => edit(files, 'bag-info.txt', (text) => `${text}Payload-Oxum: 1.1\n`)),
  ),
  holder(
    'other-sender',
    'bag-info.txt names another key',
    'ppxppx',
    ['sender-differs'],
    resealed((files) =>
      edit(files, 'bag-info.txt', (text) =>
        text.replace(/Identifier: ([A-Za-z0-9_-]{43})/, (_, id: string) => `Identifier: ${id.slice(1)}A`),
      ),
    ),
  ),
  holder(
    'other-case-in-info',
    'bag-info.txt names another case',
    'pppppx',
    ['case-differs'],
    resealed((files) => edit(files, 'bag-info.txt', (text) => text.replace('cs_7f3a', 'cs_7f3b'))),
  ),
  holder(
    'page-as-html',
    'a file of an item that a browser would run',
    'xxpppp',
    ['bag-file-unexpected'],
    resealed((files) => void files.set('data/items/0002/3-dom.html', utf8('<script>1</script>'))),
  ),
  holder(
    'case-as-other',
    'case.json names another case',
    'pppppx',
    ['case-differs'],
    resealed((files) =>
      editJson(files, 'data/case.json', (value) => {
        value.case.id = 'cs_7f3b0000000000000000';
      }),
    ),
  ),
];
