// One case as every surface and the composer see it: its items in exhibit order with their newest facts.

import { ExpectedError } from '../errors.ts';
import type { Case } from '../evidence/case.ts';
import type { Facts, OrderFacts } from '../evidence/facts.ts';
import type { Locker } from '../locker/database.ts';
import { readFacts } from '../locker/facts.ts';
import { savedItemsOf } from '../locker/items.ts';
import type { ItemRow } from '../locker/rows.ts';

export interface CaseItem {
  row: ItemRow;
  facts: Facts | null;
  /** Number of the exhibit in complaint and bundle, from 1. */
  exhibit: number;
}

export interface CaseView {
  case: Case;
  /** Saved items only: what was undone or damaged is no exhibit. */
  items: CaseItem[];
}

/** @throws ExpectedError not-found, locker-locked */
export async function readCaseView(locker: Locker, caseId: string): Promise<CaseView> {
  const known = await locker.cases.get(caseId);
  if (!known) throw new ExpectedError('not-found', caseId);
  const rows = await savedItemsOf(locker, caseId);
  const items = await Promise.all(
    rows.map(async (row, i) => ({ row, facts: await readFacts(locker, row.id), exhibit: i + 1 })),
  );
  return { case: known, items };
}

export interface SeenOrder {
  order: OrderFacts;
  exhibit: number;
  /** Read off the order's own page, which knows best. */
  own: boolean;
}

/** Every sighting of the case's order, its own page before others, newest first: other orders on the same pages are not its business. */
export function sightingsOfOrder({ case: known, items }: CaseView): SeenOrder[] {
  const all = items.flatMap(({ row, facts, exhibit }) =>
    (facts?.orders ?? []).map((order) => ({ order, exhibit, own: row.kind === 'order' })),
  );
  const numbers = new Set(all.flatMap(({ order }) => order.orderNo ?? []));
  // Several orders and nobody has said which: to mix their amounts and times would be an invention.
  if (known.orderNo === null && numbers.size > 1) return [];
  return all
    .filter(
      ({ order }) => known.orderNo === null || order.orderNo === null || order.orderNo === known.orderNo,
    )
    .reverse()
    .sort((a, b) => Number(b.own) - Number(a.own));
}

/** Newest value that any sighting shows. */
export function seen<K extends keyof OrderFacts>(
  sightings: readonly SeenOrder[],
  key: K,
): OrderFacts[K] | null {
  return sightings.find(({ order }) => order[key] !== null)?.order[key] ?? null;
}
