// Device times: they prove nothing by themselves, but a clock that was turned leaves a trace.
import type { LogRecord } from '../../log/record.ts';
import type { Findings } from './claim.ts';

/** ms that two readings of one clock may differ without meaning. */
export const CLOCK_TOLERANCE = 2000;

export function checkClock(records: readonly LogRecord[], { doubts }: Findings): void {
  let latest = Number.NEGATIVE_INFINITY;
  const lastOf = new Map<string, LogRecord>();
  for (const record of records) {
    const at = Date.parse(record.at);
    if (at < latest) doubts.push(`clock-went-back:${record.seq}`);
    latest = Math.max(latest, at);
    const before = lastOf.get(record.session);
    if (before && wasSetBack(before, record)) doubts.push(`clock-set-back:${record.seq}`);
    lastOf.set(record.session, record);
  }
}

/** Less time on the wall than on the clock that nobody can set; the other way round a machine slept. */
function wasSetBack(before: LogRecord, after: LogRecord): boolean {
  const wall = Date.parse(after.at) - Date.parse(before.at);
  const mono = after.mono - before.mono;
  return mono < 0 || wall < mono - CLOCK_TOLERANCE;
}
