// What no check can do without: every stored byte of items and files read from the same database and hashed once.
import type { Locker } from '../../../utils/locker/database.ts';

const PAGE = 50;

/** @returns bytes hashed */
export async function hashFloor(locker: Locker): Promise<number> {
  let bytes = 0;
  const hash = async (data: Uint8Array<ArrayBuffer>) => {
    await crypto.subtle.digest('SHA-256', data);
    bytes += data.length;
  };
  for (let from = 0; ; from += 500) {
    const records = await locker.records
      .where('seq')
      .between(from, from + 500)
      .toArray();
    for (const row of records) if (row.bytes) await hash(row.bytes);
    if (records.length === 0) break;
  }
  for (let last = ''; ; ) {
    const items = await locker.items.where('id').above(last).limit(PAGE).toArray();
    const next = items.at(-1)?.id;
    if (next === undefined) return bytes;
    const files = await locker.files
      .where('itemId')
      .between(items[0]?.id ?? '', next, true, true)
      .toArray();
    for (const { itemBytes } of items) await hash(itemBytes);
    for (const { blob } of files) if (blob) await hash(new Uint8Array(await blob.arrayBuffer()));
    last = next;
  }
}
