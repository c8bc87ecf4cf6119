// The claim "container": one strict zip, one bag, nothing listed is missing and nothing unlisted is there.
import { BAGIT_TXT, TAG_MANIFEST } from '../bag.ts';
import { partName } from '../bundle-name.ts';
import { isActiveName, isActivePage } from './active-content.ts';
import { bagInfo, isBagInfo } from './bag-info.ts';
import { readCaseFile } from './check-parts.ts';
import { type BagFiles, type Claim, claimOf, readText } from './claim.ts';
import { manifestLines } from './manifest.ts';
import type { ZipReading } from './read-zip.ts';
import { isTokenPath } from './tokens.ts';

const REQUIRED = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  TAG_MANIFEST,
  'public-key.pem',
  'README-FIRST.txt',
  'index.html',
  'data/case.json',
  'data/index.csv',
  'data/chain/records.jsonl',
  'data/chain/proofs.json',
];
/** What docs/bundle-format.md §2 lists beside them. */
const FURTHER = [
  /^seal\/tagmanifest-sha256\.txt\.sig$/,
  /^data\/complaints\/[0-9]+-[a-z0-9-]+\.txt$/,
  /^data\/items\/[0-9]{4,}\/[a-z0-9.-]+$/,
  /^data\/chain\/anchors\/cp-[0-9]{6,}\.txt$/,
];

/** @param top the one folder that holds everything, null where there is none */
export function checkContainer(zip: ZipReading, files: BagFiles, top: string | null): Claim {
  const broken = [...zip.broken];
  checkFolder(files, top, broken);
  if (readText(files, 'bagit.txt') !== BAGIT_TXT) broken.push('bag-declaration');
  for (const path of REQUIRED) if (!files.has(path)) broken.push(`bag-file-missing:${path}`);
  for (const path of files.keys()) {
    const isKnown = FURTHER.some((pattern) => pattern.test(path)) && !isActiveName(path);
    if (!REQUIRED.includes(path) && !isTokenPath(path) && !isKnown)
      broken.push(`bag-file-unexpected:${path}`);
  }
  if (files.has('index.html') && isActivePage(readText(files, 'index.html') ?? '\0'))
    broken.push('bag-file-active:index.html');
  if (files.has('bag-info.txt') && !isBagInfo(files)) broken.push('bag-info-malformed');
  checkListed(files, 'manifest-sha256.txt', (path) => path.startsWith('data/'), broken);
  checkListed(
    files,
    TAG_MANIFEST,
    (path) => !path.startsWith('data/') && path !== TAG_MANIFEST && !path.startsWith('seal/'),
    broken,
  );
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (bagInfo(files, 'Payload-Oxum') !== `${octets}.${payload.length}`) broken.push('bag-oxum');
  return claimOf({ broken, doubts: [] });
}

/** The folder's name is no place for words: it is the bundle's. */
function checkFolder(files: BagFiles, top: string | null, broken: string[]): void {
  if (top === null) broken.push('bag-several-folders');
  const found = readCaseFile(files);
  if (top !== null && found && top !== partName(found.bag, found.part.n, found.part.of))
    broken.push('bag-folder-name');
}

function checkListed(
  files: BagFiles,
  manifest: string,
  belongs: (path: string) => boolean,
  broken: string[],
): void {
  const lines = manifestLines(readText(files, manifest));
  if (!lines) {
    broken.push(`manifest-malformed:${manifest}`);
    return;
  }
  for (const path of files.keys())
    if (belongs(path) && !lines.has(path)) broken.push(`file-unlisted:${path}`);
  for (const path of lines.keys())
    if (!files.has(path) || !belongs(path)) broken.push(`file-missing:${path}`);
}
