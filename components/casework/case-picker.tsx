import { NativeSelect } from '@mantine/core';
import type { Case } from '../../utils/evidence/case.ts';
import { useText } from '../frame/text-context.tsx';
import { caseLabel } from './case-label.ts';

interface CasePickerProps {
  label: string;
  cases: readonly Case[];
  current: string;
  /** Offer a new order as well. */
  fresh: boolean;
  hint?: string | undefined;
  onPick(caseId: string | null): void;
}

const FRESH = 'new';

export function CasePicker({ label, cases, current, fresh, hint, onPick }: CasePickerProps) {
  const text = useText();
  const options = cases.map((known) => ({ value: known.id, label: caseLabel(text, known) }));
  if (fresh) options.push({ value: FRESH, label: text.cases.fresh });
  return (
    <NativeSelect
      label={label}
      description={hint}
      data={options}
      value={current}
      onChange={({ currentTarget: { value } }) => onPick(value === FRESH ? null : value)}
    />
  );
}
