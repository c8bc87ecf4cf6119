// To WeChat Pay and Alipay: one paragraph, the numbers first.
import { type Block, block } from '../assemble.ts';
import type { Sentence } from '../complaint.ts';
import type { Draft } from '../draft.ts';
import { enclosed } from '../exhibit-list.ts';
import { formatAmount, plausibleNumber } from '../format-facts.ts';
import { purchase } from '../order-sentences.ts';
import { promiseSentences } from '../promise-sentences.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';
import { remedy } from './requests.ts';

const MOST_PAYMENTS = 3;

/** Several payments are found by the number of each. */
function paymentSentences(draft: Draft): Sentence[] {
  const { payments, order } = draft.input;
  if (payments.length < 2 || !draft.detail.when) return [];
  return payments.slice(0, MOST_PAYMENTS).flatMap(({ at, amount, tradeNo, exhibit }) => {
    const [sum, trade] = [formatAmount(amount), plausibleNumber(tradeNo)];
    const isTold = at !== null && at === order.paidAt;
    if (sum === null || (isTold && trade === null)) return [];
    if (isTold) return [draft.fact([exhibit], (see) => `该笔交易号${trade}（${see}）。`)];
    const time = draft.moment(at);
    const words = `${time}付款${sum}${trade === null ? '' : `，交易号${trade}`}`;
    return [draft.fact([exhibit], (see) => `${words}（${see}）。`)];
  });
}

export function paymentComplaint(draft: Draft): Block[] {
  return [
    block(null, [
      ...purchase(draft, '', true),
      ...paymentSentences(draft),
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
