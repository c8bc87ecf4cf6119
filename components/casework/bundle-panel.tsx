import { Button, Progress, Switch } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import type { Audience } from '../../utils/evidence/audience.ts';
import { byteSize } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { SealedZipNote } from './sealed-zip-note.tsx';
import { type PictureToSee, UnsearchedPictures } from './unsearched-pictures.tsx';

export type BundleState =
  | { name: 'choosing' }
  | { name: 'working'; done: number; total: number }
  /** `reviewed`: the buyer had looked at every place that is hidden; null where nothing is. */
  | { name: 'done'; files: readonly string[]; reviewed: boolean | null; password: string | null }
  | { name: 'failed'; error: ErrorCode | 'bug' }
  | { name: 'stopped' };

interface BundlePanelProps {
  state: BundleState;
  audience: Audience;
  /** The buyer has been through what is hidden from this recipient. */
  reviewed: boolean;
  /** Estimate in bytes, null while it is counted. */
  bytes: number | null;
  /** Too large for a popup: it goes on in a tab. */
  large: boolean;
  /** For whom an earlier export that was cut off is; null when there is none. */
  cutOff: Audience | null;
  /** null where the recipient was chosen before. */
  onAudience: ((audience: Audience) => void) | null;
  /** Leads to where every place is looked at; null where the buyer is there. */
  onReview: (() => void) | null;
  /** Pictures that the buyer alone can judge. */
  unsearched: readonly PictureToSee[];
  /** Hand over an encrypted zip. */
  sealed: boolean;
  /** Its password is in the clipboard. */
  copied: boolean;
  onSealed(sealed: boolean): void;
  onCopy(password: string): void;
  onStart(): void;
  onContinue(): void;
  onStop(): void;
}

export function BundlePanel(props: BundlePanelProps) {
  const { state, onStop, onStart } = props;
  const { bundle } = useText();
  return (
    <div className="cp-stack">
      {state.name === 'choosing' || state.name === 'failed' || state.name === 'stopped' ? (
        <Choices {...props} />
      ) : null}
      <div role="status" className="cp-stack">
        <Outcome state={state} />
      </div>
      {state.name === 'done' && state.password ? (
        <SealedZipNote
          password={state.password}
          copied={props.copied}
          onCopy={() => props.onCopy(state.password ?? '')}
        />
      ) : null}
      {state.name === 'working' ? (
        <Button variant="default" onClick={onStop}>
          {bundle.stop}
        </Button>
      ) : null}
      {state.name === 'done' ? (
        <Button variant="default" onClick={onStart}>
          {bundle.again}
        </Button>
      ) : null}
    </div>
  );
}

function Choices(props: BundlePanelProps) {
  const { audience, bytes, large, cutOff, onAudience, onStart, onContinue, sealed, onSealed } = props;
  const { unsearched, onReview } = props;
  const { bundle, save, redaction, sealedZip } = useText();
  const language = useLanguage();
  return (
    <>
      {cutOff ? (
        <Notice
          tone="warn"
          what={save.exportCutOff}
          next={cutOff === 'self' ? bundle.selfWarning : redaction.audiences[cutOff].name}
        >
          <Button variant="default" onClick={onContinue}>
            {save.continueExport}
          </Button>
        </Notice>
      ) : null}
      {onAudience ? <RecipientChoice audience={audience} onChoose={onAudience} /> : null}
      {audience === 'self' ? <Notice tone="danger" what={bundle.selfWarning} /> : null}
      <Switch
        label={sealedZip.make}
        aria-label={sealedZip.make}
        description={sealedZip.offer}
        checked={sealed}
        onChange={(event) => onSealed(event.currentTarget.checked)}
      />
      <p className="cp-muted cp-number">
        {bytes === null ? null : bundle.size({ size: byteSize(bytes, language) })}{' '}
        {large ? bundle.large : null}
      </p>
      {onReview ? <UnsearchedPictures pictures={unsearched} onReview={onReview} /> : null}
      <Button onClick={onStart}>{bundle.start}</Button>
      {audience === 'self' ? null : <ReviewState {...props} />}
    </>
  );
}

/** Packing without a look is allowed, and said. */
function ReviewState({ reviewed, onReview }: Pick<BundlePanelProps, 'reviewed' | 'onReview'>) {
  const { redaction } = useText();
  return (
    <p className="cp-muted">
      {reviewed ? redaction.reviewed : redaction.notReviewed}{' '}
      {onReview ? (
        <button type="button" className="cp-link" onClick={onReview}>
          {reviewed ? redaction.reviewAgain : redaction.review}
        </button>
      ) : null}
    </p>
  );
}

function Outcome({ state }: { state: BundleState }) {
  const text = useText();
  switch (state.name) {
    case 'choosing':
      return null;
    case 'stopped':
      return <Notice tone="info" what={text.bundle.stopped} />;
    case 'failed':
      return (
        <Notice tone="danger" what={text.errors[state.error].what} next={text.errors[state.error].next} />
      );
    case 'working': {
      const { done, total } = state;
      const words = total > 0 ? text.bundle.working({ done, total }) : text.bundle.preparing;
      return (
        <>
          <p className="cp-number">{words}</p>
          <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={words} />
        </>
      );
    }
    case 'done':
      return (
        <>
          <Notice tone="ok" what={text.bundle.done} next={text.bundle.note}>
            <ul className="cp-number">
              {state.files.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          </Notice>
          {state.reviewed === false ? (
            <Notice
              tone="warn"
              what={text.redaction.packedUnreviewed}
              next={text.redaction.packedUnreviewedNext}
            />
          ) : null}
        </>
      );
  }
}
