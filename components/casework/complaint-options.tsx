import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseChoices, FraudGround, PoliceGround } from '../../utils/evidence/case-choices.ts';
import type { ComplaintMaterial } from '../../utils/evidence/complaint-material.ts';
import { useText } from '../frame/text-context.tsx';

interface ComplaintOptionsProps {
  material: ComplaintMaterial;
  choices: CaseChoices;
  grounds: { tripled: readonly FraudGround[]; police: readonly PoliceGround[] };
  exhibits: readonly { no: number; title: string; itemId: string }[];
  onAdd(change: Partial<ComplaintMaterial>): void;
  onChoose(change: Partial<CaseChoices>): void;
}

/** What only the buyer can say: a sentence of his own, a sum, and the facts behind the strong demands. */
export function ComplaintOptions(props: ComplaintOptionsProps) {
  const { complaint } = useText();
  return (
    <details className="cp-complaint-fold">
      <summary>{complaint.options}</summary>
      <div className="cp-stack">
        <Account {...props} />
        <Due {...props} />
        <label className="cp-check">
          <input
            type="checkbox"
            checked={props.material.ownUse}
            onChange={({ currentTarget: { checked } }) => props.onAdd({ ownUse: checked })}
          />
          <span>{complaint.ownUse}</span>
        </label>
        <Grounds {...props} />
      </div>
    </details>
  );
}

function Account({ material, exhibits, onAdd }: ComplaintOptionsProps) {
  const { complaint } = useText();
  const [words, setWords] = useState('');
  const [itemId, setItem] = useState('');
  const add = () => {
    const text = words.trim();
    if (text === '') return;
    onAdd({ account: [...material.account, { text, itemId: itemId === '' ? null : itemId }] });
    setWords('');
    setItem('');
  };
  return (
    <section className="cp-stack">
      <Textarea
        label={complaint.account}
        description={complaint.accountHint}
        value={words}
        maxLength={120}
        rows={2}
        autosize={false}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <NativeSelect
        label={complaint.shownBy}
        value={itemId}
        data={[
          { value: '', label: complaint.shownByNone },
          ...exhibits.map(({ no, title, itemId: id }) => ({
            value: id,
            label: `${complaint.exhibits({ numbers: String(no) })} ${title.slice(0, 30)}`,
          })),
        ]}
        onChange={(event) => setItem(event.currentTarget.value)}
      />
      <button type="button" className="cp-link" disabled={words.trim() === ''} onClick={add}>
        {complaint.addSentence}
      </button>
      <ul className="cp-basis">
        {material.account.map(({ text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
          <li key={`${text}${i}`}>
            <span>{text}</span>
            <button
              type="button"
              className="cp-link"
              onClick={() => onAdd({ account: material.account.filter((_, at) => at !== i) })}
            >
              {complaint.strike}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Due({ material, onAdd }: ComplaintOptionsProps) {
  const { complaint } = useText();
  return (
    <TextInput
      label={complaint.due}
      description={complaint.dueHint}
      inputMode="decimal"
      defaultValue={material.due?.value ?? ''}
      onBlur={({ currentTarget: { value } }) => {
        const digits = value.trim();
        onAdd({ due: /^\d{1,9}(?:\.\d{1,2})?$/.test(digits) ? { value: digits, currency: 'CNY' } : null });
      }}
    />
  );
}

function Grounds({ choices, grounds, onChoose }: ComplaintOptionsProps) {
  const { complaint } = useText();
  return (
    <>
      {grounds.tripled.length > 0 ? (
        <NativeSelect
          label={complaint.tripled}
          description={complaint.tripledHint}
          value={choices.tripled ?? ''}
          data={[
            { value: '', label: complaint.notAsked },
            ...grounds.tripled.map((ground) => ({ value: ground, label: complaint.tripledGrounds[ground] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ tripled: grounds.tripled.find((ground) => ground === value) ?? null })
          }
        />
      ) : null}
      {grounds.police.length > 0 ? (
        <NativeSelect
          label={complaint.police}
          description={complaint.policeHint}
          value={choices.police ?? ''}
          data={[
            { value: '', label: complaint.notAsked },
            ...grounds.police.map((ground) => ({ value: ground, label: complaint.policeGrounds[ground] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ police: grounds.police.find((ground) => ground === value) ?? null })
          }
        />
      ) : null}
    </>
  );
}
