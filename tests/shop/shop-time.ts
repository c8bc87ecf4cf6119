// Card shops print server time (UTC+8) and name no zone; so does this one.
const EIGHT_HOURS_MS = 8 * 60 * 60 * 1000;

/** `2026-11-22 21:05:33`, UTC+8. */
export function shopTime(moment: Date): string {
  return new Date(moment.getTime() + EIGHT_HOURS_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `20261122210533`, UTC+8: the time that order numbers carry. */
export function compactTime(moment: Date): string {
  return shopTime(moment).replace(/\D/g, '');
}
