// Sellers who vanish, refuse, lure away or take money only.
import { PERFORMANCE } from '../../evidence/demand.ts';
import type { Problem } from '../problem-table.ts';
import { ASK_THE_MERCHANT, IN_PROGRESS, SOLD_IS_FINAL } from './evasions.ts';
import { papers } from './papers.ts';

export const SELLER_PROBLEMS = {
  P14: {
    group: 'seller',
    demands: ['identity', 'refund'],
    required: ['order', 'payment', 'shop-silent'],
    helpful: ['chat', 'merchant-identity', 'platform-answer', 'terms', 'counterparty'],
    papers: papers('P', 'Z', 'S', 'G', 'C', 'X'),
    statutes: ['xf-44', 'tl-13', 'ds-15', 'ds-58', 'mfh-578', 'mfh-566', 'ds-38', 'wj-24', 'ds-16'],
    topics: ['complaint', 'refund', 'deadline'],
    evasions: [
      {
        ...ASK_THE_MERCHANT,
        answer: '商家已无法联系。请提供其真实名称、地址和有效联系方式；不能提供的，请按平台的责任处理。',
        needs: ['shop-silent'],
        statutes: ['xf-44', 'tl-13'],
      },
      IN_PROGRESS,
    ],
    suppressed: [],
    warning: 'pay-nothing-more',
    tripled: ['took-money-only'],
    police: ['took-money-only'],
  },
  P17: {
    group: 'seller',
    demands: ['refund'],
    required: ['off-platform-request', 'off-platform-payment'],
    helpful: ['order', 'product', 'counterparty', 'shop-silent', 'platform-answer'],
    papers: papers('Z', 'P', 'S', 'R', 'G', 'C', 'X'),
    statutes: ['wl-5', 'wj-20', 'ds-38', 'xf-44', 'mfh-577', 'mfh-566'],
    topics: ['complaint', 'refund', 'other'],
    evasions: [
      {
        says: '没走平台付款，不受理',
        words:
          /(?:没|未|不)(?:有)?(?:走|通过|在)(?:本)?(?:平台|站内)|站外(?:交易|付款|支付)|私下(?:交易|转账|付款)/,
        answer: '站外付款是对方工作人员在沟通中要求的，沟通记录已随附；这不能免除经营者的责任。',
        needs: ['off-platform-request'],
        statutes: ['wl-5'],
      },
      ASK_THE_MERCHANT,
    ],
    suppressed: [],
    warning: 'pay-nothing-more',
    tripled: ['took-money-only'],
    police: ['paid-outside-and-blocked', 'more-payments-asked', 'took-money-only'],
  },
  P19: {
    group: 'seller',
    demands: ['refund', 'compensation'],
    required: ['order', 'refund-requests', 'payment'],
    helpful: ['chat', 'failure', 'terms', 'product', 'platform-answer'],
    papers: papers('M', 'P', 'Z', 'S', 'C', 'X'),
    statutes: ['xf-48', 'xf-52', 'xf-53', 'mfh-566', 'tl-18', 'mfh-577', 'xf-26'],
    topics: ['refund', 'complaint', 'deadline'],
    evasions: [IN_PROGRESS, SOLD_IS_FINAL, ASK_THE_MERCHANT],
    suppressed: [],
    warning: null,
    tripled: [],
    police: [],
  },
  P24: {
    group: 'seller',
    demands: ['refund'],
    required: ['payment', 'counterparty', 'chat'],
    helpful: ['order', 'product', 'shop-silent', 'merchant-identity', 'off-platform-payment'],
    papers: papers('G', 'Z'),
    statutes: ['xfa-266', 'zpj-1', 'za-58', 'fz-2', 'zf-35'],
    topics: ['complaint'],
    evasions: [
      {
        says: '再付一笔才能退款或解冻',
        words:
          /(?:解冻|保证金|验证(?:金|费)?|手续费|会员费|押金|激活费|刷流水).{0,12}(?:付|交|转|充|退)|先(?:付|交|转).{0,8}(?:再|才)(?:退|解)/,
        answer: '不再支付任何款项。要求先付款再退款的说法已保存。',
        needs: ['chat'],
        statutes: [],
      },
    ],
    suppressed: PERFORMANCE,
    warning: 'pay-nothing-more',
    tripled: [],
    police: ['took-money-only', 'more-payments-asked', 'forged-identity', 'paid-outside-and-blocked'],
  },
} as const satisfies Partial<Record<string, Problem>>;
