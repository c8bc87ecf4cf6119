// Cases and which item belongs to which: the log says it, the rows repeat it for lists.

import { ExpectedError } from '../errors.ts';
import type { Case } from '../evidence/case.ts';
import type { Facts } from '../evidence/facts.ts';
import { newCaseId } from '../evidence/ids.ts';
import type { Locker } from './database.ts';
import { readFacts } from './facts.ts';
import { appendRecords, logTables, type Writer } from './log.ts';
import type { ItemBasics } from './rows.ts';
import { guardWrite } from './write-errors.ts';

export function emptyCase(now: number): Case {
  const at = new Date(now).toISOString();
  return {
    id: newCaseId(),
    createdAt: at,
    updatedAt: at,
    shopHost: null,
    orderNo: null,
    product: null,
    merchant: null,
    amount: null,
    intake: null,
  };
}

/** Pages of the shop itself; a redeem or chat page elsewhere says nothing about where the order was placed. */
const SHOP_KINDS: ReadonlySet<string> = new Set([
  'product',
  'checkout',
  'payment',
  'order',
  'orders',
  'terms',
]);

/** Fills what the case does not know yet; only a merchant named on the order's own page replaces one taken from the shop's name. */
export function enrichCase(known: Case, facts: Facts, host: string | null, now: number): Case {
  const order = facts.orders.length === 1 ? facts.orders[0] : undefined;
  const onOrderPage = facts.pageKind === 'order';
  const ofShop = SHOP_KINDS.has(facts.pageKind);
  return {
    ...known,
    updatedAt: new Date(now).toISOString(),
    shopHost: known.shopHost ?? (ofShop ? host : null),
    orderNo: known.orderNo ?? order?.orderNo ?? null,
    product: known.product ?? order?.product ?? null,
    merchant:
      (onOrderPage ? order?.merchant : null) ??
      known.merchant ??
      order?.merchant ??
      (ofShop ? facts.shopName : null),
    amount: known.amount ?? order?.amount ?? null,
  };
}

/** Next free position in a case; must run inside a transaction over `items` and `records`. */
export async function nextCaseSeq(locker: Locker, caseId: string): Promise<number> {
  const row = await locker.caseSeqs.get(caseId);
  const next = (row?.last ?? 0) + 1;
  await locker.caseSeqs.put({ caseId, last: next });
  return next;
}

/**
 * Moves an item with a new `assign` record; `caseId` null opens a new case for it.
 * @returns the case it is in now
 * @throws ExpectedError not-found, locker-locked
 */
export async function moveItem(
  locker: Locker,
  writer: Writer,
  itemId: string,
  caseId: string | null,
): Promise<string> {
  const facts = await readFacts(locker, itemId);
  return guardWrite(() =>
    locker.transaction(
      'rw',
      [...logTables(locker), locker.items, locker.cases, locker.caseSeqs],
      async () => {
        const item = await locker.items.get(itemId);
        if (item?.state !== 'saved') throw new ExpectedError('not-found', itemId);
        const known = caseId === null ? emptyCase(writer.now()) : await locker.cases.get(caseId);
        if (!known) throw new ExpectedError('not-found', caseId ?? '');
        if (item.caseId === known.id) return known.id;
        const target = facts ? enrichCase(known, facts, item.host, writer.now()) : known;
        await locker.cases.put(target);
        await assign(locker, writer, item, target.id);
        return target.id;
      },
    ),
  );
}

async function assign(locker: Locker, writer: Writer, item: ItemBasics, caseId: string): Promise<void> {
  const caseSeq = await nextCaseSeq(locker, caseId);
  await appendRecords(locker, writer, [
    { type: 'assign', body: { item: item.id, case: caseId, case_seq: caseSeq } },
  ]);
  await locker.items.update(item.id, { caseId, caseSeq, assignedBy: 'buyer' });
}
