// How redeem pages say no. Rules, questions, quotations and success are told apart before any kind is looked for.
import type { FailureKind } from '../../evidence/facts.ts';
import { readFailureKind } from './failure-kinds.ts';
import { readSuccessWording } from './success-wording.ts';

const SUBJECT =
  /卡密|卡号|兑换码|兑换券|激活码|礼[品物]卡|(?<!验证|校验|识别|二维|邀请|推荐|优惠|折扣|图形|短信|动态|付款|收款|支付|条|扫|密|编|号|代|解|页|乱|源|数|起|取件)码(?=已|不|无|被|失|过|有误|错|格式|含|仅)|礼品券|购物卡|储值卡|会员卡|礼品码|礼包|授权|许可证|序列号|序号|注册码|充值码|充值卡|点卡|点数卡|(?<!银行|信用|储蓄|手机|电话|身份证|公交|[发刷打])卡(?=已|不|无|被|失效|过期)|券码|券号|卡券|代码|密钥|秘钥|提货[码券]|串码|此码|该码|[此该本这](?:张|个)?(?:卡|码|券)|卡片|机器码|您输入的|cdk|cd-?key|gift ?(?:card|code)|voucher|licen[cs]e|serial(?: number)?|\b(?:code|key|card|pin|gift)s?\b|token/iu;
