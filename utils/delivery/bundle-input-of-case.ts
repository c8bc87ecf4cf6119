// The locker's side of a bundle: the case, its items and the part of the log that explains them, as of the export record.
import type { BundleInput, BundleItem, BundleLog } from '../bundle/bundle-input.ts';
import { selectRecords } from '../bundle/disclose-records.ts';
import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import type { TimeStamp } from '../evidence/time-stamp.ts';
import { tokensAt } from '../locker/anchors.ts';
import type { Locker } from '../locker/database.ts';
import { draftsOfCase, isOwnDraft } from '../locker/drafts.ts';
import { readFacts } from '../locker/facts.ts';
import { readBlob, readFile, readItem, readItemRow } from '../locker/items.ts';
import { parseRecord, readHead } from '../locker/log.ts';
import type { ItemRow, StoredKey } from '../locker/rows.ts';
import type { Hash } from '../log/merkle.ts';
import type { LogRecord } from '../log/record.ts';
import type { ExportStart } from '../messages/protocol.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import { decidedPlan } from './decided-plan.ts';
import { storyOfCase } from './story-of-case.ts';

export async function bundleInput(
  locker: Locker,
  start: ExportStart,
  key: StoredKey,
  software: string,
): Promise<BundleInput> {
  const known = await locker.cases.get(start.caseId);
  const head = await readHead(locker);
  if (!known || !head) throw new ExpectedError('not-found', start.caseId);
  const drafts = (await draftsOfCase(locker, start.caseId)).filter(({ channel }) => !isOwnDraft(channel));
  const input: BundleInput = {
    created: start.createdAt,
    software,
    lockerId: head.locker,
    key: { spki: key.spki, thumbprint: key.thumbprint },
    case: known,
    items: await Promise.all(start.items.map((id) => bundleItem(locker, id))),
    otherFacts: await readingsWithSecrets(locker, start.items),
    log: await bundleLog(locker, start),
    complaints: drafts.map(({ channel, text }) => ({ channel, text })),
    audience: start.audience,
    story: await storyOfCase(locker, known, start.items),
  };
  return { ...input, plan: await decidedPlan(input, new Map(start.reviews)) };
}

export async function bundleItem(locker: Locker, itemId: string): Promise<BundleItem> {
  const row = await readItemRow(locker, itemId);
  // Undone since the export began: it must not leave, and the buyer exports again.
  if (row?.state !== 'saved') throw new ExpectedError('not-found', itemId);
  return {
    item: readItem(row),
    itemBytes: row.itemBytes,
    disclosures: row.disclosures,
    salts: row.salts,
    masters: row.tileMasters,
    facts: await readFacts(locker, itemId),
    caseSeq: row.caseSeq,
    readFile: (name) => readFile(locker, itemId, name),
    readBlob: (name) => readBlob(locker, itemId, name),
    thumbnail: await thumbnailOf(row),
  };
}

/** Made at capture from the first picture of the item. */
async function thumbnailOf({
  thumbnail,
  itemBytes,
}: ItemRow): Promise<NonNullable<BundleItem['thumbnail']> | null> {
  const file = readItem({ itemBytes }).files.find(({ mime }) => /^image\/(png|jpeg|webp)$/.test(mime))?.name;
  if (!thumbnail || !file) return null;
  return { file, mime: thumbnail.type, bytes: new Uint8Array(await thumbnail.arrayBuffer()) };
}

async function bundleLog(locker: Locker, start: ExportStart): Promise<BundleLog> {
  const leaves: Hash[] = [];
  const records: LogRecord[] = [];
  const lines = new Map<number, Uint8Array<ArrayBuffer>>();
  await locker.records
    .where('seq')
    .below(start.size)
    .each(({ seq, leaf, bytes }) => {
      leaves[seq] = leaf;
      if (!bytes) return;
      records.push(parseRecord(bytes));
      lines.set(seq, bytes);
    });
  const chosen = selectRecords(records, start.caseId);
  const recordLines = chosen.flatMap(({ seq }) => {
    const bytes = lines.get(seq);
    return bytes ? [{ seq, bytes }] : [];
  });
  return {
    recordLines,
    leaves,
    checkpoints: await checkpointsFor(locker, start, recordLines, namedTokens(chosen)),
  };
}

/** Size of each stamped checkpoint, and the digests of the tokens that disclosed records name. */
function namedTokens(records: readonly LogRecord[]): Map<number, Set<string>> {
  const named = new Map<number, Set<string>>();
  for (const record of records) {
    if (record.type !== 'anchor') continue;
    const { size, tokens } = record.body;
    named.set(size, new Set([...(named.get(size) ?? []), ...Object.values(tokens)]));
  }
  return named;
}

/** The first checkpoint after each disclosed record, those that were stamped with their tokens, and the one at the export's end. */
async function checkpointsFor(
  locker: Locker,
  start: ExportStart,
  recordLines: readonly { seq: number }[],
  named: ReadonlyMap<number, ReadonlySet<string>>,
): Promise<BundleLog['checkpoints']> {
  const rows = await locker.checkpoints.where('size').belowOrEqual(start.size).sortBy('size');
  const wanted = new Set<number>([start.size, ...named.keys()]);
  let at = 0;
  for (const { seq } of recordLines) {
    while ((rows[at]?.size ?? Number.POSITIVE_INFINITY) <= seq) at++;
    const row = rows[at];
    if (row) wanted.add(row.size);
  }
  return Promise.all(
    rows
      .filter(({ size }) => wanted.has(size))
      .map(async ({ size, text }) => ({
        size,
        text,
        tokens: await tokensNamed(locker, size, named.get(size)),
      })),
  );
}

/** A token that came after the export began is in no record that it discloses. */
async function tokensNamed(
  locker: Locker,
  size: number,
  named: ReadonlySet<string> = new Set(),
): Promise<TimeStamp[]> {
  const found: TimeStamp[] = [];
  for (const stamp of named.size > 0 ? await tokensAt(locker, size) : [])
    if (named.has(bytesToHex(await sha256(stamp.token)))) found.push(stamp);
  return found;
}
