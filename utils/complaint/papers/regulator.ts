// To 12315: a complaint asks for mediation and money, a report points to a breach and asks for neither. Two papers, never one.
import { type Block, block } from '../assemble.ts';
import { companySentences } from '../company-sentences.ts';
import type { Sentence } from '../complaint.ts';
import { demandWords } from '../demand-words.ts';
import type { Draft } from '../draft.ts';
import { enclosed } from '../exhibit-list.ts';
import { citeAll, lawSentences, PENALTIES } from '../law-sentences.ts';
import { purchase, shopWords } from '../order-sentences.ts';
import { evasionSentences, promiseSentences } from '../promise-sentences.ts';
import { isAgainstSeller, isPlatformDuty, isPlatformsOwn } from '../respondent.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';
import { groundSentence, numbered, tripledAsk } from './requests.ts';

function ownUse(draft: Draft): Sentence[] {
  return draft.input.switches.ownUse ? [draft.say('own', '本人购买供自己使用（本人陈述）。')] : [];
}

export function regulatorComplaint(draft: Draft): Block[] {
  const whom = draft.input.shopIsPlatform === false ? '对方' : '平台';
  const asks = [
    '依法组织调解',
    ...demandWords(draft, 'seller'),
    ...demandWords(draft, 'platform').map((words) => `督促${whom}${words}`),
    ...tripledAsk(draft),
  ];
  return [
    block(null, companySentences(draft, '被投诉人')),
    block(null, [
      ...purchase(draft, shopWords(draft)),
      ...ownUse(draft),
      ...troubleSentences(draft),
      ...groundSentence(draft),
      ...promiseSentences(draft),
      ...contactSentences(draft),
      ...stepSentences(draft),
      ...evasionSentences(draft),
      ...ruleSentences(draft),
      ...lawSentences(draft),
    ]),
    block(null, numbered(draft, asks), '', '请求：'),
    block(null, enclosed(draft)),
  ];
}

/** Articles that forbid or command something an authority can look into; claims between the parties are no business of a report. */
const DUTY = /^(?:tl|ds|wj|pg|fb|mm|pi)-|^xf-(?:8|9|10|16|20|26|28|29)$/;
const BETWEEN_PARTIES = ['ds-49', 'ds-51', 'ds-61', 'ds-62', 'ds-63', 'ds-74'];

export function regulatorReport(draft: Draft): Block[] {
  const duties = draft.input.statutes
    .filter(({ id }) => DUTY.test(id) && !BETWEEN_PARTIES.includes(id) && !PENALTIES.includes(id))
    .filter(({ id }) => !(isAgainstSeller(draft) && isPlatformDuty(id)))
    .slice(0, Math.max(1, draft.detail.statutes));
  const breach = duties.length === 0 ? [] : [draft.say('statute', `上述情况涉嫌违反${citeAll(duties)}。`)];
  return [
    block(null, companySentences(draft, '被举报人')),
    block(null, [
      ...purchase(draft, shopWords(draft)),
      ...troubleSentences(draft),
      ...promiseSentences(draft),
      ...(isPlatformsOwn(draft) ? stepSentences(draft) : []),
      ...evasionSentences(draft),
      ...ruleSentences(draft),
      ...breach,
    ]),
    block(null, [draft.say('demand', '请依法核查，并告知是否立案和处理结果。')]),
    block(null, enclosed(draft)),
  ];
}
