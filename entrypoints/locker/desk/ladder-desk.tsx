import { useMemo } from 'react';
import { AttemptLog } from '../../../components/clock/attempt-log.tsx';
import { EndingChoice } from '../../../components/clock/ending-choice.tsx';
import { LadderPanel } from '../../../components/clock/ladder-panel.tsx';
import type { KeptExhibit } from '../../../components/clock/rung.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { plainText } from '../../../components/frame/plain-text.ts';
import { useText } from '../../../components/frame/text-context.tsx';
import type { Text } from '../../../utils/browser/text.ts';
import { ownZone } from '../../../utils/browser/zone.ts';
import { channelRecords } from '../../../utils/casework/channel-records.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { type ItemCard, readCase } from '../../../utils/locker/queries.ts';
import { allSteps } from '../../../utils/locker/steps.ts';
import { useCaseClock } from './use-case-clock.ts';
import { useLadder } from './use-ladder.ts';

interface LadderDeskProps {
  locker: Locker;
  caseId: string;
}

/** Which paper is next, what came of those that were sent, and how it ended. */
export default function LadderDesk({ locker, caseId }: LadderDeskProps) {
  const text = useText();
  const shown = useCaseClock(locker, caseId);
  const items = useLive(() => readCase(locker, caseId), [caseId])?.items;
  const everyStep = useLive(() => allSteps(locker), []);
  const { actions, error } = useLadder(locker, caseId);
  const exhibits = useMemo(() => exhibitsOf(text, items ?? []), [text, items]);
  if (!shown) return null;
  const { clock, now } = shown;
  const { input, ladder, late } = clock;
  const elsewhere = (everyStep ?? []).filter((step) => step.caseId !== caseId);
  const at = { now, zone: ownZone() };
  const ended = input.ending !== null;
  return (
    <>
      <div role="status">
        {error ? (
          <Notice tone="danger" what={text.errors[error].what} next={text.errors[error].next} />
        ) : null}
      </div>
      <LadderPanel
        steps={ladder}
        personal={input.order.personal}
        ended={ended}
        exhibits={exhibits}
        records={channelRecords(elsewhere, now)}
        actions={actions}
        {...at}
      />
      <EndingChoice ending={input.ending} late={late} onEnd={actions.end} onReopen={actions.reopen} {...at} />
      {ended ? null : (
        <AttemptLog attempts={input.attempts} onTried={actions.tried} onDrop={actions.dropTry} {...at} />
      )}
    </>
  );
}

/** Saved items in exhibit order: the numbers of complaint and bundle. */
function exhibitsOf(text: Text, items: readonly ItemCard[]): KeptExhibit[] {
  return items
    .filter(({ state }) => state === 'saved')
    .map(({ id, kind, title }, i) => ({
      itemId: id,
      exhibit: i + 1,
      label: [text.clock.exhibit({ exhibit: i + 1 }), text.kinds[kind], plainText(title, 40)]
        .filter(Boolean)
        .join(' · '),
    }));
}
