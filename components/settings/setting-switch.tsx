import { Switch } from '@mantine/core';

interface SettingSwitchProps {
  label: string;
  hint: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function SettingSwitch({ label, hint, on, onChange }: SettingSwitchProps) {
  return (
    <Switch
      label={label}
      description={hint}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
