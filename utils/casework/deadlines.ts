// A deadline of a case: who has to do what by when, and who says so. A time that nothing kept shows is no deadline.
import type { Channel, Paper } from '../evidence/channel.ts';
import type { DeadlineWhat, Duty } from '../evidence/due.ts';

export type { DeadlineWhat, Duty };

/** The event a deadline runs from. */
export type EventKind =
  | 'paid'
  | 'ordered'
  | 'delivered'
  | 'asked'
  | 'complained'
  | 'answered'
  | 'promised'
  | 'activated'
  | 'failed'
  | 'accepted';

/** How fine a time is known. */
export type TimePrecision = 'second' | 'minute' | 'day';

export interface DeadlineEvent {
  kind: EventKind;
  /** ISO 8601 UTC. */
  at: string;
  precision: TimePrecision;
  /** Exhibit that shows it, null for what only the buyer says (a step that was sent). */
  exhibit: number | null;
  /** The clause counts from another event whose time nothing kept shows; this one stands in for it. */
  insteadOf: EventKind | null;
}

/** Who says so. */
export type DeadlineSource =
  | {
      kind: 'clause';
      /** 第八条 · “售后说明”部分第3段（无编号） */
      place: string;
      /** 《售后规则》, 该规则页 */
      terms: string;
      /** The whole clause, word for word. */
      text: string;
      /** The words that set the time: 24小时内. */
      words: string;
      /** What stands around them, word for word. */
      quote: string;
      exhibit: number;
      itemId: string;
      /** The item was kept more than a day after the event; the rule may have been another one then. */
      keptLater: boolean;
    }
  /** What shops on this software typically do; this shop's own rule was not captured. */
  | { kind: 'software'; platform: string; rule: SoftwareRule }
  /** A rule of the payment channel, of the law, of an authority; `rule` names it for the surfaces. */
  | { kind: 'channel'; channel: Channel; rule: ChannelRule }
  /** The merchant's word on a page or in a chat. */
  | { kind: 'promise'; by: 'page' | 'chat'; text: string; words: string; exhibit: number; itemId: string }
  /** The buyer's own paper asked for an answer until then. */
  | { kind: 'step'; stepId: string; paper: Paper };

/** `unknown-shop`: nothing is known of the shop's rules; many card shops close their desk on the day of the order. */
export type SoftwareRule =
  | 'same-day'
  | 'day-22'
  | 'next-day'
  | 'platform-steps-in-24h'
  | 'look-up-month'
  | 'unknown-shop';

export type ChannelRule =
  | 'wechat-answer-24h'
  | 'wechat-solve-72h'
  | 'wechat-bills-365d'
  | 'regulator-accept-7wd'
  | 'regulator-mediate-60d'
  | 'regulator-report-15wd'
  | 'regulator-three-years'
  | 'limitation-three-years';

/**
 * later: more than a day away · today: less than a day · soon: less than an hour, or between two readings · passed · met: done in time ·
 * late: done after it · done: done, and nothing kept tells when.
 */
export type DeadlineState = 'later' | 'today' | 'soon' | 'passed' | 'met' | 'late' | 'done';

export interface Deadline {
  /** The same for the same deadline whenever it is derived anew. */
  id: string;
  what: DeadlineWhat;
  duty: Duty;
  source: DeadlineSource;
  from: DeadlineEvent;
  /** The instant that counts, ISO 8601 UTC: of a buyer's window the earliest reading of vague words, of another's duty the latest. */
  due: string;
  /** The other reading of vague words (当天: 22:00 and 24:00), null where they are clear. */
  otherReading: string | null;
  /** day: the event is known to the day only, so the hour means nothing. */
  precision: TimePrecision;
  /** Working days of a year whose holidays are not published yet: counted without holidays. */
  withoutHolidays: boolean;
  state: DeadlineState;
  /** When the duty was done, ISO 8601 UTC; null while it is not, and where nothing kept tells. */
  doneAt: string | null;
}
