// Our problem types and the types a site's own form offers, matched by what the words mean. A proposal: only the buyer's tap sets it.
import type { ProblemCode } from '../evidence/problem-types.ts';

/** What an option can be about. The first pattern that fits a label names it. */
const CONCEPTS = {
  crime: /涉黄|色情|赌博|涉赌|毒品|外挂|枪支|暴恐|政治|反动|违禁/,
  used: /(?:已|被)(?:经)?(?:人)?(?:使用|用过|激活|兑换|用掉)|重复|二手|一卡多卖/,
  expired: /过期|失效|到期|有效期/,
  recalled: /回收|封号|封禁|冻结|黑卡|来源|来路|非正规|非官方|假货|假冒|正品/,
  infringing: /盗版|侵权|知识产权/,
  invalid:
    /(?:卡密|卡券|激活码|兑换码|商品|卡号|密码|CDK|序列号)?(?:无效|错误|有误|不正确|不可用|不能用|用不了|无法(?:使用|激活|兑换|充值))|(?:激活|兑换|使用|充值)(?:失败|不了)|坏卡|质量|not work|invalid|服务权益未生效|权益未生效/i,
  undelivered:
    /未?没?(?:收到|有收到|到账|到帐)(?:货|商品|卡密)?|未(?:发货|到账|到帐|收到|发卡|充值)|没(?:发货|到账|收到|有到账|到|有发货)|不发货|不到账|缺货|少发|漏发|无货|提不出卡|not (?:received|delivered)|missing/i,
  late: /延迟|延误|超时|太慢|发货慢|到账慢|拖延发货|delay/i,
  mismatch: /不符|不一致|不相符|货不对板|虚假宣传|夸大|错发|发错|规格|面值|区服|版本|not as described/i,
  unanswered:
    /失联|联系不上|不(?:回复|理|处理|解决)|无人|没人|无售后|没有售后|服务态度|客服|售后(?:问题|服务)?|拒绝|推诿|no response/i,
  refund: /退款|退货|退换|退费|不退|refund/i,
  fraud: /欺诈|诈骗|骗(?:钱|子|局|取)|fraud|scam/i,
  charge: /价格|收费|扣费|扣款|多收|乱收|续费|费用|金额|重复支付|资费|price|charge/i,
  account: /账号|帐号|账户|实名|找回|盗号|account/i,
  privacy: /隐私|个人信息|信息泄露|privacy/i,
  rules: /规则|协议|条款|霸王|terms/i,
  unable: /不会(?:用|使用|操作)|使用(?:问题|咨询|帮助)|咨询|怎么用|how to/i,
  review: /评价|好评|差评|刷单|review/i,
  outside: /(?:站外|私下|线下|脱离平台|引导)(?:交易|付款|转账)?/,
  other: /^(?:其[他它]|别的|其余|以上都不是)|其[他它](?:问题|原因|类型)?$|other/i,
} as const;
type Concept = keyof typeof CONCEPTS;

interface Meaning {
  /** Says the same. */
  same: readonly Concept[];
  /** A clerk would still put it there, where nothing says the same and there is no 其他. */
  near: readonly Concept[];
}

