// Cards that were delivered and do not do what was bought: 卡密无效、已使用、过期、区服、面值、限制.
import type { Problem } from '../problem-table.ts';
import {
  MAINTENANCE,
  OPERATION,
  PRETICKED,
  RECORDED_OPERATION,
  SOLD_IS_FINAL,
  STATED_ON_PAGE,
  UPSTREAM,
} from './evasions.ts';
import { papers } from './papers.ts';

const BASE = {
  group: 'card',
  demands: ['reissue', 'refund'],
  suppressed: [],
  warning: null,
  tripled: [],
  police: [],
} as const satisfies Partial<Problem>;

const ALL_PAPERS = papers('M', 'P', 'Z', 'S', 'C', 'X');

export const CARD_PROBLEMS = {
  P01: {
    ...BASE,
    required: ['order', 'failure'],
    helpful: ['activation-recording', 'chat', 'terms', 'product', 'official-result', 'payment'],
    papers: ALL_PAPERS,
    statutes: ['mfh-582', 'mfh-577', 'xf-48', 'xf-52', 'mfh-563', 'mfh-566', 'xf-24', 'mfh-617', 'ds-74'],
    topics: ['invalid', 'replacement', 'refund'],
    evasions: [RECORDED_OPERATION, OPERATION, MAINTENANCE, SOLD_IS_FINAL, UPSTREAM],
  },
  P02: {
    ...BASE,
    required: ['order', 'failure'],
    helpful: ['official-result', 'own-history', 'activation-recording', 'chat', 'terms', 'payment'],
    papers: ALL_PAPERS,
    statutes: ['xf-48', 'mfh-582', 'mfh-610', 'mfh-577', 'xf-52', 'mfh-566', 'xf-24', 'ds-74'],
    topics: ['used', 'replacement', 'refund'],
    evasions: [
      {
        says: '是你自己用掉了',
        words:
          /(?:你|您).{0,4}(?:自己|已经|本人).{0,6}(?:用|激活|兑换|充)(?:了|过|掉)|是(?:你|您)(?:用|激活|兑换)/,
        answer: '请提供该卡密的兑换账号、首次激活的时间和 IP 归属地区；这些原始记录由贵方或发行方掌握。',
        needs: [],
        statutes: ['ds-62', 'zj-95'],
      },
      {
        says: '是你自己用掉了',
        words:
          /(?:你|您).{0,4}(?:自己|已经|本人).{0,6}(?:用|激活|兑换|充)(?:了|过|掉)|是(?:你|您)(?:用|激活|兑换)/,
        answer: '本人账号的兑换记录已随附，请与该卡密首次激活的账号和时间核对。',
        needs: ['own-history'],
        statutes: ['ds-62', 'zj-95'],
      },
      RECORDED_OPERATION,
      SOLD_IS_FINAL,
      UPSTREAM,
    ],
    tripled: ['used-before-delivery'],
    police: [],
  },
  P03: {
    ...BASE,
    demands: ['refund', 'reissue'],
    required: ['order', 'failure'],
    helpful: ['product', 'official-result', 'terms', 'chat', 'payment'],
    papers: papers('M', 'P', 'S', 'C', 'X'),
    statutes: ['xf-48', 'mfh-582', 'mfh-615', 'mfh-577', 'xf-24', 'xf-52', 'ds-17', 'mfh-610'],
    topics: ['expired', 'refund', 'replacement'],
    evasions: [
      STATED_ON_PAGE,
      {
        says: '超过有效期是自己没及时用',
        words:
          /(?:自己|你|您).{0,6}(?:没|未|不)(?:及时|早点|按时).{0,4}(?:用|激活|兑换)|过期.{0,6}(?:不|自)(?:负责|负|行)/,
        answer: '请说明该卡密的有效期起止和出库时间；交付时已过期或即将过期的，与是否及时使用无关。',
        needs: [],
        statutes: ['mfh-615', 'ds-62'],
      },
      SOLD_IS_FINAL,
      UPSTREAM,
    ],
    tripled: ['expired-when-sold'],
  },
  P04: {
    ...BASE,
    required: ['order', 'failure', 'product'],
    helpful: ['order-form', 'official-result', 'chat', 'terms', 'payment'],
    papers: papers('M', 'P', 'S', 'C', 'X'),
    statutes: ['mfh-582', 'mfh-615', 'ds-17', 'wj-19', 'mfh-577', 'xf-20', 'xf-24'],
    topics: ['region', 'replacement', 'refund'],
    evasions: [
      {
        says: '是你自己选错了',
        words: /(?:自己|你|您).{0,6}(?:选|买|拍|下)错|没(?:看|选)(?:清|对)/,
        answer: '请指出下单页面在哪里标明了区服或版本、在哪里可以更正；该页面已随附。',
        needs: ['product'],
        statutes: ['ds-50', 'ds-17'],
      },
      STATED_ON_PAGE,
      SOLD_IS_FINAL,
    ],
    tripled: ['false-description'],
  },
  P05: {
    ...BASE,
    demands: ['make-up', 'refund-difference', 'refund'],
    required: ['order', 'product', 'balance-change'],
    helpful: ['official-result', 'payment', 'chat', 'terms'],
    papers: ALL_PAPERS,
    statutes: ['mfh-582', 'mfh-617', 'xf-48', 'mfh-577', 'mfh-615', 'xf-52', 'ds-17'],
    topics: ['region', 'refund', 'complaint'],
    evasions: [
      {
        says: '系统扣费、赠送规则不同',
        words:
          /(?:系统|官方|平台).{0,8}(?:赠送|扣|规则|比例|手续费|差异)|到账.{0,6}(?:正常|没问题)|以(?:实际|系统)到账为准/,
        answer: '约定的面值和规格以下单时页面所载为准；请说明差额的依据写在下单页面的哪一处。',
        needs: [],
        statutes: ['mfh-577', 'mfh-615'],
      },
      STATED_ON_PAGE,
      SOLD_IS_FINAL,
    ],
    tripled: ['false-description'],
  },
  P11: {
    ...BASE,
    demands: ['reissue', 'refund', 'make-up'],
    required: ['order', 'product', 'limit-notice'],
    helpful: ['chat', 'terms', 'activation-recording', 'payment'],
    papers: papers('M', 'P', 'S', 'C', 'X'),
    statutes: [
      'mfh-496',
      'xf-20',
      'xf-8',
      'ds-17',
      'xf-28',
      'wj-19',
      'mfh-500',
      'mfh-582',
      'mfh-577',
      'ht-10',
    ],
    topics: ['bound', 'refund', 'replacement'],
    evasions: [
      {
        says: '这是常识、教程里有',
        words: /常识|都(?:知道|是这样)|教程(?:里|上)?(?:有|写)|本来就(?:只能|要)/,
        answer: '影响能否使用的绑定、设备和次数限制应当在付款前的页面上说明；请指出说明所在的位置。',
        needs: [],
        statutes: ['mfh-496', 'xf-20', 'ds-17'],
      },
      {
        says: '卡已经被绑定',
        words: /已(?:经)?(?:被)?绑定|绑定(?:过|了).{0,8}(?:不|无法)/,
        answer: '请提供绑定的账号、设备和时间的原始记录，以便核对是否为本人所为。',
        needs: [],
        statutes: ['ds-62', 'zj-95'],
      },
      PRETICKED,
      STATED_ON_PAGE,
      SOLD_IS_FINAL,
    ],
    tripled: ['concealed-limit'],
  },
} as const satisfies Partial<Record<string, Problem>>;
