// When each message was sent: its own time, completed by the date or time printed on a line above it.
import { nextDay, type Stamp } from './chat-times.ts';
import type { RowReading } from './row-reading.ts';

/**
 * ISO 8601 per row, null where neither the message nor a line above it prints a date. A clock that runs back under one
 * date has passed midnight; a clock without any date above it is no moment.
 */
export function momentsOf(readings: readonly RowReading[]): (string | null)[] {
  let date: string | null = null;
  let clock: string | null = null;
  let above: string | null = null;
  const rises = !fallsThroughout(readings);
  return readings.map((reading) => {
    const { stamp, kind } = reading;
    if (stamp?.relative) return stamp.relative;
    if (stamp) {
      if (stamp.date !== null) {
        if (stamp.date !== date) clock = null;
        date = stamp.date;
      } else if (rises && date && clock && stamp.clock && runsBack(clock, stamp.clock)) date = nextDay(date);
      clock = stamp.clock ?? clock;
      const moment = isoOf(stamp, date);
      if (kind === 'stamp') above = moment;
      else if (stamp.date !== null || moment !== null) return moment;
    }
    return kind === 'message' ? above : null;
  });
}

/** Clocks of a list with the newest on top run back all the way: that is no midnight. */
function fallsThroughout(readings: readonly RowReading[]): boolean {
  const clocks = readings.flatMap(({ stamp }) =>
    stamp?.clock && !stamp.relative ? [minutes(stamp.clock)] : [],
  );
  const steps = clocks.map((clock, i) => Math.sign(clock - (clocks[i - 1] ?? clock)));
  return steps.filter((step) => step < 0).length > steps.filter((step) => step > 0).length;
}

/** Minutes out of order happen in chats; half a day back is the next one. */
function runsBack(before: string, after: string): boolean {
  return minutes(after) < minutes(before) - 60;
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function isoOf({ clock }: Stamp, date: string | null): string | null {
  return date === null ? null : `${date}T${clock ?? '00:00:00'}+08:00`;
}
