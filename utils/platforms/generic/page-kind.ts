import { isChatTitle } from '../../chats/transcript.ts';
import type { OrderFacts, PageKind } from '../../evidence/facts.ts';
import { ancestorsOf, attr, countSegments, type Page, segmentsIn } from '../../page/page-model.ts';
import { hasMarkedAmount } from './amounts.ts';
import { isButton } from './controls.ts';
import { TROUBLE } from './label-places.ts';
import { isWalletBill } from './order-anchors.ts';
import { CARD_FIELD, fieldWords } from './secrets.ts';
import { BUY, factCount, hasBuyWords, mentionsDigitalGoods } from './trade-gate.ts';

const CLAUSE =
  /^(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?[条章节款]|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[、.\s]|article \d|section \d)/iu;
const TERMS_TITLE = /协议|条款|须知|规则|声明|政策|条例|免责|terms|conditions|policy|agreement|disclaimer/iu;
const REDEEM_TITLE =
  /兑换|激活|核销|储值|卡密充值|卡密登录|(?:充值卡|购物卡|点卡|礼品卡)(?:充值|绑定|储值)|卡密直充|使用卡密|产品密钥|软件注册|redeem|redemption|activat/iu;
const REDEEM_BUTTON =
  /^(?:立即|马上|确认|点击|开始|去)?(?:批量)?(?:兑换|激活|核销|充值|储值|绑定|验证|注册|提交|送出|使用|领取|确认|确定|继续|下一步)(?:此设备|产品|设备|卡密|兑换码|激活码|礼品卡|卡券|码)?$|^(?:redeem|activate|apply|submit|verify|claim|validate|continue|next|register)(?: (?:now|code|key|card|it))?$/iu;
const PAY =
  /扫码支付|扫一扫|扫描(?:下方|上方|以下)?二维码|请(?:使用|打开|用)[^。]{0,12}(?:扫|支付)|收银台|支付(?:剩余|倒计时)|剩余支付时间|等待支付|正在支付|支付二维码|长按识别|向[^。\n]{1,24}付款|支付成功|付款成功|账单详情|交易详情|scan (?:the |this )?(?:qr|to pay)|pay with|payment (?:successful|received|completed)|waiting for payment/iu;
const PAY_TITLE =
  /收银台|扫码支付|在线支付|支付订单|订单支付|支付页|确认支付|付款|账单|支付结果|支付成功|cashier|payment|pay now|^pay\b/iu;
const CHECKOUT_TITLE =
  /确认订单|订单确认|提交订单|结算|填写订单|核对订单|下单确认|checkout|confirm (?:your )?order|review (?:your )?order/iu;
const PAY_BUTTON =
  /^(?:立即|马上|确认|去|继续|前往|现在)?(?:支付|付款)(?:订单|宝|宝支付)?$|^(?:确认|立即)?提交订单$|^(?:pay|pay now|proceed to payment|continue to payment|place order|confirm order|complete purchase)$/iu;
const PRODUCT =
  /库存|已售|销量|商品详情|宝贝详情|商品介绍|商品描述|购买数量|商品说明|发货方式|自动发货|人工发货|月销|剩余|in stock|sold|product details|description|quantity|reviews/iu;
const ORDER_TITLE = /订单|提取卡密|卡密(?:详情|信息|提取)|购买结果|取货|order|invoice|receipt/iu;

export interface KindInputs {
  orders: readonly OrderFacts[];
  /** Rows of an order table, filled or not. */
  listed: number;
  messages: number;
  failed: boolean;
  /** Says that a code took. */
  succeeded: boolean;
}

export interface KindReading {
  kind: PageKind;
  confidence: number;
}

