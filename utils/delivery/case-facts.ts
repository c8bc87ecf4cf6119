// From what is kept to what a complaint may say. Facts only; whatever is not in the locker stays null.

import { maskSecret } from '../bundle/secret-list.ts';
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import type { Facts } from '../evidence/facts.ts';
import { isTriedCode, type TriedCode } from '../evidence/tried-codes.ts';
import {
  type CaseItem,
  type CaseView,
  type SeenOrder,
  seen,
  severalOrders,
  sightingsOfOrder,
} from './case-view.ts';

export function orderOf(view: CaseView): ComplaintInput['order'] {
  const { case: known, items } = view;
  const sightings = sightingsOfOrder(view);
  const ambiguous = severalOrders(sightings);
  return {
    orderNo: known.orderNo ?? seen(sightings, 'orderNo'),
    product: seen(sightings, 'product') ?? known.product,
    // Of two purchases, two currencies or two sums nobody knows which is meant.
    amount:
      disagreeOnSum(sightings) || ambiguous.length > 0 ? null : (seen(sightings, 'amount') ?? known.amount),
    quantity: seen(sightings, 'quantity'),
    createdAt: seen(sightings, 'createdAt'),
    paidAt: seen(sightings, 'paidAt'),
    status: seen(sightings, 'status'),
    statusText: seen(sightings, 'statusText'),
    payChannel: seen(sightings, 'payChannel'),
    tradeNo: seen(sightings, 'tradeNo'),
    merchant: seen(sightings, 'merchant') ?? known.merchant,
    shopName:
      items.find(({ row, facts }) => row.kind !== 'redeem' && facts?.shopName)?.facts?.shopName ?? null,
    shopHost: known.shopHost,
    exhibit: sightings[0]?.exhibit ?? null,
    ambiguous,
  };
}

/** Pages of other kinds may show a price before coupons; pages of the order itself show what was paid. */
function disagreeOnSum(sightings: readonly SeenOrder[]): boolean {
  const currencies = new Set(sightings.flatMap(({ order: { amount } }) => amount?.currency ?? []));
  const sums = sightings
    .filter(({ order, own }) => own && order.orderNo !== null && order.status !== 'unpaid')
    .flatMap(({ order: { amount } }) => (amount ? Number(amount.value.replaceAll(',', '')) : []));
  return currencies.size > 1 || new Set(sums).size > 1;
}

const newestFirst = (view: CaseView): CaseItem[] => [...view.items].reverse();

export function failureOf(view: CaseView): ComplaintInput['failure'] {
  const item = newestFirst(view).find(({ facts }) => facts?.failure);
  if (!item?.facts?.failure) return null;
  const { kind, code, text } = item.facts.failure;
  const onRedeemPage = item.row.kind === 'redeem';
  const page = item.row.title || item.row.host;
  return { kind, code, text, at: failedAt(item), page, onRedeemPage, exhibit: item.exhibit };
}

/** When it appeared where our script saw that, else when the page was kept. */
function failedAt({ row, facts }: CaseItem): string {
  const noticed = facts?.noticed.find(({ text }) => text === facts.failure?.text);
  return noticed?.appearedAt ?? row.capturedAt;
}

export function promisesOf(view: CaseView): ComplaintInput['promises'] {
  const found = new Map<string, ComplaintInput['promises'][number]>();
  for (const { row, facts, exhibit } of view.items) {
    if (row.kind === 'terms' || row.kind === 'redeem') continue;
    for (const promise of facts?.promises ?? []) {
      if (!found.has(promise.text)) found.set(promise.text, { ...promise, exhibit });
    }
  }
  return [...found.values()];
}

export function chatOf(view: CaseView): ComplaintInput['chat'] {
  const found = new Map<string, ComplaintInput['chat'][number]>();
  for (const { facts, exhibit } of view.items) {
    for (const { sender, text, at } of facts?.transcript ?? []) {
      if (sender !== 'merchant' && sender !== 'platform') continue;
      found.set(`${at} ${text}`, { sender, text, at, exhibit });
    }
  }
  return [...found.values()];
}

/** What happened besides ordering, paying and the newest failure: an account recalled a week later was one that had worked. */
export function eventsOf(view: CaseView): ComplaintInput['timeline'] {
  const [, ...earlier] = newestFirst(view).filter(({ facts }) => facts?.failure);
  const failures = earlier.map((item) => ({
    at: failedAt(item),
    text: `${item.row.kind === 'redeem' ? '激活失败，' : ''}页面提示“${item.facts?.failure?.text ?? ''}”`,
    exhibit: item.exhibit,
  }));
  const successes = view.items
    .filter(({ facts }) => facts?.success && !facts.failure)
    .map(({ row, facts, exhibit }) => ({
      at: row.capturedAt,
      text: `页面显示“${facts?.success?.text ?? ''}”`,
      exhibit,
    }));
  return [...successes, ...failures];
}

/** The card that failed: the one on the failing page, or the only one of the case. Never a password, never a guess. */
export function cardOf(view: CaseView): string | null {
  const cardsIn = (items: readonly CaseItem[]) => [...new Set(items.flatMap(({ facts }) => cardsOf(facts)))];
  const failing = newestFirst(view).find(({ facts }) => facts?.failure);
  const onPage = failing ? cardsIn([failing]) : [];
  const [secret, ...others] = onPage.length > 0 ? onPage : cardsIn(view.items);
  if (!secret || others.length > 0) return null;
  const masked = maskSecret(secret);
  return /[^*]/.test(masked) ? masked : null;
}

/**
 * The order page that delivered what failed. Every code that was tried has to be a delivered one: of several nobody knows
 * which the message means.
 */
export async function deliveredOn(view: CaseView): Promise<number | null> {
  const failing = newestFirst(view).find(({ facts }) => facts?.failure);
  const tried = failing?.facts?.tried ?? [];
  if (tried.length === 0) return null;
  for (const { order, exhibit } of sightingsOfOrder(view)) {
    const found = tried.map((code) => holdsTried(code, order.cardSecrets));
    if (exhibit !== failing?.exhibit && (await Promise.all(found)).every(Boolean)) return exhibit;
  }
  return null;
}

async function holdsTried(code: TriedCode, delivered: readonly string[]): Promise<boolean> {
  for (const secret of delivered) if (await isTriedCode(code, secret)) return true;
  return false;
}

function cardsOf(facts: Facts | null): string[] {
  const marked = (facts?.secrets ?? [])
    .filter(({ kind }) => kind.startsWith('card'))
    .map(({ value }) => value);
  return [...marked, ...(facts?.orders ?? []).flatMap(({ cardSecrets }) => cardSecrets)];
}
