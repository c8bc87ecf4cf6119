// Values of persons that stand in no item but in what the buyer wrote: answers and complaints leave with the case.
import type { Case } from '../../evidence/case.ts';
import type { Facts } from '../../evidence/facts.ts';
import { findPersonal } from './find-personal.ts';
import type { HiddenValue } from './hidden-value.ts';
import { evidenceWords } from './values-of-items.ts';

/** @param readings of the items: the contact that an order shows is not the buyer's second one */
export function valuesTold(
  subject: Case,
  complaints: readonly { text: string }[],
  readings: readonly Facts[],
): HiddenValue[] {
  const contacts = readings.flatMap(({ orders }) => orders.flatMap(({ contact }) => contact ?? []));
  const known = new Set([...evidenceWords(readings, subject), ...contacts]);
  const answers = Object.values(subject.intake ?? {}).filter((answer) => typeof answer === 'string');
  return [...answers, ...complaints.map(({ text }) => text)].flatMap((text) =>
    findPersonal({ text, sender: null, ofShop: false }, known),
  );
}
