import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { Text } from '../../utils/browser/text.ts';
import type { NextStep } from '../../utils/casework/next-step.ts';
import { shortTime } from '../frame/moments.ts';
import { useText } from '../frame/text-context.tsx';
import './next-step.css';

interface StepWords {
  what: string;
  how: string;
}

function paperWords(text: Text, { paper, reason, until }: Extract<NextStep, { kind: 'paper' }>): StepWords {
  const { ladder, next } = text;
  const closes = until === null ? '' : next.until({ time: shortTime(until) });
  const why = reason === null ? '' : ladder.reasons[reason];
  return { what: ladder.papers[paper], how: [closes, why].filter(Boolean).join(' · ') };
}

function waitWords(text: Text, { paper, until }: Extract<NextStep, { kind: 'wait' }>): StepWords {
  const { ladder, next } = text;
  const what = next.wait({ paper: ladder.papers[paper] });
  return { what, how: until === null ? next.waitOpen : next.waitUntil({ time: shortTime(until) }) };
}

function wordsOf(text: Text, step: NextStep): StepWords {
  const { next, stopLoss, triage } = text;
  switch (step.kind) {
    case 'stop-loss':
      return stopLoss.steps[step.step];
    case 'evidence': {
      const { name, how } = triage.checklist.slots[step.slot];
      return { what: next.evidence({ name }), how };
    }
    case 'paper':
      return paperWords(text, step);
    case 'wait':
      return waitWords(text, step);
    default:
      return next[step.kind];
  }
}

export function NextStepPlace() {
  return <div className="cp-next-place" aria-hidden />;
}

interface NextStepCardProps {
  step: NextStep;
  /** Null where the step is not on the desk. */
  onGo: (() => void) | null;
}

/** One thing to do now, said so that nobody has to read anything else first. */
export function NextStepCard({ step, onGo }: NextStepCardProps) {
  const text = useText();
  const { what, how } = wordsOf(text, step);
  const alarm = step.kind === 'stop-loss';
  return (
    <section className="cp-next" data-alarm={alarm || undefined} aria-label={text.next.title}>
      <span className="cp-next-title">{step.kind === 'over' ? '' : text.next.title}</span>
      <strong className="cp-next-what">{what}</strong>
      <p>{how}</p>
      {onGo ? (
        <Button
          fullWidth
          color={alarm ? 'red' : 'brand'}
          rightSection={<ArrowRight size="1.125rem" aria-hidden />}
          onClick={onGo}
        >
          {text.next.go}
        </Button>
      ) : null}
    </section>
  );
}
