// What the readers found on a page; derived, and the first thing that may hold a secret in clear words.
import type { Facts } from '../evidence/facts.ts';
import type { Locker } from './database.ts';
import { opener } from './vault/opener.ts';
import { openFacts } from './vault/sealed-rows.ts';

/** Facts of the newest reading. @throws ExpectedError locker-locked */
export async function readFacts(locker: Locker, itemId: string): Promise<Facts | null> {
  const rows = await locker.facts.where('itemId').equals(itemId).sortBy('n');
  const newest = rows[rows.length - 1];
  return newest ? (await openFacts(await opener(locker), newest)).facts : null;
}

/** The same for many items at once, null for those that nobody has read. @throws ExpectedError locker-locked */
export async function readFactsOfAll(locker: Locker, itemIds: readonly string[]): Promise<(Facts | null)[]> {
  // Readings of one item come in the order in which they were written.
  const newest = new Map((await readReadings(locker, itemIds)).map(({ itemId, facts }) => [itemId, facts]));
  return itemIds.map((id) => newest.get(id) ?? null);
}

/** Every reading of the given items, null for the whole locker. @throws ExpectedError locker-locked */
export async function readReadings(
  locker: Locker,
  itemIds: readonly string[] | null,
): Promise<{ itemId: string; facts: Facts }[]> {
  const found = itemIds ? locker.facts.where('itemId').anyOf(itemIds) : locker.facts.toCollection();
  const [rows, open] = [await found.toArray(), await opener(locker)];
  return Promise.all(rows.map((row) => openFacts(open, row)));
}
