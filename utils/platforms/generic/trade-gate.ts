// Is this page part of a trade at all? News about card shops, banks, parcels and forums use the same words.
import type { OrderFacts } from '../../evidence/facts.ts';
import { oncePerPage } from '../../page/once-per-page.ts';
import type { Page, Segment } from '../../page/page-model.ts';
import { type NonShop, OTHER_TRADES, type OtherTrade, REFERENCE_TITLE } from './other-trades.ts';
import { tellsStories } from './quotations.ts';

const SHOP_WORDS =
  '卡密|发卡|自动发货|兑换码|激活码|cdk|立即购买|购买数量|库存|已售|订单查询|查询订单|下单|支付方式|付款方式|待支付|待付款|已支付|已付款|待处理|已完成|已发货|充值|在线客服|联系客服|售后|提取卡密|收银台|卡号|支付宝|微信支付|扫码支付|扫一扫|应付|实付|实际支付|订单金额|订单状态|商品名称|购买时间|下单时间|付款时间|支付时间|商户单号|商户订单号|交易单号|投诉订单|人工处理|虚拟商品|数字商品|点卡|直充|' +
  'license key|activation code|redeem|buy now|checkout|in stock|add to cart|payment method|order status|order number|order id|order no|digital delivery|instant delivery|gift card|game key|unpaid|awaiting payment|order total|your order|my orders|quantity|qty|delivered|purchase|pending payment|product key|license|支付成功|购买成功|支付金额|支付页面|商品';
const SHOP = new RegExp(SHOP_WORDS, 'giu');
const DIGITAL =
  /卡密|发卡|自动发货|兑换码|激活码|cdk|提取卡密|卡号|点卡|直充|卡券(?:商城|店|铺|网|超市)|自动发[券码]|券码自动|(?:外卖|咖啡|奶茶|影票|电影|餐饮)(?:代金|红包|兑换)?券|license key|activation code|redeem|game key|gift card/iu;

const NEWS =
  /记者|责任编辑|责编|来源:|作者:|发布(?:时间|日期|于)|本报讯|新华社|阅读量|阅读\s?\d|阅读原文|编辑:|本文|转载|原创|相关阅读|reporter|published|by staff|\d min read|min read|newsletter|editor|written by/giu;
const CODE_WORD = /(?<![\w.@/-])[a-z]{2,}(?:_[a-z]{2,})+(?![\w@-])/g;
/** Terms speak of courts and of the police too. */
const RULES_TITLE = /协议|条款|须知|规则|声明|terms|conditions|agreement/iu;
/** Manuals in short steps hold few long sentences. */
const TUTORIAL = /教程|攻略|搭建|部署|指南|\btutorial\b|\bhow to\b|\bstep[- ]by[- ]step\b/iu;
const LONG_PROSE = 34;
/** Bank statements name the other side's numbers so; those are wallet bills, which are part of a trade. */
const WALLET = /商户单号|商户订单号|商家订单号/;

/** Kind of page that speaks about orders without being anybody's order page; null for all others. */
export function nonShopKind(page: Page, isKnownSoftware: boolean): NonShop | null {
  if (isKnownSoftware) return null;
  const words = textOf(page);
  const buys = hasBuyWords(page);
  const sellsCards = sellsDigitalCards(page);
  if (
    /后台|管理系统|管理中心|(?:商户|商家|卖家|店铺)(?:平台|中心|管理)|dashboard|merchant (?:center|portal)|seller central|admin(?:istration)?\b/iu.test(
      page.title,
    )
  )
    return 'office';
  if (!buys && REFERENCE_TITLE.test(page.title)) return 'reference';
  if (!buys && distinct(words, CODE_WORD) >= 4) return 'docs';
  if (/银行|(?:^|\s)bank/iu.test(page.title) && !buys && !WALLET.test(words)) return 'bank';
  const prose = proseShare(page);
  const trade = OTHER_TRADES.find((other) => {
    if (other.kind === 'bank' && WALLET.test(words)) return false;
    if (other.kind === 'news' && (prose < 0.3 || RULES_TITLE.test(page.title))) return false;
    if (other.core && !other.core.test(words)) return false;
    return distinct(words, other.words) >= needOf(other, buys, sellsCards);
  });
  return trade?.kind ?? (isArticle(page, words, prose) ? 'news' : null);
}

