// From a snapshot to facts. Pure: the same snapshot and clock give the same facts on any device.

import { readStatements } from '../chats/statements.ts';
import { readTranscript, type Transcript } from '../chats/transcript.ts';
import { emptyFacts, type Facts, type OrderFacts, type PageEntry, type PageKind } from '../evidence/facts.ts';

import type { PageSnapshot } from '../evidence/page-snapshot.ts';
import { type Budget, ENDLESS } from '../page/budget.ts';
import { buildPage } from '../page/build-page.ts';
import { attr, type Page, segmentsIn } from '../page/page-model.ts';
import { acceptOrders } from './generic/accept-orders.ts';
import { absentDoors, readEntries } from './generic/entries.ts';
import { speaksOfAnotherTrade } from './generic/foreign-labels.ts';
import { isGoodsWindow } from './generic/goods-page.ts';
import { readNumberTimes } from './generic/number-times.ts';
import { isOrderLookup } from './generic/order-lookup.ts';
import type { ReadingContext } from './generic/order-values.ts';
import { type OrdersReading, readOrders } from './generic/orders.ts';
import { readOutcome, triedSecrets } from './generic/outcome.ts';
import { isTroublePage, readPageKind } from './generic/page-kind.ts';
import { readParties } from './generic/parties.ts';
import { readPromises } from './generic/promises.ts';
import { collectSecrets } from './generic/secrets.ts';
import { factCount, nonShopKind, shopWords } from './generic/trade-gate.ts';
import { unstatedOn } from './generic/unstated.ts';
import { orderNoFromUrl } from './generic/url-number.ts';
import { matchPlatform } from './marks.ts';
import { readPairs } from './page-pairs.ts';
import type { Platform } from './platform.ts';
import { PLATFORMS } from './registry.ts';

export const READER = 'cardproof/1';

/** Facts of any page; a page that is no part of a trade has platform null and page kind `other`. */
export function recognise(
  snapshot: PageSnapshot,
  now: Date,
  platforms: readonly Platform[] = PLATFORMS,
  budget: Budget = ENDLESS,
): Facts {
  const page = buildPage(snapshot, snapshot.url, budget);
  const match = matchPlatform(page, platforms);
  const chat = readTranscript(page, now);
  if (nonShopKind(page, match !== null) && !chat.isTalk) return nothing(page);
  const { pairs, rows, spoken } = readPairs(page, match?.platform ?? null);
  const context: ReadingContext = {
    now,
    currency: defaultCurrency(page),
    spoken,
    talk: stretchOf(page, chat),
  };
  const transcript = chat.messages;
  const outcome = readOutcome(page, pairs, transcript);
  const { redeems, failure, success } = outcome;
  const read = readOrders(page, pairs, rows, context);
  const orders = acceptOrders(page, read, { known: match !== null, redeems, chats: transcript.length > 1 });
  nameFromUrl(page, orders, match?.platform ?? null);
  const promises = readPromises(page, chat.others);
  const generic = readPageKind(page, {
    orders: orders.orders,
    listed: rows.length,
    messages: transcript.length,
    failed: redeems && failure !== null,
    succeeded: success !== null,
    promises: promises.length,
  });
  const pageKind = hintedKind(page, match?.platform ?? null, orders) ?? generic.kind;
  const settles = orders.orders.length > 0 || pageKind === 'payment' || pageKind === 'checkout';
  if (match === null && settles && speaksOfAnotherTrade(page))
    return { ...emptyFacts(READER), confidence: 0.6 };
  const isTrade =
    match !== null ||
    chat.isTalk ||
    (pageKind !== 'other' && isShopPage(page, pageKind, promises.length, orders.orders.length)) ||
    (orders.orders.length > 0 && isTroublePage(page)) ||
    isGoodsWindow(page) ||
    isOrderLookup(page) ||
    orders.orders.some(isToldWhole);
  if (!isTrade) return nothing(page);
  const { shopName, operator } = readParties(page, orders.orders, pageKind === 'payment');
  for (const order of orders.orders) order.merchant ??= shopName;
  const undertakings = promises.map(({ promise }) => promise);
  const doors = withDoors(page, readEntries(page), match?.platform ?? null);
  const keepsFailure =
    failure !== null && (pageKind === 'redeem' || redeems || failure.failure.kind !== 'other');
  return {
    ...emptyFacts(READER),
    platform: match?.platform.id ?? 'generic',
    pageKind,
    shopName,
    operator,
    orders: orders.orders,
    numberTimes: readNumberTimes(orders.orders, orders.places, now),
    transcript,
    transcriptGaps: chat.gaps,
    widgets: chat.widgets,
    statements: readStatements(transcript),
    failure: keepsFailure ? failure.failure : null,
    success: success?.success ?? null,
    promises: undertakings,
    unstated: pageKind === 'product' && isWhole(page) ? unstatedOn(page, undertakings, doors) : [],
    entries:
      pageKind === 'order' && isWhole(page) ? [...doors, ...absentDoors(doors, orders.orders[0])] : doors,
    secrets: collectSecrets(page, pairs, [
      ...orders.orders.flatMap((order) => order.cardSecrets),
      ...triedSecrets(page, outcome),
    ]),
    lacks: [...(match?.platform.lacks ?? [])],
    places: orders.places.concat(
      keepsFailure ? [{ path: 'failure', box: failure.box, raw: failure.failure.text }] : [],
      success ? [{ path: 'success', box: success.box, raw: success.success.text }] : [],
      promises.map(({ promise, box }, i) => ({ path: `promises.${i}`, box, raw: promise.text })),
    ),
    unread: unreadOf(page, read.isCut),
    confidence: match ? Math.max(match.confidence, generic.confidence) : generic.confidence,
  };
}

