// JSON from strangers: exactly canonical, shallow, of a known shape.
import { canonicalJson } from '../../evidence/commitments.ts';
import type { z } from '../../evidence/zod.ts';

const MAX_DEPTH = 32;
/** UTF-16 units; the proofs of 50,000 records have 60 million. */
const LONGEST = 2 ** 26;
/** JSON.parse makes it a field like any other, and everything behind it treats it otherwise. */
const PROTOTYPE = '"__proto__":';

/** A moment that was: `2026-02-30` fits every pattern, compares as nothing, and no rule about time would hold it. */
export function isMoment(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString() === iso;
}

/** A file: JCS and one line feed. */
export function readCanonicalFile<T>(text: string | null, schema: z.ZodMiniType<T>): T | null {
  return text?.endsWith('\n') ? readCanonical(text.slice(0, -1), schema) : null;
}

/**
 * @param line RFC 8785; re-serialising catches doubled keys, floats in disguise, blanks
 * @returns null when it is anything else
 */
export function readCanonical<T>(line: string | null, schema: z.ZodMiniType<T>): T | null {
  if (line === null || line.length > LONGEST || line.includes(PROTOTYPE) || isDeep(line)) return null;
  try {
    const value: unknown = JSON.parse(line);
    if (canonicalJson(value) !== line) return null;
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Counts brackets outside strings: a parser would recurse before it could refuse. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted && char === '\\') i++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '[' || char === '{') && ++depth > MAX_DEPTH) return true;
    else if (!quoted && (char === ']' || char === '}')) depth--;
  }
  return false;
}