/** The more a page looks like a shop, the more words it takes to believe that it is none. */
function needOf(other: OtherTrade, buys: boolean, sellsCards: boolean): number {
  if (other.speaksOfCards) return buys && other.kind !== 'docs' ? Number.POSITIVE_INFINITY : other.need;
  if (buys && sellsCards) return Number.POSITIVE_INFINITY;
  return sellsCards ? other.need + 2 : other.need;
}

const textOf = oncePerPage((page) => `${page.title}\n${page.folded.slice(0, 200_000)}`);

/** Number of different words of the trade on the page. */
export const shopWords = oncePerPage((page) => {
  const placeholders = page.snapshot.fields.map((field) => field.placeholder).join('\n');
  return distinct(`${textOf(page)}\n${placeholders.slice(0, 200_000)}`, SHOP);
});

/** Banks, canteens and libraries number their cards too: a number alone is no card that is sold. */
export const sellsDigitalCards = oncePerPage((page) => {
  const words = textOf(page);
  return DIGITAL.test(/密码|卡密/u.test(words) ? words : words.replaceAll('卡号', ''));
});

export const mentionsDigitalGoods = oncePerPage((page) => DIGITAL.test(textOf(page)));

export const hasBuyWords = oncePerPage((page) =>
  page.segments.some(
    (segment) =>
      segment.folded.length <= 12 &&
      BUY.test(segment.folded) &&
      !isNameOfThing(page, segment) &&
      !isStepDone(page, segment),
  ),
);

/** 提交订单 with its time under it is a step that was taken. */
function isStepDone(page: Page, { index }: Segment): boolean {
  return /^(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s\d{1,2}:\d{2}/u.test(
    page.segments[index + 1]?.folded ?? '',
  );
}

/** Purchase in the cell of a table is a word, not a button. */
function isNameOfThing(page: Page, { element, spans }: Segment): boolean {
  if (!/^(?:th|td|dt)$/.test(page.elements[element]?.tag ?? '')) return false;
  return spans.every(({ run }) => run.element === element);
}

export const BUY =
  /^(?:立即|马上|立刻|现在|确认|直接|点击|我要|去|在线|马上去|快速|自助|一键|上车|拼团|单独|原价|秒杀|优惠|免登录|提交)?(?:购买|下单|抢购|购卡|订购|买单|租用|租号|拍下)(?:商品|卡密|此商品|会员)?$|^提交订单$|^(?:立即|马上)开通$|^(?:加入|添加到?)购物车$|^(?:buy(?: it)? now|buy|purchase|add to cart|add to basket|order now|get it now|place order|checkout|rent now)$/iu;

function isArticle(page: Page, words: string, prose: number): boolean {
  if (hasBuyWords(page)) return false;
  const marked = page.elements.some(
    (element) =>
      element.tag === 'meta' &&
      element.attrs['property'] === 'og:type' &&
      /article/i.test(element.attrs['content'] ?? ''),
  );
  const tagged = page.elements.some((element) => element.tag === 'article' && element.visible);
  const teaches = TUTORIAL.test(page.title);
  if (prose < 0.4 && !(teaches && tagged)) return false;
  const signs =
    distinct(words, NEWS) +
    (marked ? 2 : 0) +
    (tagged ? 1 : 0) +
    (tellsStories(page) ? 2 : 0) +
    (teaches ? 1 : 0);
  return signs >= (prose < 0.4 ? 3 : 2);
}

/** Share of the text that stands in sentences. */
function proseShare(page: Page): number {
  let prose = 0;
  let all = 0;
  for (const segment of page.segments) {
    all += segment.folded.length;
    if (segment.folded.length >= LONG_PROSE && /[。,，.]/u.test(segment.folded))
      prose += segment.folded.length;
  }
  return all === 0 ? 0 : prose / all;
}

function distinct(text: string, pattern: RegExp): number {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    found.add(match[0].toLowerCase());
    if (found.size > 20) break;
  }
  return found.size;
}

export function factCount(order: OrderFacts): number {
  const { orderNo, cardSecrets, statusText, merchant, ...facts } = order;
  return Object.values(facts).filter((value) => value !== null).length + (cardSecrets.length > 0 ? 1 : 0);
}
