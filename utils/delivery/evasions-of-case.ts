// The excuses in the kept chats and what may be said to them.
import type { Evasion } from '../casework/problem-table.ts';
import { answerEvasions } from '../complaint/answer-evasions.ts';
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { SlotCode } from '../evidence/evidence-slot.ts';
import { chatOf } from './case-facts.ts';
import type { CaseView } from './case-view.ts';

/** What is surely there: kinds of items that were kept, and what the buyer pointed at. */
function filledSlots(view: CaseView, { fills }: CaseChoices): ReadonlySet<SlotCode> {
  const slots = new Set<SlotCode>(fills.map(({ slot }) => slot));
  for (const { row, facts } of view.items) {
    if (row.kind === 'product' || row.kind === 'chat' || row.kind === 'order' || row.kind === 'terms')
      slots.add(row.kind);
    if (facts?.failure) slots.add('failure');
    if ((facts?.promises.length ?? 0) > 0) slots.add('promise');
  }
  return slots;
}

export function evasionsOf(
  view: CaseView,
  choices: CaseChoices,
  evasions: readonly Evasion[],
): ComplaintInput['evasions'] {
  return answerEvasions(chatOf(view), evasions, filledSlots(view, choices));
}
