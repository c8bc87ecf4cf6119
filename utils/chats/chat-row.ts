// One message on the page: where its words stand, and where its name and time may stand besides.
import { ancestorsOf, isInside, type Page } from '../page/page-model.ts';

export interface ChatRow {
  /** Child of the list that holds it; several bubbles of one group share it. */
  unit: number;
  /** Element with its words: the unit itself or one bubble of it. */
  element: number;
  /** Elements besides `element` whose names and times count for it. */
  heads: number[];
}

export function wholeRow(unit: number, heads: number[] = []): ChatRow {
  return { unit, element: unit, heads };
}

/** From an element inside a row up to its unit, both included. */
export function* chainOf(page: Page, row: ChatRow, from: number): Generator<number> {
  for (const at of ancestorsOf(page, from)) {
    yield at;
    if (at === row.unit || at === row.element || !isInside(page, at, row.unit)) break;
  }
  if (row.element === row.unit) return;
  for (const at of ancestorsOf(page, page.elements[row.element]?.parent ?? -1)) {
    if (!isInside(page, at, row.unit)) return;
    yield at;
  }
}
