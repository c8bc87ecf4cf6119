// The excuses in what was said, each with the first answer that the kept evidence allows.
import type { Evasion } from '../casework/problem-table.ts';
import type { SlotCode } from '../evidence/evidence-slot.ts';
import type { ComplaintInput } from './complaint-input.ts';

const LONGEST_READ = 500;

export function answerEvasions(
  chat: ComplaintInput['chat'],
  evasions: readonly Evasion[],
  filled: ReadonlySet<SlotCode>,
): ComplaintInput['evasions'] {
  return chat.flatMap((said) => {
    const words = said.text.slice(0, LONGEST_READ);
    const known = evasions.find(
      (evasion) => evasion.words.test(words) && evasion.needs.every((slot) => filled.has(slot)),
    );
    return known ? [{ ...said, answer: known.answer }] : [];
  });
}
