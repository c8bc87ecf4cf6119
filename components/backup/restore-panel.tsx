import { Button } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import type { Relation } from '../../utils/locker/compare-logs.ts';
import { byteSize, fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { FileButton } from './file-button.tsx';
import { type Work, WorkBar } from './work-bar.tsx';

export type RestoreMode = 'replace' | 'merge' | 'repair';

/** A file that was looked through and found whole. */
export interface FoundBackup {
  createdAt: string;
  items: number;
  cases: number;
  bytes: number;
  records: number;
  relation: Relation;
  mode: RestoreMode;
  /** Records that this profile remembers of the same locker, where they are more than here and in the file. */
  known: number | null;
}

export type RestoreState =
  | { name: 'idle' }
  | { name: 'checking'; work: Work }
  | { name: 'asking'; found: FoundBackup }
  | { name: 'restoring'; work: Work }
  /** The switch itself: seconds, and not to be stopped. */
  | { name: 'switching' }
  | { name: 'done'; mode: RestoreMode; items: number; wrong: number }
  | { name: 'failed'; error: ErrorCode | 'bug' };

interface RestorePanelProps {
  state: RestoreState;
  onFile(file: File): void;
  onGo(): void;
  onCancel(): void;
  onStop(): void;
}

export function RestorePanel({ state, onFile, onGo, onCancel, onStop }: RestorePanelProps) {
  const { backup } = useText();
  const resting = state.name === 'idle' || state.name === 'done' || state.name === 'failed';
  return (
    <section className="cp-card cp-stack">
      <h2>{backup.restore}</h2>
      <p>{backup.restoreHint}</p>
      {resting ? (
        <div className="cp-row">
          <FileButton
            label={backup.choose}
            accept=".cardproof"
            onFiles={([file]) => (file ? onFile(file) : undefined)}
          />
        </div>
      ) : null}
      <div role="status" className="cp-stack">
        {state.name === 'checking' ? (
          <WorkBar label={backup.checking} work={state.work} onStop={onStop} />
        ) : null}
        {state.name === 'restoring' ? (
          <WorkBar label={backup.restoring} work={state.work} onStop={onStop} />
        ) : null}
        {state.name === 'switching' ? <p>{backup.restoring}…</p> : null}
        {state.name === 'asking' ? <Question found={state.found} onGo={onGo} onCancel={onCancel} /> : null}
        {state.name === 'done' ? <Done {...state} /> : null}
        {state.name === 'failed' ? <ErrorNotice error={state.error} /> : null}
      </div>
    </section>
  );
}

interface QuestionProps {
  found: FoundBackup;
  onGo(): void;
  onCancel(): void;
}

function Question({ found, onGo, onCancel }: QuestionProps) {
  const { backup } = useText();
  const language = useLanguage();
  const { relation, mode, known, records } = found;
  const words = backup.found({
    time: fullTime(found.createdAt),
    items: found.items,
    cases: found.cases,
    size: byteSize(found.bytes, language),
  });
  return (
    <>
      <Notice tone="ok" what={words} next={backup.whole} />
      <p>{backup.relations[relation]}</p>
      {known !== null ? <Notice tone="warn" what={backup.lost({ known, size: records })} /> : null}
      {mode === 'replace' ? <p className="cp-muted">{backup.epoch}</p> : null}
      <div className="cp-row">
        <Button onClick={onGo}>{backup.go[mode]}</Button>
        <Button variant="default" onClick={onCancel}>
          {backup.cancel}
        </Button>
      </div>
    </>
  );
}

function Done({ mode, items, wrong }: { mode: RestoreMode; items: number; wrong: number }) {
  const { backup } = useText();
  return (
    <>
      <Notice tone="ok" what={backup.done[mode]({ items })} next={backup.doneNext[mode]}>
        <p>
          <a href="#/">{backup.toCases}</a>
        </p>
      </Notice>
      {wrong > 0 ? <Notice tone="warn" what={backup.wrong({ count: wrong })} /> : null}
    </>
  );
}
