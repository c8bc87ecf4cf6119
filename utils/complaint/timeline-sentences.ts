// When it all happened, oldest first. Each event says its name; what it showed is told elsewhere.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { formatAmount } from './format-facts.ts';
import { RESULTS, stepWords } from './step-sentences.ts';

interface Event {
  at: string | null;
  words: () => string;
  exhibit: number | null;
}

function events(draft: Draft): Event[] {
  const { timeline, order, failure, contacts, steps, payments } = draft.input;
  const paid = payments.filter(({ at }) => at !== order.paidAt);
  const failed = failure?.onRedeemPage ? '激活失败' : '页面提示异常';
  const atOnce = draft.at(order.createdAt) !== null && draft.at(order.createdAt) === draft.at(order.paidAt);
  return [
    ...(atOnce ? [] : [{ at: order.createdAt, words: () => '下单', exhibit: order.exhibit }]),
    { at: order.paidAt, words: () => (atOnce ? '下单并付款' : '付款'), exhibit: order.exhibit },
    { at: failure?.at ?? null, words: () => failed, exhibit: failure?.exhibit ?? null },
    ...paid.map(({ at, amount, exhibit }) => ({
      at,
      words: () => `付款${formatAmount(amount) ?? ''}`,
      exhibit,
    })),
    ...timeline.map(({ at, text, exhibit }) => ({
      at,
      words: () => draft.line(text, Math.min(60, draft.detail.words)),
      exhibit,
    })),
    ...contacts.map(({ at, result, exhibit }) => ({
      at,
      words: () => `联系${draft.voice.seller}，${RESULTS[result]}`,
      exhibit,
    })),
    ...steps.map((step) => ({ at: step.sentAt, words: () => stepWords(draft, step), exhibit: step.exhibit })),
  ];
}

/** Events without a time are no part of it; of too many the first and the latest stay. */
export function timelineSentences(draft: Draft): Sentence[] {
  const { detail } = draft;
  if (detail.timeline === 'none') return [];
  const known = events(draft)
    .map((event) => ({ ...event, time: draft.at(event.at) ?? '' }))
    .filter(({ time }) => time !== '')
    .sort((a, b) => a.time.localeCompare(b.time));
  const most = detail.events;
  const shown =
    known.length <= most ? known : [...known.slice(0, 1), ...known.slice(known.length - most + 1)];
  return shown.flatMap(({ at, time, words, exhibit }) => {
    // Names the day, so that an answer of the same day needs no date of its own.
    draft.moment(at);
    const text = words();
    return text === '' ? [] : [draft.fact([exhibit], (see) => `${time} ${text}（${see}）`)];
  });
}
