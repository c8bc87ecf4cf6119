// Words of a real page in a form that can be shown: numbers of the same shape, names without a bearer, prose as filler.

export interface Disguise {
  /** What the reader found and what stands for it: order numbers, cards, contacts, names. Longest first. */
  replacements: readonly (readonly [string, string])[];
  /** Sentences that carry a fact and therefore stay (a failure, a promise, a message). */
  quoted: readonly string[];
}

const FILLER_HAN = '此处原为店铺自己的说明文字与本页要读的内容无关';
const FILLER_LATIN = 'here stood words of the shop that carry no fact ';
const LONG_HAN = 24;
const LONG_LATIN = 70;
const TIME = /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:日|\b)|\d{1,2}:\d{2}(?::\d{2})?/g;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,3}/g;
/** Five or more characters with a digit in them: an account, a number, a code. Prices and percentages are shorter. */
const TOKEN = /(?=[A-Za-z_-]{0,63}\d)[A-Za-z0-9][\w-]{4,300}/g;

export function disguiseText(text: string, { replacements, quoted }: Disguise): string {
  let out = text;
  for (const [value, stand] of replacements) out = out.replaceAll(value, stand);
  const stands = new Set(replacements.map(([, stand]) => stand));
  out = disguiseTokens(out, stands);
  return quoted.some(
    (words) => text.includes(words) || (text.trim().length > 3 && words.includes(text.trim())),
  )
    ? out
    : fillProse(out);
}

/** Same address for the same page, host `shop.example`; other sites are `elsewhere.example`. */
export function disguiseUrl(url: string, ownHost: string, disguise: Disguise): string {
  const parsed = URL.parse(url);
  const path = (words: string) => {
    let out = words;
    for (const [value, stand] of disguise.replacements) out = out.replaceAll(value, encodeURI(stand));
    return out;
  };
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return path(url);
  const host = parsed.host === ownHost ? 'shop.example' : 'elsewhere.example';
  return `https://${host}${path(parsed.pathname + parsed.search + parsed.hash)}`;
}

/** Another value of the same shape, always the same for the same value; times inside a number stay readable. */
export function sameShape(value: string): string {
  const kept =
    /^\D{0,8}((?:20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)/.exec(
      value,
    );
  const keptUntil = kept ? kept[0].length : 0;
  let state = 2166136261;
  let out = '';
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    state = Math.imul(state ^ char.charCodeAt(0), 16777619) >>> 0;
    out += i < keptUntil ? char : stand(char, (state >>> 7) ^ i);
  }
  return out;
}

function stand(char: string, seed: number): string {
  if (/\d/.test(char)) return String(Math.abs(seed) % 10);
  if (/[a-f]/.test(char)) return 'abcdef'.charAt(Math.abs(seed) % 6);
  if (/[a-z]/.test(char)) return String.fromCharCode(97 + (Math.abs(seed) % 26));
  if (/[A-Z]/.test(char)) return String.fromCharCode(65 + (Math.abs(seed) % 26));
  return char;
}

function disguiseTokens(text: string, known: ReadonlySet<string>): string {
  const times = [...text.matchAll(TIME)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const isTime = (at: number) => times.some(([start, end]) => at >= start && at < end);
  return text
    .replace(EMAIL, (mail) => (known.has(mail) ? mail : 'buyer@example.com'))
    .replace(TOKEN, (token: string, at: number) =>
      known.has(token) || isTime(at) || token === 'example' ? token : sameShape(token),
    );
}

function fillProse(text: string): string {
  return text
    .replace(new RegExp(`[\\p{Script=Han}\\p{P}\\w\\s]{${LONG_HAN},}`, 'gu'), (prose) =>
      /\p{Script=Han}{8}/u.test(prose) ? filler(FILLER_HAN, prose.length) : prose,
    )
    .replace(new RegExp(`[A-Za-z][A-Za-z ,.;'-]{${LONG_LATIN},}`, 'g'), (prose) =>
      filler(FILLER_LATIN, prose.length),
    );
}

function filler(words: string, length: number): string {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
