import { EMPTY_ORDER, emptyFacts, type Facts } from '../../../utils/evidence/facts.ts';

export const ORDER = EMPTY_ORDER;

export const FACTS: Facts = { ...emptyFacts('test/1'), confidence: 1 };

export const orderPage = (...numbers: string[]): Facts => ({
  ...FACTS,
  pageKind: 'order',
  orders: numbers.map((orderNo) => ({ ...ORDER, orderNo })),
});
