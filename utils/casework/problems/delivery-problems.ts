// Goods that did not come, came late or went to the wrong account.
import type { Problem } from '../problem-table.ts';
import { ALREADY_SENT, IN_PROGRESS, MAINTENANCE, SOLD_IS_FINAL, UPSTREAM } from './evasions.ts';
import { papers } from './papers.ts';

const BASE = {
  group: 'delivery',
  suppressed: [],
  warning: null,
  tripled: [],
  police: [],
} as const satisfies Partial<Problem>;

export const DELIVERY_PROBLEMS = {
  P07: {
    ...BASE,
    demands: ['deliver', 'refund'],
    required: ['order', 'payment', 'waiting-page'],
    helpful: ['promise', 'chat', 'terms', 'product'],
    papers: papers('M', 'P', 'Z', 'S', 'C', 'X'),
    statutes: [
      'ds-20',
      'ds-49',
      'mfh-509',
      'mfh-563',
      'mfh-565',
      'mfh-566',
      'mfh-578',
      'mfh-491',
      'ds-51',
      'xf-52',
    ],
    topics: ['delivery', 'refund', 'deadline'],
    evasions: [
      ALREADY_SENT,
      {
        says: '缺货、等补货',
        words: /缺货|没(?:有)?(?:货|库存)|补货|断货|等.{0,4}(?:上货|到货)/,
        answer: '付款后合同已经成立，应当按承诺的时限交付；不能交付的，请原路退款。',
        needs: [],
        statutes: ['ds-49', 'ds-20', 'mfh-578'],
      },
      IN_PROGRESS,
      UPSTREAM,
    ],
    tripled: ['took-money-only'],
  },
  P08: {
    ...BASE,
    demands: ['deliver', 'refund', 'compensation'],
    required: ['order', 'promise', 'payment'],
    helpful: ['waiting-page', 'chat', 'terms', 'loss'],
    papers: papers('M', 'P', 'Z', 'S', 'X'),
    statutes: ['tl-12', 'ds-20', 'mfh-509', 'mfh-577', 'mfh-563', 'mfh-565', 'mfh-584', 'xf-52'],
    topics: ['delivery', 'deadline', 'refund'],
    evasions: [
      {
        says: '以实际到账为准',
        words: /以实际.{0,6}(?:为准|到账)|(?:仅供|只是)参考|不(?:保证|承诺)(?:时间|时效|秒到)/,
        answer: '页面写明的到账时间就是约定的内容，事后不能以“以实际为准”更改。',
        needs: ['promise'],
        statutes: ['tl-12', 'mfh-509'],
      },
      UPSTREAM,
      IN_PROGRESS,
      MAINTENANCE,
    ],
  },
  P09: {
    ...BASE,
    demands: ['top-up', 'refund'],
    required: ['order', 'payment', 'balance-change'],
    helpful: ['order-form', 'official-result', 'promise', 'chat', 'terms'],
    papers: papers('M', 'P', 'Z', 'S', 'C', 'X'),
    statutes: ['ds-51', 'mfh-512', 'mfh-582', 'mfh-577', 'mfh-563', 'mfh-593', 'ds-20', 'xf-52', 'ds-74'],
    topics: ['delivery', 'refund', 'deadline'],
    evasions: [
      ALREADY_SENT,
      {
        says: '需要几个工作日',
        words: /(?:\d|[一二三两几])\s*(?:个)?工作日|需要?(?:一定|几天|时间).{0,4}(?:到账|处理)/,
        answer: '请指出下单页面写明该时限的位置；页面承诺的到账时间已随附。',
        needs: ['promise'],
        statutes: ['tl-12', 'ds-20'],
      },
      UPSTREAM,
      IN_PROGRESS,
    ],
    tripled: ['took-money-only'],
  },
  P10: {
    ...BASE,
    demands: ['top-up', 'refund'],
    required: ['order', 'order-form', 'official-result'],
    helpful: ['balance-change', 'chat', 'payment', 'terms'],
    papers: papers('M', 'P'),
    statutes: ['ds-50', 'mfh-577', 'mfh-592', 'mfz-147'],
    topics: ['delivery', 'refund', 'complaint'],
    evasions: [
      {
        says: '账号是你填错的',
        words: /(?:自己|你|您).{0,8}(?:填|写|输)错|账号.{0,6}(?:填错|不对|错误)/,
        answer: '请提供本单实际充入的账号和提交时的原始记录，与下单页所填账号核对。',
        needs: [],
        statutes: ['ds-62', 'ds-50'],
      },
      {
        says: '充出去追不回',
        words: /(?:追|退|撤)不回|无法(?:追回|撤回|撤销)|已(?:经)?充(?:出|进)去/,
        answer: '请说明已向上游或官方提出过何种追回请求及其答复。',
        needs: [],
        statutes: ['mfh-592'],
      },
      SOLD_IS_FINAL,
    ],
    warning: 'may-be-own-mistake',
  },
} as const satisfies Partial<Record<string, Problem>>;
