// JSON from strangers: exactly canonical, shallow, of a known shape.
import { canonicalJson } from '../../evidence/commitments.ts';
import type { z } from '../../evidence/zod.ts';

const MAX_DEPTH = 32;

/**
 * @param text RFC 8785, one trailing line feed allowed; re-serialising catches doubled keys, floats in disguise, blanks
 * @returns null when it is anything else
 */
export function readCanonical<T>(text: string | null, schema: z.ZodMiniType<T>): T | null {
  if (text === null || isDeep(text)) return null;
  const line = text.endsWith('\n') ? text.slice(0, -1) : text;
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
