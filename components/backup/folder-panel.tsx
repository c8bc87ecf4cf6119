import { Button } from '@mantine/core';
import { ERROR_CODES, type ErrorCode } from '../../utils/errors.ts';
import { fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { type Work, WorkBar } from './work-bar.tsx';

export interface FolderView {
  name: string;
  last: { at: string; name: string } | null;
  /** Code of the newest failure. */
  error: string | null;
}

interface FolderPanelProps {
  /** False in browsers that let no page write into folders. */
  supported: boolean;
  folder: FolderView | null;
  work: Work | null;
  onChoose(): void;
  onNow(): void;
  onOff(): void;
  onStop(): void;
}

export function FolderPanel({ supported, folder, work, onChoose, onNow, onOff, onStop }: FolderPanelProps) {
  const text = useText();
  return (
    <section className="cp-card cp-stack">
      <h2>{text.folder.title}</h2>
      <p>{text.folder.why}</p>
      {supported ? null : <Notice tone="info" what={text.folder.unsupported} />}
      {supported && !folder ? (
        <div className="cp-row">
          <Button onClick={onChoose}>{text.folder.choose}</Button>
        </div>
      ) : null}
      {folder ? <Chosen folder={folder} /> : null}
      <div role="status" className="cp-stack">
        {work ? <WorkBar label={text.backup.saving} work={work} onStop={onStop} /> : null}
        {folder?.error && !work ? <ErrorNotice error={codeIn(folder.error)} /> : null}
      </div>
      {folder && !work ? (
        <div className="cp-row">
          <Button onClick={onNow}>
            {folder.error === 'folder-denied' ? text.folder.allow : text.folder.now}
          </Button>
          <Button variant="default" onClick={onChoose}>
            {text.folder.change}
          </Button>
          <Button variant="default" onClick={onOff}>
            {text.folder.off}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Chosen({ folder: { name, last, error } }: { folder: FolderView }) {
  const { folder } = useText();
  const words = last ? folder.last({ time: fullTime(last.at), file: last.name }) : folder.none;
  const active = folder.active({ name: plainText(name) });
  if (error) return <p className="cp-muted">{`${active} ${words}`}</p>;
  return <Notice tone={last ? 'ok' : 'info'} what={active} next={words} />;
}

function codeIn(error: string): ErrorCode | 'bug' {
  return ERROR_CODES.find((code) => code === error) ?? 'bug';
}
