// Some shops answer a query with the order's state and leave its number in the control that asked for it.
import type { Page } from '../../page/page-model.ts';
import { callsItself } from './headings.ts';
import { TROUBLE } from './label-places.ts';
import type { Anchor } from './order-anchors.ts';
import { fieldWords } from './secrets.ts';
import { badge } from './status-badges.ts';

const ASKS_NUMBER = /订单号|订单编号|单号|order (?:no|number|id)/iu;
const NUMBER = /^[A-Za-z]{0,8}\d[\w-]{9,63}$/;

/** The typed number, only where the page answers with one state and shows no number of its own. */
export function queriedNumber(page: Page): Anchor[] {
  const typed = page.snapshot.fields.filter(({ element, value, placeholder }) => {
    const number = (value ?? '').trim();
    return (
      page.elements[element]?.visible === true &&
      NUMBER.test(number) &&
      (number.match(/\d/g)?.length ?? 0) >= 8 &&
      ASKS_NUMBER.test(fieldWords(page, element, placeholder))
    );
  });
  const [only] = typed;
  // A complaint asks for the number as well.
  if (TROUBLE.test(callsItself(page))) return [];
  if (!only || typed.length > 1 || badge(page, page.segments) === null) return [];
  const value = (only.value ?? '').trim();
  const box = page.elements[only.element]?.box ?? [0, 0, 0, 0];
  return [{ orderNo: { value, raw: value, box }, element: only.element, segments: [], isNamed: true }];
}
