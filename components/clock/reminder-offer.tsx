import { Button } from '@mantine/core';
import { useText } from '../frame/text-context.tsx';

export type Reminders = 'off' | 'on' | 'refused';

interface ReminderOfferProps {
  reminders: Reminders;
  onSwitch(on: boolean): void;
}

/** Asked where a deadline runs, with the reason beside it. */
export function ReminderOffer({ reminders, onSwitch }: ReminderOfferProps) {
  const { clock } = useText();
  if (reminders === 'on') {
    return (
      <div className="cp-row">
        <span className="cp-muted cp-grow">{clock.remindOn}</span>
        <Button variant="subtle" onClick={() => onSwitch(false)}>
          {clock.remindOff}
        </Button>
      </div>
    );
  }
  return (
    <div className="cp-stack">
      <div className="cp-row">
        <Button variant="default" onClick={() => onSwitch(true)}>
          {clock.remind}
        </Button>
        <span className="cp-muted cp-grow">{clock.remindWhy}</span>
      </div>
      <div role="status">{reminders === 'refused' ? clock.remindRefused : null}</div>
    </div>
  );
}
