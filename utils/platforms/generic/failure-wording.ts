// How redeem pages say no. Rules, questions and success are told apart before any kind is looked for.
import type { FailureKind } from '../../evidence/facts.ts';

const SUBJECT =
  '卡密|卡号|兑换码|激活码|礼品卡|礼品码|授权码|序列号|注册码|充值码|充值卡|点卡|券码|密钥|激活密钥|产品密钥|提货码|此码|该码|此卡|该卡|cdk|cd-?key|' +
  'gift ?card|voucher|redeem(?:ption)? code|activation (?:code|key)|licen[cs]e(?: key)?|product key|serial(?: number)?|(?:this|your|the) (?:code|key|card)|code|key';
const HAS_SUBJECT = new RegExp(SUBJECT, 'iu');
const ACTION_FAILED =
  /(?:兑换|激活|充值|核销|验证|绑定|使用|提交|注册|redemption|activation|redeem|activate|verification|top.?up)\s?(?:失败|异常|出错|未成功|不成功|failed|failure|unsuccessful|error|could not|couldn't)|(?:无法|未能|不能)(?:完成)?(?:兑换|激活|充值|核销|使用|验证|绑定)|(?:could(?: not|n't)|unable to|can(?:not|'t)|failed to) (?:be )?(?:redeem|activat|verify|use|process|complete|appl)/iu;

const KINDS: readonly (readonly [FailureKind, RegExp])[] = [
  [
    'rate-limited',
    /频繁|(?:尝试|操作|请求|错误|失败|提交|输入)次数(?:过多|太多|已达|超过|达到|超限|用尽)|次数超限|请求过[快多]|操作过[快于]|过于频繁|rate.?limit|too many|too frequent|try again (?:in|after) \d|slow down|请\s?\d+\s?(?:秒|分钟|小时)后(?:再试|重试)/iu,
  ],
  [
    'network',
    /网络(?:异常|错误|超时|繁忙|不稳定|连接|故障|请求失败|开小差)|连接(?:失败|超时|中断|异常|已断开)|(?:服务器|系统|服务|接口|网关)(?:错误|繁忙|异常|忙|超时|无响应|开小差|维护|不可用|暂不可用|内部错误)|请求(?:超时|失败)|响应超时|network error|server error|internal error|connection (?:lost|failed|timed|refused|reset|error)|time(?:d)? ?out|gateway|service (?:is )?(?:temporarily )?unavailable|bad gateway/iu,
  ],
  [
    'region',
    /(?:地区|区域|国家|区服|所在地|国区|外区|账号区|归属地)[^。！!]{0,14}(?:不|无法|限|错|异)|(?:不支持|不适用于|不可在|无法在|仅限|仅支持|仅适用|限)[^。！!]{0,12}(?:地区|区域|国家|国区|美区|港区|日区|土区|大陆|海外|区服)|锁区|跨区|region|country|territory|not available in your|your location/iu,
  ],
  [
    'bound',
    /(?:已|被|经)(?:经)?(?:被)?(?:其[他它]|别的|另一个?)?(?:账号|帐号|账户|用户|设备|手机|手机号|邮箱|微信|qq)?绑定|绑定(?:其[他它]|了其|到其|数量|设备|次数|上限|至其)|(?:设备|激活|绑定|机器)(?:数量?|次数|台数|数目)(?:已|达|超|上限|用完|限制|不足)|其[他它](?:账号|帐号|账户|设备|用户)(?:占用|绑定)|(?:already )?(?:bound|linked|assigned|tied|associated|registered) (?:to|with)|(?:device|activation|seat|machine)s? (?:limit|quota|count)|maximum (?:number of )?(?:devices|activations)/iu,
  ],
  [
    'used',
    /(?:已|被|经)(?:经)?(?:被)?(?:其[他它](?:人|用户|账号|帐号|账户|玩家)|他人|别人|账号|用户|人)?(?:成功)?(?:使用|兑换|激活|领取|核销|充值|用完|消费|占用|用掉|用过|提取|抢兑|认领)|(?:使用|兑换|激活|领取|核销|充值)过|(?:使用|兑换|核销|充值)次数[^。]{0,4}(?:上限|用完|用尽|超限|已满)|重复(?:使用|兑换|激活|提交|领取|充值|核销)|(?:余额|次数|额度)已?(?:用完|用尽|耗尽)|已用完|already (?:been )?(?:used|redeemed|activated|claimed|consumed)|(?:has|have|was|been) (?:previously )?(?:been )?(?:used|redeemed|claimed|activated)|previously (?:used|redeemed)|no longer has|used up/iu,
  ],
  [
    'expired',
    /已?过期|已?失效|(?:超过|超出|已过|不在)[^。！!]{0,6}(?:有效期|使用期限|兑换期|期限)|已到期|已截止|活动已?结束|expired|no longer valid|past its|has ended/iu,
  ],
  [
    'format',
    /格式(?:不正确|错误|无效|有误|不对|不符|异常|不合法|不支持)|(?:位数|长度)(?:不|错|有误|应|必须)|(?:必须|应|需)(?:为|是|由)?\s?\d+\s?位|含有?(?:非法|无效|特殊)字符|(?:invalid|incorrect|wrong|bad|malformed) (?:code |key |card )?(?:format|length)|format (?:is )?(?:invalid|incorrect|wrong|not)|malformed|must (?:be|contain|have) (?:exactly )?\d+ (?:characters|digits|letters)/iu,
  ],
  [
    'invalid',
    /不存在|无效|不正确|不匹配|有误|(?:卡密|卡号|码|密钥|序列号)(?:输入)?错误|错误的(?:卡密|卡号|兑换码|激活码|序列号|密钥)|查无|未找到|找不到|未识别|无法识别|不可用|已?(?:被)?(?:禁用|停用|作废|注销|冻结|锁定|封禁|吊销|撤销)|未(?:被)?激活|未(?:开卡|启用|生效)|不合法|非法(?:的)?(?:卡|码)|invalid|not (?:found|recogni[sz]ed|valid|exist)|(?:does|do)(?: not|n't) exist|incorrect|unrecogni[sz]ed|unknown (?:code|key|card)|revoked|disabled|blocked|deactivated|wrong (?:code|key)/iu,
  ],
];

const RULE =
  /(?:过期|使用|激活|兑换|失效|核销)后|^(?:如果|如遇|如提示|如显示|如出现|如|若|当|凡|倘若|万一)|(?:如果|如若|若|如遇|一旦|当)[^。！!]{0,24}(?:提示|显示|出现|遇到|则|请|时|的话)|(?:如|若)(?:提示|显示|出现|遇到|您|已|未|有|因|果)|每[个张份条](?:[^。]{0,10})(?:只能|仅|限|一次)|只能(?:使用|兑换|激活|绑定)|仅(?:能|可)(?:使用|兑换|激活)|(?:一旦|一经)|不[予再能可](?:退|换|补)|请(?:勿|确认您|确保|务必|妥善|在|于|先|仔细|核对)[^。]{0,30}(?:再|以免|避免|之前|前|后|有效期|过期|失效|完成)|怎么办|怎么处理|如何|为什么|为何|什么意思|怎样|常见问题|说明[:：]|的情况|等情况|会(?:被)?(?:提示|显示|失效|过期|作废)|将(?:会|被|自动)?(?:失效|过期|作废|无效)|\bif\b|\bwhen\b|\bmay\b|\bmight\b|\bwill\b|\bonce\b|\beach\b|\bevery\b|\bhow\b|\bwhy\b|\bwhat\b|should|make sure|please (?:note|ensure)|can only be|[?？]\s*$/iu;
const QUESTION = /[?？]\s*$|怎么办|怎么处理|如何|为什么|为何|什么意思|怎样|常见问题|\b(?:how|why|what)\b/iu;
const OTHER_SUBJECT =
  /优惠券|优惠码|折扣码|登录|登陆|用户名|密码(?:错误|不正确|有误)|验证码|图形码|短信码|手机号|邮箱格式|余额不足|库存|订单不存在|未找到(?:相关)?订单|coupon|promo|discount|captcha|verification code|password|username|log ?in|sign ?in|e-?mail address|out of stock|page not found/iu;
const SUCCESS =
  /(?:兑换|激活|充值|核销|领取|绑定|验证|使用)(?:已)?(?:成功|完成)|成功(?:兑换|激活|充值|领取|绑定)|恭喜|已到账|(?:redeemed|activated|applied|redemption|activation|added) (?:was )?success|success(?:fully)?\b|congratulations|enjoy your/iu;
const NEGATED_SUCCESS = /(?:未|不|没有?)(?:能)?(?:成功|完成)|unsuccessful|not success/iu;

export interface Wording {
  kind: FailureKind;
  /** The words name what failed: a card, a code, an activation. */
  explicit: boolean;
}

/** What one sentence says about a card that does not work, null where it says nothing of the kind. */
export function readFailureWording(folded: string): Wording | null {
  if (folded.length > 160 || QUESTION.test(folded) || OTHER_SUBJECT.test(folded)) return null;
  if (SUCCESS.test(folded) && !NEGATED_SUCCESS.test(folded)) return null;
  const explicit = ACTION_FAILED.test(folded) || HAS_SUBJECT.test(folded);
  // 已被使用，如有疑问请联系客服: the advice behind the comma takes nothing back.
  const clauses = [folded, ...folded.split(/[,，]/u)].filter((clause) => !RULE.test(clause));
  for (const clause of clauses) {
    const kind = KINDS.find(([, pattern]) => pattern.test(clause))?.[0];
    if (kind) return { kind, explicit };
  }
  const failed = clauses.some((clause) => ACTION_FAILED.test(clause));
  return failed ? { kind: 'other', explicit } : null;
}

export function saysSuccess(folded: string): boolean {
  return folded.length <= 80 && SUCCESS.test(folded) && !NEGATED_SUCCESS.test(folded) && !RULE.test(folded);
}

const CODE =
  /(?:错误(?:码|代码|编号|代号)|状态码|返回码|响应码|代码|error[\s_-]?(?:code|no\.?)?|err(?:code|no)?|code|reason code)\s?[:#=]?\s?[[("]?((?=[\w.-]*\d)[A-Za-z0-9][\w.-]{0,39}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|0x[0-9a-f]{4,16})/iu;
const BRACKETED =
  /[[(](?:(?:code|错误码|error)\s?[:=]?\s?)?((?=[A-Z0-9_-]*\d)[A-Z]{0,6}[-_]?[A-Z0-9_-]{2,30}|[A-Z]+(?:_[A-Z0-9]+)+)[\])]/u;
const BARE =
  /^(?:(?=[A-Z0-9_-]*\d)[A-Z]{1,10}[-_]?\d{2,8}(?:-\d{1,6})?|(?:ERR|ERROR|E)_[A-Z0-9_]{2,40}|[A-Z]+(?:_[A-Z0-9]+)+|0x[0-9A-Fa-f]{4,16})$/u;

/** An error code beside a wording (`错误码：E1003`, `[CARD_USED]`, `0x80070057`). */
export function readErrorCode(folded: string): string | null {
  const text = folded.slice(0, 300);
  return (
    CODE.exec(text)?.[1] ?? BRACKETED.exec(text)?.[1] ?? /\b0x[0-9A-Fa-f]{4,16}\b/.exec(text)?.[0] ?? null
  );
}

export function isBareCode(folded: string): boolean {
  return BARE.test(folded.trim());
}
