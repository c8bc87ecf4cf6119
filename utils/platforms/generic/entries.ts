// The page's own doors to help.
import type { OrderFacts, PageEntry } from '../../evidence/facts.ts';
import { clean, fold } from '../../page/fold.ts';
import { isIconWord } from '../../page/icon-words.ts';
import { attr, type Page } from '../../page/page-model.ts';

const DOORS: readonly (readonly [PageEntry['kind'], RegExp])[] = [
  [
    'complaint',
    /投诉|举报|维权|纠纷|complain|report (?:a |this )?(?:problem|seller|order|issue)|open (?:a )?dispute|dispute/iu,
  ],
  ['refund', /退款|退单|退货|refund/iu],
  [
    'after-sales',
    /售后|补发|换卡|换货|报障|质保申请|(?:提交|创建|发起|新建|我的|在线)工单|after.?sales?|warranty|submit (?:a )?ticket|open (?:a )?ticket|support ticket/iu,
  ],
  [
    'contact',
    /客服|店主|联[系络](?:商家|卖家|我们|店主|店家|客服|管理员)|在线咨询|在线联系|人工服务|咨询|telegram|contact (?:us|seller|support|merchant|the seller)|live chat|customer (?:service|support)|chat with|help ?desk/iu,
  ],
  [
    'terms',
    /(?:服务|用户|购卡|购买|使用|交易|平台|买家)(?:协议|条款|须知|规则|声明)|免责声明|用户须知|购买须知|店铺规则|^rules$|terms|conditions|(?:refund|return) policy/iu,
  ],
];
const CONTACT_URL =
  /wpa\.qq\.com\/msgrd|^tencent:|^https?:\/\/(?:t\.me|wa\.me|qm\.qq\.com|jq\.qq\.com|work\.weixin\.qq\.com\/kfid)/i;
const DISABLED = /(?:^|[\s_-])(?:is-)?(?:disabled?|greyed|grayed|not-allowed)(?:[\s_-]|$)/i;
/** Doors that an order page should have; where it has none, that is said too. */
const OF_AN_ORDER: readonly PageEntry['kind'][] = ['after-sales', 'refund'];
const LONGEST = 24;

export function readEntries(page: Page): PageEntry[] {
  const texts = linkTexts(page);
  const found = new Map<string, PageEntry>();
  page.elements.forEach((element, i) => {
    if (!element.visible || !isDoor(page, i)) return;
    const text = (texts.get(i) ?? attr(page, i, 'title') ?? '').trim() || attr(page, i, 'aria-label').trim();
    const folded = fold(text);
    if (text.length > LONGEST * 2 || (folded.length > LONGEST && /\p{Script=Han}/u.test(folded))) return;
    const url = urlOf(page, i);
    const kind = kindOf(folded, url);
    if (!kind || text === '') return;
    const entry: PageEntry = { kind, text, url, state: isGreyed(page, i) ? 'disabled' : 'active' };
    found.set(`${kind} ${text} ${url ?? ''}`, entry);
  });
  return [...found.values()].slice(0, 40);
}

/** A paid order with no way to help or to the money back: worth knowing before a complaint is written. */
export function absentDoors(entries: readonly PageEntry[], order: OrderFacts | undefined): PageEntry[] {
  if (!order || order.status === 'unpaid' || order.status === 'closed') return [];
  return OF_AN_ORDER.filter((kind) => !entries.some((entry) => entry.kind === kind)).map((kind) => ({
    kind,
    text: '',
    url: null,
    state: 'absent',
  }));
}

/** Greyed out by attribute, class or style, on the control itself or on the block that it fills. */
function isGreyed(page: Page, door: number): boolean {
  const element = page.elements[door];
  const around = page.elements[element?.parent ?? -1];
  return [element, around].some((at, level) => {
    if (!at) return false;
    const { attrs, cls } = at;
    if (attrs['aria-disabled'] === 'true' || DISABLED.test(cls))
      return level === 0 || /^(?:li|button|label)$/.test(at.tag);
    return level === 0 && isStyledOff(attrs);
  });
}

function isStyledOff(attrs: Record<string, string>): boolean {
  if ('disabled' in attrs || attrs['cursor'] === 'not-allowed' || attrs['pointer-events'] === 'none')
    return true;
  return Number(attrs['opacity'] ?? 1) <= 0.5;
}

/** 退款政策 leads to terms, 退款 to a refund. */
function kindOf(folded: string, url: string | null): PageEntry['kind'] | null {
  const terms = DOORS.at(-1);
  if (terms?.[1].test(folded) || /政策|说明$|规则/u.test(folded))
    return terms?.[1].test(folded) || /退|售后|服务/u.test(folded) ? 'terms' : null;
  const kind = DOORS.find(([, pattern]) => pattern.test(folded))?.[0];
  return kind ?? (url && CONTACT_URL.test(url) ? 'contact' : null);
}

function isDoor(page: Page, element: number): boolean {
  const tag = page.elements[element]?.tag;
  if (tag === 'a' || tag === 'button') return true;
  const role = attr(page, element, 'role');
  if (role === 'button' || role === 'link') return true;
  return tag !== 'input'
    ? 'onclick' in (page.elements[element]?.attrs ?? {})
    : /^(?:submit|button)$/.test(attr(page, element, 'type'));
}

function urlOf(page: Page, element: number): string | null {
  const href = attr(page, element, 'href');
  if (!href || /^(?:javascript:|#$)/i.test(href)) return null;
  if (/^(?:mailto|tel|tencent|mqqwpa):/i.test(href)) return href;
  return URL.parse(href, page.snapshot.url)?.href ?? href;
}

/** Words inside each link or button; inline links share a paragraph with other text, so runs are asked. */
function linkTexts(page: Page): Map<number, string> {
  const texts = new Map<number, string>();
  const add = (element: number, text: string) => {
    let level = 0;
    for (let at = element; at >= 0 && level < 5; at = page.elements[at]?.parent ?? -1, level++) {
      if (isDoor(page, at)) {
        texts.set(at, `${texts.get(at) ?? ''}${clean(text)}`);
        return;
      }
    }
  };
  for (const run of page.snapshot.runs)
    if (run.visible && !isIconWord(page.snapshot, run)) add(run.element, run.text);
  for (const field of page.snapshot.fields) if (field.value) add(field.element, field.value);
  return texts;
}
