// Who has to do what by the time a sentence names. Words are matched, nothing is understood: where they tell no duty, null.
import type { DeadlineWhat, Duty, EventKind } from './deadlines.ts';

export interface ClauseDuty {
  what: DeadlineWhat;
  duty: Duty;
  /** The sentence speaks of a complaint. */
  complains: boolean;
}

const MERCHANT = /商家|卖家|商户|供货商|店家|店铺|卖方|本店|小店|seller|merchant/gi;
const PLATFORM = /平台|本站|网站|站方|我站|官方客服|platform/gi;
const COMPLAINT = /投诉|举报|维权|申诉|complain|dispute/i;

type Act = readonly [words: RegExp, what: DeadlineWhat, by: 'buyer' | 'seller'];

/** What the sentence goes on with; the first that stands there decides. */
const ACTS: readonly Act[] = [
  // 24小时内未处理 binds who should have handled it; 逾期不予受理 closes the buyer's window.
  [
    /^\s*(?:后|的|者)?[，,]?\s*(?:(?:将|则|即|一律|均)?(?:不予?|概不|不再|恕不|拒绝)|视为|视作|默认|自动放弃|自动确认|过期|逾期|作废|失效)/,
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
  [/投诉|举报|维权|申诉|complain|dispute/i, 'complain-platform', 'buyer'],
  [
    /联系|反馈|提出|告知|通知(?:客服|商家|卖家|我们)|报告|报错|申请|提交|提供|举证|截图|核对|查验|验卡|检查|验证|确认|找(?:客服|我们)|\b(?:request|contact|claim|report|notify)/i,
    'ask-merchant',
    'buyer',
  ],
  [/(?:订单|卡密|记录|信息)[^，。]{0,6}(?:保留|保存|可查)|查询|查单/, 'look-up-order', 'buyer'],
  [/激活|兑换|使用|绑定|登录|领取|\b(?:redeem|activate)/i, 'use-code', 'buyer'],
  [/补发|更换|换货|换新|重发|换卡|补卡|\breplace/i, 'replace', 'seller'],
  [/退款|退还|退回|原路|返还|\brefund/i, 'refund', 'seller'],
  [/发货|发卡|到账|发出|交付|送达|充值|开通|\bdeliver/i, 'deliver', 'seller'],
  [/处理|回复|响应|答复|解决|核实|受理|审核|给出|\b(?:reply|respond|resolve|process)/i, 'answer', 'seller'],
];
/** 客服会在24小时内反馈: the one who is bound stands before. */
const SELLER_BOUND =
  /(?:商家|卖家|商户|店家|平台|本站|客服|我们|站方)(?:方|人员)?(?:应当?|须|需|将|会|必须|承诺|保证|在|于|自)/;
/** Times of the trade between shop and platform, of news and of coupons. */
const NOT_THE_BUYERS =
  /提现|结算|入驻|佣金|代理商?|推广|上架|招商|优惠券|红包|积分|注销|公示|公告|生效|保证金[^，。]{0,8}退/;
/** 仅当日受理: what is taken in at a time only is a window. */
const ONLY = /仅|只|限/;
const REACH = 40;

interface Sentence {
  before: string;
  after: string;
}

/** The sentence around `[at, end)`. */
function sentenceAround(text: string, at: number, end: number): Sentence {
  const stop = /[。；;！!？?\n\r]/;
  const before = text.slice(0, at).split(stop).at(-1) ?? '';
  const after = text.slice(end).split(stop)[0] ?? '';
  return { before, after: after.slice(0, REACH) };
}

function lastAt(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

/** The nearest party named before, else the first named after. */
function partyOf({ before, after }: Sentence): 'merchant' | 'platform' | null {
  const [merchant, platform] = [lastAt(before, MERCHANT), lastAt(before, PLATFORM)];
  if (merchant !== platform) return merchant > platform ? 'merchant' : 'platform';
  const [first] = [...after.matchAll(/商家|卖家|商户|店家|平台|本站|seller|merchant|platform/gi)];
  if (!first) return null;
  return /平台|本站|platform/i.test(first[0]) ? 'platform' : 'merchant';
}

function actIn(words: string): (typeof ACTS)[number] | null {
  let best: { act: (typeof ACTS)[number]; at: number } | null = null;
  for (const act of ACTS) {
    const at = words.search(act[0]);
    if (at >= 0 && (best === null || at < best.at)) best = { act, at };
  }
  return best?.act ?? null;
}

const HAN = /[\u4e00-\u9fff]/;

/** Chinese names the act after its time, English before; 售后时间：24小时 before the colon. */
function actOf({ before, after }: Sentence): Act | null {
  const near = lastPart(before);
  return HAN.test(before + after) ? (actIn(after) ?? actIn(near)) : (actIn(before) ?? actIn(after));
}

const lastPart = (before: string): string => before.split(/[，,]/).at(-1) ?? '';

/** @param shopIsPlatform false for a shop that sells on its own site: nobody there can step in */
export function dutyAt(
  text: string,
  at: number,
  end: number,
  shopIsPlatform: boolean | null,
): ClauseDuty | null {
  const sentence = sentenceAround(text, at, end);
  const whole = sentence.before + sentence.after;
  const act = NOT_THE_BUYERS.test(whole) ? null : actOf(sentence);
  if (!act) return null;
  const read = readAct(act, sentence, text.slice(at, end));
  const complains = COMPLAINT.test(whole);
  const forPlatform = complains || /介入|仲裁/.test(whole);
  const self = shopIsPlatform === false;
  if (read.by === 'buyer') {
    // 24小时后联系客服 says when it begins.
    if (/^\s*(?:之|以)?后/.test(sentence.after)) return null;
    const isComplaint = read.what === 'complain-platform' || (read.what === 'ask-merchant' && forPlatform);
    const what = isComplaint ? (self ? 'ask-merchant' : 'complain-platform') : read.what;
    return { what, duty: 'buyer', complains };
  }
  if (read.what === 'step-in') return self ? null : { what: 'step-in', duty: 'platform', complains };
  return { what: read.what, duty: self ? 'merchant' : (partyOf(sentence) ?? 'merchant'), complains };
}

function readAct(
  [words, what, by]: Act,
  sentence: Sentence,
  time: string,
): { what: DeadlineWhat; by: Act[2] } {
  const near = lastPart(sentence.before);
  if (what === 'answer' && /受理/.test(words.exec(sentence.after)?.[0] ?? '') && ONLY.test(near + time))
    return { what: 'ask-merchant', by: 'buyer' };
  const isPlain =
    what === 'ask-merchant' && !/不|视|默认|放弃|过|逾|作废|失效/.test(sentence.after.slice(0, 4));
  if (isPlain && SELLER_BOUND.test(near)) return { what: 'answer', by: 'seller' };
  return { what, by };
}

const EVENTS: readonly (readonly [RegExp, EventKind])[] = [
  [/投诉|举报|维权/, 'complained'],
  [
    /(?:订单|交易)(?:完成|成功|确认)|发货|发卡|发出|收到?(?:货|卡|商品|密)|提卡|取卡|领取|签收|获取|获得|出库|到账|查看|打开|送达|交付/,
    'delivered',
  ],
  [/付款|支付|购买|购卡|购入|成交|充值|交易|售出|出售|卖出|payment|purchase/i, 'paid'],
  [/订单|下单|拍下|order/i, 'ordered'],
  [/申请|反馈|联系|提交|提出|受理|发起|接到|通知|申诉|核实|request|contact/i, 'asked'],
  [/激活|兑换|使用|绑定|登录/, 'activated'],
  [/发现|发生|知道|出现/, 'failed'],
];

/** The event that the words of a clause name; null where nobody keeps a record of it. */
export function eventOf(from: string): EventKind | null {
  return EVENTS.find(([words]) => words.test(from))?.[1] ?? null;
}

/** Where a clause names no event: windows and delivery run from the payment, answers from the question. */
export function usualEvent({ what, duty, complains }: ClauseDuty): EventKind {
  if (duty === 'buyer' || what === 'deliver') return 'paid';
  return what === 'step-in' || duty === 'platform' || complains ? 'complained' : 'asked';
}