const MEANINGS: Readonly<Record<ProblemCode, Meaning>> = {
  P01: { same: ['invalid'], near: ['mismatch', 'refund'] },
  P02: { same: ['used', 'invalid'], near: ['mismatch', 'refund'] },
  P03: { same: ['expired', 'invalid'], near: ['mismatch', 'refund'] },
  P04: { same: ['mismatch'], near: ['invalid', 'refund'] },
  P05: { same: ['mismatch'], near: ['invalid', 'refund'] },
  P06: { same: ['recalled', 'infringing'], near: ['invalid', 'mismatch', 'refund'] },
  P07: { same: ['undelivered'], near: ['late', 'unanswered', 'mismatch', 'refund'] },
  P08: { same: ['late', 'undelivered'], near: ['mismatch', 'unanswered', 'refund'] },
  P09: { same: ['undelivered'], near: ['invalid', 'late', 'mismatch', 'refund'] },
  P10: { same: ['undelivered'], near: ['mismatch', 'refund'] },
  P11: { same: ['mismatch'], near: ['invalid', 'rules', 'refund'] },
  P12: { same: ['recalled', 'account'], near: ['mismatch', 'invalid', 'refund'] },
  P13: { same: ['mismatch'], near: ['invalid', 'rules', 'refund'] },
  P14: { same: ['unanswered'], near: ['refund', 'undelivered'] },
  P15: { same: ['unanswered'], near: ['refund'] },
  P16: { same: ['charge'], near: ['mismatch', 'refund'] },
  P17: { same: ['outside'], near: ['unanswered', 'refund'] },
  P18: { same: ['review'], near: [] },
  P19: { same: ['refund', 'unanswered'], near: [] },
  P20: { same: ['rules'], near: ['refund', 'unanswered'] },
  P21: { same: ['charge'], near: ['refund'] },
  P22: { same: ['privacy'], near: [] },
  P23: { same: ['rules'], near: ['mismatch', 'unanswered'] },
  P24: { same: ['fraud'], near: ['undelivered', 'refund'] },
  P25: { same: ['refund'], near: ['charge', 'rules'] },
  P26: { same: ['review'], near: ['unanswered'] },
  P27: { same: ['charge'], near: ['mismatch', 'rules'] },
};

/** What a shop's word for our type never is, although it shares words with it: 实名账号 reports a trade in identities. */
const NEVER: readonly Concept[] = ['crime'];
const PLACEHOLDER = /^(?:请?选择|--|please select|全部|不限)/i;

export interface OptionProposal {
  index: number;
  /** same: says the same · other: 其他 · near: the closest there is, to be looked at twice. */
  fit: 'same' | 'other' | 'near';
}

function conceptsOf(option: string): Concept[] {
  const label = option.trim();
  if (label === '' || PLACEHOLDER.test(label)) return [];
  const found = (Object.keys(CONCEPTS) as Concept[]).filter((concept) => CONCEPTS[concept].test(label));
  return found.some((concept) => NEVER.includes(concept)) ? [] : found;
}

/** @returns null where no option means anything like it */
export function proposeOption(problem: ProblemCode, options: readonly string[]): OptionProposal | null {
  const meant = options.map(conceptsOf);
  const { same, near } = MEANINGS[problem];
  const find = (concepts: readonly Concept[], fit: OptionProposal['fit']): OptionProposal | null => {
    for (const concept of concepts) {
      const [best] = meant
        .flatMap((found, index) => (found.includes(concept) ? [{ index, others: found.length }] : []))
        // 实名账号 is about more than an account; the label with the fewest other meanings says it best.
        .sort((a, b) => a.others - b.others);
      if (best && !isIdentityTrade(options[best.index] ?? '', concept)) return { index: best.index, fit };
    }
    return null;
  };
  return find(same, 'same') ?? find(['other'], 'other') ?? find(near, 'near');
}

const isIdentityTrade = (option: string, concept: Concept): boolean =>
  concept === 'account' && /实名/.test(option);

const TITLE = /类型|类别|分类|原因|理由|问题|事由|诉求|type|reason|category/i;

/** A closed list says only what it is called. */
export const isTypeTitle = (label: string): boolean => TITLE.test(label);

/** Whether a list of a page asks what a complaint is about. */
export function isComplaintTypes(label: string, options: readonly string[]): boolean {
  const telling = options.filter((option) =>
    conceptsOf(option).some((concept) => concept !== 'other'),
  ).length;
  const crimes = options.filter((option) => CONCEPTS.crime.test(option)).length;
  const own = options.filter((option) => !PLACEHOLDER.test(option.trim())).length;
  if (own < 2) return false;
  return telling + crimes >= (TITLE.test(label) ? 1 : 2) && telling > 0 && 3 * (telling + crimes + 1) >= own;
}
