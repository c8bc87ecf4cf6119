// Bytes that were staged for a save which never came to be: nothing refers to them, and they may hold secrets.
import type { Locker } from './database.ts';
import { stagedItems } from './staging.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DAY_MS = 86_400_000;

/** Milliseconds since the epoch that the ULID in an item id was made at. */
function madeAt(itemId: string): number {
  return [...itemId.slice(3, 13)].reduce((time, digit) => time * 32 + CROCKFORD.indexOf(digit), 0);
}

/** Erases staged files and chunks older than a day that belong to no item and no running job. @returns how many items they were */
export async function sweepStaged(locker: Locker, now: number): Promise<number> {
  const keys = [
    ...(await locker.files.orderBy('itemId').uniqueKeys()),
    ...(await locker.chunks.orderBy('itemId').uniqueKeys()),
  ];
  const staged = new Set(keys.filter((key) => typeof key === 'string'));
  const kept = new Set(await locker.items.toCollection().primaryKeys());
  const running = await locker.jobs.where('state').equals('running').toArray();
  const busy = new Set(running.map(({ itemId }) => itemId));
  const restoring = await stagedItems(locker);
  const orphans = [...staged].filter(
    (id) => !kept.has(id) && !restoring.has(id) && !busy.has(id) && madeAt(id) < now - DAY_MS,
  );
  await locker.files.where('itemId').anyOf(orphans).delete();
  await locker.chunks.where('itemId').anyOf(orphans).delete();
  await locker.sealKeys.where('scope').anyOf(orphans).delete();
  return orphans.length;
}