const CARD_FAILED =
  /(?:兑换|激活|启用|充值|核销|绑定|使用|注册|储值|领取|提货|授权|redemption|activation|redeem|activate|top.?up)[^。!,，:]{0,3}(?:失败|异常|出错|未成功|不成功|没有成功|未能?完成|没有完成|failed|failure|unsuccessful|error)|(?:无法|未能|不能|暂停)(?:完成)?(?:为您)?(?:兑换|激活|充值|核销|使用|绑定|领取|用[了啦咯哦呢]?(?![\p{Script=Han}]))|(?:could(?: not|n't)|unable to|can(?:not|'t)|failed to|was not|were not|wasn't) (?:be )?(?:redeem|activat|appl|used twice)/iu;
const ATTEMPT_FAILED =
  /(?:验证|提交|操作|处理|请求|查询|verification|request|operation)\s?(?:失败|出错|未成功|不成功|failed|unsuccessful)|(?:could(?: not|n't)|unable to|can(?:not|'t)|failed to) (?:be )?(?:verify|verified|process|complete)|^(?:失败|错误|error|failed)[!:]?$|出错了|something went wrong/iu;

/** In any clause: spoken about, not reported. */
const QUOTED =
  /^[\w.-]{3,60}\s?=\s|^[*※•·]|["“「][^"”」]{3,60}["”」]\s?(?:error|message|shown|appears|的?(?:提示|报错|字样))|^(?:fix(?:es|ed)?|bug|feat|chore|docs|refactor|test)(?:\([^)]{1,20}\))?:|\b(?:buyers|customers|players|thousands)\b|(?:过期|使用|失效)了?的(?:朋友|用户|人|同学|亲|玩家|买家|话)|^(?:主播|楼主|网友|用户|客服|买家|卖家)[^:]{0,6}:|(?:投诉|退款|举报|反馈|工单|问题)(?:类型|原因|描述|内容|说明)?[:]|(?:返回|响应|示例)(?!异常|错误|失败)[^。,]{0,4}[:]|^(?:当前)?(?:状态[:])?\s?尚?未(?:激活|使用|兑换)$|(?:到期|过期|失效|截止)(?:时间|日期|日)?[:]\s?\d|(?:提示|显示|弹出|弹窗|出现|看到|报错|说是?)[:\s]?["“”「『'《]|(?:提示|显示)(?:已|该|此|卡密|兑换|激活|无效|不存在|错误)|…|(?:says?|said|sees?|saw|shows?|message|error) ["“'‘]|(?:有|部分|不少|很多|近期)(?:用户|玩家|网友|买家|消费者)|用户反馈|(?:消费者|女士|先生|记者|律师|反映|知悉|敬请)|^(?:公告|通知|声明|提醒|(?:温馨|友情|重要|特别|安全)提[示醒]|警示|小贴士|注意(?:事项)?|须知|q\d?[:.]|问[:：])|(?:修复|优化|新增|解决)[^。]{0,16}(?:问题|提示|文案|bug)|^(?:我(?!们|司)|昨天|刚|求助|请问|大家)|差评|到手|致歉/iu;
const QUESTION =
  /[?？](?![\w=&])|怎么办|怎么处理|怎么回事|如何|为什么|为何|什么意思|怎样|常见问题|\b(?:how|why|what)\b/iu;
/** 没有查到这个码，是不是输错了？ reports; only its tail asks. */
const AFTERTHOUGHT =
  /[,，。.!](?:请问|您|你)?(?:是不是|是否|有没有|要不要|会不会|did you|are you sure|have you)[^,，。]{0,30}[?？]\s*$/iu;
const OTHER_SUBJECT =
  /优惠[券码]|折扣码|抵用券|(?<!当前|已|现|所|别处|异地|设备|地方)(?:登录|登陆)|(?:微信|支付宝|qq|扫码|第三方|应用)授权|重新授权|银行卡|信用卡|储蓄卡|用户名|(?<!(?:卡|序号|券)[^。,]{0,6})密码(?:格式|错误|不正确|有误|长度|不能)|验证码|图形码|短信码|手机号(?:码)?(?:格式|不正确|错误|有误)|邮箱(?:格式|不正确|地址)|余额不足|积分不足|库存|订单(?:不存在|已过期|号)|未找到(?:相关)?订单|(?:会员|vip|套餐|订阅|会话|链接|页面|二维码|身份)(?:已|即将)(?:经)?(?:过期|失效|到期)|激活(?:链接|邮件)|上传|附件|图片|文件|\b(?:trial|subscription|membership)\b|试用|coupon|promo(?!tion| key)|discount|captcha|verification code|password|username|log ?in|sign ?in|e-?mail address|phone number|session|out of stock|page not found|\blink\b|payment|file/iu;

/** A clause that speaks of what would happen. */
const RULE =
  /(?:过期|使用|激活|兑换|失效|核销)后|^(?:如果|如遇|如提示|如显示|如出现|如|若|当(?!前|日|天|月)|凡|倘若|万一|一旦|一经|因)|(?:如果|如若|若|如遇|一旦)[^。!]{0,24}(?:提示|显示|出现|遇到|则|请|时|的话)|(?:如|若)(?:提示|显示|出现|遇到|您|已|未|有|因|果)|每[个张份条](?:[^。]{0,10})(?:只能|仅|限|一次)|(?:一旦|一经)|不支持(?:退|换|转让)|不[予再能可](?:退|换|补|重复)|不可(?:再次|重复|退)|请(?:勿|不要|务必|妥善|确保|在[^。]{0,12}[前内])|切勿|避免|以免|防止|概不|不承担|包换|质保|(?:过期|逾期|失效|超时)(?:作废|无效|不候|不补)|的情况|等情况|(?:过期|被使用|失效|使用过?|被?激活|兑换)的$|会(?:被)?(?:提示|显示|失效|过期|作废)|\d\s?次后?(?:将|会|则)|将(?:会|被|自动|在|于|无法|不|导致)|(?:天|日|小时|分钟)后(?:自动)?(?:过期|失效|到期)|即将|不要|^注意|^非[^。!,]{2,12}(?:无法|不能|不可)|可在\s?\d+\s?[天日小]|^(?:部分|某些|有些|个别|少数|所有|凡是)|可能(?!已)|过期(?:自动|即|则)|\bthat (?:have|has|are)\b|多(?:半|为)|通常|一般|往往|容易|方可|已?(?:被)?(?:使用|过期|兑换|激活)过?的[^。]{2,}(?:请|不|将|无法)|\bif\b|\bwhen\b|\bwill\b|\bonce\b|\beach\b|\bevery\b|should|make sure|please (?:note|ensure)|[?？]\s*$/iu;

/** Says what the buyer did: no rule speaks so. */
const TYPED = /\byou(?:'ve| have)? (?:typed|entered|provided)\b|您(?:输入|填写)的(?:是|为|只有)/iu;

/** Opens a condition that holds for what follows it in the sentence: 逾期无法兑换, if it expired, it cannot … */
const CONDITION =
  /^(?:如果?(?!下|上|此)|若|假如|倘若|万一|一旦|逾期|届时|凡)|(?:即?将|会)(?:于|在|会|自动)|^(?:if|when|once|unless|in case)\b|可能(?!已)|(?<!\d )\b(?:may|might)\b(?! \d)/iu;
const CODE_SHAPE = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])[A-Z0-9]{3,12}(?:-[A-Z0-9]{2,12}){1,7}(?![\w-])/u;

