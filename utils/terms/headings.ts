// Lines that name a part of the terms instead of providing something.
const HEADING_NOUN =
  /(?:总则|附则|前言|序言|导言|引言|释义|定义|规则|规定|规范|须知|说明|条款|协议|政策|声明|方式|流程|步骤|范围|标准|责任|时限|时效|期限|保障|保证|服务|问题|事项|公告|提示|提醒|原则|义务|权利|权益|售后|退款|退货|退换|换货|补发|处理|争议|解决|效力|变更|修改|终止|信息|隐私|支付|付款|交付|发货|投诉|举报|介绍|简介|必看|必读|内容|制度|机制|办法|细则|守则|指南|条件|情形|情况|管理|账户|账号|充值|限制|禁止行为|违约|赔偿|解释|其他|其它|通知|管辖|适用法律|知识产权|免责|安全|注册|交易|商品|订单|纠纷|介入|规约|公约|入驻|结算|保证金|处罚|卡密|使用|购买|下单|防骗|常见问题|FAQ|时间|申请|途径|渠道|材料|凭证|证据|费用|周期|到账|建议|反馈|客服|联系我们|担保|冻结|结算|划分|对象|目的|依据|主体|特别说明|确认)$/i;
const NORMATIVE =
  /不|勿|(?<!申)请|应当|应[在于由按]|须(?!知)|应(?:满足|提供|符合|具备|承担|遵守)|必须|务必|可以|不得|有权|概|归|视为|无法|禁止[^行]|如果|如[遇需有您]|若|否则|逾期|以内|之内|之前|均|需要?[在提先]|我们|您|保留|已经/;
const LEAD_IN = /以下|下列|如下/;
const SENTENCE_PUNCTUATION = /[。；;，,！!？?…]/;
const EXPLICIT = /^【[^】]{1,40}】[：:]?$|^《[^》]{1,40}》$|^[〖「『][^〗」』]{1,40}[〗」』]$/;
const DURATION = /[0-9０-９]\s*(?:个|小时|天|日|分钟|点|元|%|次)/;

/** Whether these words can be a heading at all: short, no sentence, a name rather than a rule. */
export function isHeadingLike(text: string): boolean {
  const words = bareHeading(text);
  if (words.length === 0 || words.length > 30) return false;
  if (EXPLICIT.test(text.trim())) return true;
  if (SENTENCE_PUNCTUATION.test(words) || LEAD_IN.test(words)) return false;
  if (DURATION.test(words) || /[：:]/.test(words)) return false;
  if (/^[A-Z][\w' &/-]{1,39}$/.test(words)) return true;
  if (words.length <= 20 && HEADING_NOUN.test(words))
    return !/^(?:请|如|若)|我们|您|归.{1,12}所有/.test(words);
  return words.length <= 12 && !NORMATIVE.test(words);
}

/** Whether the words end like the name of a part (售后规则); needed where nothing numbered follows. */
export function hasHeadingNoun(text: string): boolean {
  const words = bareHeading(text);
  return EXPLICIT.test(text.trim()) || (words.length <= 16 && HEADING_NOUN.test(words));
}

/** The heading without brackets, Markdown and trailing colon. */
export function bareHeading(text: string): string {
  const plain = text
    .trim()
    .replace(/^[#*_>\s■◆●★※▶]{1,10}/, '')
    .replace(/[*_\s]{1,10}$/, '')
    .replace(/[：:]$/, '');
  const boxed = /^[【〖「『]([^】〗」』]{1,40})[】〗」』]$/.exec(plain);
  return (boxed?.[1] ?? plain).trim();
}

/** `【卡密无效】正文` and `**5.2 支付** 正文`: heading and length of what it takes, null where the text starts plainly. */
export function readInlineHeading(text: string): { heading: string; length: number } | null {
  const boxed = /^(?:【([^】]{1,40})】|\*\*([^*]{1,40})\*\*)[：:\s]*/.exec(text);
  if (boxed !== null) return { heading: (boxed[1] ?? boxed[2] ?? '').trim(), length: boxed[0].length };
  return null;
}

/** `第八条 售后时限 卡密无效的，…`: a short name set off by a space before a sentence. */
export function readSpacedHeading(text: string): { heading: string; length: number } | null {
  const named =
    /^(?:[（(]([\u4e00-\u9fff、]{2,16})[)）]|([\u4e00-\u9fff、]{2,14})[ \t\u3000\u00a0]{1,4})[：:\s]{0,4}(?=\S.{6})/.exec(
      text,
    );
  const heading = named?.[1] ?? named?.[2];
  if (!named || heading === undefined || !isHeadingLike(heading) || /[第及和或的在于按自至]$/.test(heading))
    return null;
  return { heading, length: named[0].length };
}

const CLOSING =
  /^(?:[*※]?\s*(?:注|注意|备注|附|说明|提示|温馨提示|特别提示|特别声明|重要提示|声明)[：:]|以上|(?:本|该|此)(?:协议|规则|条款|须知|政策|声明|公告|规定|办法|细则)|最终解释权|(?:本|我)(?:站|店|平台|公司|商城)|如(?:有疑问|对)|感谢)/;

/** Closing words of terms that belong to no numbered provision before them. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text);
}
