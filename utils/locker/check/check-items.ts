// Every kept item against its record, and every file against its commitment.
import { bytesToHex, hexToBytes } from '../../evidence/bytes.ts';
import { disclosureDigest, fileCommitment, sha256 } from '../../evidence/commitments.ts';
import type { Item } from '../../evidence/item.ts';
import type { Locker } from '../database.ts';
import { readItem } from '../items.ts';
import type { FileRow, ItemRow } from '../rows.ts';
import type { DamagedItem, ItemProblem } from './check-report.ts';
import type { LogWalk } from './log-walk.ts';

export interface ItemFindings {
  damaged: Omit<DamagedItem, 'kind' | 'capturedAt'>[];
  files: number;
  bytes: number;
  locked: boolean;
}

type Say = (problem: ItemProblem, file?: string) => void;

/** @returns null where the item came after what was walked, or is not written yet */
export async function checkItem(locker: Locker, walk: LogWalk, row: ItemRow): Promise<ItemFindings | null> {
  if (row.state === 'staged' || row.seq >= walk.size) return null;
  const findings: ItemFindings = { damaged: [], files: 0, bytes: 0, locked: false };
  const say: Say = (problem, file) => findings.damaged.push({ id: row.id, problem, file: file ?? null });
  const named = walk.index.items.get(row.seq);
  if (!named && !walk.index.erased.has(row.seq)) say('not-recorded');
  const digest = bytesToHex(await sha256(row.itemBytes));
  if (named && (named.id !== row.id || named.digest !== digest)) say('item-changed');
  if (row.state === 'erased') return findings;
  const assigned = walk.index.cases.get(row.id);
  if (assigned && (assigned.caseId !== row.caseId || assigned.caseSeq !== row.caseSeq)) say('case-differs');
  const item = frozen(row);
  if (!item) {
    if (findings.damaged.length === 0) say('item-changed');
    return findings;
  }
  await checkClaims(row, item, say);
  const stored = await locker.files.bulkGet(item.files.map(({ name }) => [row.id, name]));
  for (const [i, file] of item.files.entries()) {
    findings.files++;
    findings.bytes += await checkFile(row, file, stored[i], say);
  }
  return findings;
}

function frozen(row: ItemRow): Item | null {
  try {
    return readItem(row);
  } catch {
    return null;
  }
}

async function checkClaims({ disclosures }: ItemRow, item: Item, say: Say): Promise<void> {
  for (const disclosure of Object.values(disclosures)) {
    if (item._sd.includes(await disclosureDigest(disclosure))) continue;
    say('claims-changed');
    return;
  }
}

/** @returns bytes read */
async function checkFile(
  { salts }: ItemRow,
  { name, bytes: size, commit }: Item['files'][number],
  stored: FileRow | undefined,
  say: Say,
): Promise<number> {
  if (!stored) {
    say('file-missing', name);
    return 0;
  }
  try {
    const bytes = new Uint8Array(await stored.blob.arrayBuffer());
    const holds =
      bytes.length === size && (await fileCommitment(hexToBytes(salts[name] ?? ''), bytes)) === commit;
    if (!holds) say('file-changed', name);
    return bytes.length;
  } catch {
    // The browser keeps blobs as files of its own: one may be gone or unreadable although its row is here.
    say('file-changed', name);
    return 0;
  }
}
