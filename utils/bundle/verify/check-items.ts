// The items in the bundle are the ones that the log names, no fewer and no others.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../evidence/bytes.ts';
import { type Item, itemSchema } from '../../evidence/item.ts';
import type { LogRecord } from '../../log/record.ts';
import type { CaseFile } from '../case-file.ts';
import { itemFolder } from '../names.ts';
import type { Bytes } from '../zip.ts';
import { CLOCK_TOLERANCE } from './check-clock.ts';
import { type BagFiles, type Findings, readText } from './claim.ts';
import { isMoment, readCanonicalFile } from './strict-json.ts';

/** Folders that hold anything, with their files: a bundle may have 65,000 files, and each item would look at all of them. */
export function itemFolders(files: BagFiles): Map<string, BagFiles> {
  const folders = new Map<string, Map<string, Bytes>>();
  for (const [path, bytes] of files) {
    const folder = /^data\/items\/([^/]+)\//.exec(path)?.[1];
    if (folder === undefined) continue;
    const own = folders.get(folder) ?? new Map<string, Bytes>();
    folders.set(folder, own.set(path, bytes));
  }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function readItem(files: BagFiles, folder: string): Item | null {
  const item = readCanonicalFile(readText(files, `data/items/${folder}/item.json`), itemSchema);
  return item && isMoment(item.captured_at) ? item : null;
}

/** What case.json and log say of items, by id and by folder. */
interface Known {
  listed: ReadonlyMap<string, Listed>;
  records: ReadonlyMap<string, ItemRecord>;
  /** Latest number in this case. */
  numbers: ReadonlyMap<string, number>;
}
type Listed = CaseFile['items'][number];
type ItemRecord = Extract<LogRecord, { type: 'item' }>;

/** @param parts the files of every part at hand, by their number */
export function checkItems(
  parts: ReadonlyMap<number, BagFiles>,
  caseFile: CaseFile,
  records: readonly LogRecord[],
  findings: Findings,
): void {
  const known = knownItems(caseFile, records);
  const found = new Set<string>();
  for (const [part, files] of parts) {
    for (const [folder, own] of itemFolders(files)) {
      const item = checkFolder(own, folder, known, findings);
      if (!item) continue;
      found.add(item.id);
      const listed = known.listed.get(folder);
      if (listed && !listed.parts.includes(part)) findings.broken.push(`item-in-other-part:${item.id}`);
    }
  }
  for (const { id, parts: where } of caseFile.items) {
    // An item of a part that is not at hand is missing with its part, which is reported once for all.
    if (!found.has(id) && where.every((part) => parts.has(part))) findings.broken.push(`item-missing:${id}`);
  }
}

function knownItems(caseFile: CaseFile, records: readonly LogRecord[]): Known {
  const numbers = new Map<string, number>();
  const itemRecords = new Map<string, ItemRecord>();
  for (const record of records) {
    if (record.type === 'item' && !itemRecords.has(record.body.id)) itemRecords.set(record.body.id, record);
    if (record.type === 'assign' && record.body.case === caseFile.case.id)
      numbers.set(record.body.item, record.body.case_seq);
  }
  const listed = new Map(caseFile.items.map((entry) => [itemFolder(entry.no), entry]));
  return { listed, records: itemRecords, numbers };
}

function checkFolder(
  files: BagFiles,
  folder: string,
  { listed, records, numbers }: Known,
  { broken, doubts }: Findings,
): Item | null {
  const item = readItem(files, folder);
  if (!item) {
    broken.push(`item-malformed:${folder}`);
    return null;
  }
  const entry = listed.get(folder);
  if (entry?.id !== item.id) broken.push(`item-not-in-case:${item.id}`);
  else if (!isSame(entry, item) || entry.case_seq !== numbers.get(item.id))
    broken.push(`case-item-differs:${item.id}`);
  const record = records.get(item.id);
  if (!record) {
    broken.push(`item-not-in-log:${item.id}`);
    return item;
  }
  const bytes = files.get(`data/items/${folder}/item.json`) ?? new Uint8Array();
  if (bytesToHex(sha256(bytes)) !== record.body.item_sha256) broken.push(`item-differs:${item.id}`);
  if (Date.parse(item.captured_at) > Date.parse(record.at) + CLOCK_TOLERANCE) {
    doubts.push(`captured-after-record:${item.id}`);
  }
  return item;
}

/** What case.json repeats of an item. */
function isSame(entry: Listed, item: Item): boolean {
  return (['kind', 'method', 'grade', 'captured_at'] as const).every((field) => entry[field] === item[field]);
}
