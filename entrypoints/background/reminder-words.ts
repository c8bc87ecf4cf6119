// What a notification says: what and by when, the end of an order number, nothing else of anybody.
import { momentWords } from '../../components/clock/clock-words.ts';
import { whatWords } from '../../components/clock/deadline-words.ts';
import type { Reminder } from '../../utils/browser/reminders.ts';
import type { Text } from '../../utils/browser/text.ts';
import { ownZone } from '../../utils/browser/zone.ts';
import type { Due } from '../../utils/evidence/due.ts';

export function reminderOf(text: Text, due: Due, orderNo: string | null, now: number): Reminder {
  const { clock } = text;
  const zone = ownZone();
  const what = whatWords(text, due);
  const line = due.lines.find((one) => Date.parse(one) > now);
  const title =
    due.duty === 'buyer' && line
      ? clock.tellWindow({ what, time: momentWords(text, line, now, zone) })
      : clock.tellOver({ what });
  const end = orderNo && orderNo.length >= 8 ? orderNo.slice(-4) : null;
  return { caseId: due.caseId, id: due.id, title, message: end ? clock.tellOrder({ end }) : clock.tellCase };
}
