import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type Attempt,
  type AttemptResult,
  type AttemptWay,
  attemptResultSchema,
  attemptWaySchema,
} from '../../utils/evidence/case-step.ts';
import { ChoiceRow } from '../desk/choice-row.tsx';
import { useText } from '../frame/text-context.tsx';
import { momentWords } from './clock-words.ts';
import type { Now } from './deadline-words.ts';

interface AttemptLogProps extends Now {
  attempts: readonly Attempt[];
  onTried(way: AttemptWay, result: AttemptResult): void;
  onDrop(id: string): void;
}

/** Every try to reach the merchant: two taps each, and gone with one. */
export function AttemptLog({ attempts, onTried, onDrop, now, zone }: AttemptLogProps) {
  const text = useText();
  const { ladder } = text;
  return (
    <section className="cp-stack" aria-label={ladder.tries}>
      <h3>{ladder.tries}</h3>
      {attempts.length === 0 ? <p className="cp-muted">{ladder.triesEmpty}</p> : null}
      <ul>
        {attempts.map(({ id, at, way, result }) => (
          <li key={id} className="cp-row">
            <span className="cp-grow cp-number">
              {momentWords(text, at, now, zone)} · {ladder.ways[way]} · {ladder.results[result]}
            </span>
            <Button variant="subtle" onClick={() => onDrop(id)}>
              {ladder.drop}
            </Button>
          </li>
        ))}
      </ul>
      <TryForm onTried={onTried} />
    </section>
  );
}

function TryForm({ onTried }: Pick<AttemptLogProps, 'onTried'>) {
  const { ladder } = useText();
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<AttemptWay | null>(null);
  if (!open) {
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {ladder.tried}
        </Button>
      </div>
    );
  }
  const close = () => {
    setOpen(false);
    setWay(null);
  };
  const tried = (result: AttemptResult) => {
    if (way) onTried(way, result);
    close();
  };
  return (
    <div className="cp-stack">
      <ChoiceRow
        label={ladder.way}
        options={attemptWaySchema.options.map((value) => ({ value, label: ladder.ways[value] }))}
        value={way}
        onPick={(picked) => setWay(picked)}
      />
      {way ? (
        <fieldset className="cp-row cp-results">
          <legend>{ladder.result}</legend>
          {attemptResultSchema.options.map((result) => (
            <Button key={result} variant="default" onClick={() => tried(result)}>
              {ladder.results[result]}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <div>
        <Button variant="subtle" onClick={close}>
          {ladder.cancel}
        </Button>
      </div>
    </div>
  );
}
