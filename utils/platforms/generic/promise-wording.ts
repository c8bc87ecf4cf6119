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
    /(?:如|若|可|将|会|则|就|支持|负责|全额|自动|原路|随时|无理由|包|直接|办理|安排|给予|秒)[^。;；,，]{0,10}退(?:款|还|回|换|货|钱)|(?:包|秒)退(?!出)|无理由退|按[^。;；,，]{0,8}退|\d\s?(?:分钟|小时|天|日|个?工作日)内[^。;；,，]{0,14}退(?:款|还|回)|退款(?:保障|承诺)|假一[赔罚]|money.?back|refund(?:ed|s)? (?:within|guarantee|in|if|are|is|will|can|may)|(?:get|receive|request|eligible for|issue|offer)s? (?:an? )?(?:full )?refund|full refund/iu,
  ],
  [
    'replacement',
    /(?<!无卡|无|不|支持)(?:包|免费|可|质保|直接|立即|联系(?:客服|商家|卖家|我们)?)(?:更)?换(?:新|货|卡|号)?(?!绑)|支持(?:更换|换(?:新|货|卡|号))|(?:\d|[一两三七])\s?(?:分钟|小时|天|日|个?工作日)内[^。;；,，]{0,8}(?:更换|换新|换货|换卡|换一|补发|补货|补卡)|补发|补差|包补|包赔|(?:坏|错)(?:卡|号)?包|首登(?:包|问题)|(?:失效|掉线|封号|掉了?)(?:可|即|免费)?[补换]|replac(?:ed|ement|e)s? (?:within|guarantee|free|any|if|an?|the|your|it|them|defective|faulty|invalid)|free replacement/iu,
  ],
  [
    'after-sales',
    /包售后|售后(?:保障|无忧|保证)|(?:秒|分钟|小时|天|日|个?月|年|终身)[^。;；]{0,24}售后|售后[^。;；]{0,18}(?:\d|[一二两三七十])\s?(?:分钟|小时|天|日|个?月|年)|质保|保固|保修|终身售后|反馈[^。;；]{0,10}售后|包(?:激活|充值成功|到账|成功|首登|登录)|(?<!订单\d{0,3})(?:\d+|[一二两三十]+)\s?(?:分钟|小时|天|个?工作日)内(?:回复|处理|答复|解决)|(?:不|无|没有|不提供|不包)售后|after.?sales? (?:support|service) (?:for|within)|warrant(?:y|ies)|lifetime support|guaranteed? (?:to work|valid)|support within/iu,
  ],
  [
    'delivery',
    /(?<![不非])(?:秒(?:发|到|充)|必达|速达)|(?<![不非])自动发(?:货|卡)|即时(?:到账|发货)|(?:\d+|[一二三五十]+)\s?(?:秒|分钟|小时|天|个?工作日)(?:内|左右|之内|以内)?(?:自动)?(?:到账|发货|发卡|发出|充值|送达|交付|必达|完成)|立[即刻](?:发货|到账|发卡|发送)|(?:付款|支付|下单|拍下)(?:成功|完成)?后[^。,，]{0,14}(?:自动|立即|马上|秒|即时|发货|发卡|到账|寄送|发送)|(?:分钟|小时|天|个?工作日)内[^。,，]{0,8}(?:发(?:送|出|放)?(?:邀请|链接|账号|卡|码|货|到)|拉(?:群|组|进)|进组|入组|寄送|寄出|发送|送达|发至|开通|到帐|上车)|订单[^。,，]{0,8}(?:分钟|小时|天|日)内[^。,，]{0,4}(?:处理|完成)|24小时(?:自动)?(?:发货|发卡|在线发)|(?:当[天日]|次日|隔[天日])(?:内)?(?:发货|到账|发卡|送达)|(?<!not )instant(?:ly)? (?:\w{1,12} )?(?:delivery|delivered|e-?mail)|(?:delivered|sent|e-?mailed|arrives?|shown) (?:(?:to|in|by|via|on) (?:your )?[\w-]{1,16} )?(?:within|in|instantly|immediately)|delivery (?:within|in|time)|automatic(?:ally)? (?:delivery|delivered)|deliver(?:y|ed)\s?:?\s?(?:automatic|instant|immediate)|right after (?:payment|purchase)|付款即(?:出|发|得)/iu,
  ],
  [
    'source',
    /官方(?:直[充冲购]|正品|渠道|授权|正版|卡密|直营|自营)|官网(?:直[充冲]|渠道|购买|验证|查)|正规渠道|渠道正规|一手(?:货源|渠道)|厂家(?:直|授权)|正版(?:授权|卡密|渠道|激活|保[证障]|正货)|(?:保证|保障|承诺|原装)正[品版]|100%正[品版]|正品保[证障]|非黑卡|不是黑|official (?:channel|source|distributor|key|store)|genuine|authori[sz]ed (?:reseller|dealer|distributor)/iu,
  ],
  [
    'binding',
    /(?:仅限|只能|限|可|支持|最多)[^。,，;；]{0,10}(?:绑定?|激活|登录|登陆|使用)[^。,，;；]{0,8}(?:\d+|[一二两三四五])\s?(?:台|个(?:账号|设备)|次(?!日))|(?:仅限|只能|限|最多)[^。,，;；]{0,8}(?:\d+|[一二两三四五])\s?(?:台|个设备|人(?:使用|共享)?)|(?:不可|不能|不得|禁止|请勿|不支持|无法|支持|可以?|不限)(?:换绑|解绑|绑定|改绑|转绑|多设备|更改绑定|设备|多人|共享|共用|(?:修改|更改)[^。,，;；]{0,6}(?:密码|资料)|改密|外借|转让)|(?:单|一|1)(?:机|台设备|设备|号|人)一(?:码|机|号|卡)|(?:单|一)(?:机|设备)(?:使用|授权)|绑定后|(?:需要?|须|必须|要)(?:先)?绑定|(?:每|一|1|单)个?(?:账号|邮箱|手机号|号)[^。,，;；]{0,8}(?:只能|仅能|仅限|限|最多)[^。,，;；]{0,8}(?:\d+|[一二两三])\s?(?:次|个|台)|(?:\d+|[一二两三四五])\s?(?:台)(?:设备|电脑|手机)|(?:one|1|single|\d+) devices?|device limit|cannot be (?:transferred|shared|resold)|non.?transferable|do not (?:share|change the password)/iu,
  ],
  [
    'validity',
    /(?:有效期|使用期限?|有效时间|时长|租期)[^。,，;；]{0,8}(?:\d|永久|长期|终身|[一二两三六]\s?(?:天|周|个?月|年))|(?:永久|长期|终身)(?:有效|使用|授权)|(?:\d+|[一二三六]+)\s?(?:天|日|个?月|年)(?:之?内)?(?:有效|激活|使用有效|到期|兑换)|(?:逾期|过期)(?:作废|失效|不补|无效)|(?:有效|使用)至|请?在[^。,，;；]{0,16}前(?:激活|兑换|使用)|valid (?:for|until|through)|expires? (?:in|after|on|within)|(?:lifetime|perpetual) (?:access|licen[sc]e)|redeem before/iu,
  ],
  [
    'other',
    /(?:仅限|只能|限)[^。,，;；]{0,8}(?:区|地区|大陆|国内|海外)[^。,，;；]{0,4}(?:账号|帐号|使用|激活|充值|兑换|用户)|不支持[^。,，;；]{0,8}(?:区|地区)|(?:works?|valid|redeemable|usable|only) (?:on|in|for|with) [\w .,'-]{2,40} (?:accounts?|regions?|store) only|region.?lock(?:ed)?|(?:works?|usable|redeemable|valid) in [\w ]{2,24} only/iu,
  ],
];
/** Clauses that refuse; `不退不换` refuses both and is a term of refunds. */
const REFUSALS: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'refund',
    /不退不换|(?:概|恕|一律|均)不(?:退|换|予|负责|受理|接受)|不(?:予|支持|能|可|可以|接受|给|再|做|提供|办理)?(?:无理由|任何)?(?:退款|退换|退货|退(?!出|订))|(?:无法|不能|拒绝|禁止)[^。,，;；]{0,4}退|no refunds?|non.?refundable|not (?:be )?refund(?:able|ed)|(?:all )?sales (?:are )?final|final sale/iu,
  ],
  [
    'replacement',
    /不(?:予|支持|能|可|可以|接受|给|再|包)?(?:更换|换货|补发|补(?!贴)|换(?!绑|行))|no replacements?|not be replaced/iu,
  ],
];
const WITHIN =
  /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s?(?:[-~至到]\s?\d+\s?)?(?:秒钟?|分钟|个?小时|天|日|个?工作日|周|个?月|年|seconds?|minutes?|mins?|hours?|business days?|days?|weeks?|months?|years?)/iu;
