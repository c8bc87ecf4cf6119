// One click of the popup: the field the buyer was in last, else the likeliest; within its maxlength, never submitting.
import type { FillResult } from '../messages/protocol.ts';
import { FillError, fillPageField, scanForm } from './fill-page.ts';

export async function fillField(tabId: number, text: string): Promise<FillResult> {
  const nothing = (reason: string): FillResult => ({ filled: false, cut: 0, reason });
  try {
    const { fields } = await scanForm(tabId);
    const field =
      fields.find(({ focused }) => focused) ?? fields.find(({ writable, score }) => writable && score > 0);
    if (!field) return nothing('no-field');
    const { problem, cut } = await fillPageField(tabId, field, text, 'cut');
    return problem ? nothing(problem) : { filled: true, cut, reason: null };
  } catch (error) {
    return nothing(error instanceof FillError ? error.problem : 'page-restricted');
  }
}
