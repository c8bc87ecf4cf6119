import { Button } from '@mantine/core';
import { useRef } from 'react';

interface FileButtonProps {
  label: string;
  accept: string;
  multiple?: boolean;
  variant?: 'filled' | 'default' | 'light';
  disabled?: boolean;
  onFiles(files: File[]): void;
}

export function FileButton({ label, accept, multiple, variant, disabled, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={variant ?? 'default'}
        disabled={disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple ?? false}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
