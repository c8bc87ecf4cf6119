// What was bought: stated as far as it is known. What is not known is left out and listed as missing.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';

function productWords(draft: Draft): string {
  const { product, quantity } = draft.input.order;
  const name = draft.quoted(product, draft.detail.product);
  if (name === '') return '';
  const isMany = quantity !== null && Number.isSafeInteger(quantity) && quantity > 1 && quantity < 1_000_000;
  return `“${name}”${isMany ? `×${quantity}` : ''}`;
}

/** `星海点卡（shop.example）`, one of the two where only one is known. */
export function shopWords(draft: Draft): string {
  const { shopName, shopHost } = draft.input.order;
  const [name, host] = [draft.line(shopName, 30), draft.line(shopHost, 60)];
  if (name !== '' && host !== '') return `${name}（${host}）`;
  const merchant = draft.line(draft.input.order.merchant, 30);
  return name || host || (merchant === '' ? '' : `店铺“${merchant}”`);
}

function noteMissing(draft: Draft): void {
  const { order } = draft.input;
  if (draft.orderNo === null) draft.lacks('order-no');
  if (draft.line(order.product) === '') draft.lacks('product');
  if (draft.amount === null) draft.lacks('amount');
  if (draft.at(order.paidAt) === null && draft.at(order.createdAt) === null) draft.lacks('time');
  if (CHANNEL_OF[draft.input.paper] === 'payment' && draft.tradeNo === null) draft.lacks('trade-no');
}

/** How the order can be found where its number is not known, or stands for several. */
function findable(draft: Draft, isTradeTold: boolean): Sentence[] {
  const { order, paper } = draft.input;
  const others = order.ambiguous.length > 0 ? draft.exhibits(order.ambiguous) : [];
  if (others.length > 1)
    return [
      draft.fact(
        others,
        (see) => `该订单号在已保存的页面上对应不止一笔购买（${see}），请按付款时间和商品核对。`,
      ),
    ];
  if (draft.orderNo !== null || paper === 'community-post') return [];
  // A payment channel finds the payment by its own number.
  if (CHANNEL_OF[paper] === 'payment' && draft.tradeNo !== null) return [];
  const by = [
    draft.tradeNo === null || !isTradeTold ? '' : '支付交易号',
    draft.at(order.paidAt) === null ? '' : '付款时间',
    draft.amount === null ? '' : '金额',
  ].filter((part) => part !== '');
  return [draft.say('gap', `订单号未能取得${by.length > 0 ? `，可按${by.join('、')}核对` : ''}。`)];
}

/** 于…付款29.80元购买“…”; whatever is unknown is left out. */
function deal(draft: Draft, where: string): string {
  const { paidAt, createdAt } = draft.input.order;
  const product = productWords(draft);
  const at = where === '' ? '' : `在${where}`;
  const paid = draft.at(paidAt) !== null;
  const time = draft.moment(paid ? paidAt : createdAt);
  const sum = draft.amount;
  const when = time === '' ? '' : `于${time}`;
  // Whether a renewal was bought is what the trouble is about.
  if (draft.input.problem === 'P21' && paid && product !== '' && sum !== null)
    return `${draft.voice.me}${when}${at}就${product}付款${sum}`;
  if (paid || time === '') {
    const pays = sum === null ? (paid ? '付款' : '') : `付款${sum}`;
    return `${draft.voice.me}${when}${at}${pays}购买${product === '' ? '商品' : product}`;
  }
  const buys = `${draft.voice.me}${when}${at}下单购买${product === '' ? '商品' : product}`;
  return sum === null ? buys : `${buys}，金额${sum}`;
}

/** One spoken sentence: 我于…付款…购买“…”，订单号…（证据1）。 */
export function purchase(draft: Draft, where = '', withTrade = false): Sentence[] {
  noteMissing(draft);
  const parts = [
    draft.detail.purchase ? deal(draft, draft.detail.extras ? where : '') : '',
    draft.orderNo === null
      ? ''
      : `${draft.detail.purchase ? '' : `${draft.voice.me}的`}订单号${draft.orderNo}`,
    draft.detail.purchase || draft.amount === null || draft.detail.words <= 16 ? '' : `付款${draft.amount}`,
    withTrade && draft.tradeNo !== null ? `支付交易号${draft.tradeNo}` : '',
  ].filter((part) => part !== '');
  const sentence = draft.fact([draft.input.order.exhibit], (see) => `${parts.join('，')}（${see}）。`);
  return [...(parts.length > 0 ? [sentence] : []), ...findable(draft, withTrade)];
}

function extras(draft: Draft): [string, string][] {
  const { order } = draft.input;
  return [
    ['支付方式', draft.line(order.payChannel, 20)],
    ['支付交易号', draft.tradeNo ?? ''],
    ['商家', order.merchant === order.shopName ? '' : draft.line(order.merchant, 30)],
    ['店铺', order.shopName === null && order.shopHost === null ? '' : shopWords(draft)],
  ];
}

/** Label by label: 订单号：…；商品：“…”；… （证据1）。 */
export function orderLabels(draft: Draft): Sentence[] {
  noteMissing(draft);
  const { order } = draft.input;
  const paid = draft.at(order.paidAt) !== null;
  const labels: [string, string][] = [
    ['订单号', draft.orderNo ?? ''],
    ['商品', draft.detail.purchase ? productWords(draft) : ''],
    ['金额', draft.amount ?? ''],
    [paid ? '付款时间' : '下单时间', draft.moment(paid ? order.paidAt : order.createdAt)],
    ...(draft.detail.extras ? extras(draft) : []),
  ];
  const shown = labels.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`);
  const facts =
    shown.length > 0 ? [draft.fact([order.exhibit], (see) => `${shown.join('；')}（${see}）。`)] : [];
  return [...facts, ...findable(draft, draft.detail.extras)];
}
