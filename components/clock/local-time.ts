// A moment as `datetime-local` fields have it: of this computer's clock, to the minute.
const pad = (n: number): string => String(n).padStart(2, '0');

export function toField(ms: number): string {
  const at = new Date(ms);
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** ms since the epoch, null where the field is empty or no time. */
export function fromField(value: string): number | null {
  const at = new Date(value).getTime();
  return value === '' || Number.isNaN(at) ? null : at;
}
