// Goods named without a label: in carts and lists the name simply stands above or before its price.

import { readMoment } from '../../page/moments.ts';
import { ancestorsOf, countSegments, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { hasMarkedAmount, isBareAmount } from './amounts.ts';
import { isButton } from './controls.ts';
import { isMenuPlace } from './label-places.ts';
import type { Found, ProductWords } from './order-values.ts';
import { productOf } from './order-values.ts';
import { readStatus } from './statuses.ts';

const SMALL = 20;
const HIGHEST = 5;
/** Headings, hints and links that stand beside prices as well. */
const ABOUT_PAGE =
  /订单|单号|账单|回单|凭证|购物车|结算|支付|付款|扫码|收银|详情|明细|结果|成功|失败|记录|列表|查询|中心|首页|客服|公告|提示|说明|须知|推荐|热销|猜你|复制|返回|登录|注册|请|您|倒计时|剩余|有效|过期|规格|合计|小计|总计|数量|实付|应付|地址|网络|余额|优惠|手续费|费率|比例|售后|退款|评价|投诉|取消|删除|查看|提取|购买|下单|自动发货|人工|order|amount|wallet|address|payment|pay\b|checkout|thank|total|status|details|receipt|invoice|summary|please|help|contact|copy|back|cancel|view|download|refund/iu;

const SHOP_NAME =
  /(?:旗舰店?|专营店?|专卖店?|小店|商店|店铺|[卡网]店|小?铺子?|数卡|商城|商行|卡社|卡盟|store|shop)$/iu;
const NUMBER = /^[A-Za-z]{0,8}[\d_-][\w-]{7,}$/;

/** The name beside the price, where one stands in the same small block and no label claims it. */
export function bareProduct(
  page: Page,
  segments: readonly Segment[],
  spoken: ReadonlySet<number>,
): Found<ProductWords> | null {
  if (segments.length > 120) return null;
  const own = new Set(segments.map((segment) => segment.index));
  const isFree = (segment: Segment) => own.has(segment.index) && !spoken.has(segment.index);
  const prices = segments.filter((s) => isPrice(s) && !isButton(page, s));
  const chosen = prices.filter((price) => isFree(price)).concat(prices)[0];
  if (!chosen) return null;
  let level = 0;
  for (const at of ancestorsOf(page, chosen.element)) {
    if (level++ > HIGHEST || countSegments(page, at) > SMALL) return null;
    const name = segmentsIn(page, at).find((segment) => isFree(segment) && isName(page, segment));
    const value = name
      ? productOf({
          label: { kind: 'product', rank: 0 },
          element: at,
          lines: [name],
          box: name.box,
          segments: [],
        })
      : null;
    if (name && value) return { value, raw: name.text, box: name.box };
  }
  return null;
}

function isPrice({ folded }: Segment): boolean {
  return hasMarkedAmount(folded) && folded.length <= 80;
}

function isName(page: Page, segment: Segment): boolean {
  const { folded } = segment;
  const words = folded.trim();
  if (segment.field || words.length < 2 || words.length > 80 || !/\p{L}{2}/u.test(words)) return false;
  if (/[:。?]|[,;!]$/u.test(words) || ABOUT_PAGE.test(words) || NUMBER.test(words)) return false;
  if (SHOP_NAME.test(words) || /^(?:qty|quantity|数量|共)\s?[x×:]?\s?\d/iu.test(words)) return false;
  if (/^[已未待]\p{Script=Han}{2,4}$/u.test(words)) return false;
  if (isBareAmount(words) || readStatus(words) !== null || readMoment(words, new Date(0)) !== null)
    return false;
  return !isButton(page, segment) && !isMenuPlace(page, segment);
}
