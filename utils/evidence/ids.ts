// Identifiers that carry no meaning from any page.
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CASE_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

function draw(alphabet: string, length: number): string {
  let out = '';
  while (out.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Rejection keeps every character equally likely.
      if (byte < 256 - (256 % alphabet.length) && out.length < length) {
        out += alphabet[byte % alphabet.length];
      }
    }
  }
  return out;
}

/** `it_` + ULID (48-bit ms timestamp, 80 random bits, Crockford base 32). */
export function newItemId(now: number): string {
  let time = '';
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) {
    time = CROCKFORD[rest % 32] + time;
  }
  return `it_${time}${draw(CROCKFORD, 16)}`;
}

/** `cs_` + 20 random characters. */
export function newCaseId(): string {
  return `cs_${draw(CASE_ALPHABET, 20)}`;
}

/** `jb_` + 12 random characters. */
export function newJobId(): string {
  return `jb_${draw(CASE_ALPHABET, 12)}`;
}

/** `st_` + 16 random characters: one paper that was sent, or one try to reach the merchant. */
export function newStepId(): string {
  return `st_${draw(CASE_ALPHABET, 16)}`;
}

/** `fb_` + 12 random characters. */
export function newForeignId(): string {
  return `fb_${draw(CASE_ALPHABET, 12)}`;
}

/** 12 random characters naming one life of one context; groups `mono_ms` readings. */
export function newSessionId(): string {
  return draw(CASE_ALPHABET, 12);
}
