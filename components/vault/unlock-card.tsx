import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ErrorCode } from '../../utils/errors.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface UnlockCardProps {
  busy: boolean;
  error: ErrorCode | 'bug' | null;
  focused?: boolean;
  onUnlock(passphrase: string): void;
}

/** The locker is locked: what still works, the field, and what a forgotten passphrase means. */
export function UnlockCard({ busy, error, focused = false, onUnlock }: UnlockCardProps) {
  const { vault, errors } = useText();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase) onUnlock(passphrase);
  };
  return (
    <form className="cp-card cp-stack" onSubmit={submit} aria-label={vault.lockedTitle}>
      <h2>{vault.lockedTitle}</h2>
      <p>{vault.lockedWhat}</p>
      <PassphraseField
        label={vault.passphrase}
        value={passphrase}
        focused={focused}
        onChange={setPassphrase}
      />
      <div role="status">
        {error ? <Notice tone="danger" what={errors[error].what} next={errors[error].next} /> : null}
      </div>
      <Button type="submit" loading={busy} disabled={passphrase === ''}>
        {vault.unlock}
      </Button>
      <details>
        <summary>{vault.forgotten}</summary>
        <p>{vault.forgottenWhat}</p>
      </details>
    </form>
  );
}
