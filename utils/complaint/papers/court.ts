// For a statement of claim: what the law wants in it, in its order. Who sues is filled in by the buyer, nowhere else.
import { type Block, block } from '../assemble.ts';
import { companySentences } from '../company-sentences.ts';
import type { Sentence } from '../complaint.ts';
import { demandWords } from '../demand-words.ts';
import type { Draft } from '../draft.ts';
import { exhibitList } from '../exhibit-list.ts';
import { citeOne, lawSentences } from '../law-sentences.ts';
import { purchase, shopWords } from '../order-sentences.ts';
import { evasionSentences, promiseSentences } from '../promise-sentences.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';
import { groundSentence, numbered, tripledAsk } from './requests.ts';

function venue(draft: Draft): Sentence[] {
  const article = citeOne(draft, 'mj-20');
  if (article === '') return [];
  return [
    draft.say(
      'statute',
      `本单通过信息网络订立并交付，依${article}，以买受人住所地为合同履行地，可以由该地人民法院管辖。`,
    ),
  ];
}

export function courtOutline(draft: Draft): Block[] {
  const claims = [
    ...demandWords(draft).map((words) => `判令被告${words}`),
    ...tripledAsk(draft).map((words) => `判令被告${words}`),
    '诉讼费用由被告负担',
  ];
  return [
    block(null, [draft.say('frame', '起诉状要点（原告身份和联系方式由本人在起诉状中填写）')]),
    block(null, companySentences(draft, '被告')),
    block('诉讼请求', numbered(draft, claims), '\n'),
    block('事实与理由', [
      ...purchase(draft, shopWords(draft), true),
      ...troubleSentences(draft),
      ...groundSentence(draft),
      ...promiseSentences(draft),
      ...contactSentences(draft),
      ...stepSentences(draft),
      ...evasionSentences(draft),
      ...ruleSentences(draft),
      ...lawSentences(draft),
    ]),
    block('管辖', venue(draft)),
    block('证据和证据来源', exhibitList(draft, '本人于'), draft.detail.titles === 'full' ? '\n' : '；'),
  ];
}
