// A merchant's quotable undertakings, sentence by sentence, in the page's own words.
import type { MerchantPromise } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { isButton } from './controls.ts';
import { ancestorsOf, type Page, type Segment } from './page-model.ts';

type PromiseKind = MerchantPromise['kind'];

const KINDS: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'refund',
    /不退不换|概不退|不[予支]?(?:退款|退换)|不支持退|(?:可|支持|无理由|包|全额|随时)退(?:款|换)?|退款(?:保障|承诺)|假一赔|no refunds?|non.?refundable|money.?back|refund (?:within|guarantee)|full refund/iu,
  ],
  [
    'replacement',
    /(?:包|免费|可|支持|质保|直接|立即)(?:更)?换(?:新|货|卡|号)?|补发|包补|包赔|坏(?:卡|号)?包|首登(?:包|问题)|replace(?:d|ment)? (?:within|guarantee|free|any|if)|free replacement/iu,
  ],
  [
    'after-sales',
    /包售后|售后(?:保障|无忧|保证)|(?:秒|分钟|小时|天|日|个?月|年|终身)[^。;；]{0,6}售后|售后[^。;；]{0,18}(?:\d|[一二两三七十])\s?(?:分钟|小时|天|日|个?月)|质保|保修|终身售后|包(?:激活|充值成功|到账|成功|首登|登录)|(?:\d+|[一二两三十]+)\s?(?:分钟|小时|个?工作日)内(?:回复|处理|答复|解决)|after.?sales? (?:support|service) (?:for|within)|warranty|lifetime support|guaranteed? (?:to work|valid)/iu,
  ],
  [
    'delivery',
    /秒(?:发|到|充)|自动发(?:货|卡)|即时到账|(?:\d+|[一二三五十]+)\s?(?:秒|分钟|小时|天)(?:内|左右|之内)?(?:自动)?(?:到账|发货|发卡|发出|充值|送达|交付|处理|完成)|立即(?:发货|到账|发卡)|(?:付款|支付|下单|拍下)后[^。]{0,14}(?:自动|立即|马上|秒|即时|发货|发卡|到账)|24小时(?:自动)?(?:发货|在线发)|instant(?:ly)? (?:delivery|delivered)|delivered (?:within|in|instantly)|delivery (?:within|in|time)|automatic delivery/iu,
  ],
  [
    'source',
    /官方(?:直充|正品|渠道|授权|正版|卡密|直营)|正规渠道|渠道正规|正版(?:授权|卡密)?|(?:保证|保障|承诺)正品|100%正品|非黑卡|不是黑|official (?:channel|source|distributor|key)|genuine|authori[sz]ed (?:reseller|dealer)/iu,
  ],
  [
    'binding',
    /(?:仅限|只能|限|可|支持|最多)[^。]{0,10}(?:绑定|激活|登录)[^。]{0,8}(?:\d+|[一二两三四五])\s?(?:台|个|次)|(?:不可|不能|禁止|请勿|不支持)(?:换绑|解绑|绑定|改绑|转绑)|(?:单|一|1)(?:机|台设备|设备)一?码?|绑定后|(?:\d+|[一二两三四五])\s?(?:台)?设备|(?:one|1|single|\d+) devices?|device limit|cannot be transferred|non.?transferable/iu,
  ],
  [
    'validity',
    /(?:有效期|使用期限)[^。;；]{0,8}(?:\d|永久|长期|[一二两三六]\s?(?:天|周|个?月|年))|(?:永久|长期)有效|(?:\d+|[一二三六]+)\s?(?:天|日|个?月|年)(?:内)?(?:有效|激活|使用有效|到期)|过期(?:作废|失效|不补)|(?:有效|使用)至|valid (?:for|until)|expires? (?:in|after|on)|lifetime (?:access|license)|redeem before/iu,
  ],
];
const WITHIN =
  /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s?(?:[-~至到]\s?\d+\s?)?(?:秒钟?|分钟|个?小时|天|日|个?工作日|周|个?月|年|seconds?|minutes?|mins?|hours?|business days?|days?|weeks?|months?|years?)/iu;
const INSTANT = /秒(?:发货?|到账?|充)|即时|立即|立刻|马上|instant(?:ly)?|immediately/iu;
const MAX_PROMISES = 60;

export interface PromiseReading {
  promise: MerchantPromise;
  box: Rect;
}

export function readPromises(page: Page): PromiseReading[] {
  const found = new Map<string, PromiseReading>();
  for (const segment of page.segments) {
    if (found.size >= MAX_PROMISES) break;
    if (segment.field || isDoor(page, segment)) continue;
    if (isHeading(page, segment) && !isBadges(segment)) continue;
    for (const { text, folded } of isBadges(segment) ? badgesOf(segment) : sentencesOf(segment)) {
      const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
      if (!kind || /[?？]\s*$/u.test(folded) || found.has(text)) continue;
      found.set(text, { promise: { kind, text, within: withinOf(folded) }, box: segment.box });
    }
  }
  return [...found.values()];
}

/** A row of badges is no sentence: each badge speaks for itself. */
function isBadges(segment: Segment): boolean {
  return segment.spans.length > 1 && segment.folded.length <= 60 && !/[。;；!！,，]/u.test(segment.folded);
}

function badgesOf(segment: Segment): { text: string; folded: string }[] {
  return segment.spans.map(({ start, end }) => ({
    text: segment.text.slice(start, end).trim(),
    folded: segment.folded.slice(start, end).trim(),
  }));
}

function withinOf(folded: string): string | null {
  return (WITHIN.exec(folded) ?? INSTANT.exec(folded))?.[0].trim() ?? null;
}

function sentencesOf(segment: Segment): { text: string; folded: string }[] {
  if (segment.folded.length > 8000) return [];
  const sentences: { text: string; folded: string }[] = [];
  for (const match of segment.folded.matchAll(/[^。;；!！\n]+[。;；!！]*/gu)) {
    if (match[0].length > 200) continue;
    const text = segment.text.slice(match.index, match.index + match[0].length).trim();
    if (text.length >= 2) sentences.push({ text, folded: match[0].trim() });
  }
  return sentences;
}

function isHeading(page: Page, segment: Segment): boolean {
  return /^h[1-6]$/.test(page.elements[segment.element]?.tag ?? '') && !/\d|[。!！]/.test(segment.folded);
}

/** 申请售后 on a button is a door, not a promise. */
function isDoor(page: Page, segment: Segment): boolean {
  if (isButton(page, segment)) return true;
  if (segment.folded.length > 12) return false;
  for (const at of ancestorsOf(page, segment.element)) {
    const tag = page.elements[at]?.tag;
    if (tag === 'a' || tag === 'nav' || tag === 'button') return true;
  }
  return segment.spans.some((span) => page.elements[span.run.element]?.tag === 'a');
}
