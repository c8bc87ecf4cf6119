import type { OrderFacts } from '../../evidence/facts.ts';
import type { Page } from '../../page/page-model.ts';
import type { OrdersReading } from './orders.ts';
import { isTroublePage, speaksOfOrder } from './page-kind.ts';
import { isCheckoutTitle, isPaymentPage } from './pay-page.ts';
import { factCount, hasBuyWords, sellsDigitalCards, shopWords } from './trade-gate.ts';

export interface PageAbout {
  /** Marks of a shop software were found. */
  known: boolean;
  redeems: boolean;
  chats: boolean;
}

/** Orders that this page really is about; words of the trade alone make none. */
export function acceptOrders(page: Page, read: OrdersReading, about: PageAbout): OrdersReading {
  const words = shopWords(page);
  const keep = read.orders.map((order) => {
    if (order.orderNo !== null) return isOrderPage(page, order, words, about);
    if (about.redeems || about.chats) return false;
    const isSold = order.product !== null || sellsDigitalCards(page);
    if (order.cardSecrets.length > 0) return about.known || (words >= 2 && isSold);
    if (order.amount !== null && isPaymentPage(page)) return true;
    if (isCheckoutTitle(page)) return factCount(order) >= 2;
    // Rows of a record list beside the form that buys.
    if (about.known && order.product !== null && order.status !== null && order.createdAt !== null)
      return true;
    if (hasBuyWords(page)) return false;
    const dated =
      order.status !== null || order.createdAt !== null || order.paidAt !== null || order.tradeNo !== null;
    return speaksOfOrder(page) && factCount(order) >= 2 && (dated || words >= 3);
  });
  if (keep.every(Boolean)) return read;
  const kept: OrdersReading = { orders: [], places: [] };
  read.orders.forEach((order, i) => {
    if (!keep[i]) return;
    const path = `orders.${kept.orders.length}`;
    for (const place of read.places) {
      if (place.path.startsWith(`orders.${i}.`))
        kept.places.push({ ...place, path: path + place.path.slice(`orders.${i}`.length) });
    }
    kept.orders.push(order);
  });
  return kept;
}

function isOrderPage(page: Page, order: OrderFacts, words: number, about: PageAbout): boolean {
  const facts = factCount(order);
  // A number and nothing else is what a chat, a complaint or a ticket says about its order.
  if (facts === 0) return (about.chats || isTroublePage(page)) && (about.known || words >= 2);
  if (about.known || facts >= 3) return true;
  // A number, a price or a time, and the card itself: nothing but a delivery shows all three.
  if ((order.amount ?? order.createdAt) !== null && order.cardSecrets.length > 0) return true;
  // A numbered list with prices: goods of a game, books, spare parts.
  if (isBare(order) && !/订单|单号|支付|付款|order|pay|invoice/iu.test(`${page.title}\n${page.folded}`))
    return order.orderNo !== null && order.orderNo.length >= 12 && facts >= 2 && words >= 1;
  return words >= 2 || isPaymentPage(page);
}

function isBare({ status, createdAt, paidAt, tradeNo, cardSecrets }: OrderFacts): boolean {
  return !status && !createdAt && !paidAt && !tradeNo && cardSecrets.length === 0;
}
