import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LadderStep } from '../../utils/casework/ladder.ts';
import { useText } from '../frame/text-context.tsx';
import { AnswerForm, type AnswerTold } from './answer-form.tsx';
import { momentWords } from './clock-words.ts';
import type { Now } from './deadline-words.ts';
import { SentForm, type SentTold } from './sent-form.tsx';

export interface KeptExhibit {
  itemId: string;
  exhibit: number;
  label: string;
}

export interface RungActions {
  send(step: LadderStep, told: SentTold): void;
  unsend(step: LadderStep): void;
  answer(step: LadderStep, told: AnswerTold): void;
  unanswer(step: LadderStep): void;
}

interface RungProps extends Now {
  step: LadderStep;
  exhibits: readonly KeptExhibit[];
  actions: RungActions;
  /** What came of it in earlier cases. */
  before: ReactNode;
}

/** One paper: where it stands, why it is due, and what the buyer did about it. */
export function Rung({ step, exhibits, actions, before, ...at }: RungProps) {
  const { ladder } = useText();
  const { paper, state, turn, reasons, record } = step;
  return (
    <li className="cp-rung" data-turn={turn} data-state={state} aria-label={ladder.papers[paper]}>
      <div className="cp-row">
        <strong className="cp-grow">{ladder.papers[paper]}</strong>
        <span className="cp-rung-state">{ladder.states[state]}</span>
      </div>
      {turn === 'next' || turn === 'alongside' ? (
        <p>{[ladder[turn], ...reasons.map((reason) => ladder.reasons[reason])].join(' · ')}</p>
      ) : null}
      {before}
      {turn === 'next' || turn === 'alongside' ? <Asks step={step} /> : null}
      {record ? <Record step={step} exhibits={exhibits} {...at} /> : null}
      <RungForms step={step} exhibits={exhibits} actions={actions} now={at.now} />
    </li>
  );
}

function Asks({ step: { asks } }: { step: LadderStep }) {
  const { ladder } = useText();
  if (asks.length === 0) return null;
  const words = asks.map(({ ask, exhibit }) =>
    exhibit === null ? ladder.asks[ask] : `${ladder.asks[ask]} (${ladder.askPromised({ exhibit })})`,
  );
  return (
    <p className="cp-muted">
      {ladder.asksTitle} {words.join(' · ')}
    </p>
  );
}

function Record({ step: { record }, exhibits, now, zone }: Pick<RungProps, 'step' | 'exhibits'> & Now) {
  const text = useText();
  const { ladder } = text;
  if (!record) return null;
  const { sentAt, answerBy, answeredAt, answerItem, outcome, reference } = record;
  const moment = (iso: string) => ({ time: momentWords(text, iso, now, zone) });
  const shown = exhibits.find(({ itemId }) => itemId === answerItem);
  const parts = [
    ladder.sentAt(moment(sentAt)),
    reference ? ladder.reference({ number: reference }) : '',
    answerBy && !answeredAt ? ladder.answerBy(moment(answerBy)) : '',
    answeredAt ? ladder.answeredAt(moment(answeredAt)) : '',
    outcome ? ladder.outcomes[outcome] : '',
    answeredAt ? (shown ? ladder.answerShown(shown) : ladder.answerUnshown) : '',
  ];
  return <p className="cp-muted cp-number">{parts.filter(Boolean).join(' · ')}</p>;
}

type FormsProps = Pick<RungProps, 'step' | 'exhibits' | 'actions'> & { now: number };

function RungForms({ step, exhibits, actions, now }: FormsProps) {
  const { ladder } = useText();
  const [open, setOpen] = useState<'sent' | 'answered' | null>(null);
  const close = () => setOpen(null);
  if (open === 'sent') {
    const keep = (told: SentTold) => {
      actions.send(step, told);
      close();
    };
    return <SentForm paper={step.paper} now={now} onKeep={keep} onCancel={close} />;
  }
  if (open === 'answered') {
    const keep = (told: AnswerTold) => {
      actions.answer(step, told);
      close();
    };
    return <AnswerForm now={now} exhibits={exhibits} onKeep={keep} onCancel={close} />;
  }
  const { record, turn } = step;
  const waits = record !== null && record.answeredAt === null;
  return (
    <div className="cp-row">
      {record === null ? (
        <Button variant={turn === 'next' ? 'filled' : 'default'} onClick={() => setOpen('sent')}>
          {ladder.sent}
        </Button>
      ) : null}
      {waits ? (
        <>
          <Button variant="default" onClick={() => setOpen('answered')}>
            {ladder.answered}
          </Button>
          <Button variant="subtle" onClick={() => actions.unsend(step)}>
            {ladder.notSent}
          </Button>
        </>
      ) : null}
      {record?.answeredAt ? (
        <>
          <Button variant="subtle" onClick={() => actions.unanswer(step)}>
            {ladder.noAnswer}
          </Button>
          <Button variant="subtle" onClick={() => setOpen('sent')}>
            {ladder.again}
          </Button>
        </>
      ) : null}
    </div>
  );
}
