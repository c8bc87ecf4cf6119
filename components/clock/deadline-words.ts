// A deadline in sentences: what, by when, how long, who says so, counted from what.
import type { Text } from '../../utils/browser/text.ts';
import type { Deadline, DeadlineWhat } from '../../utils/casework/deadlines.ts';
import { nextLine } from '../../utils/casework/make-deadline.ts';
import { lengthWords, momentWords } from './clock-words.ts';

export interface Now {
  now: number;
  /** IANA zone of the buyer's clock. */
  zone: string;
}

type BuyersOwn = keyof Text['clock']['do'];
type Others = keyof Text['clock']['should'];

const isOwn = (text: Text, what: DeadlineWhat): what is BuyersOwn => what in text.clock.do;
const isOther = (text: Text, what: DeadlineWhat): what is Others => what in text.clock.should;

/** 在本站提交投诉 · 商家应当答复 */
export function whatWords(text: Text, { what, duty }: Pick<Deadline, 'what' | 'duty'>): string {
  const { clock } = text;
  if (duty === 'buyer') return isOwn(text, what) ? clock.do[what] : clock.should.other;
  const act = clock.should[isOther(text, what) ? what : 'other'];
  return clock.duty({ who: clock.who[duty], act });
}

/** 还剩 3 小时 12 分钟 · 已超时 2 小时 · 晚了 3 小时 … */
export function stateWords(text: Text, deadline: Deadline, { now }: Now): string {
  const { clock } = text;
  const { state, due, duty, doneAt, precision } = deadline;
  const byDay = precision === 'day';
  const line = nextLine(deadline, now);
  const length = (ms: number) => ({ time: lengthWords(text, ms, byDay) });
  switch (state) {
    case 'met':
      return duty === 'buyer' ? clock.done : clock.met;
    case 'done':
      return duty === 'buyer' ? clock.done : clock.doneSometime;
    case 'late':
      return duty === 'buyer' ? clock.done : clock.late(length(Date.parse(doneAt ?? due) - Date.parse(due)));
    case 'passed': {
      const since = now - Date.parse(duty === 'buyer' ? (deadline.otherReading ?? due) : due);
      return duty === 'buyer' ? clock.missed(length(since)) : clock.overdue(length(since));
    }
    default:
      return clock.left(length(Date.parse(line ?? due) - now));
  }
}

/** Who says so, with the exhibit apart. */
export function sourceWords(text: Text, { source }: Deadline): { said: string; exhibit: number | null } {
  const { clock } = text;
  switch (source.kind) {
    case 'clause':
      return { said: clock.clause(source), exhibit: source.exhibit };
    case 'promise': {
      const said =
        source.by === 'chat' ? clock.chat({ words: source.text }) : clock.page({ words: source.text });
      return { said, exhibit: source.exhibit };
    }
    case 'software':
      return { said: clock.software[source.rule], exhibit: null };
    case 'channel':
      return { said: clock.channel[source.rule], exhibit: null };
    case 'step':
      return { said: clock.step, exhibit: null };
  }
}

export function fromWords(text: Text, { from }: Deadline, { now, zone }: Now): string {
  const { clock } = text;
  const time = momentWords(text, from.at, now, zone, from.precision === 'day');
  const event = clock.events[from.kind];
  return from.insteadOf === null
    ? clock.from({ event, time })
    : clock.fromInstead({ missing: clock.events[from.insteadOf], event, time });
}

/** What else has to be said so that nothing is taken for surer than it is. */
export function cautions(text: Text, deadline: Deadline, { now, zone }: Now): string[] {
  const { clock } = text;
  const { source, otherReading, duty, withoutHolidays, due, state, precision } = deadline;
  const isOpen = state === 'later' || state === 'today' || state === 'soon';
  const moment = (iso: string) => ({ time: momentWords(text, iso, now, zone, precision === 'day') });
  const firstPassed = isOpen && duty === 'buyer' && otherReading !== null && Date.parse(due) <= now;
  return [
    ...(source.kind === 'software' ? [clock.notCaptured] : []),
    ...(source.kind === 'clause' && source.keptLater ? [clock.keptLater] : []),
    ...(firstPassed ? [clock.firstPassed(moment(due))] : []),
    ...(isOpen && !firstPassed && otherReading !== null
      ? [
          duty === 'buyer'
            ? clock.otherForYou(moment(otherReading))
            : clock.otherForThem(moment(otherReading)),
        ]
      : []),
    ...(isOpen && withoutHolidays ? [clock.withoutHolidays] : []),
    ...(state === 'passed' ? [duty === 'buyer' ? clock.missedNext : clock.overdueNext] : []),
  ];
}
