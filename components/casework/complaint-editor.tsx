import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import type { ComplaintBlock, ComplaintWarning, MissingFact } from '../../utils/complaint/complaint.ts';
import { CHANNEL_OF, type Paper } from '../../utils/evidence/channel.ts';
import type { Demand } from '../../utils/evidence/demand.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import './complaint-editor.css';

export interface ComplaintState {
  paper: Paper;
  demands: readonly Demand[];
  /** Ways of asking that fit the trouble. */
  offered: readonly (readonly Demand[])[];
  /** Why no text is written, null where one is. */
  blocked: ComplaintBlock | null;
  /** Characters that the channel takes, null while it is being composed. */
  limit: number | null;
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
  pickPaper(paper: Paper): void;
  pickDemands(demands: readonly Demand[]): void;
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
        description={
          text === null ? undefined : complaint.characters({ count: text.length, limit: state.limit ?? 0 })
        }
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

type Tab = 'merchant' | 'platform' | 'payment' | 'regulator' | 'more';

function tabOf(paper: Paper): Tab {
  const channel = CHANNEL_OF[paper];
  return channel === 'police' || channel === 'court' || channel === 'community' ? 'more' : channel;
}

function Addressee({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  const papers = Object.entries(complaint.papers) as [Paper, string][];
  const tabs = Object.entries(complaint.channels) as [Tab, string][];
  const inTab = papers.filter(([paper]) => tabOf(paper) === tabOf(state.paper));
  const pick = (value: string) => {
    const first = papers.find(([paper]) => tabOf(paper) === value);
    if (first) actions.pickPaper(first[0]);
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={complaint.to}
        value={tabOf(state.paper)}
        onChange={pick}
        data={tabs.map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        label={complaint.paper}
        value={state.paper}
        data={inTab.map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget: { value } }) => {
          const picked = papers.find(([paper]) => paper === value);
          if (picked) actions.pickPaper(picked[0]);
        }}
      />
      <Demands state={state} actions={actions} />
    </>
  );
}

function Demands({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  const words = (demands: readonly Demand[]) =>
    demands.map((demand) => complaint.demands[demand]).join(complaint.otherwise) || complaint.noDemand;
  return (
    <NativeSelect
      label={complaint.demand}
      value={state.demands.join()}
      data={state.offered.map((demands) => ({ value: demands.join(), label: words(demands) }))}
      onChange={({ currentTarget: { value } }) =>
        actions.pickDemands(state.offered.find((demands) => demands.join() === value) ?? [])
      }
    />
  );
}

/** What is missing, what sounds wrong, and whose version this is. */
function Advice({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  return (
    <>
      {state.blocked ? <Notice tone="info" what={complaint.blocked[state.blocked]} /> : null}
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
