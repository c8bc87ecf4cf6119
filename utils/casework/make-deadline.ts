// A span from an event, with a duty, becomes a deadline with the line that counts and its state.
import type { Paper } from '../evidence/channel.ts';
import type { ClockInput } from './clock-input.ts';
import type {
  Deadline,
  DeadlineEvent,
  DeadlineSource,
  DeadlineState,
  DeadlineWhat,
  Duty,
} from './deadlines.ts';
import { type Done, doneWhen } from './done-when.ts';
import { runOut, type Span } from './run-out.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export interface DeadlineDraft {
  id: string;
  what: DeadlineWhat;
  duty: Duty;
  source: DeadlineSource;
  from: DeadlineEvent;
  /** One after the other, where there are several. */
  spans: readonly Span[];
  /** The answer to this paper alone is meant. */
  paper?: Paper;
}

export function makeDeadline(input: ClockInput, draft: DeadlineDraft): Deadline {
  const { id, what, duty, source, from, spans } = draft;
  const { earliest, latest, withoutHolidays } = runOutAll(from, spans, input.zone);
  const [counts, other] = duty === 'buyer' ? [earliest, latest] : [latest, earliest];
  const due = new Date(counts).toISOString();
  const otherReading = latest - earliest >= MINUTE_MS ? new Date(other).toISOString() : null;
  const done = doneWhen(input, { what, duty, paper: draft.paper ?? null }, from);
  const last = spans.at(-1);
  const toTheDay = from.precision === 'day' && last?.kind === 'length' && last.unit !== 'workday';
  return {
    id,
    what,
    duty,
    source,
    from,
    due,
    otherReading,
    precision: toTheDay ? 'day' : from.precision === 'day' ? 'minute' : from.precision,
    withoutHolidays,
    state: stateOf({ due, otherReading, duty }, done, Date.parse(input.now)),
    doneAt: done?.kind === 'at' ? done.at : null,
  };
}

function runOutAll(from: DeadlineEvent, spans: readonly Span[], zone: string) {
  let [earliest, latest] = [Date.parse(from.at), Date.parse(from.at)];
  let withoutHolidays = false;
  for (const [i, span] of spans.entries()) {
    const precision = i === 0 ? from.precision : 'second';
    // A span that ends at 24:00 ends with its day: the next one counts from that day.
    const [first, last] = i === 0 ? [earliest, latest] : [earliest - 1, latest - 1];
    const soonest = runOut(first, span, zone, precision);
    const slowest = runOut(last, span, zone, precision);
    [earliest, latest] = [soonest.earliest, slowest.latest];
    withoutHolidays ||= soonest.withoutHolidays || slowest.withoutHolidays;
  }
  return { earliest, latest, withoutHolidays };
}

/** The line that is still ahead: of a buyer's window the strict one, then the generous one; null when both are over. */
export function nextLine(
  { due, otherReading }: Pick<Deadline, 'due' | 'otherReading'>,
  now: number,
): string | null {
  if (now < Date.parse(due)) return due;
  return otherReading !== null && now < Date.parse(otherReading) ? otherReading : null;
}

function stateOf(
  deadline: Pick<Deadline, 'due' | 'otherReading' | 'duty'>,
  done: Done | null,
  now: number,
): DeadlineState {
  const line = nextLine(deadline, now);
  if (done) {
    const last = Math.max(Date.parse(deadline.due), Date.parse(deadline.otherReading ?? deadline.due));
    if (Date.parse(done.at) <= last) return 'met';
    return done.kind === 'bound' ? 'done' : 'late';
  }
  if (line === null) return 'passed';
  const left = Date.parse(line) - now;
  if (line !== deadline.due || left <= HOUR_MS) return 'soon';
  return left <= DAY_MS ? 'today' : 'later';
}
