// The time in a token, read and not verified: good enough to notice a clock that is wrong by hours, proof of nothing.
const GENERALIZED_TIME = 0x18;
const WRITTEN = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/;

/** @param token DER of an RFC 3161 response. @returns ISO 8601 UTC, null where none is found */
export function stampedTime(token: Uint8Array): string | null {
  // The signed content stands before certificates, so its time is the first one.
  for (let at = 0; at + 2 < token.length; at++) {
    const length = token[at + 1] ?? 0;
    if (token[at] !== GENERALIZED_TIME || length < 15 || length > 23) continue;
    const text = String.fromCharCode(...token.subarray(at + 2, at + 2 + length));
    const parts = WRITTEN.exec(text);
    if (!parts) continue;
    const [, year, month, day, hour, minute, second] = parts;
    return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  }
  return null;
}
