// What a passphrase has not reached yet, told from indexes alone: no row is read for it.
import type { Locker } from '../database.ts';
import { readVault } from './sealer.ts';

export interface ConversionProgress {
  total: number;
  left: number;
  /** The passphrase is being taken away. */
  leaving: boolean;
}

/** Rows of items, files and facts that are still to be sealed, or to be opened; null without a passphrase. */
export async function conversionProgress(locker: Locker): Promise<ConversionProgress | null> {
  const vault = await readVault(locker);
  if (!vault) return null;
  const { items, files, facts } = locker;
  const erased = await items.where('state').equals('erased').count();
  const total = (await items.count()) + (await files.count()) + (await facts.count()) - erased;
  const sealed = (await sealedCount(items)) + (await sealedCount(files)) + (await sealedCount(facts));
  const leaving = vault.state === 'leaving';
  return { total, left: leaving ? sealed : total - sealed, leaving };
}

interface Indexed {
  orderBy(index: 'sealedBy'): { count(): Promise<number>; primaryKeys(): Promise<unknown[]> };
}

const sealedCount = (table: Indexed): Promise<number> => table.orderBy('sealedBy').count();

const ownerOf = (key: unknown): string => String(Array.isArray(key) ? key[0] : key);

/** Items with a row that is still clear, oldest first. */
export async function itemsToSeal({ items, files, facts, chunks }: Locker): Promise<string[]> {
  const sealedItems = new Set([
    ...(await items.orderBy('sealedBy').primaryKeys()),
    ...(await items.where('state').equals('erased').primaryKeys()),
  ]);
  const sealedFiles = new Set((await files.orderBy('sealedBy').primaryKeys()).map(String));
  const owners = new Set<string>(
    (await items.toCollection().primaryKeys()).filter((id) => !sealedItems.has(id)),
  );
  for (const key of await files.toCollection().primaryKeys()) {
    if (!sealedFiles.has(String(key))) owners.add(ownerOf(key));
  }
  if ((await facts.count()) > (await sealedCount(facts))) {
    await facts.each(({ itemId, sealedBy }) => sealedBy ?? owners.add(itemId));
  }
  await chunks.each(({ itemId, sealedBy }) => sealedBy ?? owners.add(itemId));
  return [...owners].sort();
}

/** Items with a row that is sealed, oldest first. */
export async function itemsToOpen({ items, files, facts, chunks }: Locker): Promise<string[]> {
  const owners = new Set<string>(await items.orderBy('sealedBy').primaryKeys());
  for (const key of await files.orderBy('sealedBy').primaryKeys()) owners.add(ownerOf(key));
  await facts.orderBy('sealedBy').each(({ itemId }) => owners.add(itemId));
  await chunks.each(({ itemId, sealedBy }) => sealedBy && owners.add(itemId));
  return [...owners].sort();
}
