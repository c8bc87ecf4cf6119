import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type StepOutcome, stepOutcomeSchema } from '../../utils/evidence/case-step.ts';
import { ChoiceRow } from '../desk/choice-row.tsx';
import { useText } from '../frame/text-context.tsx';
import { fromField, toField } from './local-time.ts';
import type { KeptExhibit } from './rung.tsx';

export interface AnswerTold {
  /** ISO 8601 UTC. */
  answeredAt: string;
  answerItem: string | null;
  outcome: StepOutcome;
}

interface AnswerFormProps {
  now: number;
  exhibits: readonly KeptExhibit[];
  onKeep(told: AnswerTold): void;
  onCancel(): void;
}

/** What came back, when, and which exhibit shows it. */
export function AnswerForm({ now, exhibits, onKeep, onCancel }: AnswerFormProps) {
  const { ladder } = useText();
  const [when, setWhen] = useState(toField(now));
  const [item, setItem] = useState('');
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  const at = fromField(when);
  const isFuture = at !== null && at > Date.now();
  const isReady = at !== null && !isFuture && outcome !== null;
  return (
    <form
      className="cp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onKeep({ answeredAt: new Date(at).toISOString(), answerItem: item || null, outcome });
      }}
    >
      <ChoiceRow
        label={ladder.answerHow}
        options={stepOutcomeSchema.options.map((value) => ({ value, label: ladder.outcomes[value] }))}
        value={outcome}
        onPick={(picked) => setOutcome(picked)}
      />
      <TextInput
        type="datetime-local"
        label={ladder.answerWhen}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
        error={isFuture ? ladder.future : null}
      />
      <NativeSelect
        label={ladder.answerWhich}
        value={item}
        onChange={(event) => setItem(event.currentTarget.value)}
        data={[
          { value: '', label: ladder.answerNone },
          ...exhibits.map(({ itemId, label }) => ({ value: itemId, label })),
        ]}
      />
      <div className="cp-row">
        <Button type="submit" disabled={!isReady}>
          {ladder.keep}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {ladder.cancel}
        </Button>
      </div>
    </form>
  );
}
