// The articles, grouped by law, and why they hold.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { Sentence } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import type { Draft } from './draft.ts';
import { isAgainstSeller, isPlatformDuty } from './respondent.ts';

const shortName = (law: string): string => `《${law.replace(/^中华人民共和国/, '')}》`;

/** 《消费者权益保护法》第四十八条、第五十二条、《民法典》第五百七十七条. */
export function citeAll(statutes: readonly { law: string; place: string }[]): string {
  const places = new Map<string, string[]>();
  for (const { law, place } of statutes) places.set(law, [...(places.get(law) ?? []), place]);
  const laws = [...places].map(([law, all]) => `${shortName(law)}${all.join('、')}`);
  return laws.length < 2 ? laws.join('') : `${laws.slice(0, -1).join('、')}和${laws.at(-1)}`;
}

/** What a breach costs is no duty that could be breached. */
export const PENALTIES = ['fb-25', 'ds-80', 'ds-81', 'ds-83', 'ds-85', 'wj-41', 'wj-52'];
/** Both speak of the buyer's own mistake, which the paper denies. */
const OWN_MISTAKE = ['mfz-147', 'mfh-592'];
/** Who shows a licence, hears complaints or keeps records is no ground for a claim of money. */
const PUBLICITY = ['ds-15', 'ds-16', 'ds-59', 'ds-62', 'wj-12', 'wj-24', 'tl-13'];

function fitting(draft: Draft): ComplaintInput['statutes'] {
  const { statutes, paper, problem, demands } = draft.input;
  const isCourt = CHANNEL_OF[paper] === 'court';
  const isAuthority = isCourt || CHANNEL_OF[paper] === 'regulator';
  const isSellers = isAuthority && isAgainstSeller(draft) && (isCourt || !demands.includes('identity'));
  return statutes.filter(
    ({ id }) =>
      !PENALTIES.includes(id) &&
      !(problem === 'P10' && OWN_MISTAKE.includes(id)) &&
      !(isCourt && PUBLICITY.includes(id)) &&
      !(isSellers && isPlatformDuty(id)),
  );
}

export function lawSentences(draft: Draft, lead = '依据'): Sentence[] {
  const cited = fitting(draft).slice(0, draft.detail.statutes);
  if (cited.length === 0) return [];
  const { point } = draft.words;
  const holds = point !== null && draft.detail.point && cited.some(({ id }) => point.under.includes(id));
  return [draft.say('statute', `${lead}${citeAll(cited)}${holds ? `，${point.text}` : ''}。`)];
}

/** The article with this id, where it may be named; '' elsewhere. */
export function citeOne(draft: Draft, id: string): string {
  return citeAll(draft.input.procedure.filter((statute) => statute.id === id));
}
