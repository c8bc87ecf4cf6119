// Wall clocks of time zones: what a clock there shows at an instant, and the instant at which it shows something.

/** Month 1–12; hour may be 24, which is 0 of the next day. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
}

export const SHOP_ZONE = 'Asia/Shanghai';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** @param instant ms since the epoch */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    ms: ((instant % 1000) + 1000) % 1000,
  };
}

const utcOf = ({ year, month, day, hour, minute, second, ms }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second, ms);

/** Minutes east of UTC at an instant. */
export function offsetMinutes(instant: number, zone: string): number {
  return Math.round((utcOf(wallTime(instant, zone)) - instant) / MINUTE_MS);
}

/** Of a time that comes twice the first counts; one that a clock change skips is the instant of the change. */
export function instantOf(wall: WallTime, zone: string): number {
  const utc = utcOf(wall);
  const before = utc - offsetMinutes(utc - DAY_MS, zone) * MINUTE_MS;
  const after = utc - offsetMinutes(utc + DAY_MS, zone) * MINUTE_MS;
  const shows = (instant: number) => utcOf(wallTime(instant, zone)) === utc;
  if (shows(before)) return before;
  return shows(after) ? after : changeBetween(after, before, zone);
}

/** Where the offset changes between two instants. */
function changeBetween(from: number, to: number, zone: string): number {
  const later = offsetMinutes(to, zone);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(middle, zone) === later) high = middle;
    else low = middle;
  }
  return high;
}

export const startOfDay = (wall: WallTime): WallTime => ({ ...wall, hour: 0, minute: 0, second: 0, ms: 0 });
/** 24:00, which is 0:00 of the next day. */
export const endOfDay = (wall: WallTime): WallTime => ({ ...startOfDay(wall), hour: 24 });

/** The same time of day so many days later. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const { year, month, day } = wall;
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return {
    ...wall,
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  };
}

/** The day of the same number, or the last of a month that has none (民法典第二百零二条). */
export function plusMonths(wall: WallTime, months: number): WallTime {
  const index = wall.year * 12 + wall.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { ...wall, year, month, day: Math.min(wall.day, last) };
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = ({ year, month, day }: WallTime): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
