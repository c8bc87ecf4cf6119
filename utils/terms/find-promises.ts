// The reverse of a flag: what the clause undertakes towards the buyer. Words are matched, nothing is inferred.
import { type DutyAct, findDuties } from './find-duties.ts';
import { asPrinted, plainCharacters } from './plain-characters.ts';

export const PROMISE_KINDS = [
  '先行赔付',
  '平台判退',
  '货款担保',
  '限时处理',
  '限时交付',
  '包换包退',
  '保证有效',
  '质保',
  '假一赔',
  '信息保密',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

export interface ClausePromise {
  kind: PromiseKind;
  /** The sentence of the clause that promises, word for word. */
  text: string;
}

/** What one may ask to be kept. `tl-12`: who promises publicly must do it; for a platform `xf-44` beside it. */
export const PROMISE_STATUTES: Readonly<Record<PromiseKind, readonly string[]>> = {
  先行赔付: ['tl-12', 'xf-44', 'xf-16'],
  平台判退: ['tl-12', 'xf-44', 'xf-16'],
  货款担保: ['tl-12', 'xf-44', 'xf-16'],
  限时处理: ['tl-12', 'xf-16', 'ds-59'],
  限时交付: ['tl-12', 'ds-20', 'xf-16'],
  包换包退: ['tl-12', 'xf-16', 'xf-52'],
  保证有效: ['tl-12', 'xf-16', 'mfh-615'],
  质保: ['tl-12', 'xf-16', 'tl-18'],
  假一赔: ['tl-12', 'wl-10', 'xf-16'],
  信息保密: ['xf-29', 'tl-23'],
};

interface PromiseRule {
  kind: PromiseKind;
  pattern: RegExp;
  /** The sentence has to set a time. */
  timed?: true;
  never?: RegExp;
}

const S = '[^。；;]';
const OURS =
  '(?:本(?:站|店|平台|公司|商城)|平台|我(?:司|们|方|站|店)|甲方|商家|卖家|商户|供货商|店家|客服|系统|网站|工作人员|官方|专员)';
const MENDS =
  '(?:补发|换新|更换|换卡|换货|重发|补足|补差|补充|退款|全额退|退还|退回|免费换|包换|包退|包赔|赔付|补偿)';
/** The buyer has to, or nobody does. */
const NOT_PROMISED =
  /(?:不予?|不再|不支持|不接受|无法|不能|概不|恕不|拒绝|不提供|不可|不会|不负责|无需|未必)[^。；;，,]{0,8}(?:补|退|换|赔|处理|受理|售后)(?!的|投诉|卖家|商家|买家)/;

const RULES: readonly PromiseRule[] = [
  {
    kind: '先行赔付',
    pattern: new RegExp(`先行(?:赔付|垫付|赔偿)|(?:平台|本站)${S}{0,8}(?:先赔|垫付|代为?赔)`),
  },
  {
    kind: '平台判退',
    pattern: new RegExp(
      `(?:判|裁)(?:定|决|为|给)?${S}{0,4}买家(?:胜|赢)|(?:自动|直接|系统)${S}{0,6}(?:判|退款给买家)|视为(?:商家|卖家|商户)同意退款|(?:商家|卖家|商户|供货商)${S}{0,24}(?:不|未)${S}{0,8}(?:处理|答复|回应|回复|解决)${S}{0,8}[，,]${S}{0,6}(?:自动|直接)${S}{0,4}退款`,
    ),
  },
  {
    kind: '货款担保',
    pattern: new RegExp(
      `担保交易|提供担保|冻结(?:该笔|此笔|订单|相应|全部|对应)?(?:的)?(?:货款|款项|资金|订单)|(?:货款|款项|资金)${S}{0,8}(?:冻结|托管|延迟结算|暂不结算)|保证金${S}{0,12}(?:赔|垫付|退)|(?:扣除|动用|使用)${S}{0,4}保证金${S}{0,6}(?:赔|退)|(?:资金|货款)托管|暂停${S}{0,4}结算|确认收货后${S}{0,10}(?:结算|打款)`,
    ),
    never: /没有担保|不提供(?:任何)?担保|非担保/,
  },
  {
    kind: '限时处理',
    timed: true,
    pattern:
      /处理|答复|回复|回应|答覆|回覆|解决|审核|核实|受理|介入|退回|退款|退还|返还|到账|裁决|裁定|结论|补足|补发|办结|跟进|下架/,
    never:
      /^(?:请|买家|用户|您|客户|购买者|消费者)?[^。；;，,]{0,8}(?:请|应|须|务必)[^。；;]{0,20}(?:联系|反馈|投诉|提交|申请)[^。；;]{0,40}(?:逾期|过时|超时|否则|超过)|不予(?:受理|处理)|概不|恕不|不再受理|内[^。；;，,]{0,4}(?:不|未)[^。；;，,]{0,6}(?:处理|回应|答复|回复|解决|受理)|超过[^。；;，,]{0,10}(?:仍|未|的)|未(?:在)?[^。；;]{0,12}(?:退款|处理)/,
  },
  {
    kind: '限时交付',
    timed: true,
    pattern:
      /(?:自动|立即|即时|秒)?(?:发货|发卡|出卡|到账|交付|充值|提卡|提取|送达|展示|显示|下发|发送|寄送|寄出)/,
    never:
      /(?:退款|提现|原路|退回)[^。；;]{0,16}到账|售后|投诉|反馈|联系|申诉|凭证|未(?:发货|到账|收到|充值)|仍未|没有?(?:到账|收到)|逾期|验卡|结算|(?:充值|到账|发货|交付|发卡|提卡)(?:完成|成功)?后/,
  },
  {
    kind: '限时交付',
    pattern:
      /秒(?:发|到|充)|(?:即时|即刻|立即|实时)(?:到账|展示|发货|发卡|出卡|显示|送达)|自动发货[^。；;]{0,6}无需等待|自动发货[^。；;]{0,6}(?:即时|立即|秒)/,
  },
  {
    kind: '包换包退',
    pattern: new RegExp(
      `(?:无效|失效|错误|有误|已使用|已被|过期|不符|未(?:到账|发货|收到)|不能(?:使用|激活)|无法(?:使用|激活|补发|发货)|质量问题|问题卡|故障)${S}{0,40}?(?:可|将|会|应|须|负责|予以|给予|免费|申请|包|全额|自动|立即|核实后|，|,|的)${S}{0,16}${MENDS}|(?:包|免费|负责)(?:换|退|补|赔)|(?:核实|确认|属实|查实)后?[^。；;，,]{0,8}${MENDS}|${OURS}${S}{0,10}(?:应|须|负责|承诺|将|会|需)${S}{0,16}(?:补发|换新|更换|全额退|退款|免费换|包换|包退)|自动${S}{0,4}(?:退款|退回)|可(?:以)?(?:申请)?(?:全额)?退款|(?:赔付|赔偿|补偿)(?:给)?买家|(?:退还|退款|返还)(?:给)?买家|归买家(?:所有)?|由(?:商家|卖家|商户|供货商|平台)(?:负责)?(?:补发|更换|退款)|(?:平台|本站)(?:全额|直接|自动)?退款|向买家(?:全额)?(?:退款|赔付)|赔付买家`,
    ),
    never: /手续费|保证金[^。；;，,]{0,2}用于|先行赔付|余额不足|可退款[^。；;]{0,6}[^，]{0,4}扣/,
  },
  {
    kind: '保证有效',
    pattern:
      /(?:保证|承诺|确保|担保|保障)[^。；;]{0,16}(?:有效|可用|可正常|正常(?:使用|激活)|正品|官方|真实|正规|正确|全新|未使用|激活)|(?:官方|正规)[^。；;]{0,8}(?:渠道|直充|正品|授权)|(?:100%|百分百|绝对)[^。；;]{0,6}(?:有效|正品|官方|可用)|正品保[证障]|对[^。；;]{0,16}(?:真实性|有效性|质量|可用性)[^。；;]{0,6}(?:负责|承担责任)/,
    never: /不(?:保证|承诺|担保|确保)|无法(?:保证|确保)/,
  },
  {
    kind: '质保',
    pattern:
      /质保(?:期|时间|时长)?[^。；;，,]{0,6}(?:\d|[一二三四五六七八九十半])|(?:\d|[一二三四五六七八九十半])\s?(?:天|日|个月|年|小时|个?月)[^。；;，,]{0,2}(?:质保|保修|包售后|保)|终身(?:质保|售后|保)|质保期内/,
    never: /(?:无|没有|不提供|不)质保|过(?:了)?质保/,
  },
  {
    kind: '假一赔',
    pattern: /假一(?:赔|罚)[一二三四五六七八九十百\d]+|(?:退|缺)一赔[一二三四五六七八九十\d]+/,
  },
  {
    kind: '信息保密',
    pattern:
      /(?:严格)?保密|不(?:会|得)?(?:将[^。；;，,]{0,16})?(?:提供|透露|披露|泄露)(?:给|予)(?:任何)?(?:第三方|他人)|不(?:会|得)?(?:向)?(?:任何)?第三方(?:提供|透露|披露|泄露)|(?:不会?|绝不|严禁)(?:泄露|出售|透露|公开)[^。；;]{0,12}(?:信息|隐私|资料|联系方式)/,
    never: /(?:您|用户|买家|乙方|你)(?:应|须|请|需|务必)[^。；;]{0,10}保密|请[^。；;]{0,8}保密/,
  },
];
const ENGLISH: readonly PromiseRule[] = [
  {
    kind: '限时处理',
    timed: true,
    pattern:
      /(?:we|seller|support|team|refunds?)[^.;]{0,30}(?:replies|reply|respond|process|review|resolve|answer)/i,
    never: /contact|you (?:must|should)/i,
  },
  {
    kind: '限时交付',
    timed: true,
    pattern: /(?:deliver|sent|dispatch|emailed|arrive)/i,
    never: /refund|longer than|not delivered|late/i,
  },
  {
    kind: '包换包退',
    pattern:
      /(?:receive|get|issue|provide|offer|entitled to|will)[^.;]{0,30}(?:full refund|replacement|replace)|money[- ]back/i,
    never: /\b(?:no|not|never)\b[^.;]{0,20}(?:refund|replac)/i,
  },
  {
    kind: '保证有效',
    pattern: /(?:guarantee|warrant)s?[^.;]{0,40}(?:valid|genuine|authentic|working|original)/i,
    never: /(?:not|no) (?:guarantee|warrant)/i,
  },
];

const DELIVERS: readonly DutyAct[] = ['deliver'];
const HANDLES: readonly DutyAct[] = ['handle', 'reissue', 'refund', 'settle'];

/** A time that the seller keeps: one that the buyer has to keep is no promise. */
function isTheirs(kind: PromiseKind, sentence: string): boolean {
  const acts = kind === '限时交付' ? DELIVERS : HANDLES;
  return findDuties(sentence).some(
    ({ who, act }) =>
      who !== 'buyer' &&
      ((act === null ? who !== null : acts.includes(act)) ||
        (kind === '限时处理' && /退款|提现/.test(sentence))),
  );
}

function promises(rule: PromiseRule, sentence: string): boolean {
  if (rule.never?.test(sentence) || !rule.pattern.test(sentence)) return false;
  if (rule.timed && !isTheirs(rule.kind, sentence)) return false;
  return !(rule.kind === '包换包退' && NOT_PROMISED.test(sentence));
}

/** One promise of each kind at most, in the order of the table. */
export function findPromises(text: string): ClausePromise[] {
  const plain = plainCharacters(text);
  const sentences = plain.split(/(?<=[。；;！!？?\n\r]|\.\s)/);
  const rules = /[a-z]{3}\s[a-z]{2}/i.test(plain) ? [...RULES, ...ENGLISH] : RULES;
  return PROMISE_KINDS.flatMap((kind) => {
    const found = sentences.find((sentence) =>
      rules.some((rule) => rule.kind === kind && promises(rule, sentence)),
    );
    return found === undefined ? [] : { kind, text: asPrinted(found, plain, text).trim() };
  });
}
