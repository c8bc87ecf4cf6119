import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ErrorCode } from '../../utils/errors.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { NewPassphrase } from '../vault/new-passphrase.tsx';
import { RemovePassphrase } from '../vault/remove-passphrase.tsx';
import { UnlockCard } from '../vault/unlock-card.tsx';

export interface PassphrasePanelProps {
  state: 'off' | 'locked' | 'open';
  /** What the passphrase has not reached yet. */
  progress: { left: number; total: number; leaving: boolean } | null;
  /** Minutes, 0 for as long as the browser runs. */
  lockAfter: number;
  busy: boolean;
  error: ErrorCode | 'bug' | null;
  /** Each resolves to whether it was done. */
  onSet(passphrase: string): Promise<boolean>;
  onChange(current: string, next: string): Promise<boolean>;
  onRemove(passphrase: string): Promise<boolean>;
  onUnlock(passphrase: string): void;
  onLock(): void;
  onLockAfter(minutes: number): void;
  /** A form was opened or closed: an old error is not about it. */
  onTurn(): void;
}

type Step = 'none' | 'set' | 'change' | 'remove';

/** 口令: off until set, and then it says what it protects, what it does not, and how far it is. */
export function PassphrasePanel(props: PassphrasePanelProps) {
  const { state, progress, busy, error } = props;
  const { vault } = useText();
  const [step, setStep] = useState<Step>('none');
  const turn = (next: Step) => {
    props.onTurn();
    setStep(next);
  };
  const done = async (work: Promise<boolean>) => {
    if (await work) setStep('none');
  };
  return (
    <section className="cp-card cp-stack">
      <h2>{vault.title}</h2>
      <p>{vault.why}</p>
      <p>{vault.savingWorks}</p>
      <p className="cp-muted">{vault.clear}</p>
      <div role="status">
        <Progress state={state} progress={progress} />
      </div>
      {step === 'set' || step === 'change' ? (
        <>
          {step === 'set' ? <p className="cp-muted">{vault.newKey}</p> : null}
          <NewPassphrase
            changes={step === 'change'}
            busy={busy}
            error={error}
            onCancel={() => turn('none')}
            onSet={(next, current) =>
              void done(step === 'set' ? props.onSet(next) : props.onChange(current, next))
            }
          />
        </>
      ) : null}
      {step === 'remove' ? (
        <RemovePassphrase
          busy={busy}
          error={error}
          onCancel={() => turn('none')}
          onRemove={(passphrase) => void done(props.onRemove(passphrase))}
        />
      ) : null}
      {step === 'none' ? <Doors {...props} onStep={turn} /> : null}
    </section>
  );
}

function Progress({ state, progress }: Pick<PassphrasePanelProps, 'state' | 'progress'>) {
  const { vault } = useText();
  if (state === 'off' || !progress) return null;
  const { left, total, leaving } = progress;
  if (leaving) {
    return <Notice tone="info" what={state === 'locked' ? vault.openingLocked : vault.opening({ left })} />;
  }
  const how = left > 0 ? vault.sealing({ left, total }) : vault.sealed;
  return <Notice tone="ok" what={state === 'open' ? vault.on : vault.locked} next={how} />;
}

function Doors(props: PassphrasePanelProps & { onStep(step: Step): void }) {
  const { state, progress, lockAfter, busy, error, onUnlock, onLock, onLockAfter, onStep } = props;
  const { vault } = useText();
  if (state === 'off') {
    return (
      <div className="cp-row">
        <Button onClick={() => onStep('set')}>{vault.set}</Button>
      </div>
    );
  }
  if (state === 'locked') return <UnlockCard busy={busy} error={error} onUnlock={onUnlock} />;
  if (progress?.leaving) return null;
  return (
    <>
      <NativeSelect
        label={vault.lockAfter}
        value={String(lockAfter)}
        data={[
          ...[5, 15, 60].map((count) => ({ value: String(count), label: vault.minutes({ count }) })),
          { value: '0', label: vault.withBrowser },
        ]}
        onChange={({ currentTarget: { value } }) => onLockAfter(Number(value))}
      />
      <div className="cp-row">
        <Button onClick={onLock}>{vault.lockNow}</Button>
        <Button variant="default" onClick={() => onStep('change')}>
          {vault.change}
        </Button>
        <Button variant="default" onClick={() => onStep('remove')}>
          {vault.remove}
        </Button>
      </div>
    </>
  );
}
