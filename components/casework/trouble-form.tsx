import { Button, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Intake } from '../../utils/evidence/case.ts';
import { ChoiceRow } from '../desk/choice-row.tsx';
import { useText } from '../frame/text-context.tsx';

interface Told {
  intake: Intake;
  leftover: string;
}

interface TroubleFormProps extends Told {
  /** Host of the page in front that the buyer can take with one tap. */
  page: string | null;
  busy: boolean;
  onChange(told: Told): void;
  onStart(): void;
  /** What the locker knows about it. */
  children?: ReactNode;
}

const FIELDS = ['where', 'when', 'amount'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** Any leftover, and four questions for a buyer who has no page to save any more. */
export function TroubleForm({ intake, leftover, page, busy, onChange, onStart, children }: TroubleFormProps) {
  const { trouble, rebuild } = useText();
  const answer = (change: Partial<Intake>) => onChange({ leftover, intake: { ...intake, ...change } });
  const empty = leftover.trim() === '' && FIELDS.every((field) => intake[field].trim() === '');
  return (
    <form
      className="cp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onStart();
      }}
    >
      <p>{trouble.lead}</p>
      <Textarea
        label={rebuild.leftover}
        placeholder={rebuild.leftoverHint}
        value={leftover}
        maxLength={20_000}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => onChange({ intake, leftover: event.currentTarget.value })}
      />
      {page ? (
        <button
          type="button"
          className="cp-link"
          onClick={() => answer({ where: [intake.where, page].filter(Boolean).join(' ') })}
        >
          {rebuild.thisPage({ host: page })}
        </button>
      ) : null}
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={trouble[field]}
          placeholder={trouble[`${field}Hint`]}
          value={intake[field]}
          maxLength={500}
          onChange={(event) => answer({ [field]: event.currentTarget.value })}
        />
      ))}
      <ChoiceRow
        label={trouble.reachable}
        options={ANSWERS.map((value) => ({ value, label: trouble[value] }))}
        value={intake.shopReachable}
        onPick={(shopReachable) => answer({ shopReachable })}
      />
      {children}
      {empty ? <p className="cp-muted">{trouble.startEmpty}</p> : null}
      <Button type="submit" disabled={empty} loading={busy}>
        {trouble.start}
      </Button>
    </form>
  );
}
