import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ComplaintBlock } from '../../utils/complaint/complaint.ts';
import { lengthFor } from '../../utils/complaint/paper-limits.ts';
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
  /** A text that was just put aside can be had back. */
  undoable: boolean;
  /** What came of copying or filling. */
  result: { tone: 'ok' | 'warn'; words: string } | null;
}

export interface ComplaintActions {
  pickPaper(paper: Paper): void;
  pickDemands(demands: readonly Demand[]): void;
  write(text: string): void;
  rewrite(): void;
  undo(): void;
  copy(): void;
  /** null where no page is at hand to fill. */
  fill: (() => void) | null;
}

interface ComplaintEditorProps {
  state: ComplaintState;
  actions: ComplaintActions;
  /** What the text rests on and what is to be said about it. */
  children?: ReactNode;
}

export function ComplaintEditor({ state, actions, children }: ComplaintEditorProps) {
  const { complaint } = useText();
  const { text } = state;
  return (
    <div className="cp-stack">
      <Addressee state={state} actions={actions} />
      {state.blocked ? (
        <Notice tone="info" what={complaint.blocked[state.blocked]} />
      ) : (
        <Words state={state} actions={actions} />
      )}
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
      {children}
      <p className="cp-muted">{complaint.check}</p>
      {actions.fill ? <p className="cp-muted">{complaint.fillHere}</p> : null}
    </div>
  );
}

function Words({ state, actions }: ComplaintEditorProps) {
  const { complaint } = useText();
  const { text, limit, paper } = state;
  const count = text === null ? 0 : lengthFor(paper, text);
  const over = limit === null ? 0 : count - limit;
  return (
    <>
      <Textarea
        label={complaint.text}
        value={text ?? ''}
        placeholder={complaint.composing}
        readOnly={text === null}
        autosize={false}
        rows={9}
        lang="zh-CN"
        description={limit === null ? undefined : complaint.characters({ count, limit })}
        error={over > 0 ? complaint.tooLong({ over }) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => actions.write(event.currentTarget.value)}
      />
      {state.undoable ? (
        <div className="cp-row" role="status">
          <span className="cp-grow cp-muted">{complaint.putAside}</span>
          <button type="button" className="cp-link" onClick={actions.undo}>
            {complaint.undo}
          </button>
        </div>
      ) : state.edited ? (
        <div className="cp-row">
          <span className="cp-grow cp-muted">{complaint.edited}</span>
          <button type="button" className="cp-link" onClick={actions.rewrite}>
            {complaint.rewrite}
          </button>
        </div>
      ) : null}
    </>
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
