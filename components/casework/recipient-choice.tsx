import { Radio } from '@mantine/core';
import { AUDIENCES, type Audience, audienceOf } from '../../utils/evidence/audience.ts';
import { useText } from '../frame/text-context.tsx';

interface RecipientChoiceProps {
  audience: Audience;
  onChoose(audience: Audience): void;
}

/** For whom a bundle is; what the chosen one gets is said below it. */
export function RecipientChoice({ audience, onChoose }: RecipientChoiceProps) {
  const { bundle, redaction } = useText();
  return (
    <Radio.Group label={bundle.audience} value={audience} onChange={(value) => onChoose(audienceOf(value))}>
      {AUDIENCES.map((value) => (
        <Radio
          key={value}
          value={value}
          label={redaction.audiences[value].name}
          description={value === audience ? redaction.audiences[value].hint : null}
        />
      ))}
    </Radio.Group>
  );
}
