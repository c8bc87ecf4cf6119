// What the buyer has done so far: tries to reach the merchant, papers sent, and what came back in time or late.
import { CHANNEL_OF, type Channel } from '../evidence/channel.ts';
import type { Sentence } from './complaint.ts';
import type { ComplaintInput, SentStep } from './complaint-input.ts';
import type { Draft } from './draft.ts';

const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
export const RESULTS = {
  silent: '未获答复',
  answered: '对方答复但未解决',
  blocked: '被拉黑或拒收',
  gone: '联系方式失效',
} as const;
const OUTCOMES = {
  solved: '，问题已解决',
  part: '，仅同意部分请求',
  refused: '，拒绝了请求',
  evaded: '，没有作出实质处理',
} as const;
const REFERENCE = /^[0-9A-Za-z][0-9A-Za-z_\-./#:]{0,39}$/;

/** 三次; what has no short word is 多次. */
export function times(count: number): string {
  return `${NUMERALS[count] ?? '多'}次`;
}

function sentTo(draft: Draft, channel: Channel): string {
  const { seller, platform } = draft.voice;
  switch (channel) {
    case 'merchant':
      return `向${seller}提出书面请求`;
    case 'platform':
      return `向${platform}提交投诉`;
    case 'payment':
      return '向支付机构提交投诉';
    case 'regulator':
      return '向市场监管部门提交投诉';
    case 'police':
      return '向公安机关反映';
    case 'court':
      return '向法院提交起诉材料';
    case 'community':
      return '公开说明情况';
  }
}

const answerer = (draft: Draft, channel: Channel): string =>
  channel === 'merchant' ? draft.voice.seller : channel === 'platform' ? draft.voice.platform : '对方';

function isLate({ answerBy, answeredAt }: SentStep): boolean {
  const [due, came] = [Date.parse(answerBy ?? ''), Date.parse(answeredAt ?? '')];
  return came > due;
}

function outcome(draft: Draft, step: SentStep, channel: Channel): string {
  if (draft.at(step.answeredAt) === null) return '，至今未获答复';
  const who = answerer(draft, channel);
  const due = isLate(step) ? draft.at(step.answerBy) : null;
  const words = draft.said(step.answer);
  const when = draft.moment(step.answeredAt);
  const came = step.outcome === null ? '' : OUTCOMES[step.outcome];
  const says = `${words === '' ? '' : `“${words}”`}${came}`;
  return due === null
    ? `，${who}于${when}答复${says}`
    : `，${who}于${when}才答复（截至${due}未获答复）${says}`;
}

export function stepWords(draft: Draft, step: SentStep): string {
  const channel = CHANNEL_OF[step.paper];
  const reference = REFERENCE.test(step.reference) ? `（编号${step.reference}）` : '';
  return `${sentTo(draft, channel)}${reference}${outcome(draft, step, channel)}`;
}

type Contact = ComplaintInput['contacts'][number];

/** `2026-07-18 14:45、20:10`: a day is named once. */
function momentList(draft: Draft, contacts: readonly Contact[]): string {
  const shown = contacts.length <= 3 ? contacts : [contacts[0], contacts.at(-1)];
  const moments = shown
    .map((contact, i) => {
      const words = draft.moment(contact?.at ?? null);
      return i === 0 ? words : words.replace(/^当日/, '');
    })
    .filter((words) => words !== '');
  if (moments.some((words, i) => i > 0 && words.includes('-'))) draft.forgetDay();
  if (moments.length === 0) return '';
  return contacts.length > 3 ? `自${moments.join('至')}` : `于${moments.join('、')}`;
}

function came(results: readonly Contact['result'][], count: number): string {
  const [first] = results;
  if (first !== undefined && results.length === 1) return `${count > 1 ? '均' : ''}${RESULTS[first]}`;
  const rest = results.filter((result) => result !== 'answered').map((result) => RESULTS[result]);
  return results.includes('answered')
    ? `对方曾答复但未解决，其余${rest.join('、')}`
    : `先后${rest.join('、')}`;
}

export function contactSentences(draft: Draft): Sentence[] {
  const { contacts } = draft.input;
  if (contacts.length === 0 || draft.detail.steps === 'none') return [];
  const when = momentList(draft, contacts);
  const results = [...new Set(contacts.map(({ result }) => result))];
  const count = contacts.length === 1 ? '' : times(contacts.length);
  return [
    draft.fact(
      contacts.map(({ exhibit }) => exhibit),
      (see) =>
        `${draft.voice.me}${when}${count}联系${draft.voice.seller}，${came(results, contacts.length)}（${see}）。`,
    ),
  ];
}

/** Papers sent and what came of them; in short form the newest only. */
export function stepSentences(draft: Draft): Sentence[] {
  const { steps } = draft.input;
  const level = draft.detail.steps;
  if (level === 'none') return [];
  return (level === 'short' ? steps.slice(-1) : steps.slice(-4)).map((step) => {
    const when = draft.moment(step.sentAt);
    const words = stepWords(draft, step);
    return draft.fact([step.exhibit], (see) => `${when === '' ? '已' : when}${words}（${see}）。`);
  });
}
