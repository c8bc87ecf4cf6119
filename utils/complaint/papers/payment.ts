// To WeChat Pay and Alipay: one paragraph, the numbers first.
import { type Block, block } from '../assemble.ts';
import type { Draft } from '../draft.ts';
import { enclosed } from '../exhibit-list.ts';
import { purchase } from '../order-sentences.ts';
import { promiseSentences } from '../promise-sentences.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';
import { remedy } from './requests.ts';

export function paymentComplaint(draft: Draft): Block[] {
  return [
    block(null, [
      ...purchase(draft, '', true),
      ...troubleSentences(draft),
      ...promiseSentences(draft),
      ...contactSentences(draft),
      ...stepSentences(draft),
      ...ruleSentences(draft),
      draft.say('demand', `请协助处理，申请${remedy(draft)}。`),
      ...enclosed(draft),
    ]),
  ];
}
