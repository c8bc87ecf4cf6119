// The shortening ladder: what goes first when a paper is too long. Order number, symptom, clause, demand and exhibits are
// only ever put more briefly, never dropped.
import type { Paper } from '../evidence/channel.ts';

/** How much is said. Numbers are counts or characters. */
export interface Detail {
  greeting: boolean;
  timeline: 'lines' | 'merged' | 'none';
  events: number;
  /** How exhibits are listed; brief: 附证据1至5. */
  titles: 'full' | 'kind' | 'range' | 'brief';
  /** Pay channel, shop and merchant beside the order's core. */
  extras: boolean;
  /** Page and card of the failed activation. */
  place: boolean;
  clauses: number;
  clauseMax: number;
  nameMax: number;
  /** False: a clause is named and its words are left to the exhibit. */
  quotes: boolean;
  promises: number;
  chat: number;
  /** Excuses with their answers. */
  evasions: number;
  /** Sentences of the buyer's own account. */
  account: number;
  /** Earlier papers and tries, one by one or in one breath. */
  steps: 'each' | 'short' | 'none';
  statutes: number;
  /** Why the articles hold. */
  point: boolean;
  /** What is asked besides the demand itself. */
  asks: number;
  companies: number;
  product: number;
  words: number;
  /** When it failed. */
  when: boolean;
  /** When it was bought, and what. */
  purchase: boolean;
}

const FULL: Detail = {
  greeting: true,
  timeline: 'lines',
  events: 10,
  titles: 'full',
  extras: true,
  place: true,
  clauses: 3,
  clauseMax: 260,
  nameMax: 40,
  quotes: true,
  promises: 3,
  chat: 2,
  evasions: 3,
  account: 6,
  steps: 'each',
  statutes: 4,
  point: true,
  asks: 7,
  companies: 4,
  product: 60,
  words: 120,
  when: true,
  purchase: true,
};

/** Form first, then what supports, then how long each thing may be. */
const STEPS: readonly Partial<Detail>[] = [
  { titles: 'kind' },
  { timeline: 'merged', events: 6 },
  { promises: 2, evasions: 2, clauses: 2 },
  { greeting: false },
  { clauseMax: 160 },
  { chat: 1, statutes: 3 },
  { promises: 1, evasions: 1 },
  { titles: 'range', extras: false, events: 4 },
  { timeline: 'none' },
  { words: 80 },
  { steps: 'short', statutes: 2, companies: 2 },
  { clauses: 1, clauseMax: 110, product: 40 },
  { evasions: 0, chat: 0, place: false },
  { point: false, account: 3 },
  { words: 60, nameMax: 24, asks: 4 },
  { promises: 0, account: 2, product: 24 },
  { clauseMax: 70, words: 40, statutes: 1 },
  { companies: 1, asks: 2, nameMax: 16 },
  { clauseMax: 44, account: 1, words: 30, product: 16 },
  { clauseMax: 28, steps: 'none', statutes: 0, asks: 1 },
  { titles: 'brief' },
  { when: false },
  { quotes: false, words: 24, nameMax: 12 },
  { purchase: false },
  { account: 0, words: 16 },
];
export const BAREST: Detail = Object.assign({ ...FULL }, ...STEPS);

const LETTER: Partial<Detail> = {
  timeline: 'none',
  statutes: 0,
  point: false,
  extras: false,
  titles: 'kind',
};
/** What a paper starts from: the short ones never carry a timeline. */
const START: Readonly<Record<Paper, Partial<Detail>>> = {
  'merchant-request': { ...LETTER, evasions: 0 },
  'merchant-reminder': { ...LETTER },
  'platform-complaint': {},
  'platform-review': { timeline: 'none' },
  'platform-arbitration': { timeline: 'none' },
  'wechat-pay': { ...LETTER, evasions: 0, chat: 1, promises: 1 },
  alipay: { ...LETTER, evasions: 0, chat: 0, promises: 1 },
  'regulator-complaint': { timeline: 'none', titles: 'kind', evasions: 1, chat: 1, promises: 2 },
  'regulator-report': { timeline: 'none', titles: 'kind', evasions: 1, chat: 1, promises: 2 },
  'police-outline': { evasions: 2, clauses: 1 },
  'court-outline': {},
  'community-post': { ...LETTER, titles: 'range', extras: true, evasions: 0, chat: 1 },
};
/** These greetings are part of the tone; nine characters are never what is too much. */
const KEEPS_GREETING: readonly Paper[] = ['merchant-request', 'merchant-reminder'];

/** What comes back first where a rung left room: the most telling first. */
const TELLING: readonly (keyof Detail)[] = [
  'purchase',
  'quotes',
  'words',
  'account',
  'steps',
  'when',
  'asks',
  'clauseMax',
  'timeline',
  'promises',
  'statutes',
  'clauses',
  'product',
  'evasions',
  'point',
  'companies',
  'extras',
  'events',
  'chat',
  'place',
  'nameMax',
  'titles',
];

/** What matters more than the rest in one kind of paper. */
const FIRST_BACK: Partial<Record<Paper, readonly (keyof Detail)[]>> = {
  'merchant-request': ['purchase', 'quotes', 'clauseMax'],
  'merchant-reminder': ['steps'],
  alipay: ['purchase', 'quotes'],
  // In public the other side's answer is not left out.
  'community-post': ['steps'],
};

/** From everything to the bare bones, each step on top of those before it. */
export function ladderOf(paper: Paper): Detail[] {
  let detail: Detail = { ...FULL, ...START[paper] };
  const rungs = [detail];
  for (const step of STEPS) {
    detail = lessOf(detail, KEEPS_GREETING.includes(paper) ? { ...step, greeting: true } : step);
    rungs.push(detail);
  }
  return rungs;
}

/** Single values of the higher rungs, poorer before richer, so that each can be tried on its own. */
export function richerValues(paper: Paper, higher: readonly Detail[]): Partial<Detail>[] {
  const order = [...(FIRST_BACK[paper] ?? []), ...TELLING];
  return order.flatMap((key) => {
    const values = new Set(higher.map((detail) => detail[key]));
    return [...values].reverse().map((value) => ({ [key]: value }));
  });
}

const COUNTS = [
  'events',
  'clauses',
  'clauseMax',
  'nameMax',
  'promises',
  'chat',
  'evasions',
  'account',
  'statutes',
  'asks',
  'companies',
  'product',
  'words',
] as const;
const FLAGS = ['greeting', 'extras', 'place', 'quotes', 'point', 'when', 'purchase'] as const;

function later<T extends string>(order: readonly T[], now: T, next: T): T {
  return order.indexOf(next) > order.indexOf(now) ? next : now;
}

/** A step never gives back what the paper did not start with. */
function lessOf(detail: Detail, step: Partial<Detail>): Detail {
  const less: Detail = { ...detail, ...step };
  for (const key of COUNTS) less[key] = Math.min(detail[key], less[key]);
  for (const key of FLAGS) less[key] = detail[key] && less[key];
  return {
    ...less,
    timeline: later(['lines', 'merged', 'none'], detail.timeline, less.timeline),
    titles: later(['full', 'kind', 'range', 'brief'], detail.titles, less.titles),
    steps: later(['each', 'short', 'none'], detail.steps, less.steps),
  };
}
