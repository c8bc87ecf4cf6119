// How demands are worded and what sums they name. Plain requests: no threat, no condition, no sum that was not worked out.

import { CHANNEL_OF } from '../evidence/channel.ts';
import { type Demand, MONEY_BACK, PERFORMANCE } from '../evidence/demand.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import type { Draft } from './draft.ts';
import { formatAmount } from './format-facts.ts';
import { difference, tripled } from './money.ts';

const MAKE_UP: Partial<Record<ProblemCode, string>> = {
  P05: '补足与订单不符的面值或规格',
  P11: '解除下单前未说明的限制或补足可用次数',
  P13: '补足下单时所列的权益',
};
const FAILING: Partial<Record<Demand, string>> = {
  reissue: '不能补发的',
  deliver: '不能交付的',
  'top-up': '不能到账的',
  'make-up': '不能补足的',
};

function sum(draft: Draft, words: string, amount: string | null): string {
  if (amount === null) draft.warnings.add('sum-unknown');
  return amount === null ? words : `${words}${amount}`;
}

function balance(draft: Draft): string {
  const { due } = draft.input;
  return sum(
    draft,
    draft.input.problem === 'P25' ? '退还未使用的余额' : '退还未使用部分的款项',
    formatAmount(due?.amount ?? null),
  );
}

function wordsOf(draft: Draft, demand: Demand): string {
  const { input } = draft;
  switch (demand) {
    case 'reissue':
      return draft.detail.asks > 1 ? '补发可用的同款卡密' : '补发同款卡密';
    case 'deliver':
      return '交付所购商品';
    case 'top-up':
      return '完成本单充值';
    case 'make-up':
      return (input.problem && MAKE_UP[input.problem]) ?? '补足缺少的部分';
    case 'refund':
      if (draft.total === null) return sum(draft, '全额退款', null);
      return `${CHANNEL_OF[input.paper] === 'court' ? '退还货款' : '退款'}${formatAmount(draft.total)}`;
    case 'refund-difference':
      return sum(draft, '退还差额', formatAmount(difference(draft.total, input.due?.amount ?? null)));
    case 'refund-rest':
      return balance(draft);
    case 'compensation':
      return '赔偿因此造成的损失（以凭证为准）';
    case 'cancel-renewal':
      return '取消自动续费';
    case 'identity':
      return '提供商家的真实名称、地址和有效联系方式';
    case 'decision':
      return '由人工作出判定，书面说明理由和依据';
    case 'old-terms':
      return '按下单时的规则处理本单';
    case 'void-clause':
      return '不以该条款拒绝处理';
    case 'delete-data':
      return `删除${draft.voice.me}的个人信息并停止使用`;
    case 'restore-review':
      return `恢复${draft.voice.me}的评价`;
  }
}

/** One deed and one sum: what is asked where these fail again is another complaint. */
function distinct(demands: readonly Demand[]): Demand[] {
  const isSum = (demand: Demand) => MONEY_BACK.includes(demand) && demand !== 'compensation';
  const deed = demands.find((demand) => PERFORMANCE.includes(demand));
  const sum = demands.find(isSum);
  return [...new Set(demands)].filter(
    (demand) => (!PERFORMANCE.includes(demand) || demand === deed) && (!isSum(demand) || demand === sum),
  );
}

/** What may be asked here: nobody delivers what may not be sold, payment channels only move money, a child's purchase is undone. */
function fitting(draft: Draft): Demand[] {
  const { demands, paper, switches } = draft.input;
  if (switches.minor !== null) return ['refund'];
  const lawful = switches.unlawfulGoods ? demands.filter((demand) => !PERFORMANCE.includes(demand)) : demands;
  if (lawful.length < demands.length) draft.warnings.add('demand-suppressed');
  const left = lawful.length === 0 && demands.length > 0 ? (['refund'] as const) : lawful;
  const channel = CHANNEL_OF[paper];
  const money = left.filter((demand) => MONEY_BACK.includes(demand));
  if (channel === 'payment') {
    const back = money.filter((demand) => demand !== 'compensation');
    return distinct(back.length > 0 ? back : ['refund']);
  }
  // A claim without a sum is no claim.
  const claims = money.filter((demand) => demand !== 'compensation' || money.length === 1);
  return distinct(channel === 'court' && money.length > 0 ? claims : left);
}

const PLATFORMS_OWN: readonly Demand[] = [
  'identity',
  'decision',
  'old-terms',
  'void-clause',
  'restore-review',
];

/** 补发…；不能补发的，退款…. Empty where nothing is asked for. `of` narrows it to what seller or platform can do. */
export function demandWords(
  draft: Draft,
  of: 'seller' | 'platform' | 'all' = 'all',
  without: readonly Demand[] = [],
): string[] {
  const fit = fitting(draft).filter(
    (demand) =>
      !without.includes(demand) && (of === 'all' || PLATFORMS_OWN.includes(demand) === (of === 'platform')),
  );
  const words: string[] = [];
  for (const [i, demand] of fit.entries()) {
    const before = fit[i - 1];
    const failing = before === undefined ? undefined : FAILING[before];
    const asked = wordsOf(draft, demand);
    const last = words.at(-1);
    const isSum = MONEY_BACK.includes(demand);
    const isAlso = demand === 'compensation' || before === 'cancel-renewal';
    if (isAlso && last !== undefined) words.splice(-1, 1, `${last}，并${asked}`);
    else if (isSum && failing !== undefined && last !== undefined)
      words.splice(
        -1,
        1,
        draft.detail.asks > 1 ? `${last}；${failing}，${asked}` : `${last}，${failing}${asked}`,
      );
    else if (
      PERFORMANCE.includes(demand) &&
      before !== undefined &&
      MONEY_BACK.includes(before) &&
      last !== undefined
    )
      words.splice(-1, 1, `${last}，或者${asked}`);
    else words.push(asked);
  }
  return words;
}

/** Demands the buyer may raise on top where the confirmed fact bears it; conditional, as the article is. */
export function tripledWords(draft: Draft, article: string): string | null {
  const { tripled: ground } = draft.input.switches;
  const damages = ground === null ? null : tripled(draft.total);
  if (article === '' || damages === null) return null;
  const amount = formatAmount(damages.amount) ?? '';
  const how = damages.isFloor ? '价款的三倍不足五百元，按五百元计' : '价款的三倍';
  // A court is asked for a judgment, with no condition in it.
  const lead = CHANNEL_OF[draft.input.paper] === 'court' ? '' : '如经查实属于欺诈，';
  return `${lead}依${article}增加赔偿${amount}（${how}）`;
}
