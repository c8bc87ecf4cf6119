// One article to buy, or a window full of them.
import { ancestorsOf, attr, type Page, type Segment } from '../../page/page-model.ts';
import { hasMarkedAmount } from './amounts.ts';
import { hasButton, isControl } from './headings.ts';
import { PAY_BUTTON } from './pay-page.ts';
import { fieldWords } from './secrets.ts';
import { BUY, hasBuyWords, mentionsDigitalGoods, shopWords } from './trade-gate.ts';

const PRODUCT =
  /库存|已售|销量|商品详情|宝贝详情|商品介绍|商品描述|购买数量|商品说明|发货方式|自动发货|人工发货|月销|剩余|in stock|sold|product details|description|quantity|reviews/iu;
const STOCKED = /库存|购买数量|已售|in stock/iu;
const PRICE = /(?:价格|售价|单价|现价|租金|面值|到手价|price)\s?:?\s?\d/iu;
/** What the button of an order form says where nothing has been ordered yet. */
const ORDERS = /^(?:确认|生成|创建)订单$/u;
const SOLD_OUT =
  /^(?:暂时|已经)?(?:已?售罄|缺货(?:登记)?|卖完了|补货中|到货通知|库存不足|已下架)$|^(?:sold out|out of stock|notify me)$/iu;

export function isProduct(page: Page, numbered: number): boolean {
  return (
    numbered === 0 &&
    (hasBuyWords(page) || isSoldOut(page) || hasButton(page, ORDERS) || isPaidAtOnce(page)) &&
    (PRODUCT.test(page.folded) || PRICE.test(page.folded) || hasMarkedAmount(page.folded)) &&
    /\d/.test(page.folded) &&
    !isShopWindow(page)
  );
}

/** Goods that are only shown here: every price stands in a link to the page that sells it, or many are sold alike. */
function isShopWindow(page: Page): boolean {
  const prices = pricesOn(page);
  if (prices.length > 0 && linkedPrices(page) === prices.length) return true;
  return isSoldManyTimes(page) && !asksForBuyer(page);
}

function pricesOn(page: Page): Segment[] {
  return page.segments.filter((segment) => hasMarkedAmount(segment.folded) && segment.folded.length <= 40);
}

function linkedPrices(page: Page): number {
  return pricesOn(page).filter((price) => price.spans.some(({ run }) => isLinked(page, run.element))).length;
}

function isLinked(page: Page, element: number): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, element)) {
    if (page.elements[at]?.tag === 'a' && /^(?!#|javascript:).+/i.test(attr(page, at, 'href'))) return true;
    if (level++ > 6) return false;
  }
  return false;
}

/** 购买 beside every article of a list; 加入购物车 and 立即购买 sell the same one. */
function isSoldManyTimes(page: Page): boolean {
  const counts = new Map<string, number>();
  for (const segment of page.segments) {
    const words = segment.folded.trim();
    if (words.length > 12 || !(BUY.test(words) || SOLD_OUT.test(words)) || !isControl(page, segment))
      continue;
    const count = (counts.get(words) ?? 0) + 1;
    if (count >= 2 && !SOLD_OUT.test(words)) return true;
    counts.set(words, count);
  }
  return false;
}

/** The form of the article leads straight to the payment. */
function isPaidAtOnce(page: Page): boolean {
  return STOCKED.test(page.folded) && asksForBuyer(page) && hasButton(page, PAY_BUTTON);
}

/** An article that cannot be had at the moment is described all the same. */
function isSoldOut(page: Page): boolean {
  return PRODUCT.test(page.folded) && hasButton(page, SOLD_OUT);
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

/** Prices with nothing to fill in: part of a trade though it sells nothing itself. */
export function isGoodsWindow(page: Page): boolean {
  if (hasBuyWords(page) && isShopWindow(page))
    return mentionsDigitalGoods(page) && (PRODUCT.test(page.folded) || pricesOn(page).length >= 2);
  return PRODUCT.test(page.folded) && linkedPrices(page) >= 3 && shopWords(page) >= 2;
}
