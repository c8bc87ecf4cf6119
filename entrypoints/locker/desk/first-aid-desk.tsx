import { useState } from 'react';
import { FourDataForm } from '../../../components/desk/four-data-form.tsx';
import { MinorQuestions } from '../../../components/desk/minor-questions.tsx';
import { StopLossPanel } from '../../../components/desk/stop-loss-panel.tsx';
import { TroubleQuestions } from '../../../components/desk/trouble-questions.tsx';
import { VanishingList } from '../../../components/desk/vanishing-list.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import { minorPlan } from '../../../utils/casework/minor-purchase.ts';
import { policeData } from '../../../utils/casework/police-data.ts';
import { stopLossLadder, stopLossReasons } from '../../../utils/casework/stop-loss.ts';
import { vanishing } from '../../../utils/casework/vanishing.ts';
import { citeStatutes } from '../../../utils/complaint/statutes/statutes.ts';
import { readFirstAid } from '../../../utils/delivery/first-aid.ts';
import type { CaseChoices } from '../../../utils/evidence/case-choices.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useCaseRead } from './use-case-read.ts';
import { useFourData } from './use-four-data.ts';

interface FirstAidDeskProps {
  locker: Locker;
  caseId: string;
}

/** 已经出问题了, for a case that is there: what disappears first, whether the loss has to be stopped, whether a child paid. */
export default function FirstAidDesk({ locker, caseId }: FirstAidDeskProps) {
  const { vanish, ghost } = useText();
  const aid = useCaseRead(locker, caseId, readFirstAid);
  if (!aid) return null;
  const { choices } = aid;
  const now = new Date().toISOString();
  const change = (next: Partial<CaseChoices>) => void keepChoices(locker, caseId, next);
  const day = aid.vanishing.orderedAt ?? now;
  const statutes = citeStatutes(minorPlan(choices.minor?.age ?? -1)?.statutes ?? [], day);
  return (
    <>
      <StopLoss locker={locker} caseId={caseId} aid={aid} />
      <h3>{ghost.title}</h3>
      <TroubleQuestions choices={choices} onChange={change} />
      <h3>{vanish.title}</h3>
      <VanishingList items={vanishing({ ...aid.vanishing, now })} />
      <MinorQuestions
        minor={choices.minor}
        statutes={statutes.map(({ short }) => short)}
        onChange={(minor) => change({ minor })}
      />
    </>
  );
}

type Aid = Awaited<ReturnType<typeof readFirstAid>>;

function StopLoss({ locker, caseId, aid }: FirstAidDeskProps & { aid: Aid }) {
  const { desk } = useText();
  const four = useFourData(locker, caseId, aid.four);
  const [copied, setCopied] = useState<boolean | null>(null);
  const reasons = stopLossReasons(aid.stopLoss);
  if (reasons.length === 0) return null;
  const source = four?.isProposal
    ? aid.four.exhibits.map((exhibit) => desk.exhibit({ exhibit })).join('、')
    : '';
  return (
    <>
      <StopLossPanel
        reasons={reasons}
        rungs={stopLossLadder(aid.stopLoss)}
        done={aid.choices.stopLossDone}
        onDone={(step, done) =>
          void keepChoices(locker, caseId, ({ stopLossDone }) => ({
            stopLossDone: done ? [...stopLossDone, step] : stopLossDone.filter((other) => other !== step),
          }))
        }
      />
      {four ? (
        <FourDataForm
          words={four.words}
          missing={four.missing}
          source={source}
          copied={copied}
          onChange={four.write}
          onCopy={() => void copyText(policeData(four.words)).then(setCopied)}
        />
      ) : null}
    </>
  );
}
