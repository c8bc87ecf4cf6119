import { Button } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import { fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { type Work, WorkBar } from './work-bar.tsx';

export type BackupState =
  | { name: 'idle' }
  | { name: 'working'; work: Work }
  | { name: 'done'; file: string }
  | { name: 'failed'; error: ErrorCode | 'bug' };

interface BackupPanelProps {
  state: BackupState;
  /** Device time of the newest backup, null before the first. */
  lastAt: string | null;
  /** Records since then. */
  newer: number;
  onSave(): void;
  onStop(): void;
}

export function BackupPanel({ state, lastAt, newer, onSave, onStop }: BackupPanelProps) {
  const { backup } = useText();
  const last = lastAt ? backup.last({ time: fullTime(lastAt) }) : backup.none;
  return (
    <section className="cp-card cp-stack">
      <h2>{backup.one}</h2>
      <p>{backup.why}</p>
      <p className="cp-muted">{backup.secret}</p>
      {newer > 0 && lastAt ? (
        <Notice tone="warn" what={last} next={backup.newer({ count: newer })} />
      ) : (
        <p className="cp-muted">{last}</p>
      )}
      {state.name === 'working' ? null : (
        <div className="cp-row">
          <Button onClick={onSave}>{backup.save}</Button>
        </div>
      )}
      <div role="status" className="cp-stack">
        {state.name === 'working' ? (
          <WorkBar label={backup.saving} work={state.work} onStop={onStop} />
        ) : null}
        {state.name === 'done' ? (
          <Notice tone="ok" what={backup.saved({ name: state.file })} next={backup.savedNext} />
        ) : null}
        {state.name === 'failed' ? <ErrorNotice error={state.error} /> : null}
      </div>
    </section>
  );
}
