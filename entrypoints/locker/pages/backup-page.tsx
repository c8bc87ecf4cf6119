import { useEffect, useRef, useState } from 'react';
import { BackupPanel } from '../../../components/backup/backup-panel.tsx';
import { RestorePanel } from '../../../components/backup/restore-panel.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useBackup, useLastBackup } from '../backup/use-backup.ts';
import { useRestore } from '../backup/use-restore.ts';

interface BackupPageProps {
  locker: Locker;
  query: URLSearchParams;
}

export function BackupPage({ locker, query }: BackupPageProps) {
  const text = useText();
  return (
    <>
      <h1>{text.backup.title}</h1>
      <SaveDesk locker={locker} startAtOnce={query.get('start') === '1'} />
      <RestoreDesk locker={locker} />
    </>
  );
}

/** @param startAtOnce the buyer clicked 下载备份 on another surface; a reload does not do it again */
function SaveDesk({ locker, startAtOnce }: { locker: Locker; startAtOnce: boolean }) {
  const [asked] = useState(startAtOnce);
  const { state, save, stop } = useBackup(locker);
  const last = useLastBackup(locker);
  const begun = useRef(false);
  useEffect(() => {
    if (!asked || begun.current) return;
    begun.current = true;
    history.replaceState(null, '', '#/backup');
    void save();
  }, [asked, save]);
  return (
    <BackupPanel
      state={state}
      lastAt={last?.at ?? null}
      newer={last?.newer ?? 0}
      onSave={() => void save()}
      onStop={stop}
    />
  );
}

function RestoreDesk({ locker }: { locker: Locker }) {
  const { state, look, go, cancel, stop } = useRestore(locker);
  return <RestorePanel state={state} onFile={look} onGo={go} onCancel={cancel} onStop={stop} />;
}
