import '@mantine/core/styles/Radio.css';
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { caseLabel } from '../../../components/casework/case-label.ts';
import { TroubleForm } from '../../../components/casework/trouble-form.tsx';
import { FoundCases, FoundItems } from '../../../components/desk/found-list.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { webOrigin } from '../../../utils/browser/permissions.ts';
import type { ErrorCode } from '../../../utils/errors.ts';
import { type Intake, intakeSchema } from '../../../utils/evidence/case.ts';
import { z } from '../../../utils/evidence/zod.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { dropDraft, keepDraft, readDraft } from '../../../utils/locker/drafts.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import type { Brought } from './brought.ts';
import FirstAidDesk from './first-aid-desk.tsx';
import { keepBrought } from './keep-brought.ts';
import { SupplyDesk } from './supply-desk.tsx';
import { useLeftovers } from './use-leftovers.ts';
import { codeOf } from './use-supply.ts';

interface TroubleDeskProps {
  locker: Locker;
  onLeave(route: string): void;
  /** In a popup files are chosen on the large page. */
  chooseElsewhere?: boolean;
  /** Address of the page in front, where the browser tells it. */
  pageUrl?: string;
}

const EMPTY: Intake = { where: '', when: '', amount: '', shopReachable: 'unknown' };
/** The answers belong to no case yet. */
const DRAFT = ['new', 'intake'] as const;
const draftSchema = z.object({ intake: intakeSchema, leftover: z.string() });
type Told = z.infer<typeof draftSchema>;

async function readTold(locker: Locker): Promise<Told> {
  const text = await readDraft(locker, ...DRAFT);
  const parsed = draftSchema.safeParse(text ? JSON.parse(text) : null);
  return parsed.success ? parsed.data : { intake: EMPTY, leftover: '' };
}

export default function TroubleDesk({ locker, onLeave, chooseElsewhere = false, pageUrl }: TroubleDeskProps) {
  const text = useText();
  const [told, setTold] = useState<Told>({ intake: EMPTY, leftover: '' });
  const [caseId, setCaseId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  useEffect(() => {
    readTold(locker).then(setTold, () => {});
  }, [locker]);
  const { intake, leftover } = told;
  const found = useLeftovers(
    locker,
    [leftover, intake.where, intake.when, amountWords(intake.amount)].join('\n'),
  );

  const change = (next: Told) => {
    setTold(next);
    void keepDraft(locker, ...DRAFT, JSON.stringify(next));
  };
  const start = async () => {
    setBusy(true);
    try {
      const { where, note } = toldInWords(told);
      const opened = await ask('startCase', { intake: { ...intake, where } });
      setCaseId(opened.caseId);
      if (note) await keepBrought(locker, note, opened.caseId);
      await dropDraft(locker, ...DRAFT);
    } catch (failure) {
      setError(codeOf(failure));
    }
    setBusy(false);
  };

  const trouble = error ? (
    <Notice tone="danger" what={text.errors[error].what} next={text.errors[error].next} />
  ) : null;
  if (!caseId) {
    const host = webOrigin(pageUrl ?? '') ? (URL.parse(pageUrl ?? '')?.host ?? null) : null;
    return (
      <>
        {trouble}
        <TroubleForm
          intake={intake}
          leftover={leftover}
          page={host && !intake.where.includes(host) ? host : null}
          busy={busy}
          onChange={(next) => change({ ...told, ...next })}
          onStart={() => void start()}
        >
          <div role="status" className="cp-stack">
            {found.asked && found.cases.length === 0 && found.items.length === 0 ? (
              <p className="cp-muted">{text.rebuild.none}</p>
            ) : null}
            <FoundCases found={found.cases} onOpen={(id) => onLeave(`#/case/${id}?desk=first-aid`)} />
          </div>
        </TroubleForm>
      </>
    );
  }
  const elsewhere = found.items.filter(({ item }) => item.caseId !== caseId);
  const take = (itemId: string) =>
    void ask('moveItem', { itemId, caseId }).catch((failure) => setError(codeOf(failure)));
  return (
    <Started onFinish={() => onLeave(`#/case/${caseId}?desk=first-aid`)}>
      {trouble}
      <FoundItems
        found={elsewhere.map((one) => {
          const owner = found.caseOf(one.item.caseId);
          return { ...one, order: owner ? caseLabel(text, owner) : '' };
        })}
        onTake={take}
      />
      <SupplyDesk locker={locker} caseId={caseId} {...(chooseElsewhere ? { onElsewhere: onLeave } : {})} />
      <FirstAidDesk locker={locker} caseId={caseId} />
    </Started>
  );
}

const FIRST_LINE = 80;

/** A pasted bill or mail is kept whole as a note of the buyer's; its first line names the case where nothing else does. */
function toldInWords({ intake, leftover }: Told): { where: string; note: Brought | null } {
  const words = leftover.trim();
  const title = words.split('\n')[0]?.slice(0, FIRST_LINE) ?? '';
  const where = intake.where.trim() === '' ? title : intake.where;
  const blobs = [new Blob([words], { type: 'text/plain' })];
  return { where, note: words === '' || words === where ? null : { kind: 'note', title, blobs } };
}

/** A bare number in the field for money is money. */
const amountWords = (amount: string): string =>
  /^\s*\d+(?:\.\d{1,2})?\s*$/.test(amount) ? `${amount} 元` : amount;

/** The next step comes under the keyboard where the first one was. */
function Started({ onFinish, children }: { onFinish(): void; children: ReactNode }) {
  const { trouble } = useText();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div className="cp-stack" ref={top} tabIndex={-1}>
      <div role="status">
        <Notice tone="ok" what={trouble.started} />
      </div>
      {children}
      <Button variant="default" onClick={onFinish}>
        {trouble.finish}
      </Button>
    </div>
  );
}
