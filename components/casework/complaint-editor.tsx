import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import type { ComplaintWarning, MissingFact } from '../../utils/complaint/complaint.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import './complaint-editor.css';

export type Channel = 'merchant' | 'platform';
export type Demand = 'reissue-or-refund' | 'refund' | 'reissue';

export interface ComplaintState {
  channel: Channel;
  demand: Demand;
  /** null while it is being composed. */
  text: string | null;
  /** The buyer's own version: never overwritten without asking. */
  edited: boolean;
  missing: readonly MissingFact[];
  warnings: readonly ComplaintWarning[];
  /** Wordings that may hurt the buyer, with what to write instead. */
  tone: readonly { words: string; advice: string }[];
  /** What came of copying or filling. */
  result: { tone: 'ok' | 'warn'; words: string } | null;
}

export interface ComplaintActions {
  pickChannel(channel: Channel): void;
  pickDemand(demand: Demand): void;
  write(text: string): void;
  rewrite(): void;
  copy(): void;
  /** null where no page is at hand to fill. */
  fill: (() => void) | null;
}

interface ComplaintEditorProps {
  state: ComplaintState;
  actions: ComplaintActions;
}

export function ComplaintEditor({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  const { text } = state;
  return (
    <div className="cp-stack">
      <Addressee state={state} actions={actions} />
      <Textarea
        label={complaint.text}
        value={text ?? ''}
        placeholder={complaint.composing}
        readOnly={text === null}
        autosize={false}
        rows={9}
        lang="zh-CN"
        description={text === null ? undefined : complaint.characters({ count: text.length })}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(event) => actions.write(event.currentTarget.value)}
      />
      <div className="cp-row">
        <Button className="cp-grow" disabled={!text} onClick={actions.copy}>
          {complaint.copy}
        </Button>
        {actions.fill ? (
          <Button className="cp-grow" variant="light" disabled={!text} onClick={actions.fill}>
            {complaint.fill}
          </Button>
        ) : null}
      </div>
      <div role="status" className="cp-stack">
        {state.result ? <Notice tone={state.result.tone} what={state.result.words} /> : null}
      </div>
      <Advice state={state} actions={actions} />
      <p className="cp-muted">{complaint.check}</p>
      {actions.fill ? <p className="cp-muted">{complaint.fillHere}</p> : null}
    </div>
  );
}

function Addressee({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  const demands = Object.entries(complaint.demands) as [Demand, string][];
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={complaint.to}
        value={state.channel}
        onChange={(value) => actions.pickChannel(value === 'platform' ? 'platform' : 'merchant')}
        data={[
          { value: 'merchant', label: complaint.merchant },
          { value: 'platform', label: complaint.platform },
        ]}
      />
      <NativeSelect
        label={complaint.demand}
        value={state.demand}
        data={demands.map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget: { value } }) =>
          actions.pickDemand(demands.find(([demand]) => demand === value)?.[0] ?? 'reissue-or-refund')
        }
      />
    </>
  );
}

/** What is missing, what sounds wrong, and whose version this is. */
function Advice({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  return (
    <>
      {state.edited ? (
        <div className="cp-row">
          <span className="cp-grow cp-muted">{complaint.edited}</span>
          <button type="button" className="cp-link" onClick={actions.rewrite}>
            {complaint.rewrite}
          </button>
        </div>
      ) : null}
      {state.missing.length > 0 ? (
        <section>
          <h2>{complaint.missing}</h2>
          <ul className="cp-missing">
            {state.missing.map((fact) => (
              <li key={fact}>
                <strong>{complaint.missingFacts[fact].name}</strong>
                <span>{complaint.missingFacts[fact].how}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {state.tone.length > 0 ? (
        <Notice tone="warn" what={complaint.warnings}>
          <ul className="cp-notice-next">
            {state.tone.map(({ words, advice }) => (
              <li key={words + advice}>
                <bdi>{words}</bdi>：{advice}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {state.warnings.length > 0 ? (
        <ul className="cp-muted">
          {state.warnings.map((warning) => (
            <li key={warning}>{complaint.notes[warning]}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
