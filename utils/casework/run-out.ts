// When a span of time is over, by the strictest and by the most generous reading of its words.
import {
  endOfDay,
  instantOf,
  plusDays,
  plusMonths,
  startOfDay,
  type WallTime,
  wallTime,
} from './calendar.ts';
import type { TimePrecision } from './deadlines.ts';
import { nextWorkday, plusWorkdays } from './workdays.ts';

export type SpanUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';

export type Span =
  | { kind: 'length'; amount: number; unit: SpanUnit }
  /** T+N: the end of the N-th day after. */
  | { kind: 'settlement'; days: number; workdays: boolean }
  /** A time of day, so many days later. `vague`: the words say 当天 and no hour. */
  | { kind: 'clock'; hour: number; minute: number; days: number; vague: boolean }
  /** A period of the law: it ends with its last day, and after a day off where `shifts` (民法典第二百零一条至二百零三条). */
  | { kind: 'period'; amount: number; unit: 'day' | 'workday' | 'month' | 'year'; shifts: boolean };

export interface RunOut {
  /** ms since the epoch. */
  earliest: number;
  latest: number;
  withoutHolidays: boolean;
}

const UNIT_MS = { minute: 60_000, hour: 3_600_000 } as const;
const DAY_MS = 86_400_000;
/** Shops that close their desk for the day do so at ten. */
const VAGUE_HOUR = 22;

/** @param at ms since the epoch; of a time known to the day, any instant of it */
export function runOut(at: number, span: Span, zone: string, precision: TimePrecision = 'second'): RunOut {
  if (precision !== 'day') return runOutOf(at, span, zone);
  const day = wallTime(at, zone);
  const first = runOutOf(instantOf(startOfDay(day), zone), span, zone);
  const last = runOutOf(instantOf(endOfDay(day), zone) - 1, span, zone);
  return {
    earliest: first.earliest,
    latest: last.latest,
    withoutHolidays: first.withoutHolidays || last.withoutHolidays,
  };
}

function runOutOf(at: number, span: Span, zone: string): RunOut {
  const from = wallTime(at, zone);
  const both = (wall: WallTime, withoutHolidays = false): RunOut => {
    const instant = instantOf(wall, zone);
    return { earliest: instant, latest: instant, withoutHolidays };
  };
  switch (span.kind) {
    case 'length':
      return lengthOf(at, from, span.amount, span.unit, zone);
    case 'settlement': {
      const { day, withoutHolidays } = span.workdays
        ? plusWorkdays(from, span.days)
        : { day: plusDays(from, span.days), withoutHolidays: false };
      return both(endOfDay(day), withoutHolidays);
    }
    case 'clock':
      return clockOf(at, from, span, zone);
    case 'period': {
      const counted = periodEnd(from, span);
      return both(endOfDay(counted.day), counted.withoutHolidays);
    }
  }
}

function lengthOf(at: number, from: WallTime, amount: number, unit: SpanUnit, zone: string): RunOut {
  if (unit === 'minute' || unit === 'hour') {
    const end = at + Math.round(amount * UNIT_MS[unit]);
    return { earliest: end, latest: end, withoutHolidays: false };
  }
  if (unit === 'workday') {
    const { day, withoutHolidays } = plusWorkdays(from, amount);
    const end = instantOf(endOfDay(day), zone);
    return { earliest: end, latest: end, withoutHolidays };
  }
  const wall = daysOrMonths(from, amount, unit);
  const whole = Math.floor(amount) === amount;
  // Half a day is twelve hours on any clock.
  const exact = unit === 'day' && !whole ? at + Math.round(amount * DAY_MS) : instantOf(wall, zone);
  const end = instantOf(endOfDay(wallTime(exact, zone)), zone);
  // Seven days are seven times 24 hours to a machine and end with the seventh day to a court.
  return { earliest: exact, latest: end, withoutHolidays: false };
}

function daysOrMonths(from: WallTime, amount: number, unit: 'day' | 'week' | 'month' | 'year'): WallTime {
  if (unit === 'day') return plusDays(from, Math.floor(amount));
  if (unit === 'week') return plusDays(from, Math.round(amount * 7));
  if (unit === 'year') return plusMonths(from, Math.round(amount * 12));
  const months = Math.floor(amount);
  // 半个月 is fifteen days.
  return plusDays(plusMonths(from, months), Math.round((amount - months) * 30));
}

function clockOf(
  at: number,
  from: WallTime,
  { hour, minute, days, vague }: Extract<Span, { kind: 'clock' }>,
  zone: string,
): RunOut {
  const day = startOfDay(plusDays(from, days));
  const end = instantOf({ ...day, hour, minute }, zone);
  const early = instantOf({ ...day, hour: VAGUE_HOUR }, zone);
  // Whoever buys after ten has the rest of the day.
  return { earliest: vague && early > at && early < end ? early : end, latest: end, withoutHolidays: false };
}

function periodEnd(from: WallTime, { amount, unit, shifts }: Extract<Span, { kind: 'period' }>) {
  if (unit === 'workday') return plusWorkdays(from, amount);
  const day = unit === 'day' ? plusDays(from, amount) : plusMonths(from, amount * (unit === 'year' ? 12 : 1));
  return shifts ? nextWorkday(day) : { day, withoutHolidays: false };
}
