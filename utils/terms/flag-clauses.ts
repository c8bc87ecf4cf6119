// Clauses a buyer may question. A flag says what the words do, never that they are void.
import type { ClauseDeadline } from './clause.ts';
import { findDeadlines } from './find-deadlines.ts';

interface FlagRule {
  flag: string;
  pattern: RegExp;
  /** Words in the same sentence, before the match, that turn its meaning round. */
  unless?: RegExp;
}

const SELLER = /(?:商家|卖家|商户|供货商|店家|店铺|卖方|经营者)[^买您用顾]{0,10}$/;
const RULES: readonly FlagRule[] = [
  {
    flag: '最终解释权',
    pattern: /(?:最终|最后|一切|全部|所有)的?解释权|解释权(?:最终|均|都|全部)?归|保留[^。；;]{0,20}解释权/,
  },
  {
    flag: '概不退换',
    pattern:
      /概不(?:予以?)?(?:负责)?(?:退|换|售后)|不退(?:不|也不)换|不退换|不换不退|(?:一经|一旦)[^。；;]{1,20}(?:不予?|不能|不可|不得|不支持|不接受|无法|不再|拒绝)(?:任何|无理由)?(?:理由)?的?(?:退|换)|(?:一律|均|恕|概|都|坚决|绝)(?:不予?|不支持|不接受|不能|不可|无法)(?:任何|办理)?(?:退|换)|不(?:支持|接受|提供|办理|予|能|可)(?:任何)?(?:形式的?)?(?:七天|7天)?(?:无理由)?(?:退|换)|(?<!非[^，。；;]{1,8})不退(?:款|货|钱)|不作(?:退|换)|无法退换|拒绝(?:一切|任何)退/,
    unless: /(?:逾期|超时|过期|超过|过后|不得|不能以?|手续费|运费|若?未在)[^。；;]{0,14}$/,
  },
  {
    flag: '单方修改',
    pattern:
      /(?:有权|可以?|保留|享有)[^。；;]{0,16}(?:随时|单方面?|自行|不经|无需|不定期)[^。；;]{0,16}(?:修改|变更|调整|更新|修订|更改|增减|终止|中止)|(?:随时|单方面?|不定期)[^。；;，,]{0,10}(?:修改|变更|调整|更新|修订|更改|增减|终止)[^。；;]{0,12}(?:协议|条款|规则|价格|服务|内容|须知|权)|(?:修改|变更|调整|更新|修订|更改|终止)[^。；;]{0,24}(?:恕不|不再|不(?:会)?|无需|无须|毋须)(?:再)?(?:另行|事先|提前|单独|个别)?(?:通知|告知)|保留[^。；;]{0,12}(?:修改|变更|调整|更改)[^。；;]{0,12}(?:权利|权力|权)/,
    unless: /(?:不得|无权|不能|不会)[^。；;，,]{0,8}$/,
  },
  {
    flag: '免除责任',
    pattern:
      /(?:概|均|一律|一概|恕|亦|也|都|将|则|并)?不(?:予|会|再|对[^。；;]{1,24})?(?:承担|负|担负)(?:任何|一切|相关|全部|由此|法律|连带|赔偿|违约|售后|担保|其他|其它|的|、|和|及|或)*责任?(?=[。；;，,、！!）)\s]|$|的)|概不负责|不负责(?:任何|售后|退|赔|处理|解释)|与(?:本|我|平台)[^。；;，,]{0,6}无关|(?:自行|自己|自愿|独立)承担[^。；;]{0,12}(?:后果|风险|损失|责任)|(?:后果|风险|责任|损失)(?:一律|均|由[^。；;]{0,8})?自(?:负|担|行承担)|免(?:除|于)[^。；;]{0,12}责任|不(?:做|作|提供)(?:任何|一切)?(?:形式的?)?(?:保证|担保|承诺|赔偿)|概不赔/,
    unless: /(?:不得|不能|不应|并不|不因此|不可|无权)[^。；;，,]{0,8}$/,
  },
  {
    flag: '限定管辖',
    pattern:
      /(?:本站|本公司|本平台|平台|我司|甲方|公司|运营方|运营者|卖家|商家|服务提供者)[^。；;，,]{0,16}(?:所在地|住所地|注册地)[^。；;]{0,16}(?:法院|诉讼|仲裁)/,
  },
  {
    flag: '默认同意',
    pattern:
      /(?:即|均|则|将|都)?(?:视为|默认|表示|代表|等同于?)(?:您|你|用户|买家|已|完全|自动|其)*(?:阅读|理解|知悉|知晓|接受|同意|认可|确认)/,
  },
  {
    flag: '退款扣费',
    pattern:
      /(?:退款|退还|提现|退回)[^。；;]{0,20}(?:扣除|收取|支付|需付)[^。；;]{0,10}(?:手续费|服务费|违约金|费用|[%％])|退款手续费/,
  },
  {
    flag: '放弃权利',
    pattern:
      /(?:放弃|不得|无权|禁止|不可)[^。；;，,]{0,12}(?:投诉|举报|起诉|诉讼|仲裁|追究|索赔|维权|申诉|差评|主张)/,
    unless: SELLER,
  },
  {
    flag: '加重举证',
    pattern:
      /(?:买家|用户|客户|您|购买者|消费者)[^。；;]{0,12}(?:举证|提供[^。；;]{0,10}(?:录屏|视频|公证|证明|证据))[^。；;]{0,20}(?:否则|不予|不受理|无法|概不)|无(?:全程)?(?:录屏|视频|录像)[^。；;]{0,12}(?:不|概|拒)/,
  },
];

