// Puts the mask of a secret in its place, in text and in values, until nothing of it can be found.
import { findSecrets } from './find-secrets.ts';
import { foldText } from './fold-text.ts';
import { patched, patchText } from './patch-text.ts';
import type { Secret } from './secret-list.ts';

/** What the bundle itself made up: random or a digest, never a word of a page. */
const MACHINE_WORD =
  /^(?:[0-9a-f]{64}|[A-Za-z0-9_-]{43}|it_[0-9A-HJKMNP-TV-Z]{26}|cs_[0-9a-z]{20}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)|ev-\d{8}t\d{6}z-[0-9a-z]{4}(?:-\d+of\d+)?)$/;

export function holdsSecret(text: string, secrets: readonly Secret[]): boolean {
  return findSecrets(text, secrets).length > 0;
}

/** Text of a page or of the buyer: every spelling of every secret replaced. */
export function maskText(text: string, secrets: readonly Secret[]): string {
  return patched(text, patchText(text, secrets));
}

/** Every string of a JSON value; identifiers, digests and instants of our own are left alone. */
export function maskStrings<T>(value: T, secrets: readonly Secret[]): T {
  return secrets.length === 0 ? value : (mapStrings(value, secrets, (text) => maskText(text, secrets)) as T);
}

function mapStrings(value: unknown, secrets: readonly Secret[], map: (text: string) => string): unknown {
  if (typeof value === 'string') return isOurs(value, secrets) ? value : map(value);
  if (Array.isArray(value)) return value.map((part) => mapStrings(part, secrets, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapStrings(part, secrets, map)]),
  );
}

/** A secret may look like one of our words; by accident none of ours holds this much of one. */
const NO_ACCIDENT = 16;

function isOurs(word: string, secrets: readonly Secret[]): boolean {
  if (!MACHINE_WORD.test(word)) return false;
  const folded = foldText(word, false);
  return !secrets.some(({ needle }) => needle.length >= NO_ACCIDENT && folded.includes(needle));
}

/** Whether any string of a JSON value holds a secret. */
export function stringsHoldSecret(value: unknown, secrets: readonly Secret[]): boolean {
  let held = false;
  mapStrings(value, secrets, (text) => {
    held ||= holdsSecret(text, secrets);
    return text;
  });
  return held;
}
