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
    (facts?.orders ?? []).map((order) => ({
      order: withCredibleTimes(order, row.capturedAt),
      exhibit,
      own: row.kind === 'order',
    })),
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

const FIRST_SHOPS = Date.parse('2000-01-01T00:00:00Z');
/** A computer's clock may be wrong by days; beyond that a page prints no time of a purchase. */
const CLOCK_OFF_MS = 60 * 86_400_000;

/** An unset time prints as 1970, a validity as 2099: neither is when something was bought. */
function withCredibleTimes(order: OrderFacts, capturedAt: string): OrderFacts {
  const credible = (iso: string | null): boolean => {
    const at = Date.parse(iso ?? '');
    return Number.isNaN(at) || (at >= FIRST_SHOPS && at <= Date.parse(capturedAt) + CLOCK_OFF_MS);
  };
  const { createdAt, paidAt } = order;
  if (credible(createdAt) && credible(paidAt)) return order;
  return {
    ...order,
    createdAt: credible(createdAt) ? createdAt : null,
    paidAt: credible(paidAt) ? paidAt : null,
  };
}

/** One number under which the kept pages show purchases of different times: the exhibits, empty where all agree. */
export function severalOrders(sightings: readonly SeenOrder[]): number[] {
  const numbered = sightings.filter(({ order }) => order.orderNo !== null);
  const created = apart(numbered, 'createdAt');
  if (created.length > 0) return created;
  // One purchase may be paid in several goes: pages that agree on when it was made are of one.
  const own = numbered.filter((sighting) => sighting.own);
  return own.filter(({ order }) => order.createdAt !== null).length < 2 ? apart(own, 'paidAt') : [];
}

function apart(sightings: readonly SeenOrder[], key: 'createdAt' | 'paidAt'): number[] {
  const byTime = new Map<number, number>();
  for (const { order, exhibit } of sightings) {
    const at = Date.parse(order[key] ?? '');
    if (!Number.isNaN(at) && !byTime.has(at)) byTime.set(at, exhibit);
  }
  const times = [...byTime.keys()].sort((a, b) => a - b);
  // A page that prints no seconds is the same purchase as one that does.
  const spread = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return spread > 5 * 60_000 ? [...new Set(byTime.values())] : [];
}

/** Newest value that any sighting shows. */
export function seen<K extends keyof OrderFacts>(
  sightings: readonly SeenOrder[],
  key: K,
): OrderFacts[K] | null {
  return sightings.find(({ order }) => order[key] !== null)?.order[key] ?? null;
}
