import { NativeSelect } from '@mantine/core';
import { AUDIENCES, type Audience, audienceOf } from '../../utils/evidence/audience.ts';
import { useText } from '../frame/text-context.tsx';

interface RecipientPickerProps {
  audience: Audience;
  onChoose(audience: Audience): void;
}

/** The choice in one line, where something else is being done. */
export function RecipientPicker({ audience, onChoose }: RecipientPickerProps) {
  const { bundle, redaction } = useText();
  return (
    <NativeSelect
      label={bundle.audience}
      description={redaction.audiences[audience].hint}
      data={AUDIENCES.map((value) => ({ value, label: redaction.audiences[value].name }))}
      value={audience}
      onChange={({ currentTarget: { value } }) => onChoose(audienceOf(value))}
    />
  );
}
