import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ErrorCode } from '../../utils/errors.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface RemovePassphraseProps {
  busy: boolean;
  error: ErrorCode | 'bug' | null;
  onRemove(passphrase: string): void;
  onCancel(): void;
}

export function RemovePassphrase({ busy, error, onRemove, onCancel }: RemovePassphraseProps) {
  const { vault, errors } = useText();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase) onRemove(passphrase);
  };
  return (
    <form className="cp-stack" onSubmit={submit}>
      <PassphraseField label={vault.current} value={passphrase} focused onChange={setPassphrase} />
      <div role="status">
        {error ? <Notice tone="danger" what={errors[error].what} next={errors[error].next} /> : null}
      </div>
      <div className="cp-row">
        <Button type="submit" disabled={passphrase === ''} loading={busy}>
          {vault.confirmRemove}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {vault.cancel}
        </Button>
      </div>
    </form>
  );
}
