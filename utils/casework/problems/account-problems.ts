// Goods that were taken back or shrank: recalled cards, accounts recovered by their first owner, rights cut down.
import { PERFORMANCE } from '../../evidence/demand.ts';
import type { Problem } from '../problem-table.ts';
import { PRETICKED, SOLD_IS_FINAL, UPSTREAM } from './evasions.ts';
import { papers } from './papers.ts';

export const ACCOUNT_PROBLEMS = {
  P06: {
    group: 'account',
    demands: ['refund', 'compensation'],
    required: ['order', 'product', 'recall-notice'],
    helpful: ['official-result', 'chat', 'payment', 'terms', 'merchant-identity'],
    papers: papers('P', 'Z', 'S', 'R', 'G', 'C'),
    statutes: ['mfh-612', 'xf-20', 'mfh-577', 'mfh-610', 'mfh-566', 'ds-17', 'ds-13', 'mfh-593'],
    topics: ['other', 'refund', 'complaint'],
    evasions: [
      {
        says: '我们也不知道来源',
        words: /(?:我们|我)也?(?:不知道|不清楚|没办法)|来源.{0,6}(?:不|上)/,
        answer: '出卖人应当保证商品上没有第三人的权利，供货来源不明不能免除这一责任。',
        needs: [],
        statutes: ['mfh-612', 'mfh-593'],
      },
      SOLD_IS_FINAL,
      UPSTREAM,
    ],
    suppressed: PERFORMANCE,
    warning: 'goods-may-be-stolen',
    tripled: ['false-source'],
    police: ['took-money-only', 'forged-identity'],
  },
  P12: {
    group: 'account',
    demands: ['refund', 'compensation'],
    required: ['order', 'account-lost', 'chat'],
    helpful: ['promise', 'product', 'payment', 'counterparty', 'terms'],
    papers: papers('P', 'Z', 'S', 'C', 'G'),
    statutes: ['mfh-612', 'mfh-577', 'mfh-509', 'mfh-563', 'mfh-566'],
    topics: ['other', 'refund', 'complaint'],
    evasions: [
      {
        says: '不是我找回的',
        words: /(?:不是|非|没有)(?:我|本人|我们).{0,4}找回|找回.{0,8}(?:与我|不是|不负责|没关系)/,
        answer: '账号交付后仍被他人找回，说明交付的权利有瑕疵；向谁追索由贵店处理，请按约定退款。',
        needs: ['account-lost'],
        statutes: ['mfh-612', 'mfh-577'],
      },
      SOLD_IS_FINAL,
    ],
    suppressed: PERFORMANCE,
    warning: 'account-trade',
    tripled: [],
    police: ['account-taken-back'],
  },
  P13: {
    group: 'account',
    demands: ['make-up', 'refund-rest', 'refund'],
    required: ['order', 'product', 'rights-now'],
    helpful: ['promise', 'chat', 'terms', 'payment', 'official-result'],
    papers: papers('M', 'P', 'Z', 'S', 'C', 'X'),
    statutes: ['tl-12', 'mfh-509', 'mfh-577', 'mfh-582', 'xf-16', 'wj-19', 'xf-52'],
    topics: ['other', 'refund', 'complaint'],
    evasions: [
      {
        says: '官方改了规则',
        words: /官方.{0,8}(?:改|调整|更新|取消|下架|变)|政策.{0,4}(?:变|调整)|规则.{0,4}(?:变|调整|更新)/,
        answer:
          '下单时约定的权益不能提供的，属于不能按约定履行，请补足或退还剩余部分的价款；并请提供官方公告。',
        needs: [],
        statutes: ['tl-12', 'mfh-577'],
      },
      PRETICKED,
      UPSTREAM,
    ],
    suppressed: [],
    warning: null,
    tripled: ['false-description'],
    police: [],
  },
} as const satisfies Partial<Record<string, Problem>>;
