// An order of another trade prints what no card shop prints: drivers, seats, kilowatt-hours. Nobody can list those words,
// but they stand where labels stand and are none that a shop uses.
import { childrenOf, type Page, segmentsIn } from '../../page/page-model.ts';
import { callsItself, isControl } from './headings.ts';
import { wholeLabel } from './labels.ts';
import { readStatus } from './statuses.ts';

/** 司机：, Passenger: at the start of a line. */
const LABELLED_LINE = /^[\s·•*-]*([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z /]{1,20}?)\s?[:：]\s?[^\s/]/u;
const CARDS =
  /卡密|卡券|自动发[货卡]|发卡|兑换码|激活码|提取码|提货码|cdk|点卡|点券|直充|代充|序列号|密钥|授权码|充值(?:账号|号码|卡|单号|成功|失败|中)|虚拟商品|数字商品|数卡|卡盟|卡铺|license|activation|redeem|gift ?card|(?:game|product|serial|steam|api) ?key|your (?:key|code)|digital (?:goods|code|delivery)/iu;
const PERHAPS_CARDS =
  /会员|卡号|订阅|vip|充值|发货|账号|帐号|月卡|季卡|年卡|终身|体验卡|软件|授权|流量包|话费|手游|点数|序号|Q币|代练|代刷|粉丝|合租|邀请码|节点|机场|游戏|\bkeys?\b|\bcodes?\b|premium|subscription|\baccounts?\b|\bvpn\b|warranty|purchase|\bgames?\b|token|credits|download/iu;
const PAID = /支付|付款|\bpay(?:ment)?\b|\breceipt\b/iu;
const GOODS =
  /商品|宝贝|小铺|商城|小店|货|卡|码|密|购买|下单(?:邮箱|账号)|扫一扫|收银台|待支付|等待支付|usdt|(?:waiting for|awaiting) payment|product|\bitems?\b|seller|merchant|purchased|checkout|\bqr\b|e-?mail|digital|download/iu;

/** What every site prints around whatever it sells. */
const ANY_SITE =
  /公告|通知|提示|提醒|注意|声明|热门|推荐|最新|热销|格式|客服|咨询|版权|备案|友情链接|友链|技术支持|官网|网址|站长|合计|总计|sub ?total|credit|notice|warning|tips?$|note|copyright|powered by|uid/iu;

/** Does this page print labels that belong to no trade in cards? */
export function speaksOfAnotherTrade(page: Page): boolean {
  const words = `${page.title}\n${page.folded.slice(0, 200_000)}`;
  // Bills of a wallet are part of a trade in cards, whatever else they print.
  if (/商户单号|商户订单号|商家订单号|交易单号/u.test(words)) return false;
  return foreignLabels(page).size >= needFor(page, words);
}

/** The less a page speaks of goods that a card shop sells, the fewer foreign labels it takes. */
function needFor(page: Page, words: string): number {
  if (CARDS.test(words) || (/卡号/u.test(words) && /密码|卡密/u.test(words))) return 6;
  if (PERHAPS_CARDS.test(words)) return 3;
  if (GOODS.test(words)) return 2;
  // A page that only asks to be paid, or says that it was, names neither goods nor anything else.
  return PAID.test(callsItself(page)) || !describesSomething(page) ? 1 : 0;
}

/** Words that are no label, status, heading or button: what was bought, in an order that prints no label for it. */
function describesSomething(page: Page): boolean {
  return page.segments.some((segment) => {
    const { folded, field, element } = segment;
    if (field || folded.length < 3 || folded.length > 80 || /^[^\s:：]{1,12}\s?[:：]/u.test(folded))
      return false;
    if (/^(?:h[1-6]|d[dt]|t[dh])$/.test(page.elements[element]?.tag ?? '') || isControl(page, segment))
      return false;
    return /\p{L}{2}/u.test(folded) && readStatus(folded) === null && wholeLabel(folded) === null;
  });
}

/** Different words that stand as labels and name nothing that a shop says of an order. */
export function foreignLabels(page: Page): Set<string> {
  const found = new Set<string>();
  const note = (words: string) => {
    const label = words.trim();
    if (label.length < 2 || label.length > 20 || /[\d¥$€]/u.test(label) || ANY_SITE.test(label)) return;
    if (wholeLabel(label) === null && readStatus(label) === null) found.add(label);
  };
  for (const segment of page.segments) {
    if (segment.field || segment.folded.length > 120) continue;
    const label = LABELLED_LINE.exec(segment.folded)?.[1];
    if (label) note(label);
  }
  page.elements.forEach(({ tag, visible }, i) => {
    if (visible && isLabelCell(page, i, tag))
      for (const { folded } of segmentsIn(page, i).slice(0, 1)) note(folded.replace(/[:：]$/u, ''));
  });
  return found;
}

/** A head of a table, a term of a list, the first of two cells of a row. */
function isLabelCell(page: Page, element: number, tag: string): boolean {
  if (tag === 'th' || tag === 'dt') return true;
  if (tag !== 'td') return false;
  const row = page.elements[element]?.parent ?? -1;
  if (childrenOf(page, row).some((cell) => page.elements[cell]?.tag === 'th')) return false;
  const cells = row < 0 ? [] : childrenOf(page, row).filter((cell) => page.elements[cell]?.tag === 'td');
  return (cells.length === 2 || cells.length === 4) && cells.indexOf(element) % 2 === 0;
}
