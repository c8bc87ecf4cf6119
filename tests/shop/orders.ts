import { findGood, type Good } from './goods.ts';
import { compactTime } from './shop-time.ts';

export interface Card {
  readonly number: string;
  readonly password: string;
}
export interface Order {
  readonly orderNo: string;
  readonly good: Good;
  readonly quantity: number;
  readonly contact: string;
  readonly queryPassword: string;
  readonly createdAt: Date;
  paidAt: Date | null;
  cards: readonly Card[];
}

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
// Coprime to 90,000: consecutive orders get scattered tails that do not repeat.
const TAIL_STEP = 7919;

/** The shop's books, in memory; the same calls at the same times give the same orders. */
export class Orders {
  readonly #now: () => Date;
  readonly #byNumber = new Map<string, Order>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  find(orderNo: string): Order | null {
    return this.#byNumber.get(orderNo) ?? null;
  }

  /** The order, or the sentence that tells the buyer what is wrong with the form. */
  place(goodId: string, form: URLSearchParams): Order | string {
    const good = findGood(goodId);
    if (!good) return '商品不存在或已下架';
    const fault = faultIn(form, good);
    if (fault) return fault;
    const createdAt = this.#now();
    const order: Order = {
      orderNo: orderNumber(createdAt, this.#byNumber.size),
      good,
      quantity: Number(form.get('quantity')),
      contact: form.get('contact') ?? '',
      queryPassword: form.get('password') ?? '',
      createdAt,
      paidAt: null,
      cards: [],
    };
    this.#byNumber.set(order.orderNo, order);
    return order;
  }

  /** Paying twice changes nothing. */
  pay(order: Order): void {
    if (order.paidAt) return;
    order.paidAt = this.#now();
    order.cards = Array.from({ length: order.quantity }, (_, index) => makeCard(`${order.orderNo}/${index}`));
  }
}

export function totalFen(order: Order): number {
  return order.good.priceFen * order.quantity;
}

function faultIn(form: URLSearchParams, good: Good): string | null {
  const quantity = form.get('quantity') ?? '';
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(form.get('contact') ?? '')) return '请填写正确的联系邮箱';
  if (!/^\d{1,3}$/.test(quantity) || Number(quantity) < 1) return '购买数量不正确';
  if (Number(quantity) > good.stock) return '库存不足';
  if ((form.get('password') ?? '').length < 4) return '查询密码至少4位';
  return null;
}

/** 19 digits: time to the second, then a five-digit tail. */
function orderNumber(createdAt: Date, index: number): string {
  return compactTime(createdAt) + String(10_000 + ((index * TAIL_STEP + 3741) % 90_000));
}

function makeCard(seed: string): Card {
  const next = signsFrom(seed);
  const group = () => Array.from({ length: 4 }, () => SIGNS[next() % SIGNS.length]).join('');
  const digits = Array.from({ length: 12 }, () => next() % 10).join('');
  return { number: `XQ${digits}`, password: [group(), group(), group(), group()].join('-') };
}

// A small linear congruential generator seeded with FNV-1a: cards only have to look random and stay the same.
function signsFrom(seed: string): () => number {
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ sign.charCodeAt(0), 16777619) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 12;
  };
}
