// What the buyer wrote leaves with the case as well: answers and complaints, and values of persons that stand nowhere else.
import type { Case } from '../../evidence/case.ts';
import type { Facts } from '../../evidence/facts.ts';
import { findPersonal } from './find-personal.ts';
import type { HiddenValue } from './hidden-value.ts';
import { evidenceWords } from './values-of-items.ts';

/** In a plan it stands beside the items. */
export const TOLD = 'told';

export interface ToldText {
  /** Ours: `answer-<which>` or `complaint-<channel>`. */
  file: string;
  text: string;
}

export function toldTexts(
  subject: Case,
  complaints: readonly { channel: string; text: string }[],
): ToldText[] {
  const answers = Object.entries(subject.intake ?? {}).flatMap(([name, answer]) =>
    typeof answer === 'string' && answer !== '' ? [{ file: `answer-${name}`, text: answer }] : [],
  );
  return [...answers, ...complaints.map(({ channel, text }) => ({ file: `complaint-${channel}`, text }))];
}

/** @param readings of the items: the contact that an order shows is not the buyer's second one */
export function valuesTold(
  subject: Case,
  complaints: readonly { channel: string; text: string }[],
  readings: readonly Facts[],
): HiddenValue[] {
  const contacts = readings.flatMap(({ orders }) => orders.flatMap(({ contact }) => contact ?? []));
  const known = new Set([...evidenceWords(readings, subject), ...contacts]);
  return toldTexts(subject, complaints).flatMap(({ text }) =>
    findPersonal({ text, sender: null, ofShop: false }, known),
  );
}
