// All deadlines of a case, the next one first.
import { caseEvents } from './case-events.ts';
import { channelDeadlines } from './channel-deadlines.ts';
import { clauseDeadlines } from './clause-deadlines.ts';
import type { ClockInput } from './clock-input.ts';
import type { Deadline } from './deadlines.ts';
import { nextLine } from './make-deadline.ts';
import { promiseDeadlines } from './promise-deadlines.ts';
import { softwareDeadlines } from './software-deadlines.ts';
import { stepDeadlines } from './step-deadlines.ts';

const isOver = ({ state }: Deadline): boolean =>
  state === 'met' || state === 'late' || state === 'done' || state === 'passed';

/** Running ones by what comes next, then those that are over, the newest of them first. */
export function deriveDeadlines(input: ClockInput): Deadline[] {
  const events = caseEvents(input);
  const captured = [...clauseDeadlines(input, events), ...promiseDeadlines(input, events)];
  const all = [
    ...captured,
    ...softwareDeadlines(input, events, captured),
    ...channelDeadlines(input, events),
    ...stepDeadlines(input),
  ];
  const now = Date.parse(input.now);
  const line = (deadline: Deadline): number => Date.parse(nextLine(deadline, now) ?? deadline.due);
  return withoutTwins(all).sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || (isOver(a) ? line(b) - line(a) : line(a) - line(b)),
  );
}

/** Two clauses that set the same time for the same duty are one deadline; the first is cited. */
function withoutTwins(deadlines: readonly Deadline[]): Deadline[] {
  const known = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    const { what, duty, due, otherReading } = deadline;
    const key = [what, duty, due.slice(0, 16), otherReading?.slice(0, 16)].join(' ');
    if (!known.has(key)) known.set(key, deadline);
  }
  return [...known.values()];
}
