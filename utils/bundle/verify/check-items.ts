// The items in the bundle are the ones that the log names, no fewer and no others.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../evidence/bytes.ts';
import { type Item, itemSchema } from '../../evidence/item.ts';
import type { LogRecord } from '../../log/record.ts';
import type { CaseFile } from '../case-file.ts';
import { itemFolder } from '../names.ts';
import { CLOCK_TOLERANCE } from './check-clock.ts';
import { type BagFiles, type Findings, readText } from './claim.ts';
import { readCanonical } from './strict-json.ts';

/** Folder numbers that hold anything. */
export function itemFolders(files: BagFiles): string[] {
  const folders = [...files.keys()].flatMap((path) => /^data\/items\/([^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

export function readItem(files: BagFiles, folder: string): Item | null {
  return readCanonical(readText(files, `data/items/${folder}/item.json`), itemSchema);
}

/** @param parts the files of every part at hand; @param held their numbers */
export function checkItems(
  parts: readonly BagFiles[],
  held: ReadonlySet<number>,
  caseFile: CaseFile,
  records: readonly LogRecord[],
  findings: Findings,
): void {
  const found = new Set<string>();
  for (const files of parts) {
    for (const folder of itemFolders(files)) {
      const item = checkFolder(files, folder, caseFile, records, findings);
      if (item) found.add(item.id);
    }
  }
  for (const { id, parts: where } of caseFile.items) {
    // An item of a part that is not at hand is missing with its part, which is reported once for all.
    if (!found.has(id) && where.every((part) => held.has(part))) findings.broken.push(`item-missing:${id}`);
  }
}

function checkFolder(
  files: BagFiles,
  folder: string,
  caseFile: CaseFile,
  records: readonly LogRecord[],
  { broken, doubts }: Findings,
): Item | null {
  const item = readItem(files, folder);
  if (!item) {
    broken.push(`item-malformed:${folder}`);
    return null;
  }
  const listed = caseFile.items.find((entry) => itemFolder(entry.no) === folder);
  if (listed?.id !== item.id) broken.push(`item-not-in-case:${item.id}`);
  const record = records.find((other) => other.type === 'item' && other.body.id === item.id);
  if (record?.type !== 'item') {
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
