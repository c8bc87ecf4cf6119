// Clauses a buyer may question. A flag says what the words do, never that they are void.
import type { ClauseDeadline } from './clause.ts';
import { findDeadlines } from './find-deadlines.ts';
import { FLAG_RULES, type FlagRule } from './flag-rules.ts';
import { ENGLISH_FLAG_RULES } from './flag-rules-english.ts';
import { FLAGS, type Flag } from './flags.ts';
import { forfeitsSoon } from './late-claims.ts';
import { plainCharacters } from './plain-characters.ts';

const SENTENCE_END = /(?<=[。！!？?\n\r]|\.\s)/;
/** Words that turn a match round stand this close before it. */
const NEAR = 24;

function applies({ pattern, unless, never }: FlagRule, sentence: string): boolean {
  if (never?.test(sentence)) return false;
  const all = new RegExp(pattern, `${pattern.flags}g`);
  return [...sentence.matchAll(all)].some(
    (match) => !unless?.test(sentence.slice(Math.max(0, match.index - NEAR), match.index)),
  );
}

/** Flags of one clause in the order of the table. */
export function flagClause(text: string, deadlines: readonly ClauseDeadline[] = findDeadlines(text)): Flag[] {
  const plain = plainCharacters(text);
  const sentences = plain.split(SENTENCE_END);
  const rules = /[a-z]{3}\s[a-z]{2}/i.test(plain) ? [...FLAG_RULES, ...ENGLISH_FLAG_RULES] : FLAG_RULES;
  const found = new Set(
    rules.filter((rule) => sentences.some((sentence) => applies(rule, sentence))).map(({ flag }) => flag),
  );
  if (forfeitsSoon(plain, deadlines)) found.add('短期投诉失权');
  return FLAGS.filter((flag) => found.has(flag));
}
