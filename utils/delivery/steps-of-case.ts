// What the buyer noted of papers sent and tries made, with the exhibits that show them.
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import type { Locker } from '../locker/database.ts';
import { attemptsOfCase, stepsOfCase } from '../locker/steps.ts';
import type { CaseView } from './case-view.ts';

export function exhibitOf(view: CaseView, itemId: string | null): number | null {
  return view.items.find(({ row }) => row.id === itemId)?.exhibit ?? null;
}

export async function sentStepsOf(locker: Locker, view: CaseView): Promise<ComplaintInput['steps']> {
  const steps = await stepsOfCase(locker, view.case.id);
  return steps.map(({ paper, sentAt, answerBy, answeredAt, outcome, reference, answerItem }) => ({
    paper,
    sentAt,
    answerBy,
    answeredAt,
    outcome,
    answer: '',
    reference,
    exhibit: exhibitOf(view, answerItem),
  }));
}

export async function contactsOf(locker: Locker, view: CaseView): Promise<ComplaintInput['contacts']> {
  const attempts = await attemptsOfCase(locker, view.case.id);
  return attempts.map(({ at, result, itemId }) => ({ at, result, exhibit: exhibitOf(view, itemId) }));
}
