// What is asked for. Plain requests: no threat, no condition, no sum beyond what was paid.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';

export function checkRequest(draft: Draft): string {
  return draft.input.failure === null
    ? '请核实本单的发货记录和未完成的原因'
    : '请核实是否为系统问题或卡密重复使用/重复出售';
}

export function remedies(draft: Draft): string[] {
  const refund = draft.amount === null ? '全额退款' : `退款${draft.amount}`;
  const reissue = '补发可用的同款卡密';
  if (draft.input.demand === 'refund') return [refund];
  if (draft.input.demand === 'reissue') return [reissue];
  return [reissue, `不能补发的，${refund}`];
}

function numbered(draft: Draft, demands: readonly string[]): Sentence[] {
  return demands.map((text, i) => draft.demand(`${i + 1}. ${text}${i === demands.length - 1 ? '。' : '；'}`));
}

export function merchantDemands(draft: Draft): Sentence[] {
  return numbered(draft, remedies(draft));
}

export function platformDemands(draft: Draft): Sentence[] {
  const { failure, shopIsPlatform } = draft.input;
  const records = failure === null ? '' : '，并出具该卡密的发货记录和首次激活时间';
  const stepIn = shopIsPlatform === false ? '' : '请平台介入：';
  return numbered(draft, [
    `${stepIn}${checkRequest(draft)}${records}`,
    remedies(draft).join('；'),
    ...(shopIsPlatform === false ? [] : ['处理期间暂停向商家结算本单货款']),
    '书面告知处理结果和依据；如系自动处理，请人工复核',
  ]);
}
