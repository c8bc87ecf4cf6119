import { Button, Radio, TextInput } from '@mantine/core';
import type { Intake } from '../../utils/evidence/case.ts';
import { useText } from '../frame/text-context.tsx';

interface TroubleFormProps {
  intake: Intake;
  busy: boolean;
  onChange(intake: Intake): void;
  onStart(): void;
}

const FIELDS = ['where', 'when', 'amount'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** Four questions for a buyer who has no page to save any more. */
export function TroubleForm({ intake, busy, onChange, onStart }: TroubleFormProps) {
  const { trouble } = useText();
  const empty = FIELDS.every((field) => intake[field].trim() === '');
  return (
    <form
      className="cp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onStart();
      }}
    >
      <p>{trouble.lead}</p>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={trouble[field]}
          placeholder={trouble[`${field}Hint`]}
          value={intake[field]}
          maxLength={500}
          onChange={(event) => onChange({ ...intake, [field]: event.currentTarget.value })}
        />
      ))}
      <Radio.Group
        label={trouble.reachable}
        value={intake.shopReachable}
        onChange={(value) => {
          const shopReachable = ANSWERS.find((answer) => answer === value) ?? 'unknown';
          onChange({ ...intake, shopReachable });
        }}
      >
        <div className="cp-row">
          {ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={trouble[answer]} />
          ))}
        </div>
      </Radio.Group>
      {empty ? <p className="cp-muted">{trouble.startEmpty}</p> : null}
      <Button type="submit" disabled={empty} loading={busy}>
        {trouble.start}
      </Button>
    </form>
  );
}
