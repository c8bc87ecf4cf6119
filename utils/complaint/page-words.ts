// Words of a page inside a complaint: one line, bounded, visible characters only, no secret and no phone number.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const MOBILE = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])/g;
/** ABCD-EFGH-IJKL: a shape that is hardly ever anything but a code. */
const GROUPED_CODE = /(?<![0-9A-Za-z])(?:[0-9A-Z]{4,6}-){2,6}[0-9A-Z]{4,6}(?![0-9A-Za-z])/g;
const ELLIPSIS = '……';
const SHORTEST_MASKABLE = 8;

/** First and last two characters, nothing of a code too short to hide behind them. */
export function maskCode(code: string): string {
  const plain = [...code.replace(INVISIBLE, '').replace(/\s+/g, '')];
  if (plain.length < SHORTEST_MASKABLE) return ELLIPSIS;
  return `${plain.slice(0, 2).join('')}${ELLIPSIS}${plain.slice(-2).join('')}`;
}

/** A number that the public may recognise and not look up: its first and last characters. */
export function maskMiddle(number: string): string {
  const shown = number.length > 12 ? 4 : 2;
  return number.length <= 5 ? ELLIPSIS : `${number.slice(0, shown)}${ELLIPSIS}${number.slice(-shown)}`;
}

/** What a page's own template failed to fill, and what programs print for nothing. */
export const TEMPLATE =
  /\{\{[^{}]*\}\}|\$?\{[^{}]*\}|<%[^%]*%>|\{%[^%]*%\}|\[object \w+\]|undefined|\bNaN\b|[{}]/g;
const NOTHING = /^(?:undefined|null|nan|none|n\/a|nil|-+|—+|\?+|…+|\.+)$/i;

/** At most `max` characters; a cut is shown and never splits a character. */
export function cutTo(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = '';
  for (const char of text.slice(0, max)) {
    if (cut.length + char.length > max - ELLIPSIS.length) break;
    cut += char;
  }
  return cut.toWellFormed().replace(/\ufffd$/, '') + ELLIPSIS;
}

/** Invisible and direction-changing characters dropped, lone surrogates made visible. */
export function visible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '');
}

export type Hider = (text: string) => string;

/** Masks the secrets of the case, codes in groups and mobile numbers; `keep` are order and trade numbers. */
export function createHider(secrets: readonly string[], keep: readonly string[], onMask: () => void): Hider {
  const known = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= 4);
  const masked = (code: string): string => {
    if (keep.includes(code)) return code;
    onMask();
    return maskCode(code);
  };
  return (text) => {
    let out = text;
    for (const secret of known) if (out.includes(secret)) out = out.replaceAll(secret, masked(secret));
    return out.replace(GROUPED_CODE, masked).replace(MOBILE, masked);
  };
}

/** One line of at most `max` characters. A page cannot number exhibits of its own: 证据9 gets a gap. */
export function pageWords(text: string | null, max: number, hide: Hider): string {
  if (text === null) return '';
  // Hiding comes before cutting, so that a cut never leaves the front of a secret; the slice bounds the work.
  const line = visible(text.slice(0, 4000)).replace(TEMPLATE, ELLIPSIS).replace(/\s+/g, ' ').trim();
  if (NOTHING.test(line)) return '';
  return cutTo(hide(line), max)
    .replace(/证据(?=\s?\d)/g, '证据 ')
    .trim();
}
