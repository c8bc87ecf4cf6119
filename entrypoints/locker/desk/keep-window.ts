import { suppliedFiles } from '../../../utils/capture/save-supplied.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import type { Surface } from '../../../utils/evidence/recording.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { stageFiles } from '../../../utils/locker/items.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import type { Kept } from './run-recording.ts';

interface WindowPicture {
  title: string;
  surface: Surface;
  caseId: string | null;
}

/** One picture of a window becomes an item. */
export async function keepWindow(locker: Locker, png: Blob, picture: WindowPicture): Promise<Kept> {
  const itemId = newItemId(Date.now());
  const named = { kind: 'window', mimes: ['image/png'] } as const;
  const [file] = suppliedFiles(named);
  if (!file) throw new ExpectedError('capture-failed');
  await stageFiles(locker, itemId, new Map([[file.name, png]]));
  return ask('saveSupplied', { ...named, mimes: [...named.mimes], itemId, ...picture });
}
