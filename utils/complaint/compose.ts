// Facts → complaint. Pure and deterministic: the same facts give the same text.
import type { Complaint } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import { assemble, Draft } from './draft.ts';
import { type Detail, FULL_DETAIL, LADDERS } from './ladder.ts';
import { LAYOUTS } from './layouts.ts';

function render(input: ComplaintInput, detail: Detail, limit: number): Complaint {
  const draft = new Draft(input, detail);
  return assemble(draft, LAYOUTS[input.channel](draft), limit);
}

function shortened(complaint: Complaint): Complaint {
  return { ...complaint, warnings: [...complaint.warnings, 'shortened'] };
}

/** Text for one channel, composed only of the given facts; what is not known is shown as missing. */
export function composeComplaint(input: ComplaintInput): Complaint {
  const { soft, hard, form, content } = LADDERS[input.channel];
  let detail = FULL_DETAIL;
  let complaint = render(input, detail, hard);
  for (const step of form) {
    if (complaint.length <= soft) return complaint;
    detail = { ...detail, ...step };
    complaint = render(input, detail, hard);
  }
  if (complaint.length <= hard) return complaint;
  for (const step of content) {
    detail = { ...detail, ...step };
    complaint = render(input, detail, hard);
    if (complaint.length <= hard) break;
  }
  return shortened(complaint);
}
