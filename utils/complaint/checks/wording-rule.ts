// How one kind of wording is found and what may stand in its place.
import { plainCharacters } from '../../terms/plain-characters.ts';
import { isNotTheBuyers, ownWords, partAround } from './own-words.ts';
import type { FindingCode, TextFinding } from './text-finding.ts';

export interface WordingRule {
  code: FindingCode;
  pattern: RegExp;
  /** `part` replaces the whole words between two commas or stops, `words` the match alone. */
  reach: 'part' | 'words';
  replacement: string;
  /** Words around the match (12 characters either side) that make it harmless. */
  unless?: RegExp;
}

const AROUND = 12;

export function findWording(
  text: string,
  rules: readonly WordingRule[],
  suggestions: Readonly<Partial<Record<FindingCode, string>>>,
): TextFinding[] {
  const own = ownWords(plainCharacters(text));
  return rules.flatMap(({ code, pattern, reach, replacement, unless }) =>
    [...own.matchAll(pattern)].flatMap((match) => {
      const at = match.index;
      const until = at + match[0].length;
      if (isNotTheBuyers(own, at)) return [];
      if (unless?.test(own.slice(Math.max(0, at - AROUND), until + AROUND))) return [];
      const [start, end] = reach === 'part' ? partAround(text, at, until) : [at, until];
      const suggestion = suggestions[code] ?? '';
      return { code, start, end, match: text.slice(start, end), replacement, suggestion };
    }),
  );
}
