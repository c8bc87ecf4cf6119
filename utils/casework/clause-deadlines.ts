// Deadlines that captured clauses set. A clause whose event nothing kept shows sets none yet.

import type { CaseEvents } from './case-events.ts';
import { readDuty } from './clause-duty.ts';
import type { CapturedClause, ClockInput } from './clock-input.ts';
import type { Deadline, DeadlineEvent } from './deadlines.ts';
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
  placed: PlacedSpan,
): Deadline | null {
  const { span, at, end, words, nth } = placed;
  const heading = `${clause.heading ?? clause.path.at(-1) ?? ''}：`;
  const { isPlatform } = input.shop;
  // A heading (售后时间) says what an item without a verb is about.
  const duty =
    readDuty(clause.text, placed, isPlatform) ??
    readDuty(
      heading + clause.text,
      { ...placed, at: at + heading.length, end: end + heading.length },
      isPlatform,
    );
  const from = duty?.event ? events[duty.event] : null;
  if (!duty || !from || !mayStandIn(from, duty.duty)) return null;
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
