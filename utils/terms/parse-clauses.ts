// Terms text → clauses. Linear in the length of the text; every clause quotes the text word for word.
import type { Clause } from './clause.ts';
import { findDeadlines } from './find-deadlines.ts';
import { findMarks, type Mark, prefixLength } from './find-marks.ts';
import { flagClause } from './flag-clauses.ts';
import {
  bareHeading,
  hasHeadingNoun,
  isHeadingLike,
  readInlineHeading,
  readSpacedHeading,
} from './headings.ts';
import { Outline, type Part } from './outline.ts';
import { asPrinted, simplified } from './plain-characters.ts';
import { type Line, splitLines, trimRange } from './split-lines.ts';
import { wrapWidth } from './wrapped-lines.ts';

interface Reading {
  heading: string | null;
  text: string;
  /** How the part is called where it stands around other clauses. */
  label: string;
  isProvision: boolean;
}

/** The first line is the name of the whole document unless later lines are names of the same rank. */
function hasTitle(lines: readonly Line[], marks: ReadonlyMap<number, Mark[]>): boolean {
  const [first] = lines;
  if (!first || lines.length < 2 || marks.has(0)) return false;
  if (/^[【〖]/.test(first.text) || !isHeadingLike(first.text)) return false;
  const opening = marks.get(1)?.[0]?.token ?? null;
  return !lines.some((line, i) => {
    if (i < 2 || marks.has(i) || !isHeadingLike(line.text)) return false;
    const next = marks.get(i + 1)?.[0]?.token ?? null;
    if (opening !== null) return opening.value === 1 && next?.style === opening.style && next.value === 1;
    const following = lines[i + 1]?.text ?? '';
    return !marks.has(1) && next === null && hasHeadingNoun(line.text) && following.length > line.text.length;
  });
}

function marksByLine(marks: readonly Mark[]): Map<number, Mark[]> {
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    const known = byLine.get(mark.line);
    if (known) known.push(mark);
    else byLine.set(mark.line, [mark]);
  }
  return byLine;
}

/** For every line the first numbered mark of a later line. */
function nextTokens(lines: readonly Line[], byLine: ReadonlyMap<number, Mark[]>): (Mark['token'] | null)[] {
  const next: (Mark['token'] | null)[] = [];
  let latest: Mark['token'] = null;
  for (let i = lines.length - 1; i >= 0; i--) {
    next[i] = latest;
    latest = byLine.get(i)?.find((mark) => mark.token !== null)?.token ?? latest;
  }
  return next;
}

function buildOutline(input: string, lines: readonly Line[]): Part[] {
  const byLine = marksByLine(findMarks(lines));
  const next = nextTokens(lines, byLine);
  const outline = new Outline(input, wrapWidth(lines));
  for (let i = hasTitle(lines, byLine) ? 1 : 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const marks = byLine.get(i) ?? [];
    const words = trimRange(input, line.start, marks[0]?.at ?? line.end);
    if (words.end - words.start > prefixLength(input.slice(words.start, words.end))) {
      outline.addStretch({
        ...words,
        text: input.slice(words.start, words.end),
        blankBefore: line.blankBefore,
        isRow: line.isRow,
        previousLine: lines[i - 1]?.text ?? '',
        nextLine: marks[0] ? input.slice(marks[0].at, marks[0].at + 80) : (lines[i + 1]?.text ?? null),
        nextToken: marks[0]?.token ?? next[i] ?? null,
        markFollows: marks.length > 0 || byLine.has(i + 1),
      });
    }
    for (const [k, mark] of marks.entries()) {
      const end = marks[k + 1]?.at ?? line.end;
      if (mark.token) outline.addNumber(mark, mark.token, end, k === 0 && line.blankBefore);
      else outline.addBullet(mark, end);
    }
  }
  return outline.parts;
}

