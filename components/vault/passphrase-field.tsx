import { TextInput } from '@mantine/core';

interface PassphraseFieldProps {
  label: string;
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  focused?: boolean;
  onChange(value: string): void;
}

/** No password manager: what one keeps beside the locker protects nothing, and it would offer the password of a shop. */
export function PassphraseField({ label, value, hint, error, focused, onChange }: PassphraseFieldProps) {
  return (
    <TextInput
      type="password"
      label={label}
      description={hint}
      error={error}
      value={value}
      autoComplete="off"
      data-1p-ignore
      autoFocus={focused}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
