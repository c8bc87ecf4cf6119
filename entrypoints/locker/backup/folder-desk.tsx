import { useCallback, useState } from 'react';
import { FolderPanel } from '../../../components/backup/folder-panel.tsx';
import type { Work } from '../../../components/backup/work-bar.tsx';
import { askToWrite, offersFolders, pickFolder } from '../../../utils/browser/folders.ts';
import { backUpFolder } from '../../../utils/delivery/keep-folder.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { readFolder } from '../../../utils/locker/folder.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { useWork } from './use-work.ts';

/** The browser's questions need a click, so folder and permission are asked for here; the worker writes from then on. */
export function FolderDesk({ locker }: { locker: Locker }) {
  const row = useLive(() => readFolder(locker), []) ?? null;
  const [work, setWork] = useState<Work | null>(null);
  const { begin, stop } = useWork(useCallback((now: Work) => setWork(now), []));
  const write = async () => {
    setWork({ done: 0, total: 0 });
    await backUpFolder(locker, begin()).finally(() => setWork(null));
  };
  const choose = async () => {
    const handle = await pickFolder();
    if (!handle) return;
    await locker.local.put({ key: 'folder', handle, last: null, tried: 0, error: null });
    await write();
  };
  const again = async () => {
    // A refusal is found again by the writing itself, which says it in words.
    if (row) await askToWrite(row.handle);
    await write();
  };
  return (
    <FolderPanel
      supported={offersFolders()}
      folder={row && { name: row.handle.name, last: row.last, error: row.error }}
      work={work}
      onChoose={() => void choose()}
      onNow={() => void again()}
      onOff={() => void locker.local.delete('folder')}
      onStop={stop}
    />
  );
}
