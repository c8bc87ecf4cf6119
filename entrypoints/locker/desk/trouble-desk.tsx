import '@mantine/core/styles/Radio.css';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { TroubleForm } from '../../../components/casework/trouble-form.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import type { ErrorCode } from '../../../utils/errors.ts';
import { type Intake, intakeSchema } from '../../../utils/evidence/case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { dropDraft, keepDraft, readDraft } from '../../../utils/locker/drafts.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { SupplyDesk } from './supply-desk.tsx';
import { codeOf } from './use-supply.ts';

interface TroubleDeskProps {
  locker: Locker;
  onLeave(route: string): void;
  /** In a popup files are chosen on the large page. */
  chooseElsewhere?: boolean;
}

const EMPTY: Intake = { where: '', when: '', amount: '', shopReachable: 'unknown' };
/** The answers belong to no case yet. */
const DRAFT = ['new', 'intake'] as const;

async function readIntake(locker: Locker): Promise<Intake> {
  const text = await readDraft(locker, ...DRAFT);
  const parsed = intakeSchema.safeParse(text ? JSON.parse(text) : null);
  return parsed.success ? parsed.data : EMPTY;
}

export default function TroubleDesk({ locker, onLeave, chooseElsewhere = false }: TroubleDeskProps) {
  const text = useText();
  const [intake, setIntake] = useState(EMPTY);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  useEffect(() => {
    readIntake(locker).then(setIntake, () => setIntake(EMPTY));
  }, [locker]);

  const change = (next: Intake) => {
    setIntake(next);
    void keepDraft(locker, ...DRAFT, JSON.stringify(next));
  };
  const start = async () => {
    setBusy(true);
    try {
      setCaseId((await ask('startCase', { intake })).caseId);
      await dropDraft(locker, ...DRAFT);
    } catch (failure) {
      setError(codeOf(failure));
    }
    setBusy(false);
  };

  if (!caseId) {
    return (
      <>
        {error ? (
          <Notice tone="danger" what={text.errors[error].what} next={text.errors[error].next} />
        ) : null}
        <TroubleForm intake={intake} busy={busy} onChange={change} onStart={() => void start()} />
      </>
    );
  }
  return (
    <>
      <div role="status">
        <Notice tone="ok" what={text.trouble.started} />
      </div>
      <SupplyDesk locker={locker} caseId={caseId} {...(chooseElsewhere ? { onElsewhere: onLeave } : {})} />
      <Button variant="default" onClick={() => onLeave(`#/case/${caseId}`)}>
        {text.trouble.finish}
      </Button>
    </>
  );
}
