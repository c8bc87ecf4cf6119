import { type ProposedItem, readItem } from '../bundle/proposals/read-item.ts';
import { readSnapshot } from '../bundle/snapshot-boxes.ts';
import { type PageWords, pageWords } from '../evidence/box-words.ts';

/** What an item says, by place in its pictures. */
export async function readPageWords(entry: ProposedItem): Promise<PageWords> {
  const { texts } = await readItem(entry);
  return pageWords(entry.item, await readSnapshot(entry), entry.facts, texts);
}
