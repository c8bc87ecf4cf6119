// Second check of numbers at line starts: a decimal, a date or a stray digit is no provision unless a sequence says so.
import type { NumberToken } from './number-styles.ts';

type Tokens = readonly (NumberToken | null)[];

function isNear(value: number, before: number): boolean {
  return value > before && value <= before + 3;
}

/** Next token of the same style, by index. */
function nextOfStyle(tokens: Tokens): (NumberToken | null)[] {
  const latest = new Map<string, NumberToken>();
  const next: (NumberToken | null)[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] ?? null;
    next[i] = token ? (latest.get(token.style) ?? null) : null;
    if (token) latest.set(token.style, token);
  }
  return next;
}

/** `12.30之前下单` opens nothing: no 12.29 came before it, no 12.31 follows, no chapter 12 is open. */
function isDottedValid(
  token: NumberToken,
  last: ReadonlyMap<string, number>,
  next: NumberToken | null,
): boolean {
  if (token.value <= 1) return true;
  const before = last.get(token.prefix);
  if (before !== undefined && isNear(token.value, before)) return true;
  return next !== null && next.prefix === token.prefix && next.value === token.value + 1;
}

function isWeakValid(token: NumberToken, last: number | undefined, next: NumberToken | null): boolean {
  if (last !== undefined && token.value === last + 1) return true;
  return token.value === 1 && next?.value === 2;
}

/** Whether the number at the start of each line opens a provision. `continued` tells which lines go on a sentence. */
export function lineNumbers(tokens: Tokens, continued: readonly boolean[]): boolean[] {
  const next = nextOfStyle(tokens);
  const last = new Map<string, number>();
  const lastDotted = new Map<string, number>();
  return tokens.map((token, i) => {
    if (token === null) return false;
    const before = last.get(token.style);
    const follows = token.value === 1 || (before !== undefined && isNear(token.value, before));
    const dotted = token.family === 'dotted';
    const valid = token.weak
      ? isWeakValid(token, before, next[i] ?? null)
      : dotted
        ? isDottedValid(token, lastDotted, next[i] ?? null)
        : follows || !continued[i];
    if (!valid) return false;
    last.set(token.style, token.value);
    if (dotted) lastDotted.set(token.prefix, token.value);
    return true;
  });
}