/** What follows when the buyer is late. */
const FORFEITS =
  /(?:逾期|过期|超时|超期|超出|超过|过后|过了|过\d{1,2}[点时]|否则|未(?:在|于|按|及时|反馈|提出|投诉|联系)|不(?:在|及时)[^。；;]{0,8})[^。；;]{0,30}?(?:不予?(?:受理|处理|支持|售后|退|换|补|负责|认)|不再(?:受理|处理|支持|提供|负责|承担|退|换|补)|不(?:支持|接受|提供|负责|承担)|概不|恕不|视为|视作|默认|放弃|丧失|失去|失效|无效|拒绝|自负|无法(?:受理|处理|退|售后)|不受理|不候|作废|自动(?:确认|完成|放弃|结束|关闭))/;
const SHORT_HOURS: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  workday: 24,
  week: 168,
  month: 720,
  year: 8760,
};
const BUYERS_RIGHT =
  /投诉|售后|反馈|申请|联系|退|换|异议|质保|维权|理赔|申诉|受理|查验|验卡|检查|核对|激活|使用|确认|报错|补/;

function sentences(text: string): string[] {
  return text.split(/(?<=[。！!？?\n\r])/);
}

/** A window of at most seven days after which the buyer loses a right. The seller's own lateness is another matter. */
function forfeitsSoon(text: string, deadlines: readonly ClauseDeadline[]): boolean {
  const isShort = deadlines.some(
    ({ amount, unit }) => unit === 'clock' || Number(amount) * (SHORT_HOURS[unit] ?? 8760) <= 168,
  );
  if (!isShort || !BUYERS_RIGHT.test(text)) return false;
  return text.split(/(?<=[。！!？?])/).some((sentence) => {
    const late = FORFEITS.exec(sentence);
    return (
      late !== null &&
      !/(?:商家|卖家|商户|供货商|店家|卖方|客服|平台|本站)[^买您用顾，,]{0,8}$/.test(
        sentence.slice(0, late.index),
      )
    );
  });
}

function applies(rule: FlagRule, sentence: string): boolean {
  const match = rule.pattern.exec(sentence);
  if (match === null) return false;
  return !rule.unless?.test(sentence.slice(Math.max(0, match.index - 24), match.index));
}

/** Flags of one clause in a fixed order. */
export function flagClause(text: string, deadlines = findDeadlines(text)): string[] {
  const parts = sentences(text);
  const flags = RULES.filter((rule) => parts.some((sentence) => applies(rule, sentence))).map(
    ({ flag }) => flag,
  );
  if (forfeitsSoon(text, deadlines)) flags.splice(flags[0] === '最终解释权' ? 1 : 0, 0, '短期投诉失权');
  return flags;
}
