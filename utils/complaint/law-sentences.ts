// The articles, grouped by law, and why they hold.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';

const shortName = (law: string): string => `《${law.replace(/^中华人民共和国/, '')}》`;

/** 《消费者权益保护法》第四十八条、第五十二条、《民法典》第五百七十七条. */
export function citeAll(statutes: readonly { law: string; place: string }[]): string {
  const places = new Map<string, string[]>();
  for (const { law, place } of statutes) places.set(law, [...(places.get(law) ?? []), place]);
  const laws = [...places].map(([law, all]) => `${shortName(law)}${all.join('、')}`);
  return laws.length < 2 ? laws.join('') : `${laws.slice(0, -1).join('、')}和${laws.at(-1)}`;
}

export function lawSentences(draft: Draft, lead = '依据'): Sentence[] {
  const cited = draft.input.statutes.slice(0, draft.detail.statutes);
  if (cited.length === 0) return [];
  const { point } = draft.words;
  const holds = point !== null && draft.detail.point && cited.some(({ id }) => point.under.includes(id));
  return [draft.say('statute', `${lead}${citeAll(cited)}${holds ? `，${point.text}` : ''}。`)];
}

/** The article with this id, where it may be named; '' elsewhere. */
export function citeOne(draft: Draft, id: string): string {
  return citeAll(draft.input.procedure.filter((statute) => statute.id === id));
}
