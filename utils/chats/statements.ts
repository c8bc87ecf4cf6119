// What a merchant says in a chat that a complaint can quote: undertakings with their time, admissions, evasions.
import type { Message, Statement } from '../evidence/facts.ts';
import { clean, fold } from '../page/fold.ts';
import { isAdmission, isEvasion, isQuestion, undertakenWithin } from './statement-wording.ts';

const LONGEST = 4000;

/** Sentence by sentence, in the order of the messages; `within` is the time as printed. */
export function readStatements(messages: readonly Message[]): Statement[] {
  return messages.flatMap(({ sender, text }, message) =>
    sender === 'merchant' ? sentencesOf(text).flatMap((sentence) => statementsIn(sentence, message)) : [],
  );
}

function statementsIn(text: string, message: number): Statement[] {
  const folded = fold(clean(text));
  if (isQuestion(folded)) return [];
  const found: Statement[] = [];
  for (const clause of folded.split(/[,，、;]|\s{2,}/u)) {
    const within = undertakenWithin(clause.trim());
    if (within === null || found.length > 0) continue;
    found.push({ kind: 'undertaking', text, within: asPrinted(text, folded, within), message });
  }
  if (isAdmission(folded)) found.push({ kind: 'admission', text, within: null, message });
  if (isEvasion(folded)) found.push({ kind: 'evasion', text, within: null, message });
  return found;
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .split(/(?<=[。！？!?；;])|(?<=[a-z]\.)\s|\n/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Folding keeps every character at its place as long as nothing invisible stood between. */
function asPrinted(text: string, folded: string, within: string): string {
  const at = folded.indexOf(within);
  return folded.length === text.length && at >= 0 ? text.slice(at, at + within.length) : within;
}
