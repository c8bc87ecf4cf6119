// Which stretches of a text are replaced and by what, in units of the original: the copy is made from it, and its proof.
import { findSecrets, type Hit } from './find-secrets.ts';
import { HIDDEN, type Secret } from './secret-list.ts';

/** `high` excluded. */
export interface Patch {
  low: number;
  high: number;
  mask: string;
}

/** Masks may meet and spell another secret; a second pass finds that. */
const MAX_PASSES = 3;

/**
 * @param spans stretches to hide whatever they say
 * @returns ascending and disjoint; after them no secret is found any more, or MAX_PASSES were not enough
 */
export function patchText(
  text: string,
  secrets: readonly Secret[],
  spans: readonly (readonly [low: number, high: number])[] = [],
): Patch[] {
  const marked = spans
    .map(
      ([low, high]): SizedPatch => ({ low, high: Math.min(high, text.length), mask: HIDDEN, size: LARGEST }),
    )
    .filter(({ low, high }) => low < high);
  let patches = joined([...marked, ...findSecrets(text, secrets).map(patchOf)]);
  for (let pass = 1; pass < MAX_PASSES && patches.length > 0; pass++) {
    const hits = findSecrets(patched(text, patches), secrets);
    if (hits.length === 0) break;
    patches = joined([...patches, ...inOriginal(hits, patches)]);
  }
  return patches.map(({ low, high, mask }) => ({ low, high, mask }));
}

/** The text with every patch in its place. */
export function patched(text: string, patches: readonly Patch[]): string {
  let out = '';
  let at = 0;
  for (const { low, high, mask } of patches) {
    out += text.slice(at, low) + mask;
    at = high;
  }
  return out + text.slice(at);
}

interface SizedPatch extends Patch {
  /** Of what lies over one another the largest lends its mask. */
  size: number;
}

const LARGEST = Number.MAX_SAFE_INTEGER;

function patchOf({ low, high, secret, encoded }: Hit): SizedPatch {
  // Nothing of the secret's own spelling may be put into an encoding.
  return encoded
    ? { low, high, mask: '******', size: 0 }
    : { low, high, mask: secret.mask, size: secret.needle.length };
}

/** Overlapping places become one. */
function joined(patches: readonly SizedPatch[]): SizedPatch[] {
  const sorted = [...patches].sort((a, b) => a.low - b.low || b.high - a.high);
  const out: SizedPatch[] = [];
  for (const { low, high, mask, size } of sorted) {
    const last = out[out.length - 1];
    if (!last || low >= last.high) out.push({ low, high, mask, size });
    else {
      last.high = Math.max(last.high, high);
      if (size > last.size) Object.assign(last, { mask, size });
    }
  }
  return out;
}

/** Where hits in the patched text lie in the original; a mask they touch is hidden with them. */
function inOriginal(hits: readonly Hit[], patches: readonly Patch[]): SizedPatch[] {
  return hits.map(({ low, high }) => ({
    low: placeOf(low, patches, 'low'),
    high: placeOf(high - 1, patches, 'high'),
    mask: '*'.repeat(Math.max(4, high - low)),
    size: LARGEST,
  }));
}

function placeOf(at: number, patches: readonly Patch[], side: 'low' | 'high'): number {
  let shift = 0;
  for (const { low, high, mask } of patches) {
    const start = low - shift;
    if (at < start) break;
    if (at < start + mask.length) return side === 'low' ? low : high;
    shift += high - low - mask.length;
  }
  return side === 'low' ? at + shift : at + shift + 1;
}
