// What of an item can be looked at before it leaves, read from the locker.
import { useEffect, useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import type { ItemContent, ReviewedFile } from '../../../components/redaction/item-review.tsx';
import type { Text } from '../../../utils/browser/text.ts';
import { disclosureText } from '../../../utils/bundle/disclosure-text.ts';
import { decodeUtf8, isFullCopy, isTextFile } from '../../../utils/bundle/item-files.ts';
import { TOLD, toldTexts } from '../../../utils/bundle/proposals/values-told.ts';
import type { Recipient } from '../../../utils/evidence/audience.ts';
import type { ItemFile, TileRoot } from '../../../utils/evidence/item.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { sentDraftsOfCase } from '../../../utils/locker/drafts.ts';
import { readFile, readItem, readItemRow } from '../../../utils/locker/items.ts';

/** Formats that can hold no script and that a block can be painted into. */
const PICTURE = /^image\/(png|jpeg|webp)$/;

export interface ReadContent extends ItemContent {
  tiles: readonly TileRoot[];
}

/** @returns null while it is read, and where the item is gone */
export function useItemContent(
  locker: Locker,
  caseId: string,
  itemId: string,
  audience: Recipient,
): ReadContent | null {
  const text = useText();
  const [content, setContent] = useState<{ itemId: string; content: ReadContent | null } | null>(null);
  useEffect(() => {
    let current = true;
    const reading =
      itemId === TOLD
        ? readTold(locker, caseId, audience, text)
        : readContent(locker, itemId, audience, text);
    reading.then(
      (read) => current && setContent({ itemId, content: read }),
      () => current && setContent({ itemId, content: null }),
    );
    return () => {
      current = false;
    };
  }, [locker, caseId, itemId, audience, text]);
  return content?.itemId === itemId ? content.content : null;
}

/** What the buyer wrote: answers and complaints. */
async function readTold(
  locker: Locker,
  caseId: string,
  audience: Recipient,
  { redaction }: Text,
): Promise<ReadContent | null> {
  const known = await locker.cases.get(caseId);
  if (!known) return null;
  const texts = toldTexts(known, await sentDraftsOfCase(locker, caseId, audience)).map(({ file, text }) => ({
    file,
    text,
    label: file.startsWith('complaint-') ? redaction.toldComplaint : redaction.toldAnswer,
  }));
  return { tiles: [], pictures: [], texts, claims: {}, leftOut: [], asTheyAre: [] };
}

async function readContent(
  locker: Locker,
  itemId: string,
  audience: Recipient,
  { files }: Text,
): Promise<ReadContent | null> {
  const row = await readItemRow(locker, itemId);
  if (!row) return null;
  const named = (file: ItemFile): ReviewedFile => ({ file: file.name, label: files[file.kind] });
  const { files: all, tiles } = readItem(row);
  const sent = all.filter((file) => !isFullCopy(file, audience));
  const pictures = sent.filter(({ mime }) => PICTURE.test(mime));
  const texts = sent.filter((file) => isTextFile(file) && file.kind !== 'dom');
  const bytesOf = ({ name }: ItemFile) => readFile(locker, itemId, name);
  return {
    tiles,
    pictures: await Promise.all(
      pictures.map(async (file) => ({
        ...named(file),
        blob: new Blob([await bytesOf(file)], { type: file.mime }),
      })),
    ),
    texts: await Promise.all(
      texts.map(async (file) => ({ ...named(file), text: decodeUtf8(await bytesOf(file)) ?? '' })),
    ),
    claims: Object.fromEntries(
      Object.entries(row.disclosures).map(([name, disclosure]) => [name, claimOf(disclosure)]),
    ),
    leftOut: all.filter((file) => isFullCopy(file, audience)).map(named),
    asTheyAre: sent.filter((file) => !pictures.includes(file) && !isTextFile(file)).map(named),
  };
}

/** A disclosure is `[salt, name, value]`. */
function claimOf(disclosure: string): string {
  const [, , value]: unknown[] = JSON.parse(disclosureText(disclosure));
  return typeof value === 'string' ? value : JSON.stringify(value);
}
