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

/** Two characters at each end leave too little to guess below this. */
const MIN_PARTIAL = 8;

/** First and last two characters; nothing of a value shorter than eight, nor of a password that only opens a page. */
export function maskSecret(value: string, kind: SecretKind = 'card'): string {
  const points = [...value.trim()];
  const hidden = kind === 'query-password' || kind === 'complaint-password' || points.length < MIN_PARTIAL;
  if (hidden) return '*'.repeat(Math.max(4, Math.min(points.length, 12)));
  const stars = '*'.repeat(Math.min(points.length - 4, 16));
  return `${points.slice(0, 2).join('')}${stars}${points.slice(-2).join('')}`;
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

/** The value and each piece of it that would be usable alone. */
export function withPieces(value: string, mask: (text: string) => string): Masked[] {
  return [value, ...piecesOf(value)].map((text) => ({ value: text, mask: mask(text) }));
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
  const pieces = value.split(/-{2,}|[\s|,;，；：]+/).filter((piece) => piece !== value);
  return pieces.filter(
    (piece) =>
      foldText(piece, false).length >= MIN_PIECE &&
      /\d/.test(piece) &&
      !/^https?:/i.test(piece) &&
      !/^(19|20)\d\d[-/.年]?\d/.test(piece),
  );
}
