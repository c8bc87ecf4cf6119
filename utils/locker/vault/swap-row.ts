// One row from clear to sealed or back, unless it changed meanwhile.
import type { Locker } from '../database.ts';
import { guardWrite } from '../write-errors.ts';

interface Marked {
  sealedBy?: string | undefined;
}

/** Puts the next row only where the row is still as it was read. */
export async function swap<T extends Marked>(
  locker: Locker,
  table: 'items' | 'files' | 'facts' | 'chunks' | 'drafts' | 'jobs' | 'steps' | 'attempts',
  read: () => PromiseLike<T | undefined>,
  old: Marked,
  put: (now: T) => PromiseLike<unknown>,
): Promise<void> {
  await guardWrite(() =>
    locker.transaction('rw', [table], async () => {
      const now = await read();
      if (now && now.sealedBy === old.sealedBy) await put(now);
    }),
  );
}