// Round the clock is no time limit.
const ALWAYS =
  /(?:7\s?[x×*]\s?|全天|每天)24\s?小时|24\s?小时(?=自动|在线|不间断|全天|无休|人工|营业|服务|客服|发货|发卡|秒)/giu;
const INSTANT = /秒(?:发货?|到账?|充)|即时|立即|立刻|马上|instant(?:ly)?|immediately/iu;
/** 质保说明, 售后支持, 客服工作时间: names of a thing, not an undertaking. */
const NAME_ONLY =
  /^[^\d。,，:：]{0,8}(?:说明|须知|规则|政策|条款|支持|服务|流程|方式|介绍|范围|时间|问题|申请|中心|类型|保障|承诺)[:：]?$/u;
const OPENING_HOURS =
  /(?:工作|服务|营业|上班|在线|客服|值班)时间|\d{1,2}[:：]\d{2}\s?[-~—至到]\s?\d{1,2}[:：]\d{2}/u;
/** What stands beside 质保30天 in one sentence holds as long. */
const REMEDIES: readonly PromiseKind[] = ['after-sales', 'replacement', 'refund'];
const QUESTION =
  /[?？]\s*$|^(?:q|问|faq)\s?\d*\s?[:.、：]|(?:吗|么|呢)[。.!！]?$|^(?:\d{1,2}[.、]\s?)?(?:如何|怎么|怎样|什么|为什么|是否|能否|可否|是不是|能不能|多久|(?:how|what|when|why|can i|do you|is it|are there)\b)|(?:怎么办|多久|多少|哪里)[。.]?$/iu;

