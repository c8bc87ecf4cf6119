import { Button, Progress, Radio } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import { type Audience, DEFAULT_AUDIENCE } from '../../utils/evidence/audience.ts';
import { byteSize } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';

export type BundleState =
  | { name: 'choosing' }
  | { name: 'working'; done: number; total: number }
  | { name: 'done'; files: readonly string[] }
  | { name: 'failed'; error: ErrorCode | 'bug' }
  | { name: 'stopped' };

interface BundlePanelProps {
  state: BundleState;
  audience: Audience;
  /** Estimate in bytes, null while it is counted. */
  bytes: number | null;
  /** Too large for a popup: it goes on in a tab. */
  large: boolean;
  /** For whom an earlier export that was cut off is; null when there is none. */
  cutOff: Audience | null;
  onAudience(audience: Audience): void;
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

function Choices({ audience, bytes, large, cutOff, onAudience, onStart, onContinue }: BundlePanelProps) {
  const { bundle, save } = useText();
  const language = useLanguage();
  return (
    <>
      {cutOff ? (
        <Notice
          tone="warn"
          what={save.exportCutOff}
          next={cutOff === 'self' ? bundle.selfWarning : bundle.default}
        >
          <Button variant="default" onClick={onContinue}>
            {save.continueExport}
          </Button>
        </Notice>
      ) : null}
      <Radio.Group
        label={bundle.audience}
        value={audience === 'self' ? 'self' : DEFAULT_AUDIENCE}
        onChange={(value) => onAudience(value === 'self' ? 'self' : DEFAULT_AUDIENCE)}
      >
        <div className="cp-stack">
          <Radio value={DEFAULT_AUDIENCE} label={bundle.default} description={bundle.defaultHint} />
          <Radio value="self" label={bundle.self} />
        </div>
      </Radio.Group>
      {audience === 'self' ? <Notice tone="danger" what={bundle.selfWarning} /> : null}
      <p className="cp-muted cp-number">
        {bytes === null ? null : bundle.size({ size: byteSize(bytes, language) })}{' '}
        {large ? bundle.large : null}
      </p>
      <Button onClick={onStart}>{bundle.start}</Button>
    </>
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
        <Notice tone="ok" what={text.bundle.done} next={text.bundle.note}>
          <ul className="cp-number">
            {state.files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </Notice>
      );
  }
}
