import { Button } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { FileButton } from './file-button.tsx';
import { type Work, WorkBar } from './work-bar.tsx';

export type AwayState =
  | { name: 'idle' }
  | { name: 'checking'; work: Work }
  /** The copy is whole but older than what is kept. */
  | { name: 'stale' }
  | { name: 'confirmed' }
  /** The slip is downloaded; one more click. */
  | { name: 'sure' }
  | { name: 'wiping' }
  | { name: 'not-wiped' }
  | { name: 'failed'; error: ErrorCode | 'bug' };

interface AwayPanelProps {
  on: boolean;
  state: AwayState;
  onSwitch(on: boolean): void;
  onDownload(): void;
  onCopy(file: File): void;
  onStop(): void;
  onWipe(): void;
  onSure(): void;
}

export function AwayPanel({ on, state, onSwitch, ...steps }: AwayPanelProps) {
  const { away } = useText();
  return (
    <section className="cp-card cp-stack">
      <h2>{away.title}</h2>
      <p>{away.why}</p>
      <SettingSwitch label={away.on} hint={away.hint} on={on} onChange={onSwitch} />
      {on ? <Steps state={state} {...steps} /> : null}
    </section>
  );
}

type StepsProps = Omit<AwayPanelProps, 'on' | 'onSwitch'>;

function Steps({ state, onDownload, onCopy, onStop, onWipe, onSure }: StepsProps) {
  const { away, backup } = useText();
  const busy = state.name === 'checking' || state.name === 'wiping';
  const ready = state.name === 'confirmed' || state.name === 'sure';
  return (
    <>
      <h3>{away.take}</h3>
      <p className="cp-muted">{away.takeWhy}</p>
      <ol className="cp-stack">
        <li className="cp-stack">
          <strong>{away.step1}</strong>
          <div className="cp-row">
            <Button variant="default" disabled={busy} onClick={onDownload}>
              {backup.save}
            </Button>
          </div>
        </li>
        <li className="cp-stack">
          <strong>{away.step2}</strong>
          <span className="cp-muted">{away.step2Hint}</span>
          <div className="cp-row">
            <FileButton
              label={away.pick}
              accept=".cardproof"
              disabled={busy}
              onFiles={([file]) => (file ? onCopy(file) : undefined)}
            />
          </div>
        </li>
        <li className="cp-stack">
          <strong>{away.step3}</strong>
          <span className="cp-muted">{away.step3Hint}</span>
          {ready ? (
            <div className="cp-row">
              <Button color="red" onClick={state.name === 'sure' ? onSure : onWipe}>
                {state.name === 'sure' ? away.wipeSure : away.wipe}
              </Button>
            </div>
          ) : null}
        </li>
      </ol>
      <div role="status" className="cp-stack">
        <Outcome state={state} onStop={onStop} />
      </div>
    </>
  );
}

function Outcome({ state, onStop }: Pick<AwayPanelProps, 'state' | 'onStop'>) {
  const { away, backup } = useText();
  switch (state.name) {
    case 'idle':
      return null;
    case 'checking':
      return <WorkBar label={backup.checking} work={state.work} onStop={onStop} />;
    case 'stale':
      return <Notice tone="warn" what={away.stale} />;
    case 'confirmed':
    case 'sure':
      return <Notice tone="ok" what={away.confirmed} />;
    case 'wiping':
      return <p>{away.wiping}</p>;
    case 'not-wiped':
      return <Notice tone="danger" what={away.wipeFailed} />;
    case 'failed':
      return <ErrorNotice error={state.error} />;
  }
}
