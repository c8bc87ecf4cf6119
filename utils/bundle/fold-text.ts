// One spelling for all spellings of a character: width, case, style and accents go, separators vanish.

import { unitText } from './unit-text.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Letters to Unicode, nothing to the eye. */
const FILLERS = new Set(['\u115f', '\u1160', '\u3164', '\uffa0']);
const cache = new Map<number, string>();
const signCache = new Map<number, string>();

/** Folded spelling of one code point, '' for a separator. With `signs`, punctuation counts and only blanks vanish. */
export function foldPoint(point: number, signs: boolean): string {
  const known = signs ? signCache : cache;
  let folded = known.get(point);
  if (folded === undefined) {
    folded = computeFold(String.fromCodePoint(point), signs);
    known.set(point, folded);
  }
  return folded;
}

function computeFold(char: string, signs: boolean): string {
  if (FILLERS.has(char)) return '';
  const parts = [...char.normalize('NFKD').toLowerCase().normalize('NFKD')];
  const kept = parts.filter((part) => (signs ? /[^\s\p{C}\p{M}]/u.test(part) : LETTER.test(part)));
  return kept.map(plainDigit).join('');
}

/** Digits of other scripts stand in tens, each beginning with its zero. */
function plainDigit(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  if (point < 128 || !/\p{Nd}/u.test(char)) return char;
  let digit = 0;
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - digit - 1))) digit++;
  return String(digit);
}

export function foldText(text: string, signs: boolean): string {
  let out = '';
  for (const char of text) out += foldPoint(char.codePointAt(0) ?? 0, signs);
  return out;
}

export interface Folded {
  text: string;
  /** Where in the source each unit of `text` comes from. */
  at: Int32Array;
}

/** Folds what lies outside the skipped spans (ascending, disjoint). */
export function foldSpans(
  source: string,
  skipped: readonly (readonly [low: number, high: number])[],
  signs: boolean,
): Folded {
  const sink = {
    codes: new Uint16Array(source.length + 64),
    at: new Int32Array(source.length + 64),
    size: 0,
  };
  let low = 0;
  for (const [start, end] of skipped) {
    foldRange(source, low, start, signs, sink);
    low = end;
  }
  foldRange(source, low, source.length, signs, sink);
  return { text: unitText(sink.codes.subarray(0, sink.size)), at: sink.at.subarray(0, sink.size) };
}

interface FoldSink {
  codes: Uint16Array<ArrayBuffer>;
  at: Int32Array<ArrayBuffer>;
  size: number;
}

/** Plain letters and digits by table: pages are mostly ASCII, and there are megabytes of them. */
const ASCII = Uint16Array.from(
  { length: 128 },
  (_, code) => foldText(String.fromCharCode(code), false).charCodeAt(0) || 0,
);

function foldRange(source: string, low: number, high: number, signs: boolean, sink: FoldSink): void {
  for (let i = low; i < high; i++) {
    const code = source.charCodeAt(i);
    if (code < 128 && !signs) {
      const folded = ASCII[code] ?? 0;
      if (folded) push(sink, folded, i);
      continue;
    }
    const point = source.codePointAt(i) ?? 0;
    const folded = foldPoint(point, signs);
    for (let unit = 0; unit < folded.length; unit++) push(sink, folded.charCodeAt(unit), i);
    if (point > 0xffff) i++;
  }
}

function push(sink: FoldSink, code: number, at: number): void {
  if (sink.size === sink.codes.length) grow(sink);
  sink.codes[sink.size] = code;
  sink.at[sink.size++] = at;
}

/** One character may fold to several (`㎏`, ligatures). */
function grow(sink: FoldSink): void {
  const codes = new Uint16Array(sink.size * 2);
  const at = new Int32Array(sink.size * 2);
  codes.set(sink.codes);
  at.set(sink.at);
  sink.codes = codes;
  sink.at = at;
}
