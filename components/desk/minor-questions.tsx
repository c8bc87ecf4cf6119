import { TextInput } from '@mantine/core';
import { minorPlan } from '../../utils/casework/minor-purchase.ts';
import type { CaseChoices } from '../../utils/evidence/case-choices.ts';
import { useText } from '../frame/text-context.tsx';
import { ChoiceRow } from './choice-row.tsx';
import './first-aid.css';

interface MinorQuestionsProps {
  minor: CaseChoices['minor'];
  /** As they are printed, in their order. */
  statutes: readonly string[];
  onChange(minor: CaseChoices['minor']): void;
}

/** Asked, never guessed: whether a child paid, how old, and the guardian's word for it. */
export function MinorQuestions({ minor: known, statutes, onChange }: MinorQuestionsProps) {
  const { minor } = useText();
  return (
    <div className="cp-stack">
      <ChoiceRow
        label={minor.title}
        options={[
          { value: 'no', label: minor.no },
          { value: 'yes', label: minor.yes },
        ]}
        value={known ? 'yes' : null}
        onPick={(value) => onChange(value === 'yes' ? (known ?? { age: 12, confirmed: false }) : null)}
      />
      {known ? <MinorDetails known={known} statutes={statutes} onChange={onChange} /> : null}
    </div>
  );
}

interface MinorDetailsProps {
  known: NonNullable<CaseChoices['minor']>;
  statutes: readonly string[];
  onChange(minor: CaseChoices['minor']): void;
}

function MinorDetails({ known, statutes, onChange }: MinorDetailsProps) {
  const { minor } = useText();
  const plan = minorPlan(known.age);
  return (
    <>
      <TextInput
        label={minor.age}
        inputMode="numeric"
        maxLength={2}
        defaultValue={String(known.age)}
        onChange={(event) => {
          const age = Number(event.currentTarget.value);
          if (Number.isInteger(age) && event.currentTarget.value !== '') onChange({ ...known, age });
        }}
      />
      {plan ? (
        <>
          <p>{plan.void ? minor.void : minor.consent}</p>
          <p className="cp-muted">
            {minor.statutes} {statutes.join('、')}
          </p>
          <h3>{minor.proofTitle}</h3>
          <ul className="cp-advice">
            {plan.proof.map((proof) => (
              <li key={proof}>{minor.proof[proof]}</li>
            ))}
          </ul>
          <label className="cp-check">
            <input
              type="checkbox"
              checked={known.confirmed}
              onChange={(event) => onChange({ ...known, confirmed: event.currentTarget.checked })}
            />
            <span>{minor.confirm}</span>
          </label>
          {known.confirmed ? null : <p className="cp-muted">{minor.unconfirmed}</p>}
        </>
      ) : (
        <p className="cp-muted">{minor.adult}</p>
      )}
    </>
  );
}
