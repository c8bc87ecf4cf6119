import { Button } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import { ErrorNotice } from '../backup/error-notice.tsx';
import { FileButton } from '../backup/file-button.tsx';
import { fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';

export type StampOutcome =
  | { state: 'none' }
  | { state: 'checking' }
  /** `time` is the authority's, ISO 8601. */
  | { state: 'kept'; time: string; isNew: boolean }
  | { state: 'failed'; error: ErrorCode | 'bug' };

interface ManualStampProps {
  /** Name of the file to hand out, null while the locker is empty. */
  fileName: string | null;
  outcome: StampOutcome;
  /** Tokens that were brought so far: how many, and the device's time of the newest. */
  brought: { count: number; lastAt: string } | null;
  onDownload(): void;
  onFile(file: File): void;
}

/** Three steps: take the small file, go to the authority, bring its answer back. */
export function ManualStamp({ fileName, outcome, brought, onDownload, onFile }: ManualStampProps) {
  const { stamp } = useText();
  return (
    <>
      <section className="cp-card cp-stack">
        <p>{stamp.why}</p>
        <ol className="cp-stack">
          <li className="cp-stack">
            <strong>{stamp.step1}</strong>
            <span className="cp-muted">{stamp.step1Hint}</span>
            {fileName ? (
              <div className="cp-row">
                <Button onClick={onDownload}>{stamp.download({ name: fileName })}</Button>
              </div>
            ) : (
              <Notice tone="info" what={stamp.nothing} />
            )}
          </li>
          <li className="cp-stack">
            <strong>{stamp.step2}</strong>
            <span className="cp-muted">{stamp.step2Hint}</span>
          </li>
          <li className="cp-stack">
            <strong>{stamp.step3}</strong>
            <span className="cp-muted">{stamp.step3Hint}</span>
            <div className="cp-row">
              <FileButton
                label={stamp.choose}
                accept=".tsr,.tsa,.tst,.der,.p7s,.pem,.txt,application/timestamp-reply"
                disabled={fileName === null || outcome.state === 'checking'}
                onFiles={([file]) => file && onFile(file)}
              />
            </div>
            <div role="status">
              <Outcome outcome={outcome} />
            </div>
          </li>
        </ol>
        {brought ? <p>{stamp.last({ time: fullTime(brought.lastAt), count: brought.count })}</p> : null}
        <p className="cp-muted">{stamp.limit}</p>
      </section>
      <section className="cp-card cp-stack">
        <h2>{stamp.zipTitle}</h2>
        <p>{stamp.zip}</p>
      </section>
    </>
  );
}

function Outcome({ outcome }: { outcome: StampOutcome }) {
  const { stamp } = useText();
  switch (outcome.state) {
    case 'none':
      return null;
    case 'checking':
      return stamp.checking;
    case 'failed':
      return <ErrorNotice error={outcome.error} />;
    case 'kept': {
      const what = outcome.isNew ? stamp.kept({ time: fullTime(outcome.time) }) : stamp.known;
      return <Notice tone="ok" what={what} next={stamp.keptNext} />;
    }
  }
}
