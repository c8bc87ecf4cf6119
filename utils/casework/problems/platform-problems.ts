// Platforms that do not help, and their rules, reviews and data.
import { MONEY_BACK, PERFORMANCE } from '../../evidence/demand.ts';
import type { Problem } from '../problem-table.ts';
import { ASK_THE_MERCHANT, IN_PROGRESS, PRETICKED } from './evasions.ts';
import { papers } from './papers.ts';

const BASE = {
  group: 'platform',
  suppressed: [],
  warning: null,
  tripled: [],
  police: [],
} as const satisfies Partial<Problem>;

export const PLATFORM_PROBLEMS = {
  P15: {
    ...BASE,
    demands: ['decision', 'refund', 'identity'],
    required: ['order', 'platform-answer'],
    helpful: ['chat', 'terms', 'failure', 'payment', 'merchant-identity'],
    papers: papers('P', 'S', 'R', 'C', 'X'),
    statutes: ['pg-19', 'ds-59', 'ds-61', 'pg-20', 'pg-21', 'ds-62', 'pg-30', 'xf-44', 'ds-38'],
    topics: ['complaint', 'deadline', 'refund'],
    evasions: [
      ASK_THE_MERCHANT,
      IN_PROGRESS,
      {
        says: '自动判定、证据不足',
        words:
          /证据不足|(?:无法|不能)(?:核实|判定|认定|支持)|(?:系统|自动)(?:判定|审核|关闭)|投诉(?:不成立|已关闭|驳回)/,
        answer: '请书面说明缺少哪一项证据、依据哪一条规则的哪个版本；系自动处理的，请人工判定。',
        needs: [],
        statutes: ['pg-19', 'pg-21'],
      },
    ],
  },
  P18: {
    ...BASE,
    demands: [],
    required: ['reviews'],
    helpful: ['order', 'product', 'chat'],
    papers: papers('R'),
    statutes: ['fb-9', 'ds-17', 'wj-14', 'fb-25', 'ds-85'],
    topics: ['complaint'],
    evasions: [],
    suppressed: [...PERFORMANCE, ...MONEY_BACK],
    warning: 'report-only',
  },
  P20: {
    ...BASE,
    demands: ['void-clause', 'refund'],
    required: ['order', 'terms'],
    helpful: ['preticked', 'chat', 'failure', 'platform-answer', 'payment'],
    papers: papers('P', 'S', 'R', 'C', 'X'),
    statutes: ['xf-26', 'mfh-497', 'mfh-496', 'wj-21', 'pg-30', 'wl-1', 'tl-17', 'mfh-506'],
    topics: ['refund', 'complaint', 'deadline'],
    evasions: [
      PRETICKED,
      {
        says: '最终解释权归本站',
        words: /(?:最终)?解释权|本站(?:说了算|有权)|规则(?:就是)?这样/,
        answer:
          '由提供格式条款的一方独享解释权的约定不产生效力；有两种以上解释的，应当作出不利于提供方的解释。',
        needs: [],
        statutes: ['wl-1', 'mfh-498', 'wj-21'],
      },
    ],
  },
  P22: {
    ...BASE,
    demands: ['delete-data'],
    required: ['data-asked'],
    helpful: ['data-leak', 'order', 'terms', 'chat', 'merchant-identity'],
    papers: papers('P', 'S', 'R'),
    statutes: ['xf-29', 'pi-6', 'wj-13', 'pi-50', 'pi-45', 'mfr-1035'],
    topics: ['other', 'complaint'],
    evasions: [
      {
        says: '信息是必须的',
        words: /(?:必须|必要|需要|要求).{0,6}(?:提供|填写|实名|身份证|信息)/,
        answer: '请说明该项信息与处理目的的关系；收集应当限于实现处理目的的最小范围。',
        needs: [],
        statutes: ['pi-6', 'xf-29'],
      },
    ],
  },
  P23: {
    ...BASE,
    demands: ['old-terms', 'refund'],
    required: ['order', 'rules-before', 'rules-now'],
    helpful: ['platform-answer', 'chat', 'payment'],
    papers: papers('P', 'S', 'R', 'X'),
    statutes: ['ds-34', 'pg-12', 'pg-13', 'pg-14', 'pg-15', 'wj-28', 'pg-7'],
    topics: ['complaint', 'refund', 'deadline'],
    evasions: [
      {
        says: '本站可随时修改规则',
        words:
          /(?:有权|可以?)?随时(?:修改|变更|调整)|规则(?:已|有)(?:更新|修改|变更)|以(?:最新|现行)(?:版|规则)/,
        answer: '本单应当适用下单时的规则；请提供修改前后的版本、公示的起止时间和生效日期。',
        needs: [],
        statutes: ['ds-34', 'pg-12', 'pg-15'],
      },
    ],
  },
  P26: {
    ...BASE,
    demands: ['restore-review', 'decision'],
    required: ['review-posted', 'review-gone'],
    helpful: ['order', 'platform-answer', 'terms', 'chat'],
    papers: papers('P', 'S', 'R', 'X'),
    statutes: ['ds-39', 'ds-81', 'pg-19', 'wj-14'],
    topics: ['complaint', 'other'],
    evasions: [
      {
        says: '评价违规',
        words: /(?:评价|评论|内容).{0,8}(?:违规|违反|敏感|广告|辱骂|不实)/,
        answer: '请指出违反的是哪一条规则、哪一句内容，并说明申诉的途径。',
        needs: [],
        statutes: ['pg-19', 'ds-39'],
      },
    ],
    suppressed: [...PERFORMANCE, ...MONEY_BACK],
  },
} as const satisfies Partial<Record<string, Problem>>;
