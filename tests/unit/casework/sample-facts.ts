import type { Facts, OrderFacts } from '../../../utils/evidence/facts.ts';

export const ORDER: OrderFacts = {
  orderNo: null,
  amount: null,
  createdAt: null,
  paidAt: null,
  status: null,
  statusText: null,
  product: null,
  merchant: null,
  quantity: null,
  payChannel: null,
  tradeNo: null,
  contact: null,
  cardSecrets: [],
};

export const FACTS: Facts = {
  reader: 'test/1',
  platform: null,
  pageKind: 'other',
  shopName: null,
  orders: [],
  transcript: [],
  failure: null,
  promises: [],
  risks: [],
  entries: [],
  secrets: [],
  lacks: [],
  places: [],
  confidence: 1,
};

export const orderPage = (...numbers: string[]): Facts => ({
  ...FACTS,
  pageKind: 'order',
  orders: numbers.map((orderNo) => ({ ...ORDER, orderNo })),
});
