// Words of duties: acts, parties, events. They are matched on plain characters, nothing is understood.
import type { DeadlineWhat, EventKind } from './deadlines.ts';

const MERCHANT = /商家|卖家|商户|供货商|店家|店铺|供应商|甲方|卖方|本店|小店|seller|merchant/gi;
const PLATFORM = /平台|本站|网站|站方|我站|官方客服|platform/gi;
export const COMPLAINT = /投诉|举报|维权|申诉|complain|dispute/i;

export type Act = readonly [words: RegExp, what: DeadlineWhat, by: 'buyer' | 'seller'];

/** What the sentence goes on with; the first that stands there decides. */
const ACTS: readonly Act[] = [
  // 24小时内未处理 binds who should have handled it; 逾期不予受理 closes the buyer's window.
  [
    /^\s*(?:后|的|者)?[，,]?\s*(?:(?:将|则|即|一律|均)?(?:不予|不支持|不退|不换|不补|不受理|不负责|不候|概不|不再|恕不|拒绝)|视为|视作|视同|默认|自动放弃|自动确认|过期|逾期|作废)/,
    'ask-merchant',
    'buyer',
  ],
  [
    /包(?:换|退|售后|补|赔)|质保|保修|保固|无理由|无条件|免费(?:更?换|补)|售后(?:期|时间|时效|保障|服务)?|可(?:以|申请)?(?:退|换|补)|支持(?:退|换|补)|有权/,
    'ask-merchant',
    'buyer',
  ],
  [
    /无法(?:激活|使用|兑换|充值)|不能(?:激活|使用|兑换)|无效|(?:出现|发现|如?有|遇到?)[^，。]{0,4}(?:问题|异常|疑问)|质量问题/,
    'ask-merchant',
    'buyer',
  ],
  [/(?:申请|发起|要求|提交)?(?:平台)?介入|裁决|判定|裁定|仲裁/, 'step-in', 'seller'],
  [/(?:作出|给出)[^，。]{0,6}(?:决定|结论|裁决)|处理决定|书面结论/, 'decide', 'seller'],
  [/投诉|举报|维权|申诉|complain|dispute/i, 'complain-platform', 'buyer'],
  [
    /联系|反馈|提出|告知|通知(?:客服|商家|卖家|我们)|报告|报错|申请|提交|提供|举证|截图|核对|查验|验卡|检查|验证|确认|找(?:客服|我们)|\b(?:request|contact|claim|report|notify)/i,
    'ask-merchant',
    'buyer',
  ],
  [/(?:订单|卡密|记录|信息)[^，。]{0,6}(?:保留|保存|可查)|查询|查单/, 'look-up-order', 'buyer'],
  [
    /^\s*内?有效|有效(?:期|使用)|(?:激活|兑换|使用|绑定|登录|领取)(?!记录|说明|教程|规则|页面|提示|码)|\b(?:redeem|activate)/i,
    'use-code',
    'buyer',
  ],
  [/补发|更换|换货|换新|重发|换卡|补卡|\breplace/i, 'replace', 'seller'],
  [/退款|退还|退回|原路|返还|\brefund/i, 'refund', 'seller'],
  [
    /发货|发卡|出卡|到账|到帐|发出|交付|送达|寄送|寄出|展示|充值|开通|(?:无|没有?|未见)(?:卡密|到货)|未收到|\bdeliver/i,
    'deliver',
    'seller',
  ],
  [/解决|办结|处理(?:完|结束|完毕)|\bresolve/i, 'solve', 'seller'],
  [
    /处理|回复|回应|响应|答复|回访|核实|受理|审核|给出|\b(?:repl(?:y|ies)|respond|process)/i,
    'answer',
    'seller',
  ],
];
/** 客服会在24小时内反馈: the one who is bound stands before. */
export const SELLER_BOUND =
  /(?:商家|卖家|商户|供货商|甲方|店家|平台|本站|客服|我们|站方)(?:方|人员)?(?:应当?|须|需|将|会|必须|承诺|保证|在|于|自)/;
/** Times of the trade between shop and platform, of news and of coupons. */
export const NOT_THE_BUYERS =
  /提现|结算|入驻|佣金|代理商?|推广|上架|招商|优惠券|红包|积分|注销|公示|公告|生效|好评|(?<!手)续费|扣费|保证金[^，。]{0,8}退/;
/** 仅当日受理: what is taken in at a time only is a window. */
export const ONLY = /仅|只|限/;

/** The sentence around a time, without it. */
export interface Sentence {
  before: string;
  after: string;
}

function lastAt(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

/** The nearest party named before, else the first named after. */
export function partyOf({ before, after }: Sentence): 'merchant' | 'platform' | null {
  const [merchant, platform] = [lastAt(before, MERCHANT), lastAt(before, PLATFORM)];
  if (merchant !== platform) return merchant > platform ? 'merchant' : 'platform';
  const [first] = [...after.matchAll(/商家|卖家|商户|店家|平台|本站|seller|merchant|platform/gi)];
  if (!first) return null;
  return /平台|本站|platform/i.test(first[0]) ? 'platform' : 'merchant';
}

export function actIn(words: string, by?: Act[2]): Act | null {
  let best: { act: Act; at: number } | null = null;
  for (const act of ACTS) {
    if (by && act[2] !== by) continue;
    const at = words.search(act[0]);
    if (at >= 0 && (best === null || at < best.at)) best = { act, at };
  }
  return best?.act ?? null;
}

const EVENTS: readonly (readonly [RegExp, EventKind | null])[] = [
  // What others decide or tell, and when, is in nobody's papers.
  [/审核(?:通过)?|通过|通知|核实|判定|裁决|结果|同意|公告|公示|注册|加入/, null],
  [/受理/, 'accepted'],
  [/投诉|举报|维权/, 'complained'],
  [
    /(?:订单|交易)(?:完成|成功|确认)|发货|发卡|发出|收到?(?:货|卡|商品|密)|提卡|取卡|领取|签收|获取|获得|出库|到账|查看|打开|送达|交付/,
    'delivered',
  ],
  [/付款|支付|购买|购卡|购入|成交|充值|交易|售出|出售|卖出|payment|purchase/i, 'paid'],
  [/订单|下单|拍下|order/i, 'ordered'],
  [/申请|反馈|联系|提交|提出|发起|接到|申诉|request|contact/i, 'asked'],
  [/激活|兑换|使用|绑定|登录/, 'activated'],
  [/发现|发生|知道|出现/, 'failed'],
];

/** The event that the words of a clause name, the one nearest to the time; null where nobody keeps a record of it. */
export function eventOf(from: string): EventKind | null {
  let best: { kind: EventKind | null; end: number } | null = null;
  for (const [words, kind] of EVENTS) {
    const found = [...from.matchAll(new RegExp(words, 'gi'))].at(-1);
    const end = found ? found.index + found[0].length : -1;
    if (found && (best === null || end > best.end)) best = { kind, end };
  }
  return best?.kind ?? null;
}

/** A person checks first, or something else was promised: nobody keeps the beginning. */
export const UNKNOWN_START = /核实|审核|审查|查实|承诺时间|约定时间|预计时间|情况复杂/;
/** What must not be done is nobody's window. */
export const FORBIDDEN = /请勿|不得|禁止|不要|切勿|严禁/;
