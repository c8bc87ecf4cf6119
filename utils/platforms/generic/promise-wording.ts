// What a sentence undertakes, and by when.
import type { MerchantPromise } from '../../evidence/facts.ts';

type PromiseKind = MerchantPromise['kind'];

export interface Undertaking {
  kind: PromiseKind;
  within: string | null;
}

const KINDS: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'refund',
    /(?:可|支持|无理由|包|全额|随时|原路|就|直接)退(?:款|换|回|还)?|(?:按|将)?(?:实付|全额)[^。;；]{0,6}退|\d\s?(?:分钟|小时|天|日|个?工作日)内[^。;；,，]{0,14}退(?:款|还|回)|可以?申请[^。;；]{0,4}退款|退款(?:保障|承诺)|假一赔|money.?back|refund(?:ed)? (?:within|guarantee|in)|full refund/iu,
  ],
  [
    'replacement',
    /(?<!无卡|无)(?:包|免费|可|支持|质保|直接|立即|联系(?:客服|商家|卖家|我们)?)(?:更)?换(?:新|货|卡|号)?(?!绑)|\d\s?(?:分钟|小时|天|日|个?工作日)内[^。;；,，]{0,8}(?:更换|换新|换货|换卡|补发|补货)|补发|包补|包赔|坏(?:卡|号)?包|首登(?:包|问题)|replace(?:d|ment)? (?:within|guarantee|free|any|if)|free replacement/iu,
  ],
  [
    'after-sales',
    /包售后|售后(?:保障|无忧|保证)|(?:秒|分钟|小时|天|日|个?月|年|终身)[^。;；]{0,6}售后|售后[^。;；]{0,18}(?:\d|[一二两三七十])\s?(?:分钟|小时|天|日|个?月)|质保|保修|终身售后|包(?:激活|充值成功|到账|成功|首登|登录)|(?:\d+|[一二两三十]+)\s?(?:分钟|小时|个?工作日)内(?:回复|处理|答复|解决)|after.?sales? (?:support|service) (?:for|within)|warranty|lifetime support|guaranteed? (?:to work|valid)/iu,
  ],
  [
    'delivery',
    /(?:秒(?:发|到|充)|必达|速达)|自动发(?:货|卡)|即时到账|(?:\d+|[一二三五十]+)\s?(?:秒|分钟|小时|天)(?:内|左右|之内)?(?:自动)?(?:到账|发货|发卡|发出|充值|送达|交付|必达|完成)|立即(?:发货|到账|发卡)|(?:付款|支付|下单|拍下)后[^。]{0,14}(?:自动|立即|马上|秒|即时|发货|发卡|到账)|24小时(?:自动)?(?:发货|在线发)|instant(?:ly)? (?:delivery|delivered)|delivered (?:within|in|instantly)|delivery (?:within|in|time)|automatic delivery/iu,
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
// Round the clock is no time limit.
const ALWAYS =
  /(?:7\s?[x×*]\s?|全天|每天)24\s?小时|24\s?小时(?=自动|在线|不间断|全天|无休|人工|营业|服务|客服|发货|发卡|秒)/giu;
const INSTANT = /秒(?:发货?|到账?|充)|即时|立即|立刻|马上|instant(?:ly)?|immediately/iu;
const REFUSAL =
  /不退不换|概不(?:退|换|负责)|不(?:予|支持|能|可|可以|接受|给)?(?:无理由)?(?:退款|退换|退货|更换|换货|补发|退)|拒绝退|恕不|no refunds?|non.?refundable|no replacements?|not refundable/iu;
/** 质保说明, 售后支持, 客服工作时间: names of a thing, not an undertaking. */
const NAME_ONLY =
  /^[^\d。,，:：]{0,8}(?:说明|须知|规则|政策|条款|支持|服务|流程|方式|介绍|范围|时间|问题|申请|中心|类型|保障|承诺)[:：]?$/u;
const OPENING_HOURS =
  /(?:工作|服务|营业|上班|在线|客服|值班)时间|\d{1,2}[:：]\d{2}\s?[-~—至到]\s?\d{1,2}[:：]\d{2}/u;
const LIMIT_KINDS: readonly PromiseKind[] = ['delivery', 'replacement', 'refund'];

/** A buyer who complains repeats what he was promised. */
const QUOTED =
  /(?:商家|卖家|店家|客服|你们|贵店)[^。,，]{0,4}(?:说|写|承诺过|答应)|你们|我(?:刚|买|的卡|是第|要求|没有?收)/u;

/** Undertakings of one sentence; a second one only where it names a time of its own. */
export function promisesIn(folded: string): Undertaking[] {
  if (/[?？]\s*$/u.test(folded) || NAME_ONLY.test(folded) || QUOTED.test(folded)) return [];
  if (OPENING_HOURS.test(folded) && !/内(?:回复|处理|答复|发货|到账)/u.test(folded)) return [];
  const refuses = REFUSAL.test(folded);
  const clauses = folded.split(/[,，]/u).filter((clause) => !REFUSAL.test(clause));
  const found = KINDS.flatMap(([kind, pattern]) => {
    const own = clauses.filter((clause) => pattern.test(clause));
    const spans = own.length === 0 && !refuses && pattern.test(folded);
    if (own.length === 0 && !spans) return [];
    return [{ kind, within: withinOf(kind, spans ? [folded] : own, folded), own }];
  });
  const first = found[0];
  if (!first) return refuses ? [{ kind: 'other', within: limitIn(folded) }] : [];
  const more = found.slice(1).filter(({ kind, own }) => {
    const isApart = own.length > 0 && !own.some((clause) => first.own.includes(clause));
    return isApart && LIMIT_KINDS.includes(kind) && own.some((clause) => limitIn(clause) !== null);
  });
  return [first, ...more].map(({ kind, within }) => ({ kind, within }));
}

/** The time in the clause that promises; a delivery is never timed by what stands beside it. */
function withinOf(kind: PromiseKind, own: readonly string[], folded: string): string | null {
  for (const clause of own) {
    const limit = limitIn(clause);
    if (limit) return limit;
  }
  const elsewhere = kind === 'delivery' ? null : limitIn(folded);
  return elsewhere ?? INSTANT.exec(own.join(' '))?.[0].trim() ?? null;
}

function limitIn(folded: string): string | null {
  return WITHIN.exec(folded.replace(ALWAYS, ' '))?.[0].trim() ?? null;
}
