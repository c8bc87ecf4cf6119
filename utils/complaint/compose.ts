// Facts → complaint. Pure and deterministic: the same facts give the same text.
import { assemble, blockedComplaint } from './assemble.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import { Draft } from './draft.ts';
import { type Detail, ladderOf } from './ladder.ts';
import { LAYOUTS } from './layouts.ts';

function render(input: ComplaintInput, detail: Detail): Complaint {
  const draft = new Draft(input, detail);
  return assemble(draft, LAYOUTS[input.paper](draft));
}

/** The text of one paper, composed only of the given facts; what is not known is left out and listed as missing. */
export function composeComplaint(input: ComplaintInput): Complaint {
  if (input.paper === 'police-outline' && !input.switches.police)
    return blockedComplaint(input, 'police-unconfirmed');
  const [fullest, ...shorter] = ladderOf(input.paper);
  if (!fullest) throw new Error('a ladder without rungs');
  let complaint = render(input, fullest);
  if (complaint.length <= input.limit.max) return complaint;
  for (const detail of shorter) {
    complaint = render(input, detail);
    if (complaint.length <= input.limit.max) break;
  }
  return { ...complaint, warnings: [...complaint.warnings, 'shortened'] };
}
