// Values that a reader has named: codes, passwords, contacts, numbers, who speaks in a chat.
import type { Case } from '../../evidence/case.ts';
import type { Facts, Message, OrderFacts, PageSecret } from '../../evidence/facts.ts';
import type { HiddenKind, HiddenOwner } from '../../evidence/redaction-plan.ts';
import { speakersOf } from './chat-speakers.ts';
import { type HiddenValue, OWNER_SURENESS } from './hidden-value.ts';

export const KIND_OF_SECRET: Readonly<Record<PageSecret['kind'], HiddenKind>> = {
  card: 'card-secret',
  'card-password': 'card-secret',
  'query-password': 'query-password',
  'complaint-password': 'complaint-password',
};

const known = (value: string, kind: HiddenKind, owner: HiddenOwner): HiddenValue => ({
  value,
  kind,
  owner,
  source: 'position',
  sureness: OWNER_SURENESS.known,
});

/** Everything of one reading that some recipient may not see. */
export function valuesOfFacts(facts: Facts, subject: Case): HiddenValue[] {
  const secrets = facts.secrets.map(({ value, kind }) => known(value, KIND_OF_SECRET[kind], 'buyer'));
  const other = new Set(otherOrders(facts, subject));
  const orders = facts.orders.flatMap((order) => valuesOfOrder(order, other.has(order)));
  const goods = otherGoods(facts, other, subject).map((value) => known(value, 'other-order', 'order'));
  return [...secrets, ...orders, ...goods, ...namesOf(facts, subject)];
}

/** Orders of a page that are not this case's: only where it is known which one is. */
export function otherOrders({ orders }: Facts, { orderNo }: Case): OrderFacts[] {
  return orderNo === null
    ? []
    : orders.filter((order) => order.orderNo !== null && order.orderNo !== orderNo);
}

/** What else was bought, unless it is what this case is about. */
function otherGoods({ orders }: Facts, other: ReadonlySet<OrderFacts>, { product }: Case): string[] {
  const own = [product, ...orders.flatMap((order) => (other.has(order) ? [] : [order.product]))];
  return [...other].flatMap(({ product: name }) => {
    const isOwn = own.some(
      (words) => words !== null && name !== null && (words.includes(name) || name.includes(words)),
    );
    return name !== null && [...name].length >= 4 && !isOwn ? [name] : [];
  });
}

function valuesOfOrder(order: OrderFacts, isOther: boolean): HiddenValue[] {
  const { orderNo, tradeNo, contact, cardSecrets } = order;
  const values = cardSecrets.map((value) => known(value, 'card-secret', 'buyer'));
  if (orderNo) values.push(known(orderNo, isOther ? 'other-order' : 'order-number', 'order'));
  if (tradeNo) values.push(known(tradeNo, isOther ? 'other-order' : 'trade-no', 'order'));
  if (contact) values.push(known(contact, contactKind(contact), 'order'));
  return values;
}

function contactKind(contact: string): HiddenKind {
  if (contact.includes('@')) return 'email';
  if (/^(?:\+?86)?1[3-9]\d{9}$/.test(contact.replace(/[ -]/g, ''))) return 'phone';
  return /^[1-9]\d{4,10}$/.test(contact) ? 'qq' : 'wechat';
}

/** Speakers of a chat by name. In a chat of two nobody is a third person. */
function namesOf({ transcript, shopName, operator }: Facts, subject: Case): HiddenValue[] {
  return namesInChat(
    transcript,
    [shopName, operator, subject.merchant].filter((name) => name !== null),
  );
}

/** Names that can be searched for. */
export function namesInChat(messages: readonly Message[], ofShop: readonly string[]): HiddenValue[] {
  return speakersOf(messages, ofShop).flatMap(({ name, kind, owner, isBare }) =>
    isBare ? [] : known(name, kind, owner),
  );
}
