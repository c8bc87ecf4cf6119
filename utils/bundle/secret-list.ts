// Which values may not leave, and what of them may be shown.
import type { Facts, PageSecret } from '../evidence/facts.ts';
import { foldText } from './fold-text.ts';

export interface Secret {
  value: string;
  /** What stands in its place. */
  mask: string;
  /** Letters and digits only, folded; the form that is searched for. */
  needle: string;
  /** Needle of the visible characters, set where a secret is made of signs and has no letters or digits to speak of. */
  signs: boolean;
}

/** Stands for words of which nothing is shown, not even how many they were. */
export const HIDDEN = '⟦已遮盖⟧';

type SecretKind = PageSecret['kind'];

/** Below this a value is no secret: everybody guesses it, and it would match everywhere. */
const MIN_NEEDLE = 3;
/** A delimited piece (account----password) of this length is a secret of its own. */
const MIN_PIECE = 8;

/** Letters and digits below which two at each end would leave fewer than eight to guess. */
const MIN_PARTIAL = 12;
/** Always as many: they do not tell how much is hidden. */
const STARS = '********';

/** First and last two characters; nothing of a short value, nor of a password that only opens a page. */
export function maskSecret(value: string, kind: SecretKind = 'card'): string {
  const points = [...value.trim()];
  const opens = kind === 'query-password' || kind === 'complaint-password';
  if (opens || foldText(value, false).length < MIN_PARTIAL) return STARS;
  return `${points.slice(0, 2).join('')}${STARS}${points.slice(-2).join('')}`;
}

/** Union over all facts of a case, longest first, so that a whole value is masked before a piece of it. */
export function collectSecrets(readings: readonly (Facts | null)[]): Secret[] {
  const values = readings.flatMap((facts) => (facts ? valuesOf(facts) : []));
  return secretsOf(values.flatMap(({ value, kind }) => withPieces(value, maskOf(kind))));
}

/** What is to be hidden, and what stands in its place. */
export interface Masked {
  value: string;
  mask: string;
}

const maskOf =
  (kind: SecretKind) =>
  (value: string): string =>
    maskSecret(value, kind);

/** The value and each piece of it that would be usable alone; of what is but a stretch of a code nothing is shown. */
export function withPieces(value: string, mask: (text: string) => string): Masked[] {
  const whole = [value, ...piecesOf(value)];
  const runs = whole.flatMap(groupRuns).filter(isCode);
  return [
    ...whole.map((text) => ({ value: text, mask: mask(text) })),
    ...runs.map((text) => ({ value: text, mask: mask('') })),
  ];
}

/** One entry per needle, longest first; of two ways to mask one value the one that shows less holds. */
export function secretsOf(values: readonly Masked[]): Secret[] {
  const found = new Map<string, Secret>();
  for (const { value, mask } of values) addSecret(found, value, mask);
  return [...found.values()].sort(
    (a, b) => b.needle.length - a.needle.length || (a.needle < b.needle ? -1 : 1),
  );
}

function valuesOf(facts: Facts): { value: string; kind: SecretKind }[] {
  const cards = facts.orders.flatMap((order) => order.cardSecrets);
  return [...facts.secrets, ...cards.map((value) => ({ value, kind: 'card' as const }))];
}

function addSecret(found: Map<string, Secret>, value: string, mask: string): void {
  const letters = foldText(value, false);
  const signs = letters.length < leastNeedle(letters);
  const needle = signs ? foldText(value, true) : letters;
  if (needle.length < leastNeedle(needle)) return;
  const known = found.get(needle);
  if (!known || showsLess(mask, known.mask)) found.set(needle, { value, mask, needle, signs });
}

/** Two Chinese characters are a name. */
const leastNeedle = (needle: string): number => (/^\p{Script=Han}{2}$/u.test(needle) ? 2 : MIN_NEEDLE);

const showsLess = (mask: string, other: string): boolean => !shown(mask) && shown(other);
const shown = (mask: string): boolean => mask !== HIDDEN && /[^*]/.test(mask);

function piecesOf(value: string): string[] {
  const split = value.split(/-{2,}|[\s|,;，；：]+/);
  return split
    .flatMap((piece) => [piece, ...addressParts(piece)])
    .filter((piece) => piece !== value && isCode(piece));
}

const isCode = (piece: string): boolean =>
  foldText(piece, false).length >= MIN_PIECE &&
  /\d/.test(piece) &&
  !/^https?:/i.test(piece) &&
  !/^(19|20)\d\d[-/.年]?\d/.test(piece);

/** A card that is handed over as a link: its code is a path segment, a parameter or the fragment. */
function addressParts(piece: string): string[] {
  const [, rest = ''] = /^https?:\/\/[^/?#]*(.*)$/is.exec(piece) ?? [];
  return rest.split(/[/?&=#]+/).filter(Boolean);
}

const GROUPED = /^[A-Za-z0-9]{3,8}(?:-[A-Za-z0-9]{3,8}){2,7}$/;

/** Neighbouring groups of `AB12-CD34-EF56`, as they are quoted without the rest. */
function groupRuns(piece: string): string[] {
  const groups = GROUPED.test(piece) ? piece.split('-') : [];
  return groups.flatMap((_, from) =>
    groups
      .slice(from + 1)
      .map((_, n) => groups.slice(from, from + n + 2).join('-'))
      .filter((run) => run !== piece),
  );
}