const MAINLAND: Readonly<Record<string, string>> = {
  连线: '连接',
  逾时: '超时',
  伺服器: '服务器',
  启用: '激活',
  装置: '设备',
  软体: '软件',
  金钥: '密钥',
};
const TAIWANESE = new RegExp(Object.keys(MAINLAND).join('|'), 'gu');

/** Worded like a rule as much as like a refusal; the place decides. */
const EITHER =
  /^(?:all |any |some )?(?:keys|codes|cards|vouchers|licen[cs]es)\b|只能|仅(?:能|可|限)|限[一用]次|can only|only be|(?<!\d )\b(?:may|might)\b(?! \d)/iu;

export interface Wording {
  kind: FailureKind;
  /** The words name what failed: a card, a code, an activation. */
  explicit: boolean;
  /** The words name a card or a code. */
  names: boolean;
  /** Redeeming, activating, topping up did not work. */
  failed: boolean;
  /** Hints and rules are worded like this as well: to be believed only where errors stand. */
  weak: boolean;
}

/** What one sentence says about a card that does not work, null where it says nothing of the kind. */
export function readFailureWording(words: string): Wording | null {
  const folded = words
    .replaceAll('_', ' ')
    .replace(TAIWANESE, (word) => MAINLAND[word] ?? word)
    .replace(AFTERTHOUGHT, '')
    // 少输了几位吧? states more than it asks.
    .replace(/吧[?？]/gu, '吧,');
  if (folded.length > 240 || QUESTION.test(folded) || QUOTED.test(folded)) return null;
  if (readSuccessWording(folded)) return null;
  const clauses = clausesOf(folded).filter(
    (clause) => (!RULE.test(clause) || TYPED.test(clause)) && !OTHER_SUBJECT.test(clause),
  );
  if (clauses.length === 0 || (OTHER_SUBJECT.test(folded) && !clauses.some((c) => SUBJECT.test(c))))
    return null;
  const failed = clauses.some((clause) => CARD_FAILED.test(clause));
  const names = SUBJECT.test(folded) || CODE_SHAPE.test(folded);
  const explicit = failed || names;
  const readings = clauses.flatMap((clause) => {
    const reading = readFailureKind(clause);
    return reading ? [{ ...reading, weak: reading.weak || EITHER.test(clause) }] : [];
  });
  const best =
    readings.find(({ kind, weak }) => !weak && kind !== 'other') ??
    readings.find(({ kind }) => kind !== 'other') ??
    readings[0];
  if (best) return { kind: best.kind, explicit, names, failed, weak: best.weak && !failed };
  const attempted = clauses.some((clause) => ATTEMPT_FAILED.test(clause));
  return failed || attempted ? { kind: 'other', explicit, names, failed, weak: false } : null;
}

const POLICY = /退|售后|无需|不区分|免登|refund|returns?\b|case.sensitive|not sure|need not|no need/iu;
const NEGATIVE =
  /不|无|未能|没有|错|失败|抱歉|对不起|遗憾|\b(?:no|not|sorry|oops|missed|reject\w*|unknown|wrong|failed|cannot|unable|too late)\b|n't\b/iu;

/** Hints and warnings that shops paint red as well. */
const HINT =
  /请|注意|提[示醒]|区分|仅限|[每本此该]个?(?:卡|码|券)?限|一经|勿|建议|客服|售后|退|[?？:：]|only once|case.sensitive|please|contact|make sure|valid (?:until|for)/iu;

/** What stands in the error slot of a filled-in form refuses it, in whatever words, unless it speaks of something else. */
export function readSlotWording(folded: string, isBad: boolean, isRed = false): Wording | null {
  const isPlain = isRed && !HINT.test(folded);
  if (!isBad && !isPlain && (!NEGATIVE.test(folded) || POLICY.test(folded))) return null;
  if (folded.length < 4 || folded.length > 160 || !/\p{L}{2}/u.test(folded)) return null;
  if (QUESTION.test(folded) || QUOTED.test(folded) || OTHER_SUBJECT.test(folded)) return null;
  if (RULE.test(folded) || readSuccessWording(folded)) return null;
  return { kind: 'other', explicit: true, names: false, failed: false, weak: false };
}

/** 已被使用，如有疑问请联系客服: the advice behind the comma takes nothing back. */
function clausesOf(folded: string): string[] {
  const parts = folded.split(/[,，;；。]|\.\s/u).map((part) => part.trim());
  const condition = parts.findIndex((part) => CONDITION.test(part));
  const stated = condition < 0 ? parts : parts.slice(0, condition);
  return [folded.trim(), ...(parts.length > 1 ? stated : [])].filter(Boolean);
}
