// Pages between choosing an article and having paid for it.
import type { OrderFacts } from '../../evidence/facts.ts';
import type { Page } from '../../page/page-model.ts';
import { hasMarkedAmount } from './amounts.ts';
import { callsItself, hasButton, hasQrPicture } from './headings.ts';
import { isWalletBill } from './order-anchors.ts';

const PAY =
  /扫码支付|扫一扫|扫描(?:下方|上方|以下)?二维码|请(?:使用|打开|用)[^。]{0,12}(?:扫|支付)|收银台|支付(?:剩余|倒计时)|剩余支付时间|等待支付|正在支付|支付(?:失败|未完成)|重新(?:发起)?(?:支付|付款)|跳转[^。\n]{0,8}支付|支付二维码|长按识别|向[^。\n]{1,24}付款|支付成功|付款成功|账单详情|交易详情|scan (?:the |this )?(?:qr|to pay)|pay with|payment (?:successful|received|completed)|waiting for payment/iu;
const PAY_TITLE =
  /收银台|扫码支付|在线支付|支付订单|订单支付|支付页|确认支付|付款|账单|支付结果|支付成功|^(?:微信|支付宝|QQ钱包|QQ|云闪付|银联|京东)(?:安全|扫码|手机)?支付(?:手机版)?(?:\s?[-|_][^\n]{0,40})?$|网上支付|跳转(?:至|到)?支付|支付跳转|支付(?:失败|未完成)|cashier|payment(?! (?:method|option))|pay now|^pay\b/imu;
const CHECKOUT_TITLE =
  /确认(?:订单|账单)|订单确认|提交订单|结算|填写订单|核对订单|下单确认|确认(?:下单|购买)|(?:确认|核对)(?:购买|下单|商品|支付|付款)信息|购买确认|购物车|结[账帐]|填写(?:信息|资料)|checkout|shopping cart|your cart|^cart\b|confirm (?:your )?order|review (?:your )?order/iu;
export const PAY_BUTTON =
  /^(?:立即|马上|确认|去|继续|前往|现在)?(?:支付|付款)(?:订单|宝|宝支付)?(?:\s?¥?\s?\d[\d.]{0,9}\s?[¥元]?)?$|^(?:确认|立即)?(?:提交|送出|确认)订单(?:并?(?:付款|支付|去支付))?$|^确认(?:下单|购买)$|^(?:去|前往|立即)?结[算账帐](?:\s?\(\d+\))?$|^(?:pay|pay now|proceed to payment|continue to payment|place order|confirm order|complete (?:purchase|order)|(?:proceed to )?checkout|continue)$/iu;

const ASKS_TO_PAY =
  /订单(?:创建|生成|提交)成功[^。\n]{0,8}(?:支付|付款|选择支付方式)|请选择(?:支付|付款)方式/u;

export function isPayment(page: Page, heading: string, order: OrderFacts | undefined): boolean {
  if (order && order.cardSecrets.length > 0) return false;
  if (order?.tradeNo && isWalletBill(page) && /商[户家]|merchant/i.test(page.folded)) return true;
  const asks = PAY.test(page.folded);
  const settled = order?.status && !['unpaid', 'paid', 'done'].includes(order.status);
  if (settled || (order?.status === 'done' && order.product !== null && !isWalletBill(page))) return false;
  if (PAY_TITLE.test(heading)) return asks || order !== undefined || hasQrPicture(page);
  return (
    asks &&
    (order?.status ?? 'unpaid') === 'unpaid' &&
    (hasQrPicture(page) || /扫|二维码|scan/iu.test(page.folded)) &&
    (order !== undefined || hasMarkedAmount(page.folded))
  );
}

/** Asks to pay by picture or counts down to it, whatever it says about an order. */
export function isPaymentPage(page: Page): boolean {
  return PAY.test(page.folded) && (hasQrPicture(page) || PAY_TITLE.test(callsItself(page)));
}

export function isCheckoutTitle(page: Page): boolean {
  return CHECKOUT_TITLE.test(callsItself(page));
}

/** The buyer still chooses how to pay; a picture to scan stands on the page after this one. */
export function isTitledCheckout(page: Page, heading: string, order: OrderFacts | undefined): boolean {
  // 账单 is also what a shop calls an order that is still to be confirmed.
  const named = page.title.replaceAll('账单', '');
  if (!CHECKOUT_TITLE.test(heading) || PAY_TITLE.test(named) || hasQrPicture(page)) return false;
  if (isCheckout(page, heading, order)) return true;
  // The steps of a purchase end with 完成, which is no status of this one.
  return hasButton(page, PAY_BUTTON) && order?.orderNo === null && order.cardSecrets.length === 0;
}

export function isCheckout(page: Page, heading: string, order: OrderFacts | undefined): boolean {
  if (
    order &&
    (order.cardSecrets.length > 0 ||
      (order.status !== null && order.status !== 'unpaid') ||
      order.paidAt !== null)
  )
    return false;
  const pays = hasButton(page, PAY_BUTTON);
  if (CHECKOUT_TITLE.test(heading) || (order?.orderNo && ASKS_TO_PAY.test(page.folded)))
    return pays || order !== undefined;
  return (
    pays &&
    order !== undefined &&
    (order.orderNo !== null || order.amount !== null) &&
    order.status !== 'unpaid' &&
    // An order that has its number is no longer a product being chosen.
    (order.orderNo !== null || !/购买数量|库存/.test(page.folded))
  );
}
