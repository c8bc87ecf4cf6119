// Prices, deductions and balances.
import type { Problem } from '../problem-table.ts';
import { PRETICKED, SOLD_IS_FINAL } from './evasions.ts';
import { papers } from './papers.ts';

const BASE = {
  group: 'money',
  suppressed: [],
  warning: null,
  tripled: [],
  police: [],
} as const satisfies Partial<Problem>;

export const MONEY_PROBLEMS = {
  P16: {
    ...BASE,
    demands: ['refund-difference', 'refund'],
    required: ['order', 'price-shown', 'price-charged'],
    helpful: ['payment', 'chat', 'terms'],
    papers: papers('M', 'P', 'S', 'R', 'X'),
    statutes: ['mm-16', 'mm-19', 'mm-13', 'mm-20', 'xf-20', 'xf-10'],
    topics: ['other', 'refund', 'complaint'],
    evasions: [
      {
        says: '活动已经结束',
        words: /活动.{0,6}(?:结束|过期|已过|下线)|价格.{0,6}(?:变动|调整|更新|标错)|标错价/,
        answer: '下单前保存的页面标明了该价格；请说明活动的起止时间及其公示的位置。',
        needs: ['price-shown'],
        statutes: ['mm-16', 'mm-19'],
      },
    ],
    tripled: ['false-price'],
  },
  P21: {
    ...BASE,
    demands: ['cancel-renewal', 'refund'],
    required: ['deductions', 'renewal-page'],
    helpful: ['order', 'terms', 'chat', 'payment'],
    papers: papers('M', 'Z', 'S', 'R', 'X'),
    statutes: ['wj-18', 'tl-10', 'xf-9', 'xf-26', 'xf-52'],
    topics: ['other', 'refund', 'deadline'],
    evasions: [
      {
        ...PRETICKED,
        answer:
          '自动续费应当以显著方式提请注意并由消费者主动选择；请说明购买页上的提示位置和我作出选择的记录。',
        statutes: ['wj-18', 'tl-10'],
      },
      SOLD_IS_FINAL,
    ],
  },
  P25: {
    ...BASE,
    demands: ['refund-rest'],
    required: ['balance-page', 'payment'],
    helpful: ['terms', 'chat', 'order', 'platform-answer', 'shop-silent'],
    papers: papers('M', 'P', 'S', 'C', 'X'),
    statutes: ['xf-53', 'tl-22', 'xf-26', 'yf-9', 'yf-23', 'yf-24', 'yf-25'],
    topics: ['refund', 'complaint', 'deadline'],
    evasions: [
      {
        says: '余额不退或收高额手续费',
        words: /余额.{0,8}(?:不(?:能|予|支持|可)?(?:退|提)|无法提现)|手续费|扣(?:除)?.{0,4}%|本金.{0,6}不退/,
        answer: '未消费的本金应当退还；不合理地扣减或拒绝退还的条款不能免除这一责任，请说明扣减的依据。',
        needs: [],
        statutes: ['xf-53', 'xf-26'],
      },
      PRETICKED,
    ],
    warning: 'prepaid-only-if-repeated',
  },
  P27: {
    ...BASE,
    demands: ['refund-difference'],
    required: ['order', 'preticked'],
    helpful: ['payment', 'price-charged', 'terms', 'chat'],
    papers: papers('M', 'P', 'S', 'R'),
    statutes: ['ds-19', 'tl-11', 'xf-9', 'xf-10'],
    topics: ['other', 'refund', 'complaint'],
    evasions: [
      {
        says: '是你自愿勾选的',
        words: /自(?:愿|己).{0,6}(?:勾|选|同意|购买)|可以(?:取消|不勾)/,
        answer: '搭售的商品不得作为默认选项；请说明该选项在下单页上的初始状态。',
        needs: [],
        statutes: ['ds-19', 'tl-11'],
      },
    ],
  },
} as const satisfies Partial<Record<string, Problem>>;
