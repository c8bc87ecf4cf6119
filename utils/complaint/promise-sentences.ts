// What was promised on a page or in a chat, and the excuses that came instead.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';

/** Promises of one page share a sentence: 商家页面写明“…”“…”（证据4）。 */
function written(draft: Draft): Sentence[] {
  const byExhibit = new Map<number | null, string>();
  for (const { text, exhibit } of draft.input.promises.slice(0, draft.detail.promises)) {
    const words = draft.said(text);
    if (words !== '') byExhibit.set(exhibit, `${byExhibit.get(exhibit) ?? ''}“${words}”`);
  }
  return [...byExhibit].map(([exhibit, words]) =>
    draft.fact([exhibit], (see) => `${draft.voice.seller}页面写明${words}（${see}）。`),
  );
}

function whoSpoke(draft: Draft, sender: 'merchant' | 'platform'): string {
  if (sender === 'platform') return `${draft.voice.platform}客服`;
  return CHANNEL_OF[draft.input.paper] === 'merchant' ? '贵店客服' : draft.voice.seller;
}

function spoken(draft: Draft): Sentence[] {
  return draft.input.chat.slice(0, draft.detail.chat).flatMap(({ sender, text, at, exhibit }) => {
    const words = draft.said(text);
    if (words === '') return [];
    const time = draft.moment(at);
    return [
      draft.fact([exhibit], (see) => `${time}${whoSpoke(draft, sender)}在沟通中表示“${words}”（${see}）。`),
    ];
  });
}

export function promiseSentences(draft: Draft): Sentence[] {
  return [...written(draft), ...spoken(draft)];
}

/** A platform cannot show what only its seller knows: it is asked to ask. */
function replyWords(draft: Draft, sender: 'merchant' | 'platform', answer: string): string {
  const words = answer.replaceAll(/贵店|贵方|对方/g, draft.voice.seller);
  const isPassedOn = draft.voice.seller === '商家' && sender === 'merchant' && !/平台/.test(answer);
  return isPassedOn ? words.replaceAll(/(^|[，；。])(并?)请/g, '$1$2请要求商家') : words;
}

/** 商家称“…”（证据5）。 and what is to be said to that, once each. */
export function evasionSentences(draft: Draft): Sentence[] {
  const answered = new Set<string>();
  // An authority is told what was said; to argue with it is for those who said it.
  const isAnswerable = ['merchant', 'platform'].includes(CHANNEL_OF[draft.input.paper]);
  const { evasions, steps } = draft.input;
  const isTold = (text: string) =>
    draft.detail.steps !== 'none' && steps.some(({ answer }) => answer === text);
  return evasions.slice(0, draft.detail.evasions).flatMap(({ sender, text, at, exhibit, answer }) => {
    const words = draft.said(text);
    if (words === '' || answered.has(answer)) return [];
    answered.add(answer);
    const time = isTold(text) ? '' : draft.moment(at);
    const reply = isAnswerable ? replyWords(draft, sender, answer) : '';
    return [
      ...(isTold(text)
        ? []
        : [draft.fact([exhibit], (see) => `${time}${whoSpoke(draft, sender)}称“${words}”（${see}）。`)]),
      ...(reply === '' ? [] : [draft.say('own', /[。！？]$/.test(reply) ? reply : `${reply}。`)]),
    ];
  });
}
