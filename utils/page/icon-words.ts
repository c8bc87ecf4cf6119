import type { PageSnapshot, TextRun } from '../evidence/page-snapshot.ts';

/** Fonts that draw a word as a picture: every lower-case word in them is one. */
const LIGATURE_FONT =
  /(?:^|\s)(?:material-(?:icons|symbols)[\w-]*|mat-icon|md-icon|g-icon|google-symbols)(?:\s|$)/i;
const ICON_CLASS = /(?:^|[\s_-])(?:icons?|iconfont|ico|glyph)(?:[\s_-]|$)/i;
const WORD = /^[a-z][a-z\d]*(?:_[a-z\d]+)*$/;

/** Ligatures of icon fonts are words to a reader and pictures to a buyer: `support_agent`, `expand_more`. */
export function isIconWord(snapshot: PageSnapshot, run: TextRun): boolean {
  const word = run.text.trim();
  if (word.length < 2 || word.length > 40 || !WORD.test(word)) return false;
  const element = snapshot.elements[run.element];
  if (!element) return false;
  const cls = `${element.cls} ${snapshot.elements[element.parent]?.cls ?? ''}`;
  if (LIGATURE_FONT.test(element.cls) || element.tag === 'mat-icon') return true;
  const isMarked = element.tag === 'i' || ICON_CLASS.test(cls);
  return (isMarked && word.includes('_')) || isSquare(word, run) || (isMarked && isNarrow(word, run));
}

/** Seven letters that are as wide as they are high are one glyph. */
function isSquare(word: string, { box: [, , w, h] }: TextRun): boolean {
  return word.length >= 7 && w > 0 && w <= 1.3 * h;
}

function isNarrow(word: string, { box: [, , w, h] }: TextRun): boolean {
  return word.length >= 4 && w > 0 && w <= 1.15 * h;
}
