// The shop's own name from title, brand and footer: the title alone mixes it with the name of the page.
import { clean } from '../../page/fold.ts';
import { ancestorsOf, attr, type Page } from '../../page/page-model.ts';

export const PAGE_WORD =
  /^(?:首页|主页|订单(?:详情|查询|信息|支付|确认|列表|详细|状态|中心)?|查询订单|查询结果|我的订单|确认订单|提交订单|商品(?:详情|购买|列表)?|产品(?:详情)?|购买(?:商品|记录|结果)?|支付(?:订单|成功|结果|页面|中心)?|付款|扫码支付|收银台|在线支付|结算|卡密(?:查询|查看|提取|兑换)|提取卡密|兑换(?:中心|码兑换|码)?|激活(?:中心|码)?|充值(?:中心)?|个人中心|用户中心|会员中心|购买记录|工单(?:详情|列表)?|客服(?:中心)?|在线客服|投诉(?:详情|订单)?|用户协议|服务条款|购买须知|登录|注册|公告|错误(?:提示|页面)?|提示(?:信息)?|出现错误了哟~?|404|order(?:s| details?| status| lookup| history| confirmation)?|checkout|payment|pay|cart|product(?:s| details?)?|home|redeem(?: code| center)?|activate|activation|login|terms(?: of service)?|shop|store|tickets?|invoice|receipt|my orders|track order)$/iu;
const BRAND_CLASS =
  /(?:^|[\s_-])(?:brand|logo\d?|site-?name|site-?title|shop-?name|store-?name|web-?name|navbar-brand)(?:[\s_-]|$)/i;
const COPYRIGHT =
  /(?:©|\(c\)|copyright|版权所有)\s*(?:©|\(c\)|@)?\s*(?:\d{4}\s*(?:[-–—~]\s*(?:\d{4}|now|至今))?)?\s*(?:by\s)?([^\s.。|©·,，][^.。|©·,，\n]{1,39})/iu;
const SLOGAN =
  /^(?:(?:24|二十四)小时|全天|专业的?|最大的?|全网)?.{0,6}(?:自动发卡|自助下单|自助购卡|卡密寄售|发卡寄售|自动发货|自助商城)(?:平台|系统|网|网站|商城|寄售)?$/u;
const MAX_FOOTER = 2000;
const NOT_A_NAME = /^(?:all rights|powered|保留|版权|rights|首页|menu|logo|导航)/iu;

export function readShopName(page: Page): string | null {
  const brand = brandOf(page);
  const alt = logoAlt(page);
  const parts = titleParts(page);
  const footer = footerName(page);
  const last = new Set(footerWords(page));
  const known = (part: string) => [brand, alt, footer].some((name) => same(part, name));
  const names = parts.filter((part) => !PAGE_WORD.test(part));
  const named = names.find(known) ?? (parts.length > 1 ? names.find((part) => last.has(part)) : undefined);
  if (named) return named;
  if (brand && !PAGE_WORD.test(brand)) return brand;
  // A title that was written before the shop's settings arrived still has the software's own word.
  const home = homeName(page);
  if (home && same(home, footer)) return home;
  const metaName = siteName(page);
  if (metaName) return metaName;
  const rest = parts.filter((part) => !PAGE_WORD.test(part) && !SLOGAN.test(part));
  // The words behind a logo are often left as the software shipped them: the title knows better.
  if (parts.length > 1 && rest.length > 0) return rest.at(-1) ?? null;
  return alt && !PAGE_WORD.test(alt) && !isSoftware(page, alt) ? alt : footer;
}

function titleParts(page: Page): string[] {
  return clean(page.snapshot.title)
    .split(/\s+[-–—|·»:]\s+|\s*[|｜_]\s*|\s[-–—]|[-–—]\s|(?<=\p{Script=Han})[-–—](?=\p{Script=Han})/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 0 && part.length <= 40);
}

function same(part: string, other: string | null): boolean {
  return (
    other !== null &&
    (part === other ||
      (part.length >= 2 && other.length >= 2 && (other.startsWith(part) || part.startsWith(other))))
  );
}

function brandOf(page: Page): string | null {
  const words = page.segments.find((segment) => {
    if (segment.field || segment.folded.length > 30) return false;
    let level = 0;
    for (const at of ancestorsOf(page, segment.element)) {
      if (level++ > 2) return false;
      if (BRAND_CLASS.test(page.elements[at]?.cls ?? '') || BRAND_CLASS.test(attr(page, at, 'id')))
        return true;
    }
    return segment.spans.some((span) => BRAND_CLASS.test(page.elements[span.run.element]?.cls ?? ''));
  });
  const name = words?.text.trim();
  return name && !NOT_A_NAME.test(name) ? name : null;
}

/** The words of the link to the front page. */
function homeName(page: Page): string | null {
  const first = page.segments.slice(0, 12).find((segment) => {
    if (segment.field || segment.folded.length > 30) return false;
    let level = 0;
    for (const at of ancestorsOf(page, segment.element)) {
      if (level++ > 3) return false;
      if (page.elements[at]?.tag === 'a') return /^(?:\/|https?:\/\/[^/]+\/?)$/.test(attr(page, at, 'href'));
    }
    return false;
  });
  const name = first?.text.trim();
  return name && !PAGE_WORD.test(name) && !NOT_A_NAME.test(name) ? name : null;
}

/** `Powered by X`: X made the shop and does not run it. */
function isSoftware(page: Page, name: string): boolean {
  const credit = new RegExp(`powered\\s?by[^\\n]{0,12}${name.replace(/[^\p{L}\p{N}]/gu, '.')}`, 'iu');
  return page.segments.slice(-30).some((segment) => credit.test(segment.folded));
}

function logoAlt(page: Page): string | null {
  const logo = page.elements.find(
    (element) =>
      element.tag === 'img' &&
      element.attrs['alt'] &&
      /logo|brand/i.test(`${element.cls} ${element.attrs['src'] ?? ''} ${element.attrs['id'] ?? ''}`),
  );
  const alt = logo?.attrs['alt']?.replace(/\s*logo$/i, '').trim() ?? '';
  return alt.length >= 2 && alt.length <= 30 && !/^logo$/i.test(alt) ? alt : null;
}

function siteName(page: Page): string | null {
  const meta = page.elements.find(
    (element) =>
      element.tag === 'meta' &&
      /^(?:og:site_name|application-name)$/.test(element.attrs['property'] ?? element.attrs['name'] ?? ''),
  );
  return meta?.attrs['content']?.trim() || null;
}

function footerWords(page: Page): string[] {
  return page.segments.slice(-12).flatMap(({ element, text }) => {
    const places = [...ancestorsOf(page, element)].slice(0, 6);
    const isFooter = places.some(
      (at) => page.elements[at]?.tag === 'footer' || /foot|copyright/i.test(page.elements[at]?.cls ?? ''),
    );
    return isFooter ? [text.trim()] : [];
  });
}

export function footerName(page: Page): string | null {
  for (const segment of page.segments.slice(-MAX_FOOTER).reverse()) {
    // A layer opened later stands behind the footer.
    if (segment.folded.length > 300) continue;
    const name = COPYRIGHT.exec(segment.text)?.[1]
      ?.replace(/\s*(?:all rights.*|版权所有.*|保留.*|powered by.*)$/iu, '')
      .trim();
    if (name && name.length >= 2 && !NOT_A_NAME.test(name) && !/^\d/.test(name)) return name;
  }
  return null;
}
