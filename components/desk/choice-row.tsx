import { Radio } from '@mantine/core';

interface ChoiceRowProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T | null;
  onPick(value: T): void;
}

/** One question with a few answers beside each other. */
export function ChoiceRow<T extends string>({ label, options, value, onPick }: ChoiceRowProps<T>) {
  return (
    <Radio.Group
      label={label}
      value={value ?? ''}
      onChange={(picked) => {
        const option = options.find((one) => one.value === picked);
        if (option) onPick(option.value);
      }}
    >
      <div className="cp-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  );
}
