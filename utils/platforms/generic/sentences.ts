import type { Segment } from '../../page/page-model.ts';

export interface Sentence {
  text: string;
  folded: string;
}

const ENDS = /[^。;；!！\n]+[。;；!！]*/gu;
const JSON_MESSAGE =
  /"\w{0,12}(?:msg|message|error|detail|reason|info|desc|description)"\s?:\s?"([^"]{2,200})"/iu;

/** Sentences of a text. A short message comes whole first: its second half (请联系卖家) belongs to what the page said. */
export function sentencesOf({ text, folded }: Segment): Sentence[] {
  const answer = /^[[{]/.test(folded) ? JSON_MESSAGE.exec(folded) : null;
  if (answer?.[1]) return [part(text, folded, answer.index + answer[0].indexOf(answer[1]), answer[1].length)];
  const sentences = [...folded.matchAll(ENDS)].flatMap((match) =>
    latinSentences(match[0]).map(([at, length]) => part(text, folded, match.index + at, length)),
  );
  const isOne = sentences.length === 1 && sentences[0]?.folded === folded.trim();
  const whole = folded.length <= 60 && !isOne ? [{ text: text.trim(), folded: folded.trim() }] : [];
  return [...whole, ...sentences].filter((sentence) => sentence.text !== '');
}

/** `One. Two` ends at a full stop with a space behind it. */
function latinSentences(text: string): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.?]\s/gu)) {
    parts.push([start, stop.index + 1 - start]);
    start = stop.index + 2;
  }
  parts.push([start, text.length - start]);
  return parts;
}

function part(text: string, folded: string, at: number, length: number): Sentence {
  return { text: text.slice(at, at + length).trim(), folded: folded.slice(at, at + length).trim() };
}