export function readPageKind(page: Page, inputs: KindInputs): KindReading {
  const heading = `${page.title}\n${headings(page)}`;
  const numbered = inputs.orders.filter((order) => order.orderNo !== null);
  const single = inputs.orders[0];
  const redeems = hasRedeemForm(page);
  if (isTerms(page, heading, numbered.length)) return { kind: 'terms', confidence: 0.9 };
  if (inputs.messages >= 2 && !hasBuyWords(page)) return { kind: 'chat', confidence: 0.85 };
  if (numbered.length === 0 && (redeems || inputs.failed || inputs.succeeded))
    return { kind: 'redeem', confidence: 0.9 };
  if (inputs.orders.length >= 2) return { kind: 'orders', confidence: 0.95 };
  if (isPayment(page, heading, single)) return { kind: 'payment', confidence: 0.85 };
  if (isCheckout(page, heading, single)) return { kind: 'checkout', confidence: 0.8 };
  if (isProduct(page, numbered.length)) return { kind: 'product', confidence: 0.8 };
  if (single && factCount(single) === 0 && isTroublePage(page)) return { kind: 'other', confidence: 0.7 };
  if (single)
    return { kind: inputs.listed > 0 && isListTitle(heading) ? 'orders' : 'order', confidence: 0.9 };
  if (inputs.messages >= 2) return { kind: 'chat', confidence: 0.5 };
  return { kind: 'other', confidence: 0.6 };
}

function isListTitle(heading: string): boolean {
  return /我的订单|订单列表|购买记录|历史订单|订单中心|my orders|order history|order list|purchase history/iu.test(
    heading,
  );
}

function isTerms(page: Page, heading: string, numbered: number): boolean {
  if (numbered > 0 || hasBuyWords(page)) return false;
  const clauses = page.segments.filter((segment) => !segment.field && CLAUSE.test(segment.folded)).length;
  const prose = page.segments.filter((segment) => segment.folded.length >= 30).length;
  if (TERMS_TITLE.test(heading)) return clauses >= 3 || (prose >= 4 && TERMS_TITLE.test(page.title));
  return clauses >= 8 && prose >= 6;
}

function isPayment(page: Page, heading: string, order: OrderFacts | undefined): boolean {
  if (order && order.cardSecrets.length > 0) return false;
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
  return PAY.test(page.folded) && (hasQrPicture(page) || PAY_TITLE.test(`${page.title}\n${headings(page)}`));
}

export function isCheckoutTitle(page: Page): boolean {
  return CHECKOUT_TITLE.test(`${page.title}\n${headings(page)}`);
}

function isCheckout(page: Page, heading: string, order: OrderFacts | undefined): boolean {
  if (
    order &&
    (order.cardSecrets.length > 0 ||
      (order.status !== null && order.status !== 'unpaid') ||
      order.paidAt !== null)
  )
    return false;
  const pays = hasButton(page, PAY_BUTTON);
  if (CHECKOUT_TITLE.test(heading)) return pays || order !== undefined;
  return (
    pays &&
    order !== undefined &&
    (order.orderNo !== null || order.amount !== null) &&
    order.status !== 'unpaid' &&
    !/购买数量|库存/.test(page.folded)
  );
}

function isProduct(page: Page, numbered: number): boolean {
  return (
    numbered === 0 &&
    hasBuyWords(page) &&
    PRODUCT.test(page.folded) &&
    /\d/.test(page.folded) &&
    !isShopWindow(page)
  );
}

/** Goods that are only shown here: every price stands in a link to the page that sells it, or many are sold alike. */
function isShopWindow(page: Page): boolean {
  const prices = page.segments.filter(
    (segment) => hasMarkedAmount(segment.folded) && segment.folded.length <= 24,
  );
  const linked = prices.filter((price) => isLinked(page, price.element));
  if (prices.length > 0 && linked.length === prices.length) return true;
  const buttons = page.segments.filter(
    (segment) => segment.folded.length <= 12 && BUY.test(segment.folded.trim()) && isControl(page, segment),
  );
  return buttons.length >= 3 && !asksForBuyer(page);
}