/** A buyer who complains repeats what he was promised. */
const QUOTED =
  /(?:商家|卖家|店家|客服|你们|贵店)[^。,，]{0,4}(?:说|写|承诺过|答应)|你们|我(?:刚|买|的卡|是第|要求|没有?收)/u;

/** Undertakings of one sentence, one a kind: each with the time of its own clause. */
export function promisesIn(folded: string): Undertaking[] {
  if (QUESTION.test(folded) || NAME_ONLY.test(folded) || QUOTED.test(folded)) return [];
  if (OPENING_HOURS.test(folded) && !/内(?:回复|处理|答复|发货|到账)/u.test(folded)) return [];
  const clauses = folded.split(/[,，]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
  const refused = clauses.map(refusalOf);
  const willing = clauses.filter((_, i) => refused[i] === null);
  const found = new Map<PromiseKind, string | null>();
  for (const [kind, pattern] of KINDS) {
    const own = willing.filter((clause) => pattern.test(clause));
    if (own.length > 0) found.set(kind, withinOf(kind, own, willing));
  }
  const terms = new Map<PromiseKind, string | null>();
  clauses.forEach((clause, i) => {
    const kind = refused[i];
    if (kind && !found.has(kind) && !terms.has(kind)) terms.set(kind, limitIn(clause));
  });
  return found.size + terms.size > 0 ? [...listed(found), ...listed(terms)] : acrossClauses(folded);
}

/** `不能更换的` is the condition of what follows. */
function refusalOf(clause: string): PromiseKind | null {
  if (/(?:的|时|者)$/u.test(clause.trim())) return null;
  return REFUSALS.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
}

/** `购买后7天内出现问题，可申请售后`: only the whole sentence says it. */
function acrossClauses(folded: string): Undertaking[] {
  const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
  return kind ? [{ kind, within: withinOf(kind, [folded], [folded]) }] : [];
}

function listed(found: ReadonlyMap<PromiseKind, string | null>): Undertaking[] {
  return KINDS.flatMap(([kind]) => {
    const within = found.get(kind);
    return within === undefined ? [] : [{ kind, within }];
  });
}

/** The time in the clause that promises; a delivery is never timed by what stands beside it. */
function withinOf(kind: PromiseKind, own: readonly string[], beside: readonly string[]): string | null {
  for (const clause of own) {
    const limit = limitIn(clause);
    if (limit) return limit;
  }
  const elsewhere = REMEDIES.includes(kind) ? limitIn(beside.filter(isNoDelivery).join(',')) : null;
  return elsewhere ?? (kind === 'delivery' ? (INSTANT.exec(own.join(' '))?.[0].trim() ?? null) : null);
}

function isNoDelivery(clause: string): boolean {
  return !KINDS.some(([kind, pattern]) => !REMEDIES.includes(kind) && pattern.test(clause));
}

function limitIn(folded: string): string | null {
  return WITHIN.exec(folded.replace(ALWAYS, ' '))?.[0].trim() ?? null;
}
