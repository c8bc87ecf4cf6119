// The order in which each reader wants to hear it.
import type { ComplaintChannel } from './complaint-input.ts';
import { checkRequest, merchantDemands, platformDemands } from './demand-sentences.ts';
import type { Block, Draft } from './draft.ts';
import { exhibitList } from './exhibit-list.ts';
import { orderByLabel, orderInWords } from './order-sentences.ts';
import { ruleSentences } from './rule-sentences.ts';
import { promiseSentences, timelineSentences, troubleSentences } from './trouble-sentences.ts';

function block(
  heading: string | null,
  sentences: Block['sentences'],
  joiner: Block['joiner'] = '',
  opening = '',
): Block {
  return { heading, sentences, joiner, opening };
}

/** A polite first letter: who, what, what happened, what the shop said itself, what is asked. */
function merchantLetter(draft: Draft): Block[] {
  const { greeting, timeline } = draft.detail;
  const story = [
    ...orderInWords(draft),
    ...troubleSentences(draft),
    ...promiseSentences(draft),
    ...ruleSentences(draft),
  ];
  const events = timeline === 'inline' ? [] : timelineSentences(draft);
  return [
    block(null, [...story, draft.demand(`${checkRequest(draft)}。`)], '', greeting ? '您好！' : ''),
    block(null, events, '；', events.length > 0 ? '经过：' : ''),
    block(null, merchantDemands(draft), '', '请：'),
    block(null, exhibitList(draft), '；', '附：'),
    block(null, [], '', greeting ? '谢谢！' : ''),
  ];
}

function platformComplaint(draft: Draft): Block[] {
  const { greeting, timeline } = draft.detail;
  const events = timeline === 'inline' ? [] : timelineSentences(draft);
  return [
    block(null, [], '', greeting ? '您好，现就以下订单提交投诉，请依规则处理。' : ''),
    block('订单', orderByLabel(draft)),
    block('问题', [...troubleSentences(draft), ...promiseSentences(draft)]),
    block('时间线', events, timeline === 'lines' ? '\n' : '；'),
    block('规则依据', ruleSentences(draft), '\n'),
    block('诉求', platformDemands(draft), '\n'),
    block('证据', exhibitList(draft), draft.detail.titles === 'full' ? '\n' : '；'),
  ];
}

export const LAYOUTS: Readonly<Record<ComplaintChannel, (draft: Draft) => Block[]>> = {
  merchant: merchantLetter,
  platform: platformComplaint,
};
