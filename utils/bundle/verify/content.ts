// The claim "content": every file is the one of its manifest, every original the one of its commitment, and what was
// held back is named.
import { bytesToHex, hexToBytes } from '../../evidence/bytes.ts';
import { fileCommitment, sha256 } from '../../evidence/commitments.ts';
import type { Item } from '../../evidence/item.ts';
import { isToldSize } from '../../evidence/told-size.ts';
import { z } from '../../evidence/zod.ts';
import type { LogRecord } from '../../log/record.ts';
import { TAG_MANIFEST } from '../bag.ts';
import { emptyRedaction, type Redaction, redactionSchema } from '../redaction.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkDisclosures } from './check-disclosures.ts';
import { checkFolderNames, namedAbsences } from './check-folder-names.ts';
import { itemFolders, readItem } from './check-items.ts';
import { checkCopies } from './check-redaction.ts';
import {
  type BagFiles,
  bagFiles,
  type Claim,
  claimOf,
  type Findings,
  noFindings,
  readText,
} from './claim.ts';
import { manifestLines } from './manifest.ts';
import { readableRecords } from './read-log.ts';
import { readCanonicalFile } from './strict-json.ts';

const saltsSchema = z.record(z.string(), z.string().check(z.regex(/^[0-9a-f]{64}$/)));

/** Contradicted when a digest, a commitment or a reference does not match or is absent. */
export async function checkContent(entries: BagFiles): Promise<Claim> {
  const findings = noFindings();
  const files = bagFiles(entries);
  await checkManifest(files, 'manifest-sha256.txt', (path) => path.startsWith('data/'), findings);
  await checkManifest(
    files,
    TAG_MANIFEST,
    (path) => !/^(?:data|seal)\//.test(path) && path !== TAG_MANIFEST,
    findings,
  );
  const records = readableRecords(files);
  await checkAnchors(files, records, findings);
  const digests = recordedDigests(records);
  for (const [folder, own] of itemFolders(files)) await checkItemContent(own, folder, digests, findings);
  return claimOf(findings);
}

async function checkManifest(
  files: BagFiles,
  name: string,
  belongs: (path: string) => boolean,
  { broken }: Findings,
): Promise<void> {
  const lines = manifestLines(readText(files, name));
  if (!lines) {
    broken.push(`manifest-malformed:${name}`);
    return;
  }
  for (const path of files.keys())
    if (belongs(path) && !lines.has(path)) broken.push(`file-unlisted:${path}`);
  for (const [path, digest] of lines) {
    const bytes = files.get(path);
    if (!bytes || !belongs(path)) broken.push(`file-missing:${path}`);
    else if (bytesToHex(await sha256(bytes)) !== digest) broken.push(`digest-differs:${path}`);
  }
}

/** Item id to the digest in its log record. */
function recordedDigests(records: readonly LogRecord[]): Map<string, string> {
  return new Map(
    records.flatMap((record) =>
      record.type === 'item' ? [[record.body.id, record.body.item_sha256] as const] : [],
    ),
  );
}

async function checkItemContent(
  files: BagFiles,
  folder: string,
  digests: ReadonlyMap<string, string>,
  findings: Findings,
): Promise<void> {
  const { broken } = findings;
  const path = `data/items/${folder}/`;
  const item = readItem(files, folder);
  const salts = readCanonicalFile(readText(files, `${path}salts.json`), saltsSchema);
  const redaction = files.has(`${path}redaction.json`)
    ? readCanonicalFile(readText(files, `${path}redaction.json`), redactionSchema)
    : emptyRedaction();
  if (!item) broken.push(`item-malformed:${folder}`);
  if (!salts) broken.push(`salts-malformed:${folder}`);
  if (!redaction) broken.push(`redaction-malformed:${folder}`);
  if (!item || !salts || !redaction) return;
  const digest = bytesToHex(await sha256(files.get(`${path}item.json`) ?? new Uint8Array()));
  if (digests.get(item.id) !== digest) broken.push(`item-differs-from-record:${item.id}`);
  await checkCommitments(files, path, item, { salts, redaction }, findings);
  checkFolderNames(files, path, item, redaction, findings);
  await checkCopies(files, path, item, redaction, findings);
  await checkDisclosures(files, path, { item, redaction }, findings);
}

async function checkCommitments(
  files: BagFiles,
  path: string,
  item: Item,
  { salts, redaction }: { salts: Record<string, string>; redaction: Redaction },
  { broken }: Findings,
): Promise<void> {
  const absent = namedAbsences(redaction);
  // The salt of a file that is not here lets anybody search its commitment for what it hides.
  for (const name of Object.keys(salts))
    if (!files.has(path + name) || !item.files.some((file) => file.name === name))
      broken.push(`salt-of-absent-file:${path}${name}`);
  for (const { name, bytes: size, commit } of item.files) {
    const bytes = files.get(path + name);
    const salt = Object.hasOwn(salts, name) ? salts[name] : undefined;
    if (!bytes) {
      if (!absent.has(name)) broken.push(`file-not-named:${path}${name}`);
    } else if (
      !salt ||
      !isToldSize(size, bytes.length) ||
      (await fileCommitment(hexToBytes(salt), bytes)) !== commit
    ) {
      broken.push(`commitment-differs:${path}${name}`);
    }
  }
}
