// The meter: which of the four links of proof a case has, lacks, or cannot have at this shop.
import type { ChainSlot, Facts } from '../evidence/facts.ts';
import type { ItemKind } from '../evidence/item.ts';

export interface ChainItem {
  kind: ItemKind;
  /** Null for items nobody read (recordings, dropped files). */
  facts: Facts | null;
}

/** What to keep next, or instead: codes that a surface puts into words. */
export type EvidenceCode =
  | 'order-page'
  | 'payment-record'
  | 'chat-page'
  | 'contact-record'
  | 'failure-page'
  | 'failure-recording'
  | 'terms-page'
  | 'product-notice';

export interface ChainLink {
  slot: ChainSlot;
  /** unavailable: every kept page of this shop says that its software has no such page (本店没有). */
  state: 'kept' | 'missing' | 'unavailable';
  /** Items that fill the slot. */
  count: number;
  /** Null where the slot is filled. */
  nextBest: EvidenceCode | null;
}

const SLOTS: readonly ChainSlot[] = ['order', 'promise', 'failure', 'terms'];
const TO_KEEP: Readonly<Record<ChainSlot, EvidenceCode>> = {
  order: 'order-page',
  promise: 'chat-page',
  failure: 'failure-page',
  terms: 'terms-page',
};
const INSTEAD: Readonly<Record<ChainSlot, EvidenceCode>> = {
  order: 'payment-record',
  promise: 'contact-record',
  failure: 'failure-recording',
  terms: 'product-notice',
};

const FILLS: Readonly<Record<ChainSlot, (item: ChainItem) => boolean>> = {
  order: ({ kind, facts }) =>
    kind === 'order' || (facts?.orders.some((order) => order.orderNo !== null) ?? false),
  promise: ({ kind, facts }) =>
    kind === 'chat' || (facts !== null && (facts.transcript.length > 0 || facts.promises.length > 0)),
  failure: ({ facts }) => facts !== null && facts.failure !== null,
  terms: ({ kind, facts }) => kind === 'terms' || facts?.pageKind === 'terms',
};

/** Pages of a recognised shop software; a redeem page of the issuer says nothing about the shop. */
function shopPages(items: readonly ChainItem[]): Facts[] {
  return items.flatMap(({ facts }) =>
    facts !== null && facts.platform !== null && facts.platform !== 'generic' ? [facts] : [],
  );
}

function linkOf(slot: ChainSlot, items: readonly ChainItem[], shop: readonly Facts[]): ChainLink {
  const count = items.filter(FILLS[slot]).length;
  if (count > 0) return { slot, state: 'kept', count, nextBest: null };
  const isAbsent = shop.length > 0 && shop.every((facts) => facts.lacks.includes(slot));
  return isAbsent
    ? { slot, state: 'unavailable', count, nextBest: INSTEAD[slot] }
    : { slot, state: 'missing', count, nextBest: TO_KEEP[slot] };
}

/** The four links in the order 订单 · 承诺/聊天 · 失败页 · 条款. */
export function evidenceChain(items: readonly ChainItem[]): ChainLink[] {
  const shop = shopPages(items);
  return SLOTS.map((slot) => linkOf(slot, items, shop));
}
