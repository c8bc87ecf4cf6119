// Deadlines that captured clauses set. A clause whose event nothing kept shows sets none yet.

import type { CaseEvents } from './case-events.ts';
import type { CapturedClause, ClockInput } from './clock-input.ts';
import type { Deadline, DeadlineEvent } from './deadlines.ts';
import { dutyAt, eventOf, usualEvent } from './duty-words.ts';
import { makeDeadline } from './make-deadline.ts';
import { quoteAround } from './quote-around.ts';
import { type PlacedSpan, spansOf } from './spans-of.ts';

const DAY_MS = 86_400_000;

export function clauseDeadlines(input: ClockInput, events: CaseEvents): Deadline[] {
  return input.clauses.flatMap((captured, index) =>
    spansOf(captured.clause.text, captured.clause.deadlines).flatMap((placed) => {
      const found = deadlineOf(input, events, captured, index, placed);
      return found ? [found] : [];
    }),
  );
}

function deadlineOf(
  input: ClockInput,
  events: CaseEvents,
  { clause, place, terms, exhibit, itemId, capturedAt }: CapturedClause,
  index: number,
  { span, at, end, words, from: eventWords, nth }: PlacedSpan,
): Deadline | null {
  const heading = clause.heading ?? clause.path.at(-1) ?? '';
  // A heading (售后时间) says what an item without a verb is about.
  const duty =
    dutyAt(clause.text, at, end, input.shop.isPlatform) ??
    dutyAt(
      `${heading}：${clause.text}`,
      at + heading.length + 1,
      end + heading.length + 1,
      input.shop.isPlatform,
    );
  if (!duty) return null;
  const kind = eventWords === null ? usualEvent(duty) : eventOf(eventWords);
  const from = kind && events[kind];
  if (!from || !mayStandIn(from, duty.duty)) return null;
  return makeDeadline(input, {
    id: `clause ${itemId} ${index} ${nth}`,
    what: duty.what,
    duty: duty.duty,
    source: {
      kind: 'clause',
      place,
      terms,
      text: clause.text,
      words,
      quote: quoteAround(clause.text, at, end),
      exhibit,
      itemId,
      keptLater: Date.parse(capturedAt) - Date.parse(from.at) > DAY_MS,
    },
    from,
    spans: [span],
  });
}

/** For the buyer's own window an earlier event is the safe side; against others only the order for its payment will do. */
function mayStandIn({ insteadOf }: DeadlineEvent, duty: Deadline['duty']): boolean {
  return insteadOf !== 'delivered' || duty === 'buyer';
}
