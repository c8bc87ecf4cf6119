// Trouble that somebody put into words: the buyer, the others, a page.

import type { Sender } from '../../evidence/facts.ts';
import type { ProblemCode } from '../../evidence/problem-types.ts';
import type { SeenPage } from '../seen-page.ts';
import { BUYER_WORDING, type WordingRule } from './buyer-wording.ts';
import { HEARD_WORDING, PAGE_WORDING } from './other-wording.ts';
import { type ProblemProposal, proposal, type ReasonCode } from './proposal.ts';
import { folded, isDisputed, lastSolved, type Said, sentencesOf, toldIn } from './said.ts';

const SAYS: Readonly<Record<Sender, ReasonCode>> = {
  buyer: 'buyer-says',
  merchant: 'merchant-says',
  platform: 'platform-says',
  system: 'system-says',
  unknown: 'merchant-says',
};

const matches = ({ words, unless }: WordingRule, sentence: string): boolean =>
  words.test(sentence) && !unless?.test(sentence);

/** What a merchant or platform answers is trouble only where the buyer had asked for something. */
const ANSWERS: ReadonlySet<ProblemCode> = new Set(['P15', 'P19', 'P20', 'P23']);

/** @param troubled something else already went wrong */
export function fromChat(said: readonly Said[], troubled: boolean): ProblemProposal[] {
  const open = said.slice(lastSolved(said) + 1);
  const heard = open.flatMap((message) =>
    sentencesOf(message.text).flatMap((sentence) => heardIn(sentence, message)),
  );
  const isAnswer = ({ code, reasons: [reason] }: ProblemProposal) =>
    ANSWERS.has(code) && reason?.code !== 'buyer-says';
  const claimed = heard.some((found) => !isAnswer(found) && found.code !== 'P18');
  return troubled || claimed || isDisputed(open) ? heard : heard.filter((found) => !isAnswer(found));
}

function heardIn(sentence: string, { sender, exhibit }: Said): ProblemProposal[] {
  const isBuyer = sender === 'buyer';
  const read = folded(sentence);
  const told = isBuyer || sender === 'merchant' ? toldIn(read) : read;
  const rules = isBuyer ? BUYER_WORDING : HEARD_WORDING.filter(({ from }) => from.includes(sender));
  return rules
    .filter((rule) => told !== '' && matches(rule, told))
    .map(({ code, weight }) => proposal(code, weight, SAYS[sender], exhibit, sentence));
}

/** Advice to everybody (怎么办, 如何) is no notice to this buyer. */
const ADVICE = /怎么办|如何|常见问题|faq|注意事项|温馨提示|防骗|骗/iu;
const MOST_LINES = 400;
const LONGEST = 400;
const STEP = 300;

export function fromPages(pages: readonly SeenPage[]): ProblemProposal[] {
  return pages.flatMap((page) => {
    if (['terms', 'product', 'chat', 'orders'].includes(page.kind)) return [];
    return linesOf(page.words).flatMap((line) => noticesIn(line, page));
  });
}

const linesOf = (words: string): string[] =>
  sentencesOf(words)
    .filter((line) => !ADVICE.test(line.slice(0, LONGEST)))
    .flatMap(windows)
    .slice(0, MOST_LINES);

/** A page without a full stop is read in pieces that overlap. */
function windows(line: string): string[] {
  if (line.length <= LONGEST) return [line];
  const starts = Array.from({ length: Math.ceil(line.length / STEP) }, (_, i) => i * STEP);
  return starts.map((start) => line.slice(start, start + LONGEST));
}

function noticesIn(line: string, { kind, exhibit }: SeenPage): ProblemProposal[] {
  const found: ProblemProposal[] = [];
  for (const rule of PAGE_WORDING) {
    if (rule.checkoutOnly && kind !== 'checkout') continue;
    if (matches(rule, folded(line))) found.push(proposal(rule.code, rule.weight, 'page-says', exhibit, line));
  }
  return found;
}
