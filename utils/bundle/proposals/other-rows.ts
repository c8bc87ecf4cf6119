// Rows of a list of orders that belong to other orders: not only their numbers, the whole row speaks of something else.
import type { Case } from '../../evidence/case.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { otherOrders } from './values-of-facts.ts';

export interface OtherRow {
  orderNo: string;
  /** Page CSS px around everything that was read of the row; null where nothing has a place. */
  box: Rect | null;
  /** The page's own words of the row. */
  words: string[];
}

export function otherRows(facts: Facts, subject: Case): OtherRow[] {
  const others = new Set(otherOrders(facts, subject));
  return facts.orders.flatMap((order, index): OtherRow[] => {
    if (!others.has(order) || order.orderNo === null) return [];
    const places = facts.places.filter(({ path }) => path.startsWith(`orders.${index}.`));
    const boxes = places.flatMap(({ box }) => (box && box[2] > 0 && box[3] > 0 ? [box] : []));
    return [{ orderNo: order.orderNo, box: around(boxes), words: places.map(({ raw }) => raw.trim()) }];
  });
}

function around(boxes: readonly Rect[]): Rect | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , w]) => x + w));
  const bottom = Math.max(...boxes.map(([, y, , h]) => y + h));
  return [left, top, right - left, bottom - top];
}

/**
 * Spans of a row's words in the visible text: between the line with its number and the next line with another order's number.
 * @param numbers of all orders on the page
 */
export function rowSpans(
  text: string,
  row: OtherRow,
  numbers: readonly string[],
): [start: number, end: number][] {
  const at = text.indexOf(row.orderNo);
  if (at < 0) return [];
  const from = text.lastIndexOf('\n', at) + 1;
  const next = numbers
    .filter((number) => number !== row.orderNo)
    .map((number) => text.indexOf(number, at + row.orderNo.length))
    .filter((place) => place >= 0);
  const until =
    next.length === 0 ? text.length : text.lastIndexOf('\n', Math.min(...next)) + 1 || Math.min(...next);
  return row.words.flatMap((words): [number, number][] => {
    const start = words.length < 2 ? -1 : text.indexOf(words, from);
    return start >= 0 && start + words.length <= Math.max(until, at + row.orderNo.length)
      ? [[start, start + words.length]]
      : [];
  });
}
