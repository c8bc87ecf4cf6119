// Is this page part of a trade at all? News about card shops, banks, parcels and forums use the same words.
import type { OrderFacts } from '../../evidence/facts.ts';
import { ancestorsOf, type Page } from '../../page/page-model.ts';

const SHOP_WORDS =
  '卡密|发卡|自动发货|兑换码|激活码|cdk|立即购买|购买数量|库存|已售|订单查询|查询订单|下单|支付方式|付款方式|待支付|待付款|已支付|已付款|待处理|已完成|已发货|充值|在线客服|联系客服|售后|提取卡密|收银台|卡号|支付宝|微信支付|扫码支付|扫一扫|应付|实付|实际支付|订单金额|订单状态|商品名称|购买时间|下单时间|付款时间|支付时间|商户单号|商户订单号|交易单号|投诉订单|人工处理|虚拟商品|数字商品|点卡|直充|' +
  'license key|activation code|redeem|buy now|checkout|in stock|add to cart|payment method|order status|order number|order id|order no|digital delivery|instant delivery|gift card|game key|unpaid|awaiting payment|order total|your order|my orders|quantity|qty|delivered|purchase|pending payment|product key|license|支付成功|购买成功|商品';
const SHOP = new RegExp(SHOP_WORDS, 'giu');
const DIGITAL =
  /卡密|发卡|自动发货|兑换码|激活码|cdk|提取卡密|卡号|点卡|直充|license key|activation code|redeem|game key|gift card/iu;

const PARCEL =
  /运单|快递|物流|揽收|派送|签收|派件|中转|包裹|承运|收件人|驿站|tracking number|shipment|in transit|out for delivery|carrier|parcel|courier/giu;
const BANK =
  /账户余额|转账|银行卡|借记卡|信用卡|网上银行|手机银行|交易明细|对账单|开户行|汇款|理财|存款|贷款|账户明细|本期账单|可用额度|account balance|statement|transfer|savings|mortgage|overdraft|sort code|routing number/giu;
const FORUM =
  /楼主|回复|发帖|帖子|板块|版块|沙发|板凳|楼层|回帖|发表于|只看该作者|点赞|收藏本帖|跟帖|签到|积分|upvote|replies|thread|posted by|original poster|forum/giu;
const NEWS =
  /记者|责任编辑|责编|来源[:：]|作者[:：]|发布时间|本报讯|新华社|阅读量|阅读原文|编辑[:：]|本文|转载|reporter|published|by staff|min read|newsletter|editor/giu;
const TRAVEL =
  /航班|机票|登机|酒店|入住|退房|车次|座位|乘客|旅客|外卖|骑手|就诊|挂号|门诊|flight|boarding|check-?in|passenger|itinerary/giu;
const CODE =
  /```|npm install|api 文档|接口文档|请求参数|返回参数|字段说明|参数说明|request parameters|response body|changelog|pull request|commit/giu;
const LONG_PROSE = 60;

export type NonShop = 'news' | 'bank' | 'parcel' | 'forum' | 'travel' | 'docs' | 'office' | null;

/** Kind of page that speaks about orders without being anybody's order page. */
export function nonShopKind(page: Page, isKnownSoftware: boolean): NonShop {
  if (isKnownSoftware) return null;
  const words = `${page.title}\n${page.folded.slice(0, 200_000)}`;
  const digital = DIGITAL.test(words);
  const prose = proseShare(page);
  if (distinct(words, CODE) >= 2) return 'docs';
  if (/后台|管理系统|管理中心|dashboard|admin(?:istration)?\b/iu.test(page.title)) return 'office';
  if (distinct(words, PARCEL) >= 3 && (!digital || prose < 0.5))
    return digital && hasBuyWords(page) ? null : 'parcel';
  if (
    (distinct(words, BANK) >= 3 || /银行|(?:^|\s)bank/iu.test(page.title)) &&
    !hasBuyWords(page) &&
    !/商户单号|商户订单号|商家订单号/.test(words)
  )
    return 'bank';
  if (distinct(words, TRAVEL) >= 2 && !digital) return 'travel';
  if (distinct(words, FORUM) >= 3 && !hasBuyWords(page)) return 'forum';
  if (isArticle(page, words, prose)) return 'news';
  return null;
}

/** Number of different words of the trade on the page. */
export function shopWords(page: Page): number {
  const placeholders = page.snapshot.fields.map((field) => field.placeholder).join('\n');
  return distinct(`${page.title}\n${page.folded.slice(0, 200_000)}\n${placeholders}`, SHOP);
}

export function mentionsDigitalGoods(page: Page): boolean {
  return DIGITAL.test(`${page.title}\n${page.folded.slice(0, 200_000)}`);
}

export function hasBuyWords(page: Page): boolean {
  return page.segments.some((segment) => segment.folded.length <= 12 && BUY.test(segment.folded));
}

export const BUY =
  /^(?:立即|马上|确认|直接|点击|我要|去)?(?:购买|下单|抢购|购卡|订购|买单)(?:商品|卡密)?$|^提交订单$|^(?:加入|添加到?)购物车$|^(?:buy(?: it)? now|buy|purchase|add to cart|order now|place order|checkout)$/iu;

function isArticle(page: Page, words: string, prose: number): boolean {
  if (hasBuyWords(page) || prose < 0.4) return false;
  const marked = page.elements.some(
    (element) =>
      element.tag === 'meta' &&
      element.attrs['property'] === 'og:type' &&
      /article/i.test(element.attrs['content'] ?? ''),
  );
  const tagged = page.elements.some((element) => element.tag === 'article' && element.visible);
  const signs = distinct(words, NEWS) + (marked ? 2 : 0) + (tagged ? 1 : 0);
  return signs >= 2;
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

/** Quoted order details in an article, a comment or a listing of code are not an order. */
export function isQuoted(page: Page, element: number): boolean {
  for (const at of ancestorsOf(page, element)) {
    const node = page.elements[at];
    if (!node) return false;
    if (/^(?:blockquote|code)$/.test(node.tag)) return true;
    if (
      /(?:^|[\s_-])(?:comment|post-content|article-body|entry-content|markdown-body|quote)(?:[\s_-]|$)/i.test(
        node.cls,
      )
    )
      return true;
  }
  return false;
}

export function factCount(order: OrderFacts): number {
  const { orderNo, cardSecrets, statusText, merchant, ...facts } = order;
  return Object.values(facts).filter((value) => value !== null).length + (cardSecrets.length > 0 ? 1 : 0);
}
