// Signs that the computer's clock is wrong: pages that print a later time than the moment they were kept at, and time stamps.

export interface TimedSight {
  /** Device clock when it was kept, ISO 8601 UTC. */
  capturedAt: string;
  exhibit: number;
  /** Times that the page prints of things that had happened, ISO 8601 with offset. */
  printed: readonly string[];
}

export interface ClockDoubt {
  /** behind: it shows too little by at least `byMs` · ahead: too much by about `byMs`. */
  kind: 'behind' | 'ahead';
  byMs: number;
  /** The other clock and this computer's, ISO 8601 UTC. */
  otherTime: string;
  deviceTime: string;
  /** The page that shows it; null for a time stamp. */
  exhibit: number | null;
}

/** Slower answers and clocks of shops that are a little off say nothing. */
const TOLERATED_MS = 15 * 60_000;

/**
 * @param stamped device clock and authority's time of the newest token, null without one
 * @returns the greatest difference, null where nothing speaks of one
 */
export function clockDoubt(
  sights: readonly TimedSight[],
  stamped: { device: string; authority: string } | null,
): ClockDoubt | null {
  const doubts = [...sights.flatMap(printedLater), ...(stamped ? stampedOtherwise(stamped) : [])];
  return doubts.sort((a, b) => b.byMs - a.byMs)[0] ?? null;
}

function printedLater({ capturedAt, exhibit, printed }: TimedSight): ClockDoubt[] {
  return printed.flatMap((time): ClockDoubt[] => {
    const byMs = Date.parse(time) - Date.parse(capturedAt);
    if (!(byMs > TOLERATED_MS)) return [];
    const otherTime = new Date(time).toISOString();
    return [{ kind: 'behind', byMs, otherTime, deviceTime: capturedAt, exhibit }];
  });
}

function stampedOtherwise({ device, authority }: { device: string; authority: string }): ClockDoubt[] {
  const byMs = Date.parse(authority) - Date.parse(device);
  if (!(Math.abs(byMs) > TOLERATED_MS)) return [];
  const kind = byMs > 0 ? 'behind' : 'ahead';
  return [{ kind, byMs: Math.abs(byMs), otherTime: authority, deviceTime: device, exhibit: null }];
}

/** What the right clock may show while this computer's shows `now`. */
export function otherNow(doubt: ClockDoubt, now: number): number {
  return doubt.kind === 'behind' ? now + doubt.byMs : now - doubt.byMs;
}
