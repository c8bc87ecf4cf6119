// Other people's data. The buyer's own and what a shop or a company publishes may stay; a private person's may not.
import type { Audience } from '../../evidence/audience.ts';
import { isNotTheBuyers, partAround, sentenceBefore } from './own-words.ts';
import type { TextFinding } from './text-finding.ts';

interface DataRule {
  pattern: RegExp;
  replacement: string;
  /** Whether the words around name an account or a person; a bare row of digits is most often an order number. */
  needs?: RegExp;
  /** Widened to the commas around it. */
  isPart?: true;
  /** Whom to complain about is what these have to know. */
  isForOffices?: true;
}

const SELLER = '老板|店主|卖家|商家|法人|客服|群主|他|她|对方|收款人|户名|此人';
const OWN =
  /本人|我的|投诉人(?<!被投诉人)|举报人(?<!被举报人)|报案人|联系人|联系电话|联系方式|申请人|购买人|下单人|我(?:本人)?(?:手机|电话|联系|住|地址|身份证)|联系我|预留|收件|买家本人|回复我|可用于接收/;
const PUBLISHED =
  /公示|平台(?:的)?客服|官方|客服电话|热线|营业执照|ICP|备案|注册地|公开(?:的)?(?:电话|邮箱|地址)|商户全称|被投诉人|被举报人|公司/;
const NUMBERED = /(?:订单|交易|流水|商户单|支付单|投诉单|受理|回执|单)[号编]?(?:号|编号)?[为是:：\s]*$/;
const SUGGESTION =
  '别人的电话、住址、证件和账号不写进投诉；写店铺名和平台公示的信息，其余作为附件只交给办案机关。';

const RULES: readonly DataRule[] = [
  {
    pattern: /(?<![\dA-Za-z-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z])/g,
    replacement: '（见附件）',
    isForOffices: true,
  },
  { pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, replacement: '（已隐去）', needs: /身份证|证件/ },
  {
    pattern: /(?<![\dA-Za-z])(?:\d[ -]?){15,18}\d(?![\dA-Za-z])/g,
    replacement: '（见附件）',
    needs: /银行卡|卡号|账户|账号|户名|收款/,
    isForOffices: true,
  },
  {
    pattern: /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g,
    replacement: '（见附件）',
    needs: new RegExp(SELLER),
    isForOffices: true,
  },
  {
    pattern: /(?<![\w.])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,3}/g,
    replacement: '（见附件）',
    needs: new RegExp(SELLER),
    isForOffices: true,
  },
  {
    pattern: /(?:微信号?|QQ号?|抖音号?|支付宝账?号?)(?:是|为|[:：])?\s?[A-Za-z\d_-]{5,24}/gi,
    replacement: '账号（见附件）',
    needs: new RegExp(`${SELLER}|真实姓名`),
    isForOffices: true,
  },
  {
    pattern:
      /(?:老板|店主|卖家|商家|法人|客服|群主|对方|他的?|她的?|此人)(?:的)?[^，,。；;！!？?\n]{0,4}(?:老婆|爱人|妻子|丈夫|老公|孩子|儿子|女儿|父母|家人)[^，,。；;！!？?\n]*/g,
    replacement: '',
    isPart: true,
  },
  {
    pattern: new RegExp(
      `(?:${SELLER})[^，,。；;！!？?\\n]{0,8}(?:家庭(?:住址|地址)|住址|家住|家在|住在|的家)|家住|(?<=(?:${SELLER})[^。；！？\\n]{0,30})家在|(?<=(?:${SELLER})[^。；！？\\n]{0,30})住在`,
      'g',
    ),
    replacement: '',
    isPart: true,
  },
  {
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\d]{5,6}(?![A-Z\d])/g,
    replacement: '',
    isPart: true,
  },
  { pattern: /车牌号?(?:是|为|[:：])?\s?[\u4e00-\u9fff]?[A-Z][A-Z\d·]{4,7}/g, replacement: '', isPart: true },
  {
    pattern: new RegExp(`(?:${SELLER})[^，,。；;！!？?\\n]{0,4}(?:照片|身份证照|住址)`, 'g'),
    replacement: '',
    isPart: true,
  },
];

function isAllowed(text: string, rule: DataRule, at: number, end: number): boolean {
  const before = sentenceBefore(text, at);
  const around = before + text.slice(at, end + 8);
  if (NUMBERED.test(before) || isNotTheBuyers(text, at)) return true;
  if (rule.needs && !rule.needs.test(around)) return true;
  if (PUBLISHED.test(before) && !/真名|本名|住|家/.test(before)) return true;
  const owner = Math.max(before.search(OWN), -1);
  const other = before.search(
    /(?:老板|店主|卖家|客服(?!电话)|群主|王先生|张女士|[\u4e00-\u9fff](?:先生|女士)|另一位|其他买家)/,
  );
  if (other >= 0 && other > owner) return false;
  return owner >= 0;
}

/** `audience` null stands for somebody unknown: then nothing of others may stay. */
export function findPersonalData(text: string, audience: Audience | null = null): TextFinding[] {
  const isOffice = audience === 'platform' || audience === 'payment' || audience === 'authority';
  return RULES.flatMap((rule) => {
    if (isOffice && rule.isForOffices) return [];
    return [...text.matchAll(rule.pattern)].flatMap((found) => {
      const at = found.index;
      const until = at + found[0].length;
      if (isAllowed(text, rule, at, until)) return [];
      const [start, end] = rule.isPart ? partAround(text, at, until) : [at, until];
      const match = text.slice(start, end);
      const { replacement } = rule;
      return { code: 'personal-data' as const, start, end, match, replacement, suggestion: SUGGESTION };
    });
  });
}
