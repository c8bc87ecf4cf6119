// What is asked for at the end of a paper.
import { MONEY_BACK, PERFORMANCE } from '../../evidence/demand.ts';
import type { Sentence } from '../complaint.ts';
import { demandWords, tripledWords } from '../demand-words.ts';
import type { Draft } from '../draft.ts';
import { citeOne } from '../law-sentences.ts';
import { visible } from '../page-words.ts';

/** `1. …；2. …。` */
export function numbered(draft: Draft, demands: readonly string[]): Sentence[] {
  return demands.map((text, i) =>
    draft.say('demand', `${i + 1}. ${text}${i === demands.length - 1 ? '。' : '；'}`),
  );
}

export function deadlineWords(draft: Draft, standing: string): string {
  // A time limit bears its date: 当日 would be read from whatever was named last.
  const time = draft.at(draft.input.replyBy);
  return time === null ? standing : `于${time}前`;
}

export function remedy(draft: Draft): string {
  return demandWords(draft).join('；');
}

/** What the captured rules themselves hold out; nothing is asked for in a platform's name that it never promised. */
const HELD_OUT: readonly [RegExp, string][] = [
  [/保证金/, '按上述规则从商家保证金中处理'],
  [/先行(?:赔付|垫付)|平台(?:先行|垫付)|平台赔/, '按上述规则先行赔付'],
  [/信(?:誉|用)(?:分|评级|等级|值)/, '按上述规则对商家信誉作出处理'],
];

function heldOut(draft: Draft): string[] {
  const rules = draft.input.clauses
    .filter(({ stance }) => stance === 'for')
    .map(({ clause }) => visible(clause.text.slice(0, 2000)))
    .join('\n');
  return HELD_OUT.filter(([words]) => words.test(rules)).map(([, ask]) => ask);
}

export function reviewWords(draft: Draft): string {
  const article = citeOne(draft, 'pg-19');
  return `如系自动处理，请人工复核${article === '' ? '' : `（${article}）`}`;
}

/** What only a platform can do, the most useful first. */
export function platformAsks(draft: Draft): string[] {
  const { shopIsPlatform, demands, problem } = draft.input;
  const { records } = draft.words;
  const bring = records === null ? [] : [`提供${records}`];
  const written = '书面告知处理结果、理由和所依据的规则';
  if (shopIsPlatform === false) return [...bring, written];
  const freeze = shopIsPlatform ? '处理期间暂停结算本单货款' : '货款由贵平台代收的，处理期间暂停结算';
  // What was paid elsewhere is not the platform's to hold.
  const isAboutMoney = demands.some((demand) => MONEY_BACK.includes(demand) || PERFORMANCE.includes(demand));
  const held = problem === 'P17' || !isAboutMoney ? [] : [freeze];
  const isDecided = demands.includes('decision');
  const isWanted =
    problem !== 'P14' && !demands.includes('identity') && isAboutMoney && draft.input.companies.length === 0;
  return [
    ...heldOut(draft),
    ...held,
    ...bring,
    ...(isDecided ? [] : [`${written}；${reviewWords(draft)}`]),
    ...(isWanted ? ['商家仍不处理的，提供其真实名称、地址和有效联系方式'] : []),
  ];
}

export function tripledAsk(draft: Draft): string[] {
  const words = tripledWords(draft, citeOne(draft, 'xf-55'));
  return words === null ? [] : [words];
}

/** The confirmed fact on which more than the price is asked back. */
export function groundSentence(draft: Draft): Sentence[] {
  const { tripled } = draft.input.switches;
  const words = tripled === null ? '' : draft.line(tripled.text).replace(/[。；;，,\s]+$/u, '');
  if (tripled === null || words === '' || tripledAsk(draft).length === 0) return [];
  return [draft.fact([tripled.exhibit], (see) => `${words}（${see}）。`)];
}
