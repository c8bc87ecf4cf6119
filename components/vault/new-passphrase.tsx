import { Button, Switch } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ErrorCode } from '../../utils/errors.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { strengthOf } from './strength.ts';

interface NewPassphraseProps {
  /** Ask for the present one as well. */
  changes: boolean;
  busy: boolean;
  error: ErrorCode | 'bug' | null;
  onSet(passphrase: string, current: string): void;
  onCancel(): void;
}

/** Typed twice, and only with the word that it was written down: nobody can recover it. */
export function NewPassphrase({ changes, busy, error, onSet, onCancel }: NewPassphraseProps) {
  const { vault, errors } = useText();
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [understood, setUnderstood] = useState(false);
  const strength = strengthOf(passphrase);
  const differs = again !== '' && again !== passphrase;
  const ready = strength !== 'short' && again === passphrase && understood && (!changes || current !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSet(passphrase, current);
  };
  return (
    <form className="cp-stack" onSubmit={submit}>
      {changes ? (
        <PassphraseField label={vault.current} value={current} focused onChange={setCurrent} />
      ) : null}
      <PassphraseField
        label={changes ? vault.next : vault.passphrase}
        value={passphrase}
        hint={vault.rule}
        focused={!changes}
        onChange={setPassphrase}
      />
      <p className="cp-muted" role="status">
        {passphrase ? vault.strength[strength] : null}
      </p>
      <PassphraseField
        label={vault.again}
        value={again}
        error={differs ? vault.differs : undefined}
        onChange={setAgain}
      />
      <Notice tone="warn" what={vault.noRecovery} />
      <Switch
        label={vault.understood}
        checked={understood}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
      <div role="status">
        {error ? <Notice tone="danger" what={errors[error].what} next={errors[error].next} /> : null}
      </div>
      <div className="cp-row">
        <Button type="submit" disabled={!ready} loading={busy}>
          {changes ? vault.confirmChange : vault.confirmSet}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {vault.cancel}
        </Button>
      </div>
    </form>
  );
}
