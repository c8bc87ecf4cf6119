// Who sells and who runs the site: on a site with many merchants they are different parties.
import type { OrderFacts } from '../../evidence/facts.ts';
import type { Page } from '../../page/page-model.ts';
import { isWalletBill } from './order-anchors.ts';
import { footerName, PAGE_WORD, readShopName } from './shop-name.ts';

export interface Parties {
  shopName: string | null;
  /** null where the page names nobody besides the shop. */
  operator: string | null;
}

const MANY_MERCHANTS =
  /商[家户](?:登录|登陆|入驻|中心|后台|注册|平台)|卖家(?:服务|中心|登录|入驻)|(?:我要|申请|免费|立即)(?:开店|入驻)|平台(?:仅|只|不)(?:提供|参与|负责|售卖|销售|处理)|平台(?:客服|介入|判定|仲裁|担保)|投诉(?:商家|卖家|店铺)|联系(?:商家|卖家)|寄售|第三方(?:商家|卖家)|(?:店铺|商家)公告|(?:举报|查看)(?:商家|店铺)|become a (?:seller|merchant)|seller (?:cent(?:er|re)|login)|marketplace|report (?:seller|merchant)/giu;
const NAMED =
  /(?:运营(?:方|商|主体|单位|公司)|平台(?:名称|运营方|方)|网站(?:名称|运营方)|站点名称|主办单位|operated by|site operator)\s?[:：]?\s?([^\s:：。,，|]{2,30})/iu;
const SERVED = /由\s?([^\s，,。]{2,20}?(?:平台|网|商城|寄售|集市))\s?(?:提供|运营|承担)/u;
/** Who runs a site is said at its head or its foot. */
const EDGE = 80;
const PLATFORM_NAME = /(?:平台|集市|寄售|商城|marketplace|mall)$/iu;

/** Names of both parties; `orders` may carry a merchant that the page labels. */
export function readParties(page: Page, orders: readonly OrderFacts[], pays: boolean): Parties {
  const shopName = readShopName(page);
  const labelled = labelledMerchant(orders);
  // On a bill the other name is the payment's, not the site's.
  if (pays || isWalletBill(page)) return { shopName, operator: null };
  const site = namedOperator(page) ?? (isMarketplace(page, shopName) ? siteName(page) : null);
  if (labelled !== null) {
    const other = site ?? shopName;
    return differ(labelled, other) ? { shopName: labelled, operator: other } : { shopName, operator: null };
  }
  if (site === null) return { shopName, operator: null };
  return { shopName: differ(shopName, site) ? shopName : null, operator: site };
}

/** `万卡集市 平台仅提供…`: a sentence may follow the name. */
function siteName(page: Page): string | null {
  const name = footerName(page);
  const first = name?.split(/\s/u)[0] ?? '';
  return name !== null && /\p{Script=Han}{2}/u.test(first) && name.length > first.length + 5 ? first : name;
}

function labelledMerchant(orders: readonly OrderFacts[]): string | null {
  const names = new Set(orders.flatMap(({ merchant }) => (merchant === null ? [] : [merchant])));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

function namedOperator(page: Page): string | null {
  const { segments } = page;
  const ends =
    segments.length <= 2 * EDGE ? segments : [...segments.slice(0, EDGE), ...segments.slice(-EDGE)];
  for (const { text, folded } of ends) {
    if (folded.length > 120) continue;
    const match = NAMED.exec(text) ?? SERVED.exec(text);
    const name = match?.[1]?.trim();
    if (name && !PAGE_WORD.test(name)) return name;
  }
  return null;
}

/** Two different signs that others sell here; a name that ends in 平台 is one of them. */
function isMarketplace(page: Page, name: string | null): boolean {
  const signs = new Set<string>();
  if (name !== null && PLATFORM_NAME.test(name)) signs.add('name');
  for (const match of page.folded.slice(0, 100_000).matchAll(MANY_MERCHANTS)) {
    signs.add(match[0].toLowerCase());
    if (signs.size >= 2) return true;
  }
  return false;
}

function differ(name: string | null, other: string | null): boolean {
  return name !== null && other !== null && !name.includes(other) && !other.includes(name);
}
