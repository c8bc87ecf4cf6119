import type { FolderLocal } from './backup-rows.ts';
import type { Locker } from './database.ts';

/** The folder of the automatic backup, null where none was chosen. */
export async function readFolder(locker: Locker): Promise<FolderLocal | null> {
  const row = await locker.local.get('folder');
  return row?.key === 'folder' ? row : null;
}

/** How it went; not where the buyer has chosen another folder meanwhile, or none. */
export async function keepFolder(
  locker: Locker,
  row: FolderLocal,
  change: Partial<FolderLocal>,
): Promise<void> {
  const known = await readFolder(locker);
  if (known && (await known.handle.isSameEntry(row.handle))) await locker.local.put({ ...known, ...change });
}
