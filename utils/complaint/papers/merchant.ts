// To the seller: first a polite request, then a reminder. Letters of one paragraph, as a chat or an e-mail takes them.

import { CHANNEL_OF } from '../../evidence/channel.ts';
import { type Block, block } from '../assemble.ts';
import type { Sentence } from '../complaint.ts';
import type { Draft } from '../draft.ts';
import { enclosed } from '../exhibit-list.ts';
import { purchase } from '../order-sentences.ts';
import { evasionSentences, promiseSentences } from '../promise-sentences.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';
import { deadlineWords, remedy } from './requests.ts';

function asks(draft: Draft, standing: string): Sentence {
  const what = remedy(draft);
  const check = draft.detail.asks > 1 ? `${draft.words.check}，并` : '';
  const when = deadlineWords(draft, standing);
  return draft.say(
    'demand',
    what === '' ? `请${draft.words.check}，${when}答复。` : `请${check}${when}${what}。`,
  );
}

function letter(draft: Draft, parts: readonly Sentence[]): Block[] {
  const hello = draft.say('frame', '您好，');
  return [block(null, [hello, ...parts])];
}

export function merchantRequest(draft: Draft): Block[] {
  const story = [
    ...purchase(draft),
    ...troubleSentences(draft),
    ...promiseSentences(draft),
    ...ruleSentences(draft),
  ];
  return letter(draft, [
    ...story,
    asks(draft, '在24小时内'),
    ...enclosed(draft),
    draft.say('frame', '谢谢！'),
  ]);
}

export function merchantReminder(draft: Draft): Block[] {
  const { steps, contacts, shopIsPlatform } = draft.input;
  const isReminded = contacts.length > 0 || steps.some(({ paper }) => CHANNEL_OF[paper] === 'merchant');
  if (!isReminded) draft.lacks('earlier-contact');
  const story = [
    ...purchase(draft),
    ...troubleSentences(draft),
    ...promiseSentences(draft),
    ...contactSentences(draft),
    ...stepSentences(draft),
    ...evasionSentences(draft),
    ...ruleSentences(draft),
  ];
  const next =
    shopIsPlatform === true
      ? '按平台规则申请介入'
      : shopIsPlatform === null
        ? '向平台或有关部门反映'
        : '依法向有关部门反映';
  return letter(draft, [
    ...story,
    asks(draft, '在24小时内'),
    draft.say('demand', `逾期未解决的，我将${next}。`),
    ...enclosed(draft),
  ]);
}
