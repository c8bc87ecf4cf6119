import { useState } from 'react';
import { plainText } from '../../../components/frame/plain-text.ts';
import { useText } from '../../../components/frame/text-context.tsx';
import { EvidenceChecklist } from '../../../components/triage/evidence-checklist.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import { issuerQuestion } from '../../../utils/casework/self-checks/self-checks.ts';
import type { Triage, TriageCase } from '../../../utils/casework/triage.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import type { Locker } from '../../../utils/locker/database.ts';

export interface TriagePartProps {
  locker: Locker;
  caseId: string;
  known: TriageCase;
  triage: Triage;
}

export function TriageChecklist({ locker, caseId, known, triage }: TriagePartProps) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const { pages, choices } = known;
  const items = pages.map(({ itemId, exhibit, kind, title }) => ({
    itemId,
    exhibit,
    label: `${text.triage.exhibit({ no: exhibit })} ${text.kinds[kind]} ${plainText(title, 24)}`,
  }));
  const itemOf = (exhibit: number) => pages.find((page) => page.exhibit === exhibit)?.itemId;
  return (
    <>
      <EvidenceChecklist
        rows={triage.rows}
        items={items}
        pointed={choices.fills.flatMap(({ slot, itemId }) => {
          const page = pages.find((known) => known.itemId === itemId);
          return page ? [{ slot, exhibit: page.exhibit }] : [];
        })}
        recordHref={`/locker.html#/window?case=${caseId}`}
        actions={{
          point: (slot, itemId) =>
            void keepChoices(locker, caseId, ({ fills }) => ({ fills: [...fills, { slot, itemId }] })),
          unpoint: (slot, exhibit) =>
            void keepChoices(locker, caseId, ({ fills }) => ({
              fills: fills.filter((fill) => fill.slot !== slot || fill.itemId !== itemOf(exhibit)),
            })),
          giveUp: (slot, given) =>
            void keepChoices(locker, caseId, ({ unavailable }) => ({
              unavailable: [...unavailable.filter((other) => other !== slot), ...(given ? [slot] : [])],
            })),
          askIssuer: () => void copyText(issuerQuestion(triage.problem)).then(setAsked),
        }}
      />
      <p role="status">{asked ? text.triage.checklist.askedIssuer : null}</p>
    </>
  );
}
