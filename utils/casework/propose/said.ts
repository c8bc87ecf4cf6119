// What was said in the chats of a case, sentence by sentence, with who said it and where it stands.
import type { Sender } from '../../evidence/facts.ts';
import type { SeenPage } from '../seen-page.ts';

export interface Said {
  sender: Sender;
  /** ISO 8601, null where the chat prints none. */
  at: string | null;
  text: string;
  exhibit: number;
}

const MOST_MESSAGES = 2000;
const LONGEST = 600;

/** In reading order; the same chat kept twice is heard once. */
export function messagesOf(pages: readonly SeenPage[]): Said[] {
  const heard = new Map<string, Said>();
  for (const { facts, exhibit } of pages) {
    for (const { sender, at, text } of facts?.transcript ?? []) {
      const key = `${sender} ${at} ${text}`;
      if (!heard.has(key)) heard.set(key, { sender, at, text: text.slice(0, LONGEST), exhibit });
      if (heard.size >= MOST_MESSAGES) return [...heard.values()];
    }
  }
  return [...heard.values()];
}

/** What is only supposed, or happened elsewhere, says nothing about what happened here. */
const SUPPOSES = /如果|假如|要是|万一|请问|会不会|\bif\b|别家|别的店|其他店|上一家|另一家/iu;
const ASKS =
  /(?:吗|么|吧[?？])[。！!~？?\s]*$|能不能|可不可以|是不是|有没有|\b(?:can|could|will|is|are|do|does) (?:it|this|you|i|there)\b[^.]*\?$/iu;
const COMPLAINS = /为什么|凭什么|怎么(?:没|又|还|不|变)/u;

/** What of a sentence tells something: `账号填错了，能追回来吗` tells the first half. '' where all of it asks or supposes. */
export function toldIn(sentence: string): string {
  if (COMPLAINS.test(sentence)) return sentence;
  if (SUPPOSES.test(sentence)) return '';
  return sentence
    .split(/(?<=[,，])/u)
    .filter((clause) => !ASKS.test(clause))
    .join('');
}

/** Verbatim. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！!；;？?])|\n/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** As the rules read it. */
export const folded = (words: string): string => words.normalize('NFKC');

const SOLVED =
  /(?:今天|现在|刚才?|刚刚|已经?|终于|后来)[^,，。]{0,4}(?:到了|到账|收到|好了|可以了|解决|用上|激活成功)|没(?:有)?问题了|搞定了|(?:it )?(?:works|arrived|is fixed) now/iu;
const YET = /[不但却就才还]|结果|没(?!(?:有)?问题)/u;

/** The last message in which the buyer says that all is well; -1 where there is none. What was complained of before it is over. */
export function lastSolved(said: readonly Said[]): number {
  return said.findLastIndex(
    ({ sender, text }) =>
      sender === 'buyer' &&
      text.split(/[,，。！!；;\n]/u).some((clause) => SOLVED.test(clause) && !YET.test(clause)),
  );
}

const DEMANDS =
  /退(?:款|钱|货|我|还|吧)|投诉|介入|申诉|举报|人工|赔|给(?:我)?个说法|处理(?:一下)?|refund|complain/iu;

/** The buyer asks for something to be done about it, and does not only inquire. */
export const isDisputed = (said: readonly Said[]): boolean =>
  said.some(
    ({ sender, text }) =>
      sender === 'buyer' && sentencesOf(text).some((sentence) => DEMANDS.test(toldIn(folded(sentence)))),
  );
