// A clause quoted word for word. What does not fit is left out at the end of a sentence or a half-sentence, visibly.
import { citeName, citePlace } from '../terms/cite.ts';
import type { CitedClause } from './complaint-input.ts';
import { cutTo, type Hider, TEMPLATE, visible } from './page-words.ts';

const ELLIPSIS = '……';
/** An excerpt is looked for in the first part of a clause only: terms of one line are one clause of megabytes. */
const LONGEST_READ = 20_000;

export interface Quotation {
  /** `《协议名》第八条写明“原文”`, without the words where none could be quoted. */
  text: string;
  isShortened: boolean;
  isQuoted: boolean;
}

function unitsOf(text: string): string[] {
  return text.split(/(?<=[。！!？?；;\n])/).filter((unit) => unit.trim() !== '');
}

/** How many whole units from `from` on fit. */
function countFitting(units: readonly string[], from: number, max: number): number {
  let length = 0;
  let count = 0;
  for (const unit of units.slice(from)) {
    length += unit.length;
    if (length > max) break;
    count++;
  }
  return count;
}

function excerptOf(units: readonly string[], from: number, count: number): string {
  const words = units
    .slice(from, from + count)
    .join('')
    .trim();
  return `${from > 0 ? ELLIPSIS : ''}${words}${from + count < units.length ? ELLIPSIS : ''}`;
}

/** Verbatim excerpt of at most `max` characters, preferring the sentence that sets a time; empty where no boundary fits. */
export function excerptClause(text: string, deadlineWords: string | null, max: number): string {
  if (text.length <= max) return text;
  const room = max - 2 * ELLIPSIS.length;
  const units = unitsOf(text);
  const timed = deadlineWords === null ? -1 : units.findIndex((unit) => unit.includes(deadlineWords));
  const fromStart = countFitting(units, 0, room);
  const from = timed >= fromStart ? timed : 0;
  const count = from === 0 ? fromStart : countFitting(units, from, room);
  if (count > 0) return excerptOf(units, from, count);
  return halfExcerpt(units[from] ?? '', deadlineWords, room, from > 0);
}

const REMEDY = /退|补发|补足|更换|赔|重新/;

/** Half-sentences of one sentence that is too long: what is to be done, else the time for it, else the start. */
function halfExcerpt(unit: string, deadlineWords: string | null, room: number, isLater: boolean): string {
  const halves = unit.split(/(?<=[，,、：:])/);
  const remedy = halves.findIndex((half) => REMEDY.test(half));
  const timed = deadlineWords === null ? -1 : halves.findIndex((half) => half.includes(deadlineWords));
  const starts = [timed >= 0 && timed < remedy ? timed : remedy, remedy, timed, 0].filter((at) => at >= 0);
  const isWhole = (from: number) => countFitting(halves, from, room) > Math.max(0, remedy - from);
  const from = starts.find(isWhole) ?? starts.find((at) => countFitting(halves, at, room) > 0);
  if (from === undefined) return '';
  const count = countFitting(halves, from, room);
  const kept = halves
    .slice(from, from + count)
    .join('')
    .trim();
  const isEnd = from + count >= halves.length && /[。！!？?；;]$/.test(kept);
  return `${isLater || from > 0 ? ELLIPSIS : ''}${kept}${isEnd ? '' : ELLIPSIS}`;
}

/** Line breaks between the paragraphs of a clause become one; every word stays. */
function oneBreak(text: string): string {
  return text.replace(/[ \t\u3000\u00a0]*(?:\r\n|[\r\n\u2028\u2029])\s*/g, '\n').trim();
}

/** A name on one line that cannot close the quotation marks around it. */
function nameWords(text: string): string {
  return visible(text.slice(0, 400))
    .replace(TEMPLATE, '')
    .replace(/\s+/g, ' ')
    .replace(/[“”《》]/g, '')
    .trim();
}

export interface QuoteSize {
  max: number;
  nameMax: number;
  /** False: the clause is named and not quoted. */
  isQuoted: boolean;
}

export function quoteClause(
  cited: CitedClause,
  { max, nameMax, isQuoted }: QuoteSize,
  hide: Hider,
): Quotation {
  const { clause, termsName, paragraph } = cited;
  const name = citeName(cutTo(nameWords(termsName), nameMax));
  const path = clause.path.map((part) => cutTo(nameWords(part), nameMax));
  const place = citePlace({ ...clause, path }, paragraph);
  if (!isQuoted) return { text: `${name}${place}`, isShortened: true, isQuoted };
  const captured = oneBreak(visible(clause.text.slice(0, LONGEST_READ)));
  // What the page's own template failed to fill is no wording; the gap is shown.
  const words = captured.replace(TEMPLATE, ELLIPSIS);
  const excerpt = hide(excerptClause(words, clause.deadlines[0]?.text ?? null, max)).replace(/[；;，,]$/, '');
  if (excerpt === '') return { text: `${name}${place}`, isShortened: true, isQuoted: false };
  return {
    text: `${name}${place}写明“${excerpt}”`,
    isShortened: excerpt !== captured.replace(/[；;，,]$/, ''),
    isQuoted: true,
  };
}
