// What a case's clock is set by, read off its items.

import { SHOP_ZONE } from '../casework/calendar.ts';
import type { CapturedClause, ClockInput, KeptPromise, PaidBy, SeenMoment } from '../casework/clock-input.ts';
import type { TimePrecision } from '../casework/deadlines.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { OrderFacts } from '../evidence/facts.ts';
import {
  type CaseItem,
  type CaseView,
  type SeenOrder,
  seen,
  severalOrders,
  sightingsOfOrder,
} from './case-view.ts';

/** Steps, attempts and ending come from the buyer; the rest from what was kept. */
export type KeptMoments = Omit<ClockInput, 'steps' | 'attempts' | 'ending' | 'now'>;

export function keptMoments(
  view: CaseView,
  clauses: readonly CapturedClause[],
  choices: CaseChoices,
): KeptMoments {
  const sightings = sightingsOfOrder(view);
  return {
    zone: SHOP_ZONE,
    shop: shopOf(view, choices),
    order: orderOf(view, sightings, choices),
    activatedAt: firstSeen(view, ({ facts }) => facts?.success != null && facts.failure === null),
    failedAt: failedAt(view),
    orderKept: orderKept(view, sightings),
    clauses,
    promises: [...pagePromises(view), ...chatPromises(view)],
    said: saidIn(view),
  };
}

const NO_SHOP: ReadonlySet<string> = new Set(['alipay', 'wechat-pay', 'epay']);

function shopOf({ case: known, items }: CaseView, { seller }: CaseChoices): ClockInput['shop'] {
  const own = items.filter(
    ({ row, facts }) =>
      facts?.platform && !NO_SHOP.has(facts.platform) && row.kind !== 'redeem' && row.kind !== 'chat',
  );
  const platforms = own.map(({ facts }) => facts?.platform ?? null).reverse();
  const operated = items.some(({ facts }) => facts?.operator);
  return {
    platform: platforms.find((platform) => platform !== 'generic') ?? platforms[0] ?? null,
    host: known.shopHost,
    isPlatform: seller === null ? (operated ? true : null) : seller === 'platform',
  };
}

const captured = ({ row, exhibit }: CaseItem): SeenMoment => ({
  at: row.capturedAt,
  precision: 'second',
  exhibit,
});

function firstSeen(view: CaseView, fits: (item: CaseItem) => boolean): SeenMoment | null {
  const item = view.items.find(fits);
  return item ? captured(item) : null;
}

/** When the refusal appeared where our script saw that, else when its page was kept. */
function failedAt({ items }: CaseView): SeenMoment | null {
  const item = items.find(({ facts }) => facts?.failure);
  if (!item) return null;
  const noticed = item.facts?.noticed.find(({ text }) => text === item.facts?.failure?.text);
  return { ...captured(item), at: noticed?.appearedAt ?? item.row.capturedAt };
}

/** Trouble in which the shop's word that it delivered is the very dispute. */
const NOT_ARRIVED: ReadonlySet<string | null> = new Set(['P07', 'P08', 'P09']);

function orderOf(view: CaseView, sightings: readonly SeenOrder[], choices: CaseChoices): ClockInput['order'] {
  const ofOrder = (fits: (order: OrderFacts) => boolean): SeenMoment | null =>
    firstSeen(view, ({ exhibit }) =>
      sightings.some((seenAt) => seenAt.exhibit === exhibit && fits(seenAt.order)),
    );
  const disputed = NOT_ARRIVED.has(choices.problem);
  return {
    createdAt: printed(view, sightings, 'createdAt'),
    paidAt: printed(view, sightings, 'paidAt'),
    deliveredBy: ofOrder(
      ({ status, cardSecrets }) => cardSecrets.length > 0 || (status === 'done' && !disputed),
    ),
    refundedBy: ofOrder(({ status }) => status === 'refunded'),
    amount: seen(sightings, 'amount') ?? view.case.amount,
    paidBy: paidBy(choices, seen(sightings, 'payChannel')),
    personal: choices.paidToPerson === true,
  };
}

/** The buyer's own word, else what the order's page prints. */
function paidBy({ paidBy: chosen }: CaseChoices, printedChannel: string | null): PaidBy | null {
  if (chosen !== null) return chosen === 'wechat' || chosen === 'alipay' ? chosen : 'other';
  if (/微信|wechat|weixin|wxpay/i.test(printedChannel ?? '')) return 'wechat';
  return /支付宝|alipay|花呗/i.test(printedChannel ?? '') ? 'alipay' : null;
}

/** A time of the order as a page prints it, with how fine it is printed. */
function printed(
  view: CaseView,
  sightings: readonly SeenOrder[],
  key: 'createdAt' | 'paidAt',
): SeenMoment | null {
  if (severalOrders(sightings).length > 0) return null;
  const sighting = sightings.find(({ order }) => order[key] !== null);
  const at = sighting?.order[key];
  if (!sighting || !at) return null;
  const facts = view.items.find(({ exhibit }) => exhibit === sighting.exhibit)?.facts;
  const path = `orders.${facts?.orders.indexOf(sighting.order) ?? -1}.${key}`;
  const precision: TimePrecision = facts?.places.find((place) => place.path === path)?.precision ?? 'minute';
  return { at, precision, exhibit: sighting.exhibit };
}

function orderKept({ items }: CaseView, sightings: readonly SeenOrder[]): SeenMoment | null {
  const kept = sightings
    .filter(({ order, own }) => own && order.orderNo !== null)
    .map(({ exhibit }) => exhibit);
  const item = items.find(({ exhibit }) => kept.includes(exhibit));
  return item ? captured(item) : null;
}

function pagePromises({ items }: CaseView): KeptPromise[] {
  const found = new Map<string, KeptPromise>();
  for (const { row, facts, exhibit } of items) {
    if (row.kind === 'terms' || row.kind === 'redeem' || row.kind === 'chat') continue;
    for (const { kind, text, within } of facts?.promises ?? []) {
      if (!found.has(text)) found.set(text, { kind, text, within, exhibit, itemId: row.id, saidAt: null });
    }
  }
  return [...found.values()];
}

function chatPromises({ items }: CaseView): KeptPromise[] {
  const found = new Map<string, KeptPromise>();
  for (const { row, facts, exhibit } of items) {
    for (const { kind, text, within, message } of facts?.statements ?? []) {
      const saidAt = facts?.transcript[message]?.at ?? null;
      if (kind !== 'undertaking' || within === null || saidAt === null) continue;
      const key = `${saidAt} ${text}`;
      if (!found.has(key)) found.set(key, { kind: 'other', text, within, exhibit, itemId: row.id, saidAt });
    }
  }
  return [...found.values()];
}

function saidIn({ items }: CaseView): ClockInput['said'] {
  const said = items.flatMap(({ facts, exhibit }) =>
    (facts?.transcript ?? []).flatMap(({ sender, at }) =>
      at !== null && (sender === 'buyer' || sender === 'merchant' || sender === 'platform')
        ? [{ by: sender, at, exhibit }]
        : [],
    ),
  );
  return said.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The newest page that still showed nothing delivered, null without one. */
export function undeliveredAt(view: CaseView): string | null {
  const waiting = sightingsOfOrder(view)
    .filter(
      ({ order: { status, cardSecrets } }) =>
        cardSecrets.length === 0 && (status === 'paid' || status === 'processing' || status === 'failed'),
    )
    .map(({ exhibit }) => exhibit);
  return view.items.findLast(({ exhibit }) => waiting.includes(exhibit))?.row.capturedAt ?? null;
}
