// Working days in China. Where a year's holidays are not published, weekends alone are left out, and the result says so.
import { plusDays, type WallTime, weekdayOf } from './calendar.ts';
import { isPublished, publishedDay } from './holidays.ts';

const two = (n: number): string => String(n).padStart(2, '0');

export function isWorkday(day: WallTime): boolean {
  const listed = publishedDay(day.year, `${two(day.month)}-${two(day.day)}`);
  if (listed !== null) return listed === 'worked';
  return weekdayOf(day) % 6 !== 0;
}

export interface CountedDay {
  day: WallTime;
  /** A day on the way lies in a year without a published list. */
  withoutHolidays: boolean;
}

/** The n-th working day after `from`, at the same time of day; `from` itself does not count. 0 is `from`. */
export function plusWorkdays(from: WallTime, count: number): CountedDay {
  let day = from;
  let withoutHolidays = false;
  for (let left = Math.ceil(count); left > 0; ) {
    day = plusDays(day, 1);
    if (!isPublished(day.year)) withoutHolidays = true;
    if (isWorkday(day)) left--;
  }
  return { day, withoutHolidays };
}

/** The first working day from `day` on: a period that would end on a day off ends after it (民法典第二百零三条). */
export function nextWorkday(day: WallTime): CountedDay {
  let next = day;
  let withoutHolidays = !isPublished(next.year);
  while (!isWorkday(next)) {
    next = plusDays(next, 1);
    if (!isPublished(next.year)) withoutHolidays = true;
  }
  return { day: next, withoutHolidays };
}
