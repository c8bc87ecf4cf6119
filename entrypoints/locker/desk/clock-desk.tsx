import { useEffect, useState } from 'react';
import { ClockPanel } from '../../../components/clock/clock-panel.tsx';
import { stateWords, whatWords } from '../../../components/clock/deadline-words.ts';
import { ReminderOffer, type Reminders } from '../../../components/clock/reminder-offer.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { hasReminders, switchReminders } from '../../../utils/browser/reminders.ts';
import { ownZone } from '../../../utils/browser/zone.ts';
import { otherNow } from '../../../utils/casework/clock-doubt.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { useCaseClock } from './use-case-clock.ts';

interface ClockDeskProps {
  locker: Locker;
  caseId: string;
}

const itemRoute = (itemId: string): string => `#/item/${itemId}`;

/** How much time is left, for whom, and who says so. */
export default function ClockDesk({ locker, caseId }: ClockDeskProps) {
  const shown = useCaseClock(locker, caseId);
  const [reminders, setReminders] = useReminders();
  if (!shown) return null;
  const { clock, now } = shown;
  return (
    <ClockPanel
      deadlines={clock.deadlines}
      doubt={clock.doubt}
      note={clock.note}
      ended={clock.input.ending !== null}
      now={now}
      otherNow={clock.doubt ? otherNow(clock.doubt, now) : null}
      zone={ownZone()}
      exhibitLink={itemRoute}
    >
      <ReminderOffer reminders={reminders} onSwitch={setReminders} />
    </ClockPanel>
  );
}

function useReminders(): [Reminders, (on: boolean) => void] {
  const [reminders, setReminders] = useState<Reminders>('off');
  useEffect(() => {
    hasReminders().then((on) => setReminders(on ? 'on' : 'off'), console.error);
  }, []);
  const change = (on: boolean) => {
    switchReminders(on).then((isOn) => setReminders(isOn ? 'on' : on ? 'refused' : 'off'), console.error);
  };
  return [reminders, change];
}

/** The next thing in one line, for where the desk is closed. */
export function ClockNote({ locker, caseId }: ClockDeskProps) {
  const text = useText();
  const shown = useCaseClock(locker, caseId);
  const dues = JSON.stringify(shown?.clock.dues ?? null);
  useEffect(() => {
    // Alarms follow what is shown here.
    if (dues !== 'null') ask('clockChanged', { caseId }).catch(console.error);
  }, [dues, caseId]);
  if (!shown || shown.clock.input.ending) return null;
  const { now, clock } = shown;
  const next = clock.deadlines.find(
    ({ state }) => state === 'today' || state === 'soon' || state === 'passed',
  );
  if (!next || next.state === 'later') return null;
  return (
    <>
      {whatWords(text, next)} · {stateWords(text, next, { now, zone: ownZone() })}
    </>
  );
}
