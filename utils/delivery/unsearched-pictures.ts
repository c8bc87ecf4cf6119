// Pictures whose words no software of ours reads: they leave as they are, so the buyer's eye is the only check.
import { isSearchable, PAGE_PICTURES } from '../bundle/item-files.ts';
import type { Recipient } from '../evidence/audience.ts';
import type { Item, ItemFile } from '../evidence/item.ts';
import type { Locker } from '../locker/database.ts';
import { readBlobs, readItem, savedItemsOf } from '../locker/items.ts';
import { readReviews } from '../locker/redactions.ts';

export interface UnsearchedPicture {
  /** Number of the exhibit, from 1. */
  exhibit: number;
  file: string;
  blob: Blob;
}

/** Formats that can hold no script. */
const PICTURE = /^image\/(?:png|jpeg|webp|gif)$/;

/** Of items that the buyer has not been through for this recipient. @throws ExpectedError locker-locked */
export async function unsearchedPictures(
  locker: Locker,
  caseId: string,
  audience: Recipient,
): Promise<UnsearchedPicture[]> {
  const rows = await savedItemsOf(locker, caseId);
  const reviews = await readReviews(locker, caseId, audience);
  const found = rows.flatMap((row, i) => {
    const item = readItem(row);
    const isSeen = reviews.get(row.id)?.seen === true;
    const files = isSeen ? [] : item.files.filter((file) => isUnsearched(item, file));
    return files.map(({ name, mime }) => ({ exhibit: i + 1, itemId: row.id, file: name, mime }));
  });
  const open = await readBlobs(locker, [...new Set(found.map(({ itemId }) => itemId))]);
  return Promise.all(
    found.map(async ({ itemId, mime, ...known }) => {
      const blob = await open(itemId, known.file);
      return { ...known, blob: blob.slice(0, blob.size, mime) };
    }),
  );
}

function isUnsearched(item: Item, { kind, mime }: ItemFile): boolean {
  const isRead = PAGE_PICTURES.has(kind) && item.grade === 'page' && isSearchable(item);
  return PICTURE.test(mime) && !isRead;
}
