// Times of a bundle: what a stranger wrote may be no time at all.

const LARGEST_ZONE = 14 * 60;
const pad = (value: number): string => String(value).padStart(2, '0');

/** @param zone minutes east of UTC @returns `2026-11-22 18:45:00 +08:00`; the raw value where it is no time */
export function zonedTime(at: string | number, zone: number): string {
  const minutes = Math.abs(zone) <= LARGEST_ZONE ? zone : 0;
  const moved = new Date(new Date(at).getTime() + minutes * 60_000);
  if (Number.isNaN(moved.getTime())) return String(at);
  const sign = minutes < 0 ? '-' : '+';
  const offset = `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  return `${moved.toISOString().slice(0, 19).replace('T', ' ')} ${offset}`;
}

/** Minutes east of UTC of whoever is looking. */
export const ownZone = (): number => -new Date().getTimezoneOffset();
