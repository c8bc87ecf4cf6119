import { isChatTitle } from '../../chats/chat-context.ts';
import type { OrderFacts, PageKind } from '../../evidence/facts.ts';
import type { Page } from '../../page/page-model.ts';
import { isGoodsWindow, isProduct } from './goods-page.ts';
import { callsItself, hasButton } from './headings.ts';
import { TROUBLE } from './label-places.ts';
import { isCheckout, isPayment, isTitledCheckout } from './pay-page.ts';
import { hasRedeemForm } from './redeem-form.ts';
import { fieldWords } from './secrets.ts';
import { factCount, hasBuyWords } from './trade-gate.ts';

const CLAUSE =
  /^(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?[条章节款]|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[、.\s]|article \d|section \d)/iu;
const TERMS_TITLE = /协议|条款|须知|规则|声明|政策|条例|免责|terms|conditions|policy|agreement|disclaimer/iu;
const NOTICE_TITLE =
  /^.{0,12}(?:公告|通知|说明|须知|规则|声明|帮助|常见问题|售后|notice|announcement|faq|help|polic)/imu;
const OF_TRADE = /订单|卡密|发货|商品|客服|售后|充值|购买|\borders?\b|\bkeys?\b|\bcodes?\b/giu;
const TALK_TITLE =
  /客服|聊天|会话|对话|工单|留言|消息|投诉详情|沟通|联系(?:商家|卖家|店主)|live chat|chat with|conversation|messages?\b|ticket/iu;
const SEND = /^(?:发送|发送消息|回复|提交回复|send|reply|send message|post reply)$/iu;
const MESSAGE_FIELD = /消息|回复|留言|内容|说点什么|想说|message|reply|type (?:here|a|your)/iu;
const ORDER_TITLE = /订单|提取卡密|卡密(?:详情|信息|提取)|购买结果|取货|order|invoice|receipt/iu;

export interface KindInputs {
  orders: readonly OrderFacts[];
  /** Rows of an order table, filled or not. */
  listed: number;
  messages: number;
  failed: boolean;
  /** Says that a code took. */
  succeeded: boolean;
  promises: number;
}

export interface KindReading {
  kind: PageKind;
  confidence: number;
}

export function readPageKind(page: Page, inputs: KindInputs): KindReading {
  const heading = callsItself(page);
  const numbered = inputs.orders.filter((order) => order.orderNo !== null);
  const single = inputs.orders[0];
  const redeems = hasRedeemForm(page);
  if (isTerms(page, heading, numbered.length)) return { kind: 'terms', confidence: 0.9 };
  const isOrderPage = single && factCount(single) >= 3 && ORDER_TITLE.test(heading) && !isChatTitle(page);
  const talks = inputs.messages >= 2 || (inputs.messages === 1 && isChatTitle(page));
  if (talks && !hasBuyWords(page) && !isOrderPage) return { kind: 'chat', confidence: 0.85 };
  if (numbered.length === 0 && (redeems || inputs.failed || inputs.succeeded))
    return { kind: 'redeem', confidence: 0.9 };
  if (inputs.orders.length >= 2) return { kind: 'orders', confidence: 0.95 };
  if (isTitledCheckout(page, heading, single)) return { kind: 'checkout', confidence: 0.8 };
  if (isPayment(page, heading, single)) return { kind: 'payment', confidence: 0.85 };
  if (isCheckout(page, heading, single)) return { kind: 'checkout', confidence: 0.8 };
  if (isProduct(page, numbered.length)) return { kind: 'product', confidence: 0.8 };
  if (single && factCount(single) === 0 && isTroublePage(page)) return { kind: 'other', confidence: 0.7 };
  if (single)
    return { kind: inputs.listed > 0 && isListTitle(heading) ? 'orders' : 'order', confidence: 0.9 };
  if (inputs.messages >= 2 || (!single && isTalk(page, heading))) return { kind: 'chat', confidence: 0.5 };
  if (isNotice(page, inputs)) return { kind: 'terms', confidence: 0.7 };
  return { kind: 'other', confidence: 0.6 };
}

/** An announcement of the shop's that lays down how it delivers, refunds and replaces. */
function isNotice(page: Page, { promises, orders }: KindInputs): boolean {
  if (promises < 2 || orders.length > 0 || isGoodsWindow(page)) return false;
  const first = page.segments.find(({ element }) => page.elements[element]?.tag === 'h1')?.folded ?? '';
  return (
    NOTICE_TITLE.test(`${page.title}\n${first.slice(0, 40)}`) &&
    (page.folded.match(OF_TRADE)?.length ?? 0) >= 2
  );
}

/** Bubbles that nobody could read, over a line to type the next message into. */
function isTalk(page: Page, heading: string): boolean {
  if (!TALK_TITLE.test(heading) || !hasButton(page, SEND)) return false;
  return page.snapshot.fields.some(({ element, type, placeholder }) => {
    if (!page.elements[element]?.visible || !/^(?:text|textarea|)$/.test(type)) return false;
    return type === 'textarea' || MESSAGE_FIELD.test(fieldWords(page, element, placeholder));
  });
}

function isListTitle(heading: string): boolean {
  return /我的订单(?!详情|信息)|订单列表|购买记录|历史订单|订单中心|my orders|order history|order list|purchase history/iu.test(
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

/** A complaint, a request for after-sales help, a ticket, a chat: no order page, yet about an order. */
export function isTroublePage(page: Page): boolean {
  return TROUBLE.test(callsItself(page)) || isChatTitle(page);
}

export function speaksOfOrder(page: Page): boolean {
  return ORDER_TITLE.test(callsItself(page));
}