function isLinked(page: Page, element: number): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, element)) {
    if (page.elements[at]?.tag === 'a' && /^(?!#|javascript:).+/i.test(attr(page, at, 'href'))) return true;
    if (level++ > 6) return false;
  }
  return false;
}

function isControl(page: Page, segment: Page['segments'][number]): boolean {
  return (
    isButton(page, segment) ||
    isLink(page, segment.element) ||
    segment.spans.some((span) => isLink(page, span.run.element))
  );
}

/** A quantity, a contact or a password to fill in: the form that buys. */
function asksForBuyer(page: Page): boolean {
  return page.snapshot.fields.some((field) => {
    const words = fieldWords(page, field.element, field.placeholder);
    return (
      page.elements[field.element]?.visible &&
      (field.type === 'number' ||
        /数量|联系|邮箱|手机|密码|quantity|qty|contact|e-?mail|password/iu.test(words))
    );
  });
}

/** A control that takes a card, with a button beside it that uses it up. */
export function hasRedeemForm(page: Page): boolean {
  const fields = page.snapshot.fields.filter((field) => {
    const element = page.elements[field.element];
    return (
      element?.visible &&
      !field.readOnly &&
      !/^(?:submit|button|checkbox|radio|select|file)$/.test(field.type)
    );
  });
  if (fields.length === 0 || fields.length > 12) return false;
  const titled = REDEEM_TITLE.test(`${page.title}\n${headings(page)}`);
  return fields.some((field) => {
    const asksCard = CARD_FIELD.test(fieldWords(page, field.element, field.placeholder));
    return (asksCard || titled) && hasRedeemButton(page, field.element, asksCard);
  });
}

function hasRedeemButton(page: Page, field: number, asksCard: boolean): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, field)) {
    if (level++ > 6 || countSegments(page, at) > 80) return false;
    const isNamed = segmentsIn(page, at).some(
      (segment) => isButton(page, segment) && REDEEM_BUTTON.test(segment.folded.replace(/\s+/g, ' ').trim()),
    );
    if (isNamed) return asksCard || mentionsDigitalGoods(page);
  }
  return false;
}

function hasButton(page: Page, pattern: RegExp): boolean {
  return page.segments.some(
    (segment) =>
      segment.folded.length <= 24 && pattern.test(segment.folded.trim()) && isControl(page, segment),
  );
}

function isLink(page: Page, element: number): boolean {
  return (
    page.elements[element]?.tag === 'a' || page.elements[page.elements[element]?.parent ?? -1]?.tag === 'a'
  );
}

function hasQrPicture(page: Page): boolean {
  return page.elements.some((element, i) => {
    if (!element.visible || (element.tag !== 'img' && element.tag !== 'canvas' && element.tag !== 'svg'))
      return false;
    const words = `${element.cls} ${attr(page, i, 'id')} ${attr(page, i, 'src').slice(0, 200)} ${attr(page, i, 'alt')} ${page.elements[element.parent]?.cls ?? ''} ${attr(page, element.parent, 'id')}`;
    return /qr-?code|二维码|(?:^|[^a-z])qr(?:[^a-z]|$)|qrimg/i.test(words);
  });
}

export function headings(page: Page): string {
  return page.segments
    .filter(
      (segment) =>
        segment.folded.length <= 40 &&
        (/^h[1-4]$/.test(page.elements[segment.element]?.tag ?? '') ||
          /(?:^|[\s_-])(?:title|heading|page-header|card-header|layui-card-header)(?:[\s_-]|$)/i.test(
            page.elements[segment.element]?.cls ?? '',
          )),
    )
    .slice(0, 12)
    .map((segment) => segment.folded)
    .join('\n');
}

/** A complaint, a request for after-sales help, a ticket, a chat: no order page, yet about an order. */
export function isTroublePage(page: Page): boolean {
  return TROUBLE.test(`${page.title}\n${headings(page)}`) || isChatTitle(page);
}

/** Prices with nothing to fill in: part of a trade though it sells nothing itself. */
export function isGoodsWindow(page: Page): boolean {
  return hasBuyWords(page) && mentionsDigitalGoods(page) && PRODUCT.test(page.folded) && isShopWindow(page);
}

export function speaksOfOrder(page: Page): boolean {
  return ORDER_TITLE.test(`${page.title}\n${headings(page)}`);
}
