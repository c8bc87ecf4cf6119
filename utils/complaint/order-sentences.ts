// What was bought: stated as far as it is known, marked where it is not.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { plausibleNumber } from './format-facts.ts';

function purchaseTime(draft: Draft): { words: string; verb: string } | null {
  const { paidAt, createdAt } = draft.input.order;
  const paid = draft.at(paidAt);
  if (paid !== null) return { words: paid, verb: '付款' };
  const created = draft.at(createdAt);
  return created === null ? null : { words: created, verb: '下单' };
}

function productWords(draft: Draft): string | null {
  const { product, quantity } = draft.input.order;
  const name = draft.quoted(product, draft.detail.product);
  if (name === '') return null;
  const isMany = quantity !== null && Number.isSafeInteger(quantity) && quantity > 1 && quantity < 1_000_000;
  return `“${name}”${isMany ? `×${quantity}` : ''}`;
}

function gaps(draft: Draft): Sentence[] {
  const found: Sentence[] = [];
  if (draft.orderNo === null) found.push(draft.gap('order-no', '【订单号：未取得，待补】'));
  if (productWords(draft) === null) found.push(draft.gap('product', '【商品名称：未取得，待补】'));
  if (draft.amount === null) found.push(draft.gap('amount', '【付款金额：未取得，待补】'));
  if (purchaseTime(draft) === null) found.push(draft.gap('time', '【下单或付款时间：未取得，待补】'));
  return found;
}

/** One spoken sentence: 我于…付款购买“…”，订单号…，金额…（见证据1）。 */
export function orderInWords(draft: Draft): Sentence[] {
  const time = purchaseTime(draft);
  const parts = [
    `我${time ? `于${time.words}${time.verb}` : ''}购买${productWords(draft) ?? '商品'}`,
    draft.orderNo === null ? '' : `订单号${draft.orderNo}`,
    draft.amount === null ? '' : `金额${draft.amount}`,
  ].filter((part) => part !== '');
  return [
    draft.fact([draft.input.order.exhibit], (see) => `${parts.join('，')}（${see}）。`),
    ...gaps(draft),
  ];
}

function extras(draft: Draft): [string, string][] {
  const { order } = draft.input;
  const shop = [draft.words(order.shopName, 30), draft.words(order.shopHost, 60)].filter(
    (part) => part !== '',
  );
  return [
    ['支付方式', draft.words(order.payChannel, 20)],
    ['支付交易号', plausibleNumber(order.tradeNo) ?? ''],
    ['商家', draft.words(order.merchant, 30)],
    ['店铺', shop.length === 2 ? `${shop[0]}（${shop[1]}）` : (shop[0] ?? '')],
    ['订单状态', draft.words(order.statusText, 20)],
  ];
}

/** Label by label: 订单号：…；商品：“…”；… （见证据1）。 */
export function orderByLabel(draft: Draft): Sentence[] {
  const { order } = draft.input;
  const labels: [string, string][] = [
    ['订单号', draft.orderNo ?? ''],
    ['商品', productWords(draft) ?? ''],
    ['金额', draft.amount ?? ''],
    ['下单时间', draft.at(order.createdAt) ?? ''],
    ['付款时间', draft.at(order.paidAt) ?? ''],
    ...(draft.detail.extras ? extras(draft) : []),
  ];
  const shown = labels.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`);
  const facts =
    shown.length > 0 ? [draft.fact([order.exhibit], (see) => `${shown.join('；')}（${see}）。`)] : [];
  return [...facts, ...gaps(draft)];
}
