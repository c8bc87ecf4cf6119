// What the buyer has done so far: tries to reach the merchant, papers sent, and what came back in time or late.
import { CHANNEL_OF, type Channel } from '../evidence/channel.ts';
import type { Sentence } from './complaint.ts';
import type { ComplaintInput, SentStep } from './complaint-input.ts';
import type { Draft } from './draft.ts';

const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const RESULTS = {
  silent: '未获答复',
  answered: '对方已答复，问题未解决',
  blocked: '被对方拉黑或拒收',
  gone: '对方联系方式已失效',
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
  const says = words === '' ? '' : `“${words}”`;
  return due === null ? `，${who}于${when}答复${says}` : `，${who}于${when}才答复${says}，晚于应答复的${due}`;
}

export function stepWords(draft: Draft, step: SentStep): string {
  const channel = CHANNEL_OF[step.paper];
  const reference = REFERENCE.test(step.reference) ? `（编号${step.reference}）` : '';
  return `${sentTo(draft, channel)}${reference}${outcome(draft, step, channel)}`;
}

type Contact = ComplaintInput['contacts'][number];

function contactSentence(draft: Draft, contacts: readonly Contact[]): Sentence[] {
  const [first] = contacts;
  const last = contacts.at(-1);
  if (!first || !last) return [];
  const shown = contacts.length <= 3 ? contacts : [first, last];
  const moments = shown.map(({ at }) => draft.moment(at)).filter((time) => time !== '');
  const when =
    moments.length === 0 ? '' : contacts.length > 3 ? `自${moments.join('至')}` : `于${moments.join('、')}`;
  const results = [...new Set(contacts.map(({ result }) => RESULTS[result]))];
  const count = contacts.length === 1 ? '' : times(contacts.length);
  const seen = contacts.length > 1 && results.length === 1 ? `均${results[0]}` : results.join('，之后');
  return [
    draft.fact(
      contacts.map(({ exhibit }) => exhibit),
      (see) => `${draft.voice.me}${when}${count}联系${draft.voice.seller}，${seen}（${see}）。`,
    ),
  ];
}

/** Tries and papers in words; in short form the newest paper only. */
export function stepSentences(draft: Draft): Sentence[] {
  const { steps, contacts } = draft.input;
  const level = draft.detail.steps;
  if (level === 'none') return [];
  const shown = level === 'short' ? steps.slice(-1) : steps.slice(-4);
  return [
    ...contactSentence(draft, contacts),
    ...shown.map((step) => {
      const when = draft.moment(step.sentAt);
      const words = stepWords(draft, step);
      return draft.fact([step.exhibit], (see) => `${when === '' ? '已' : when}${words}（${see}）。`);
    }),
  ];
}
