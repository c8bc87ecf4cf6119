// What went wrong: shown by a failure or by the state of the order, told by the buyer, or at least named.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { maskCode } from './page-words.ts';

const CODE_MAX = 24;
const UNDELIVERED = ['paid', 'processing', 'failed'];
/** What a refusal on a page says by itself; of other troubles it is the beginning. */
const SAID_BY_FAILURE: readonly (ProblemCode | null)[] = [
  null,
  'P01',
  'P02',
  'P03',
  'P04',
  'P06',
  'P11',
  'P12',
];
const SAID_BY_STATE: readonly (ProblemCode | null)[] = [null, 'P07', 'P08', 'P09', 'P24'];

function cardWords(draft: Draft): string {
  const card = draft.detail.place ? draft.input.card : null;
  const masked = card === null ? '' : maskCode(card.replace(/[*•·.…]+/g, '********'));
  return masked.length > 4 ? `（卡密首尾${masked.replace(/\*+/g, '')}）` : '';
}

function failureSentence(draft: Draft): Sentence | null {
  const { failure } = draft.input;
  if (failure === null) return null;
  const text = draft.quoted(failure.text);
  const code = draft.line(failure.code, Math.min(CODE_MAX, draft.detail.words));
  if (text === '' && code === '') return null;
  const page = draft.detail.place ? draft.quoted(failure.page, 30) : '';
  const time = draft.detail.when ? draft.moment(failure.at) : '';
  const shows = [text && `页面提示“${text}”`, code && `错误代码${code}`]
    .filter((part) => part !== '')
    .join('，');
  const doing = failure.onRedeemPage ? `激活${cardWords(draft)}时` : '';
  return draft.fact(
    [failure.exhibit],
    (see) => `${time}${page && `在“${page}”`}${doing}${shows}（${see}）。`,
  );
}

/** Compared by commitment, so nothing of the card is written here. */
function sameCard(draft: Draft): Sentence[] {
  const { failure, deliveredOn } = draft.input;
  if (failure === null || deliveredOn === null || !draft.detail.place) return [];
  return [
    draft.fact([deliveredOn, failure.exhibit], (see) => `提示失败的卡密与订单页交付的卡密一致（${see}）。`),
  ];
}

/** 付款后至今没有收到商品，订单页状态为“待发货”（证据1）。 */
function waitingSentence(draft: Draft): Sentence | null {
  const { status, statusText, exhibit } = draft.input.order;
  const words = draft.quoted(statusText, 20);
  if (!draft.words.isUndelivered && draft.input.problem !== null) return null;
  if (words === '' || status === null || !UNDELIVERED.includes(status)) return null;
  const claim = SAID_BY_STATE.includes(draft.input.problem) ? `${draft.words.claim}，` : '';
  return draft.fact([exhibit], (see) => `${claim}订单页状态为“${words}”（${see}）。`);
}

/** Who asks for money back does not keep quiet that the page says it was given back. */
function refundedSentence(draft: Draft): Sentence[] {
  const { status, statusText, exhibit } = draft.input.order;
  const words = draft.quoted(statusText, 20);
  if (status !== 'refunded' || words === '') return [];
  return [draft.fact([exhibit], (see) => `订单页状态为“${words}”（${see}）。`)];
}

/** Half a sentence of the buyer's says nothing: it is kept longer than the words of a page. */
const ownLength = ({ detail }: Draft): number => (detail.words <= 16 ? 16 : Math.max(56, detail.words));

/** The buyer's own account, sentence by sentence. */
function accountSentences(draft: Draft, isShown: boolean): Sentence[] {
  // Where nothing else says what happened, one sentence always does.
  return draft.input.account
    .slice(0, Math.max(draft.detail.account, isShown ? 0 : 1))
    .flatMap(({ text, exhibit }) => {
      const words = draft.line(text, ownLength(draft)).replace(/[。.；;，,、\s]+$/u, '');
      return words === '' ? [] : [draft.fact([exhibit], (see) => `${words}（${see}）。`)];
    });
}

/** Tries that came back, or the very clause, say it with exhibits. */
function isShownElsewhere({ input, detail }: Draft): boolean {
  // What the platform answered is told as it was: the buyer's judgment of it adds nothing.
  if (input.problem === 'P15' && input.paper !== 'platform-complaint' && detail.steps !== 'none')
    return input.steps.some(({ paper, answer }) => CHANNEL_OF[paper] === 'platform' && answer !== '');
  if (input.problem === 'P14') return input.contacts.some(({ result }) => result !== 'answered');
  return input.problem === 'P20' && input.clauses.some(({ stance }) => stance === 'against');
}

function minorSentence(draft: Draft): Sentence[] {
  const { minor } = draft.input.switches;
  if (minor === null || minor.age < 0 || minor.age > 17) return [];
  return [
    draft.say(
      'own',
      `本单由${minor.age}岁的孩子未经监护人同意付款，${draft.voice.me}作为监护人不予追认（本人陈述）。`,
    ),
  ];
}

export function troubleSentences(draft: Draft): Sentence[] {
  const { problem } = draft.input;
  const failure = failureSentence(draft);
  const waiting = waitingSentence(draft);
  const account = accountSentences(draft, failure !== null || waiting !== null);
  const isSaid =
    (failure !== null && SAID_BY_FAILURE.includes(problem)) ||
    (waiting !== null && SAID_BY_STATE.includes(problem)) ||
    account.length > 0 ||
    isShownElsewhere(draft);
  if (!isSaid && failure === null && waiting === null) draft.lacks('failure');
  const claim = isSaid ? [] : [draft.say('own', `${draft.words.claim}（本人陈述）。`)];
  const shown = [failure, waiting].filter((sentence) => sentence !== null);
  return [
    ...shown,
    ...refundedSentence(draft),
    ...sameCard(draft),
    ...account,
    ...claim,
    ...minorSentence(draft),
  ];
}
