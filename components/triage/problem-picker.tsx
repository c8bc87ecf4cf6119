import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { PROBLEMS, type ProblemGroup } from '../../utils/casework/problem-table.ts';
import { type ProblemCode, problemCodeSchema } from '../../utils/evidence/problem-types.ts';
import { useText } from '../frame/text-context.tsx';
import './triage.css';

interface ProblemPickerProps {
  current: ProblemCode | null;
  onPick(code: ProblemCode): void;
  onCancel(): void;
}

const GROUPS: readonly ProblemGroup[] = ['card', 'delivery', 'seller', 'account', 'platform', 'money'];

/** All 27, in groups; typing finds one by what it is called or by how people put it. */
export function ProblemPicker({ current, onPick, onCancel }: ProblemPickerProps) {
  const { triage } = useText();
  const [wanted, setWanted] = useState('');
  const found = problemCodeSchema.options.filter((code) => isMeant(triage.problems[code], wanted));
  return (
    <section className="cp-stack" aria-label={triage.choose}>
      <TextInput
        aria-label={triage.search}
        placeholder={triage.search}
        value={wanted}
        maxLength={40}
        autoFocus
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      {found.length === 0 ? <p role="status">{triage.nothingFound}</p> : null}
      {GROUPS.map((group) => (
        <Group
          key={group}
          title={triage.groups[group]}
          codes={found.filter((code) => PROBLEMS[code].group === group)}
          current={current}
          onPick={onPick}
        />
      ))}
      <Button variant="subtle" onClick={onCancel}>
        {triage.cancel}
      </Button>
    </section>
  );
}

/** Every word has to be found somewhere. */
function isMeant(words: { name: string; question: string; also: string }, wanted: string): boolean {
  const text = fold(`${words.name} ${words.question} ${words.also}`);
  return fold(wanted)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

const fold = (words: string): string => words.normalize('NFKC').toLowerCase().trim();

interface GroupProps {
  title: string;
  codes: readonly ProblemCode[];
  current: ProblemCode | null;
  onPick(code: ProblemCode): void;
}

function Group({ title, codes, current, onPick }: GroupProps) {
  const { triage } = useText();
  const heading = useId();
  if (codes.length === 0) return null;
  return (
    <div>
      <h3 id={heading}>{title}</h3>
      <ul className="cp-problems" aria-labelledby={heading}>
        {codes.map((code) => (
          <li key={code}>
            <button type="button" aria-pressed={code === current} onClick={() => onPick(code)}>
              <strong>{triage.problems[code].name}</strong>
              <span className="cp-muted">{triage.problems[code].question}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
