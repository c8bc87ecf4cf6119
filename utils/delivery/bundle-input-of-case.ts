// The locker's side of a bundle: the case, its items and the part of the log that explains them, as of the export record.
import type { BundleInput, BundleItem, BundleLog } from '../bundle/bundle-input.ts';
import { selectRecords } from '../bundle/disclose-records.ts';
import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import type { Case } from '../evidence/case.ts';
import { sha256 } from '../evidence/commitments.ts';
import { isReviewed } from '../evidence/redaction-review.ts';
import type { TimeStamp } from '../evidence/time-stamp.ts';
import { tokensAt } from '../locker/anchors.ts';
import type { Locker } from '../locker/database.ts';
import { sentDraftsOfCase } from '../locker/drafts.ts';
import { readFactsOfAll } from '../locker/facts.ts';
import { readBlobs, readItem, readItemRows } from '../locker/items.ts';
import { parseRecord, readHead } from '../locker/log.ts';
import type { ItemRow, StoredKey } from '../locker/rows.ts';
import type { Hash } from '../log/merkle.ts';
import type { LogRecord } from '../log/record.ts';
import type { ExportStart } from '../messages/protocol.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import type { CaseItem, CaseView } from './case-view.ts';
import { decidedPlan } from './decided-plan.ts';
import { storyOfView } from './story-of-case.ts';

export async function bundleInput(
  locker: Locker,
  start: ExportStart,
  key: StoredKey,
  software: string,
): Promise<BundleInput> {
  const known = await locker.cases.get(start.caseId);
  const head = await readHead(locker);
  if (!known || !head) throw new ExpectedError('not-found', start.caseId);
  const drafts = await sentDraftsOfCase(locker, start.caseId, start.audience);
  const view = await viewOf(locker, known, start.items);
  const input: BundleInput = {
    created: start.createdAt,
    software,
    lockerId: head.locker,
    key: { spki: key.spki, thumbprint: key.thumbprint },
    case: known,
    items: await bundleItems(locker, view),
    otherFacts: await readingsWithSecrets(locker, start.items),
    log: await bundleLog(locker, start),
    complaints: drafts.map(({ channel, text }) => ({ channel, text })),
    audience: start.audience,
    story: await storyOfView(view),
  };
  const reviews = new Map(start.reviews);
  const plan = await decidedPlan(input, reviews);
  const reviewed = start.audience === 'self' ? null : plan !== null && isReviewed(plan, reviews);
  return { ...input, plan, reviewed };
}

/**
 * The case as of the export record.
 * @param itemIds in exhibit order
 * @throws ExpectedError not-found, locker-locked
 */
async function viewOf(locker: Locker, known: Case, itemIds: readonly string[]): Promise<CaseView> {
  const [rows, facts] = [await readItemRows(locker, itemIds), await readFactsOfAll(locker, itemIds)];
  const items = rows.map((row, i): CaseItem => {
    // Undone since the export began: it must not leave, and the buyer exports again.
    if (row?.state !== 'saved') throw new ExpectedError('not-found', itemIds[i]);
    return { row, facts: facts[i] ?? null, exhibit: i + 1 };
  });
  return { case: known, items };
}

/** The items of a case as a bundle is made from them. @throws ExpectedError locker-locked when a file is read */
export async function bundleItems(locker: Locker, { items }: CaseView): Promise<BundleItem[]> {
  const open = await readBlobs(
    locker,
    items.map(({ row }) => row.id),
  );
  return Promise.all(items.map((item) => bundleItem(item, open)));
}

/** @param open gives a file of an item by its name */
export async function bundleItem(
  { row, facts }: Pick<CaseItem, 'row' | 'facts'>,
  open: (itemId: string, name: string) => Promise<Blob>,
): Promise<BundleItem> {
  const readBlob = (name: string) => open(row.id, name);
  return {
    item: readItem(row),
    itemBytes: row.itemBytes,
    disclosures: row.disclosures,
    salts: row.salts,
    masters: row.tileMasters,
    facts,
    caseSeq: row.caseSeq,
    readFile: async (name) => new Uint8Array(await (await readBlob(name)).arrayBuffer()),
    readBlob,
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
