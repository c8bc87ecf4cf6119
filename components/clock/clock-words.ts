// Lengths and moments in words: to the minute, in the buyer's zone, midnight as 24:00 of the day that ends.
import type { Text } from '../../utils/browser/text.ts';
import {
  offsetMinutes,
  plusDays,
  SHOP_ZONE,
  startOfDay,
  type WallTime,
  wallTime,
} from '../../utils/casework/calendar.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** `3 小时 12 分钟`, `5 天 4 小时`; of long ones days only. @param byDay the hour means nothing */
export function lengthWords({ clock }: Text, ms: number, byDay = false): string {
  const length = Math.abs(ms);
  if (byDay && length >= DAY_MS) return clock.days({ n: Math.round(length / DAY_MS) });
  if (length < MINUTE_MS) return clock.underMinute;
  const days = Math.floor(length / DAY_MS);
  const hours = Math.floor((length % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((length % HOUR_MS) / MINUTE_MS);
  const parts =
    days > 6
      ? [clock.days({ n: days })]
      : days > 0
        ? [clock.days({ n: days }), hours > 0 ? clock.hours({ n: hours }) : '']
        : [hours > 0 ? clock.hours({ n: hours }) : '', minutes > 0 ? clock.minutes({ n: minutes }) : ''];
  return parts.filter(Boolean).join(' ');
}

const dayNumber = ({ year, month, day }: WallTime): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** `今天 22:00`, `明天 14:02`, `11-25 14:02`, `2029-11-22`; 0:00 is 24:00 of the day before. */
export function momentWords(text: Text, iso: string, now: number, zone: string, byDay = false): string {
  const at = Date.parse(iso);
  const shown = wallTime(at, zone);
  const isMidnight = shown.hour === 0 && shown.minute === 0 && at > now;
  const wall = isMidnight ? { ...startOfDay(plusDays(shown, -1)), hour: 24 } : shown;
  const today = wallTime(now, zone);
  const ahead = dayNumber(wall) - dayNumber(today);
  const date = `${two(wall.month)}-${two(wall.day)}`;
  const day =
    ahead === 0
      ? text.clock.today
      : ahead === 1
        ? text.clock.tomorrow
        : wall.year === today.year
          ? date
          : `${wall.year}-${date}`;
  return byDay || Math.abs(ahead) > 60 ? day : `${day} ${two(wall.hour)}:${two(wall.minute)}`;
}

/** The same moment on a clock in China, where shops count; null where the buyer's clock shows the same. */
export function beijingWords(text: Text, iso: string, now: number, zone: string): string | null {
  const at = Date.parse(iso);
  if (offsetMinutes(at, zone) === offsetMinutes(at, SHOP_ZONE)) return null;
  const time = momentWords(text, iso, now, SHOP_ZONE);
  return time === momentWords(text, iso, now, zone) ? null : text.clock.beijing({ time });
}
