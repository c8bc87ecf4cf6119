// Finds a secret in whatever spelling: case, width, blanks, tags between, escapes, base64, hex.
import { withChineseDigits } from './chinese-digits.ts';
import { type Decoded, decodeLayers, identity } from './decode-text.ts';
import { encodedTexts } from './encoded-runs.ts';
import { foldSpans } from './fold-text.ts';
import { markupSpans, type Span } from './markup-spans.ts';
import type { Secret } from './secret-list.ts';
import { unitText } from './unit-text.ts';

export interface Hit {
  secret: Secret;
  low: number;
  high: number;
  /** Found inside an encoding: nothing of the secret's own spelling may be put there. */
  encoded: boolean;
}

/** Needles shorter than this match only with blanks and hyphens in between: digits are everywhere. */
const LOOSE = 8;
/** Needles shorter than this match whole words only. */
const WHOLE_WORD = 6;
/** Digits of at least this many may be glued to letters. */
const LABELLED = 4;
const LONGEST_LABEL = 20;

/** Every place of every secret, in units of `text`; places may overlap. */
export function findSecrets(text: string, secrets: readonly Secret[]): Hit[] {
  if (secrets.length === 0) return [];
  const layers = decodeLayers(text);
  const spelt = layers.flatMap((layer) => {
    const digits = withChineseDigits(layer.text);
    return digits === null ? [] : [{ ...layer, text: digits }];
  });
  const plain = [...layers, ...spelt].map((layer) =>
    viewsOf(layer.text).map((skipped) => findIn(layer, skipped, secrets)),
  );
  // Nothing of an encoding's own alphabet is ever an escape: the innermost layer has every run whole.
  const innermost = layers[layers.length - 1];
  return [...plain.flat(2), ...(innermost ? findEncoded(innermost, secrets) : [])];
}

/** Bytes of an unknown format: the secret as UTF-8, UTF-16 or any ASCII superset. */
export function bytesHoldSecret(bytes: Uint8Array, secrets: readonly Secret[]): boolean {
  const texts = [unitText(bytes), new TextDecoder().decode(bytes)];
  return texts.some((text) => findIn(identity(text), [], secrets).length > 0);
}

/** As it stands, and with the markup left out (twice where quotes matter). */
function viewsOf(text: string): readonly (readonly Span[])[] {
  const quoted = markupSpans(text, true);
  if (quoted.length === 0) return [[]];
  const plain = markupSpans(text, false);
  return plain.length === quoted.length && plain.every((span, i) => span[1] === quoted[i]?.[1])
    ? [[], quoted]
    : [[], quoted, plain];
}

function findIn(layer: Decoded, skipped: readonly Span[], secrets: readonly Secret[]): Hit[] {
  const hits: Hit[] = [];
  for (const signs of [false, true]) {
    const wanted = secrets.filter((secret) => secret.signs === signs);
    if (wanted.length === 0) continue;
    const folded = foldSpans(layer.text, skipped, signs);
    for (const secret of wanted) {
      const size = secret.needle.length;
      for (
        let i = folded.text.indexOf(secret.needle);
        i >= 0;
        i = folded.text.indexOf(secret.needle, i + 1)
      ) {
        const first = folded.at[i] ?? 0;
        const last = folded.at[i + size - 1] ?? 0;
        const literal = secret.value.includes(layer.text.slice(first, last + 1));
        if (size < LOOSE && !literal && !isTight(layer.text, folded.at.subarray(i, i + size), skipped))
          continue;
        if (!isWhole(layer.text, first, last, secret.needle)) continue;
        hits.push({ secret, low: layer.from[first] ?? 0, high: endOf(layer, last), encoded: false });
      }
    }
  }
  return hits;
}

function endOf({ text, to }: Decoded, last: number): number {
  const wide = (text.codePointAt(last) ?? 0) > 0xffff;
  return to[wide ? last + 1 : last] ?? text.length;
}

const TIGHT = /^[\s\p{Pd}\p{C}\p{M}_+\u115f\u1160\u3164\uffa0]*$/u;
/** One sign more, as a longer code is grouped: `884.213`. */
const GROUPED = /^[\s\p{Pd}\p{C}\p{M}_+\u115f\u1160\u3164\uffa0]*[.,/*·•、，。:：()（）]?[\s\p{C}\p{M}]*$/u;

/** Only blanks, hyphens, invisible characters or markup stand between the characters. */
function isTight(text: string, at: Int32Array, skipped: readonly Span[]): boolean {
  for (let i = 1; i < at.length; i++) {
    const gap = withoutMarkup(text, (at[i - 1] ?? 0) + 1, at[i] ?? 0, skipped);
    if (gap && !(at.length < WHOLE_WORD ? TIGHT : GROUPED).test(gap)) return false;
  }
  return true;
}

function withoutMarkup(text: string, low: number, high: number, skipped: readonly Span[]): string {
  if (high <= low) return '';
  let out = '';
  let at = low;
  for (const [start, end] of spansWithin(skipped, low, high)) {
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at, high);
}

function spansWithin(spans: readonly Span[], low: number, high: number): readonly Span[] {
  let first = 0;
  for (let step = spans.length; step > 0; step = Math.floor(step / 2)) {
    while ((spans[first + step - 1]?.[0] ?? Number.POSITIVE_INFINITY) < low) first += step;
  }
  let end = first;
  while ((spans[end]?.[1] ?? Number.POSITIVE_INFINITY) <= high) end++;
  return spans.slice(first, end);
}

/** A short code inside a longer word or number is a coincidence. */
function isWhole(text: string, first: number, last: number, needle: string): boolean {
  const isNumber = /^\d+$/.test(needle);
  if (needle.length >= (isNumber ? LOOSE : WHOLE_WORD)) return true;
  const word = needle.length < WHOLE_WORD ? /[A-Za-z0-9]/ : /[0-9]/;
  // 张三13800138000: letters of another script end no word of digits, and digits none of theirs.
  const goesOn = (edge: string | undefined, beside: string | undefined) =>
    /[a-z0-9]/.test(edge ?? '') && word.test(beside ?? '');
  const isAlone = !goesOn(needle[0], text[first - 1]) && !goesOn(needle.at(-1), text[last + 1]);
  return isAlone || (isNumber && needle.length >= LABELLED && isLabelled(text, first, last));
}

/** `PIN4821`: the number is all the digits of its word. Random words have others beside them. */
function isLabelled(text: string, first: number, last: number): boolean {
  const before = /[A-Za-z0-9_-]*$/.exec(text.slice(Math.max(0, first - LONGEST_LABEL), first))?.[0] ?? '';
  const after = /^[A-Za-z0-9_-]*/.exec(text.slice(last + 1, last + 1 + LONGEST_LABEL))?.[0] ?? '';
  const isWord = before.length < LONGEST_LABEL && after.length < LONGEST_LABEL;
  return isWord && !/[0-9]/.test(before + after);
}

function findEncoded(layer: Decoded, secrets: readonly Secret[]): Hit[] {
  const wanted = secrets.filter((secret) => !secret.signs);
  const hits: Hit[] = [];
  for (const decoded of encodedTexts(layer.text)) {
    for (const { secret, low, high } of findIn(decoded, [], wanted)) {
      const from = layer.from[low] ?? 0;
      hits.push({ secret, low: from, high: layer.to[high - 1] ?? from, encoded: true });
    }
  }
  return hits;
}
