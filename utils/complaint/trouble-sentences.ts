// What went wrong, what had been promised, and when it all happened.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { maskCode } from './page-words.ts';

const CODE_MAX = 24;
/** Where even quotations are cut below this, further facts stay with the exhibits. */
const SHORTEST_DETAIL = 36;
const UNDELIVERED = ['paid', 'processing', 'failed'];

function cardWords(draft: Draft): string {
  const card = draft.detail.place ? draft.input.card : null;
  const masked = card === null ? '' : maskCode(card.replace(/[*•·.…]+/g, '********'));
  return masked.length > 4 ? `（卡密首尾${masked.replace(/\*+/g, '')}）` : '';
}

function symptom(draft: Draft): Sentence | null {
  const { failure } = draft.input;
  if (failure === null) return null;
  const time = draft.at(failure.at);
  const page = draft.detail.place ? draft.words(failure.page, 40) : '';
  const text = draft.quoted(failure.text, draft.detail.words);
  const code = draft.words(failure.code, CODE_MAX);
  if (text === '' && code === '') return null;
  const shows = [text && `页面提示“${text}”`, code && `错误代码${code}`]
    .filter((part) => part !== '')
    .join('，');
  const where = `${time ?? ''}${page ? `在${page}` : ''}`;
  const doing = failure.onRedeemPage ? `激活${cardWords(draft)}时` : '';
  return draft.fact([failure.exhibit], (see) => `${where}${doing}${shows}（${see}）。`);
}

function orderState(draft: Draft): Sentence | null {
  const { status, statusText, exhibit } = draft.input.order;
  const words = draft.quoted(statusText, 20);
  if (words === '' || status === null || !UNDELIVERED.includes(status)) return null;
  return draft.fact([exhibit], (see) => `订单页显示状态为“${words}”（${see}）。`);
}

/** The symptom, else the state of an undelivered order, else the mark that nothing is known. */
export function troubleSentences(draft: Draft): Sentence[] {
  const trouble = symptom(draft) ?? orderState(draft) ?? draft.gap('failure', '【失败提示：未取得，待补】');
  const same = sameCard(draft);
  return same ? [trouble, same] : [trouble];
}

/** Compared by commitment, so nothing of the card is written here. */
function sameCard(draft: Draft): Sentence | null {
  const { failure, deliveredOn = null } = draft.input;
  if (failure === null || deliveredOn === null || draft.detail.words < SHORTEST_DETAIL) return null;
  return draft.fact(
    [deliveredOn, failure.exhibit],
    (see) => `提示失败的卡密与订单页交付的卡密一致（${see}）。`,
  );
}

/** Promises of one page share a sentence: 页面承诺“…”“…”（见证据4）。 */
function writtenPromises(draft: Draft): Sentence[] {
  const byExhibit = new Map<number | null, string>();
  for (const { text, exhibit } of draft.input.promises.slice(0, draft.detail.promises)) {
    const words = draft.quoted(text, draft.detail.words);
    if (words !== '') byExhibit.set(exhibit, `${byExhibit.get(exhibit) ?? ''}“${words}”`);
  }
  const seller = draft.input.channel === 'merchant' ? '贵店' : '商家';
  return [...byExhibit].map(([exhibit, words]) =>
    draft.fact([exhibit], (see) => `${seller}页面承诺${words}（${see}）。`),
  );
}

function spokenPromises(draft: Draft): Sentence[] {
  const { chat, channel } = draft.input;
  const seller = channel === 'merchant' ? '贵店客服' : '商家';
  return chat.slice(0, draft.detail.chat).flatMap(({ sender, text, at, exhibit }) => {
    const words = draft.quoted(text, draft.detail.words);
    const who = sender === 'platform' ? '平台客服' : seller;
    if (words === '') return [];
    return [draft.fact([exhibit], (see) => `${draft.at(at) ?? ''}${who}在聊天中表示“${words}”（${see}）。`)];
  });
}

export function promiseSentences(draft: Draft): Sentence[] {
  return [...writtenPromises(draft), ...spokenPromises(draft)];
}

interface Event {
  at: string | null;
  text: string;
  exhibit: number | null;
}

function events(draft: Draft): Event[] {
  const { timeline, order, failure } = draft.input;
  if (timeline.length > 0) {
    return timeline.map((entry) => ({
      ...entry,
      text: draft.words(entry.text, Math.min(60, draft.detail.words)),
    }));
  }
  return [
    { at: order.createdAt, text: '下单', exhibit: order.exhibit },
    { at: order.paidAt, text: '付款', exhibit: order.exhibit },
    {
      at: failure?.at ?? null,
      text: failure?.onRedeemPage ? '激活失败' : '页面提示失败',
      exhibit: failure?.exhibit ?? null,
    },
  ].filter(({ at }) => at !== null);
}

/** Oldest first, events without a time last; of too many the first and the latest stay. */
export function timelineSentences(draft: Draft): Sentence[] {
  const known = events(draft)
    .map((event) => ({ ...event, time: draft.at(event.at) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => (a.time ?? '~').localeCompare(b.time ?? '~'));
  const max = draft.detail.events;
  const shown = known.length <= max ? known : [...known.slice(0, 1), ...known.slice(known.length - max + 1)];
  return shown.map(({ time, text, exhibit }) =>
    draft.fact([exhibit], (see) => `${time ?? '（时间未取得）'} ${text}（${see}）`),
  );
}
