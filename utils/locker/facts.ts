import type { Facts } from '../evidence/facts.ts';
import type { Locker } from './database.ts';

/** Facts of the newest reading. */
export async function readFacts(locker: Locker, itemId: string): Promise<Facts | null> {
  const rows = await locker.facts.where('itemId').equals(itemId).sortBy('n');
  return rows[rows.length - 1]?.facts ?? null;
}
