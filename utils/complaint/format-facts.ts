// Facts in words. What cannot be what it claims to be (an order number of 500 characters) is not printed.
import type { Amount } from '../evidence/facts.ts';
import type { ItemKind } from '../evidence/item.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** `2026-11-22 14:02` in the buyer's zone; a bare date stays one; null for anything else: the device's zone never fills in. */
export function formatMoment(iso: string | null, tzOffsetMin: number): string | null {
  if (iso === null || iso.length > 40) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(iso) && Number.isFinite(Date.parse(iso))) return iso;
  if (!MOMENT.test(iso)) return null;
  const ms = Date.parse(iso);
  if (!Number.isFinite(ms) || !Number.isFinite(tzOffsetMin)) return null;
  const local = new Date(ms + tzOffsetMin * 60_000);
  if (Number.isNaN(local.getTime()) || local.getUTCFullYear() < 1990 || local.getUTCFullYear() > 2999)
    return null;
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** The page's own digits: `30.00元`, `12.5 USD`. */
export function formatAmount(amount: Amount | null): string | null {
  if (amount === null) return null;
  const value = amount.value.trim();
  if (value.length > 16 || !/^\d[\d,]*(?:\.\d{1,8})?$/.test(value) || !/^[A-Z]{3}$/.test(amount.currency))
    return null;
  return amount.currency === 'CNY' ? `${value}元` : `${value} ${amount.currency}`;
}

/** An order number as the shop prints it; null where it cannot be one. */
export function plausibleNumber(text: string | null): string | null {
  const number = text?.trim() ?? '';
  return number.length <= 64 && /^[0-9A-Za-z][0-9A-Za-z_\-./#:]*$/.test(number) ? number : null;
}

export const EXHIBIT_NAMES: Readonly<Record<ItemKind, string>> = {
  product: '商品页',
  checkout: '下单页',
  payment: '付款页',
  order: '订单页',
  orders: '订单列表',
  chat: '聊天记录',
  redeem: '兑换激活页',
  terms: '规则条款页',
  page: '网页',
  recording: '录像',
  window: '窗口画面',
  file: '文件',
  note: '文字记录',
};
