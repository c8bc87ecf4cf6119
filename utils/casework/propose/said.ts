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

/** What is only supposed says nothing about what happened. */
const SUPPOSES = /如果|假如|要是|万一|请问|会不会|\bif\b/iu;
const ASKS =
  /(?:吗|么)[。！!~？?\s]*$|能不能|可不可以|是不是|有没有|\b(?:can|could|will|is|are|do|does) (?:it|this|you|i|there)\b[^.]*\?$/iu;
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