/** Says so much about one order that no further word of the trade is needed. */
function isToldWhole(order: OrderFacts): boolean {
  if (order.cardSecrets.length > 0) return factCount(order) >= 4;
  const { orderNo, amount, product, status, createdAt, paidAt } = order;
  return [orderNo, amount, product, status, createdAt ?? paidAt].every((fact) => fact !== null);
}

function stretchOf(page: Page, { merchant, others }: Transcript): readonly [number, number] | null {
  const said = [...merchant, ...others];
  return said.length < 2
    ? null
    : [
        said.reduce((a, b) => Math.min(a, b)),
        said.reduce((to, element) => Math.max(to, page.end[element] ?? 0), 0),
      ];
}

/** Only of a page that was read to its end can it be said what it lacks. */
function isWhole(page: Page): boolean {
  return unreadOf(page).length === 0 && page.snapshot.frames.every(({ reachable }) => reachable);
}

function nothing(page: Page): Facts {
  return { ...emptyFacts(READER), unread: unreadOf(page), confidence: 0.6 };
}

/** What the reader left out, and what was left out of what it had read. */
function unreadOf({ snapshot, budget }: Page, isCut = false): Facts['unread'] {
  const own: Facts['unread'] = [
    ...(budget.isSpent() ? ['time' as const] : []),
    ...(isCut ? ['elements' as const] : []),
  ];
  return [...new Set([...snapshot.truncated, ...own])];
}

function nameFromUrl(page: Page, reading: OrdersReading, platform: Platform | null): void {
  const [only] = reading.orders;
  if (!only || reading.orders.length > 1 || only.orderNo !== null) return;
  const own = page.url ? platform?.urlNumber?.exec(page.url.pathname + page.url.search)?.[1] : undefined;
  only.orderNo = own ?? orderNoFromUrl(page.url);
  if (only.orderNo)
    reading.places.push({ path: 'orders.0.orderNo', box: null, raw: page.url?.href ?? '', confidence: 0.4 });
}

function hintedKind(page: Page, platform: Platform | null, orders: OrdersReading): PageKind | null {
  const hint = platform?.pages.find(({ path, cls }) =>
    path
      ? page.url !== null && path.test(page.url.pathname + page.url.search)
      : page.elements.some((element) => cls?.test(element.cls)),
  );
  // An order with its card on a page whose address says otherwise: the page has moved on.
  if (!hint || (hint.kind === 'payment' && orders.orders.some((order) => order.cardSecrets.length > 0)))
    return null;
  // The address of an order that the shop does not know shows none.
  if (hint.kind === 'order' && orders.orders.length === 0) return null;
  return hint.kind;
}

function isShopPage(page: Page, kind: PageKind, promises: number, orders: number): boolean {
  const words = shopWords(page);
  if (kind === 'redeem' || words >= 1) return true;
  if (kind === 'chat') return TALK_OF_TRADE.test(page.folded);
  if (kind === 'terms') return promises >= 2 || /协议|条款|terms/iu.test(page.title);
  return kind === 'product' ? promises >= 1 : kind === 'payment' && orders >= 1;
}

const TALK_OF_TRADE = /卡|激活|兑换|充值|订单|会员|账号|\b(?:key|code|order|account|refund)s?\b/iu;

function withDoors(page: Page, entries: PageEntry[], platform: Platform | null): PageEntry[] {
  const doors = platform?.doors ?? [];
  if (doors.length === 0) return entries;
  page.elements.forEach((element, i) => {
    const href = attr(page, i, 'href');
    const door =
      element.tag === 'a' && element.visible && href ? doors.find(({ path }) => path.test(href)) : undefined;
    const url = door ? (URL.parse(href, page.snapshot.url)?.href ?? href) : null;
    if (door && !entries.some((entry) => entry.url === url)) {
      const text = segmentsIn(page, i)
        .map((segment) => segment.text)
        .join(' ');
      entries.push({ kind: door.kind, text, url, state: 'active' });
    }
  });
  return entries;
}

function defaultCurrency(page: Page): string {
  const lang = page.snapshot.lang.toLowerCase();
  if (lang.startsWith('ja')) return 'JPY';
  // A figure without a symbol is renminbi on a Chinese page; elsewhere nobody knows (ISO 4217 XXX).
  return /\p{Script=Han}/u.test(page.folded) || lang.startsWith('zh') ? 'CNY' : 'XXX';
}
