// Every kept item against its record, and every file against its commitment.
import { ExpectedError } from '../../errors.ts';
import { bytesToHex, hexToBytes } from '../../evidence/bytes.ts';
import { disclosureDigest, fileCommitment, sha256 } from '../../evidence/commitments.ts';
import type { Item } from '../../evidence/item.ts';
import { isToldSize } from '../../evidence/told-size.ts';
import type { Locker } from '../database.ts';
import { readItem } from '../items.ts';
import type { ItemRow, StoredFile, StoredItem } from '../rows.ts';
import type { Opener } from '../vault/opener.ts';
import { openFile, openItem } from '../vault/sealed-rows.ts';
import type { DamagedItem, ItemProblem } from './check-report.ts';
import type { LogWalk } from './log-walk.ts';

export interface ItemFindings {
  damaged: Omit<DamagedItem, 'kind' | 'capturedAt'>[];
  files: number;
  bytes: number;
  /** Something could not be opened without the passphrase. */
  locked: boolean;
}

type Say = (problem: ItemProblem, file?: string) => void;

/** @returns null where the item came after what was walked, or is not written yet */
export async function checkItem(
  locker: Locker,
  open: Opener,
  walk: LogWalk,
  stored: StoredItem,
): Promise<ItemFindings | null> {
  if (stored.state === 'staged' || stored.seq >= walk.size) return null;
  const findings: ItemFindings = { damaged: [], files: 0, bytes: 0, locked: false };
  const say: Say = (problem, file) => findings.damaged.push({ id: stored.id, problem, file: file ?? null });
  await checkRecord(stored, walk, say);
  if (stored.state === 'erased') return findings;
  const item = frozen(stored);
  if (!item) {
    if (findings.damaged.length === 0) say('item-changed');
    return findings;
  }
  const row = await unsealed(() => openItem(open, stored));
  if (row === 'damaged') say('claims-changed');
  else if (row === 'locked') findings.locked = true;
  else await checkKept(locker, open, row, item, findings, say);
  return findings;
}

/** What the log says of it; needs no passphrase. */
async function checkRecord(row: StoredItem, { index }: LogWalk, say: Say): Promise<void> {
  const named = index.items.get(row.seq);
  if (!named && !index.erased.has(row.seq)) say('not-recorded');
  const digest = bytesToHex(await sha256(row.itemBytes));
  if (named && (named.id !== row.id || named.digest !== digest)) say('item-changed');
  const assigned = index.cases.get(row.id);
  const isHere = assigned?.caseId === row.caseId && assigned.caseSeq === row.caseSeq;
  if (assigned && !isHere && row.state !== 'erased') say('case-differs');
}

function frozen(row: StoredItem): Item | null {
  try {
    return readItem(row);
  } catch {
    return null;
  }
}

/** A box that was changed does not open; neither does one whose key is gone. */
async function unsealed<T>(read: () => Promise<T>): Promise<T | 'locked' | 'damaged'> {
  try {
    return await read();
  } catch (error) {
    return error instanceof ExpectedError && error.code === 'locker-locked' ? 'locked' : 'damaged';
  }
}

async function checkKept(
  locker: Locker,
  open: Opener,
  row: ItemRow,
  item: Item,
  findings: ItemFindings,
  say: Say,
): Promise<void> {
  await checkClaims(row, item, say);
  const stored = await locker.files.bulkGet(item.files.map(({ name }) => [row.id, name]));
  for (const [i, file] of item.files.entries()) {
    findings.files++;
    const bytes = await readBytes(open, stored[i]);
    if (bytes === 'locked') findings.locked = true;
    else if (bytes === null) say('file-missing', file.name);
    else if (bytes === 'damaged' || !(await holds(row, file, bytes))) say('file-changed', file.name);
    else findings.bytes += bytes.length;
  }
}

async function checkClaims({ disclosures }: ItemRow, item: Item, say: Say): Promise<void> {
  for (const disclosure of Object.values(disclosures)) {
    if (item._sd.includes(await disclosureDigest(disclosure))) continue;
    say('claims-changed');
    return;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The browser keeps blobs as files of its own: one may be gone or unreadable although its row is here. */
async function readBytes(
  open: Opener,
  stored: StoredFile | undefined,
): Promise<Bytes | 'locked' | 'damaged' | null> {
  if (!stored) return null;
  return unsealed(async () => new Uint8Array(await (await openFile(open, stored)).blob.arrayBuffer()));
}

async function holds(
  { salts }: ItemRow,
  { name, bytes: size, commit }: Item['files'][number],
  bytes: Bytes,
): Promise<boolean> {
  const salt = salts[name] ?? '';
  if (!isToldSize(size, bytes.length) || !/^[0-9a-f]{64}$/.test(salt)) return false;
  return (await fileCommitment(hexToBytes(salt), bytes)) === commit;
}
