// Which deadlines of a case are worth an alarm. An order without trouble has none: its windows are nobody's business.
import type { Due } from '../evidence/due.ts';
import type { ClockDoubt } from './clock-doubt.ts';
import type { ClockInput } from './clock-input.ts';
import type { Deadline } from './deadlines.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const LONG: ReadonlySet<Deadline['what']> = new Set(['complain-payment', 'complain-authority', 'sue']);

/** Something failed, was asked for, or should have come. @param told the buyer says that there is trouble */
export function isTroubled(input: ClockInput, deadlines: readonly Deadline[], told: boolean): boolean {
  return (
    told ||
    input.failedAt !== null ||
    input.steps.length > 0 ||
    input.attempts.length > 0 ||
    deadlines.some(({ what, state }) => what === 'deliver' && state === 'passed')
  );
}

export function duesOfCase(
  caseId: string,
  input: ClockInput,
  deadlines: readonly Deadline[],
  doubt: ClockDoubt | null,
): Due[] {
  if (input.ending !== null) return [];
  return deadlines
    .filter((deadline) => isOpen(deadline) || canClimb(input, deadline))
    .map((deadline) => {
      const lines = [deadline.due, deadline.otherReading]
        .filter((line) => line !== null)
        .map((line) => Date.parse(line) - lateBy(deadline, doubt))
        .sort((a, b) => a - b);
      return {
        id: deadline.id,
        caseId,
        what: deadline.what,
        duty: deadline.duty,
        lines: lines.map(iso),
        tellAt: tellAt(deadline, lines).map(iso),
      };
    });
}

const iso = (ms: number): string => new Date(ms).toISOString();

const isOpen = ({ state }: Deadline): boolean => state === 'later' || state === 'today' || state === 'soon';

/** Somebody is late, and the buyer has not gone on since. */
function canClimb({ steps }: ClockInput, { state, duty, due }: Deadline): boolean {
  return (
    state === 'passed' &&
    duty !== 'buyer' &&
    !steps.some(({ sentAt }) => Date.parse(sentAt) > Date.parse(due))
  );
}

/** A slow clock must not cost the buyer his window, a fast one must not accuse anybody too early. */
function lateBy({ duty }: Deadline, doubt: ClockDoubt | null): number {
  if (doubt?.kind === 'behind' && duty === 'buyer') return doubt.byMs;
  return doubt?.kind === 'ahead' && duty !== 'buyer' ? -doubt.byMs : 0;
}

/** Ascending. */
function tellAt({ duty, what, from }: Deadline, lines: readonly number[]): number[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  if (duty !== 'buyer') return [last];
  if (LONG.has(what)) return [first - 7 * DAY_MS];
  const length = first - Date.parse(from.at);
  const before = [first - HOUR_MS, first - 10 * MINUTE_MS];
  return length > 3 * DAY_MS ? [first - DAY_MS, ...before] : before;
}
