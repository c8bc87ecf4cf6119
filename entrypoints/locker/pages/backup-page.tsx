import { useEffect, useRef, useState } from 'react';
import { AwayPanel } from '../../../components/backup/away-panel.tsx';
import { BackupPanel } from '../../../components/backup/backup-panel.tsx';
import { RestorePanel } from '../../../components/backup/restore-panel.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { changeSettings, type Settings } from '../../../utils/browser/settings.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { FolderDesk } from '../backup/folder-desk.tsx';
import { useAway } from '../backup/use-away.ts';
import { useBackup, useLastBackup } from '../backup/use-backup.ts';
import { useRestore } from '../backup/use-restore.ts';

interface BackupPageProps {
  locker: Locker;
  settings: Settings;
  query: URLSearchParams;
}

export function BackupPage({ locker, settings, query }: BackupPageProps) {
  const text = useText();
  const { state, save, stop } = useBackup(locker);
  const [asked] = useState(query.get('start') === '1');
  const begun = useRef(false);
  useEffect(() => {
    // The buyer clicked 下载备份 on another surface; a reload does not do it again.
    if (!asked || begun.current) return;
    begun.current = true;
    history.replaceState(null, '', '#/backup');
    void save();
  }, [asked, save]);
  const last = useLastBackup(locker);
  return (
    <>
      <h1>{text.backup.title}</h1>
      <BackupPanel
        state={state}
        lastAt={last?.at ?? null}
        newer={last?.newer ?? 0}
        onSave={() => void save()}
        onStop={stop}
      />
      <RestoreDesk locker={locker} />
      <FolderDesk locker={locker} />
      <section className="cp-card cp-stack">
        <h2>{text.foreign.title}</h2>
        <p>{text.foreign.why}</p>
        <p>
          <a href="#/foreign">{text.foreign.choose}</a>
        </p>
      </section>
      <AwayDesk locker={locker} on={settings.away} onDownload={() => void save()} />
    </>
  );
}

function RestoreDesk({ locker }: { locker: Locker }) {
  const { state, look, go, cancel, stop } = useRestore(locker);
  return <RestorePanel state={state} onFile={look} onGo={go} onCancel={cancel} onStop={stop} />;
}

function AwayDesk({ locker, on, onDownload }: { locker: Locker; on: boolean; onDownload(): void }) {
  const { state, look, stop, wipe, sure } = useAway(locker);
  return (
    <AwayPanel
      on={on}
      state={state}
      onSwitch={(away) => void changeSettings({ away })}
      onDownload={onDownload}
      onCopy={look}
      onStop={stop}
      onWipe={wipe}
      onSure={sure}
    />
  );
}
