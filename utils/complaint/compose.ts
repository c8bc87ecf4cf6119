// Facts → complaint. Pure and deterministic: the same facts give the same text.
import { assemble, blockedComplaint } from './assemble.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import { Draft } from './draft.ts';
import { BAREST, type Detail, ladderOf, richerValues } from './ladder.ts';
import { LAYOUTS } from './layouts.ts';

function render(input: ComplaintInput, detail: Detail): Complaint {
  const draft = new Draft(input, detail);
  return assemble(draft, LAYOUTS[input.paper](draft));
}

/** A rung takes away more than the limit asks for: what still fits comes back, the most telling first. */
function givenBack(input: ComplaintInput, rungs: readonly Detail[], at: number): Complaint {
  let detail = rungs[at] ?? BAREST;
  let complaint = render(input, detail);
  for (const richer of richerValues(input.paper, rungs.slice(0, at))) {
    const next = { ...detail, ...richer };
    const fuller = render(input, next);
    if (fuller.length <= input.limit.max && fuller.length > complaint.length)
      [detail, complaint] = [next, fuller];
  }
  return complaint;
}

/** The text of one paper, composed only of the given facts; what is not known is left out and listed as missing. */
export function composeComplaint(input: ComplaintInput): Complaint {
  if (input.paper === 'police-outline' && !input.switches.police)
    return blockedComplaint(input, 'police-unconfirmed');
  const rungs = ladderOf(input.paper);
  const at = rungs.findIndex((detail) => render(input, detail).length <= input.limit.max);
  if (at === 0) return render(input, rungs[0] ?? BAREST);
  const complaint = givenBack(input, rungs, at < 0 ? rungs.length - 1 : at);
  return { ...complaint, warnings: [...complaint.warnings, 'shortened'] };
}