function splitHeading(part: Part, body: string): { heading: string | null; rest: string } {
  const inline = readInlineHeading(body) ?? (part.token && closedBold(body));
  if (inline && inline.length < body.length)
    return { heading: inline.heading, rest: body.slice(inline.length) };
  if (part.token === null) return { heading: null, rest: body };
  const lineEnd = body.search(/[\r\n\u2028\u2029]/);
  const firstLine = body.slice(0, Math.max(lineEnd, 0));
  if (
    firstLine.length > 0 &&
    firstLine.length < 60 &&
    (isHeadingLike(firstLine) || /[？?]\s*$/.test(firstLine))
  ) {
    return { heading: bareHeading(firstLine), rest: body.slice(lineEnd) };
  }
  const spaced = ['article', 'english', 'section'].includes(part.token.family)
    ? readSpacedHeading(body)
    : null;
  return spaced
    ? { heading: spaced.heading, rest: body.slice(spaced.length) }
    : { heading: null, rest: body };
}

/** `**5.2 支付** 正文`: the bold opened before the number. */
function closedBold(body: string): { heading: string; length: number } | null {
  const closed = /^([^*\r\n]{1,40})\*\*[：:\s]*/.exec(body);
  return closed && { heading: (closed[1] ?? '').trim(), length: closed[0].length };
}

/** `**第一条** 正文`: the bold opened before the number and ends with it. */
function withoutBoldEnd(input: string, part: Part, body: string): string {
  const sign = input.slice(Math.max(0, part.at - 2), part.at);
  const isBold = part.token !== null && (sign === '**' || sign === '__');
  return isBold && body.startsWith(sign) ? body.slice(2).trimStart() : body;
}

/** `input` is the text in simplified characters, `original` its twin as the page has it. */
function readPart(input: string, original: string, part: Part): Reading {
  const printedAs = (words: string): string => asPrinted(words, input, original, part.at);
  const range = trimRange(input, part.start, part.end);
  const body = withoutBoldEnd(input, part, input.slice(range.start, range.end));
  if (part.kind === 'heading')
    return { heading: null, text: '', label: printedAs(bareHeading(body)), isProvision: false };
  const printed = printedAs(part.token?.printed ?? '');
  const isName = part.token !== null && body.length < 80 && isHeadingLike(body);
  const isFrame = part.token?.family === 'chapter' || part.token?.family === 'section';
  if (isFrame ? part.children > 0 && body.length < 80 : isName && part.children > 0) {
    const label = printedAs(bareHeading(input.slice(part.at, range.end)));
    return { heading: null, text: '', label, isProvision: false };
  }
  const { heading, rest } = splitHeading(part, body);
  const name = heading === null ? null : printedAs(heading);
  const label = name === null ? printed : `${printed} ${name}`.trim();
  const text = original.slice(range.end - rest.length, range.end).trim();
  return { heading: name, text, label, isProvision: text !== '' };
}

function pathOf(part: Part, readings: ReadonlyMap<Part, Reading>): string[] {
  const path: string[] = [];
  for (let above = part.parent; above !== null; above = above.parent) {
    const label = readings.get(above)?.label ?? '';
    if (label !== '') path.unshift(label);
  }
  return path;
}

/** Clauses in the order of the text; numbers only where the text prints them. */
export function parseClauses(text: string): Clause[] {
  const plain = simplified(text);
  const lines = splitLines(plain);
  const parts = buildOutline(plain, lines);
  // Where lines are no paragraphs, a time or a phrase may straddle two of them.
  const unwrap =
    wrapWidth(lines) === null ? (words: string) => words : (words: string) => words.replace(/\s*\n\s*/g, '');
  const readings = new Map(parts.map((part) => [part, readPart(plain, text, part)]));
  return parts.flatMap((part) => {
    const reading = readings.get(part);
    if (!reading?.isProvision) return [];
    const words = unwrap(reading.text);
    const deadlines = findDeadlines(words);
    return {
      number: part.token === null ? null : asPrinted(part.token.printed, plain, text, part.at),
      path: pathOf(part, readings),
      heading: reading.heading,
      text: reading.text,
      deadlines,
      flags: flagClause(words, deadlines),
    };
  });
}
