// Where provisions begin: numbers at line starts, numbers in inline runs, bullets. References in mid-sentence are none.
import { lineNumbers } from './line-numbers.ts';
import { type NumberToken, readNumber } from './number-styles.ts';
import type { Line } from './split-lines.ts';
import { runsOn, wrapWidth } from './wrapped-lines.ts';

/** A beginning; `token` is null for a bullet. Offsets are into the whole input. */
export interface Mark {
  at: number;
  body: number;
  token: NumberToken | null;
  line: number;
}

interface Candidate {
  at: number;
  token: NumberToken;
  /** Nothing sets it off from the word before; it can only be the 1 of a run that is otherwise plain. */
  glued: boolean;
}

const BULLET = /[·•●○■□◆◇▪▫►▶☆★※✓✔✅➤→]\s*|[-–—*+]\s+/y;
const PREFIX = /[#*_>|\s]*/y;
/** A place inside a line where a sibling may begin: after punctuation or space, or at a sign used for nothing else. */
const INLINE_START =
  /(?<=[\s。；;！!？?：:，,）)”"】、])(?=[（(第0-9０-９零〇一二三四五六七八九十QqASCa-hs])|(?=[①-⑳⑴-⒛㈠-㈩])|(?<=[\u4e00-\u9fff])(?=[（(][一1１]|[一1１][、.．]|0?1[、.．])/g;
const SET_OFF = /[\s。；;！!？?：:，,）)”"】、①-⑳⑴-⒛㈠-㈩]/;
const REFERRING = /[第及和或与至到见款项条唯统之万]/;

function bulletLength(line: string): number {
  BULLET.lastIndex = 0;
  return BULLET.exec(line)?.[0].length ?? 0;
}

/** Characters of Markdown or quoting before the first word of a line. */
export function prefixLength(line: string): number {
  PREFIX.lastIndex = 0;
  return PREFIX.exec(line)?.[0].length ?? 0;
}

function tokenAtLineStart(line: string): Candidate | null {
  const at = prefixLength(line);
  const token = readNumber(line, at) ?? readAfterBullet(line, at);
  return token === null ? null : { at, token, glued: false };
}

/** `● 1、…` is numbered, not a bullet. */
function readAfterBullet(line: string, at: number): NumberToken | null {
  BULLET.lastIndex = at;
  const length = BULLET.exec(line)?.[0].length ?? 0;
  const token = length > 0 ? readNumber(line, at + length) : null;
  return token && { ...token, length: token.length + length };
}

/** （凭证包括：（1）截图；（2）录屏）: a run inside brackets is part of the sentence around it. */
function isInBrackets(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 200), at);
  const open = before.match(/[（(]/g)?.length ?? 0;
  const closed = before.match(/[）)]/g)?.length ?? 0;
  // `1)` closes what nothing opened.
  const loose = before.match(/(?<![（(]\s?)(?:\d{1,2}|[a-z]|[ivx]{1,4})[）)]/gi)?.length ?? 0;
  return open > Math.max(0, closed - loose) && /[）)]/.test(line.slice(at, at + 400));
}

function inlineCandidates(line: string, from: number): Candidate[] {
  const found: Candidate[] = [];
  let end = from;
  for (const match of line.matchAll(INLINE_START)) {
    if (match.index < end || isInBrackets(line, match.index)) continue;
    const token = readNumber(line, match.index);
    if (token === null || !token.inline) continue;
    const before = line.charAt(match.index - 1);
    const glued = !SET_OFF.test(before) && token.family !== 'circled';
    if (glued && (token.value !== 1 || REFERRING.test(before))) continue;
    found.push({ at: match.index, token, glued });
    end = match.index + token.length;
  }
  return found;
}

/** Candidates that form runs 1, 2, 3 … inside one line; a run may begin with the number at the line's start. */
function acceptRuns(
  opening: Candidate | null,
  inline: readonly Candidate[],
  taken: ReadonlySet<number>,
): Candidate[] {
  const runs = new Map<string, Candidate[]>();
  const glued = new Map<string, Candidate>();
  const accepted = new Set<Candidate>();
  for (const candidate of opening ? [opening, ...inline] : inline) {
    const { token } = candidate;
    if (candidate !== opening && token.style === 'article' && taken.has(token.value)) continue;
    const key = token.style + token.prefix;
    const run = runs.get(key) ?? [];
    const first = glued.get(key);
    if (candidate.glued) glued.set(key, candidate);
    else if (run.length > 0 && token.value === (run.at(-1)?.token.value ?? 0) + 1) run.push(candidate);
    else if (first && token.value === 2) runs.set(key, [first, candidate]);
    else if (candidate === opening || token.value === 1) runs.set(key, [candidate]);
    const grown = runs.get(key) ?? [];
    if (grown.length > 1 && grown.at(-1) === candidate)
      for (const member of grown.slice(-2)) accepted.add(member);
  }
  return inline.filter((candidate) => accepted.has(candidate));
}

function marksOfLine(
  line: Line,
  index: number,
  opening: Candidate | null,
  second: Candidate | null,
  taken: ReadonlySet<number>,
): Mark[] {
  const toMark = ({ at, token }: Candidate): Mark => ({
    at: line.start + at,
    body: Math.min(line.start + at + token.length, line.end),
    token,
    line: index,
  });
  const bullet = opening === null ? bulletLength(line.text) : 0;
  const first: Mark[] = opening
    ? [opening, ...(second ? [second] : [])].map(toMark)
    : bullet > 0
      ? [{ at: line.start, body: line.start + bullet, token: null, line: index }]
      : [];
  const last = second ?? opening;
  const from = last ? last.at + last.token.length : bullet;
  const inline = acceptRuns(last, inlineCandidates(line.text, from), taken);
  return [...first, ...inline.map(toMark)];
}

/** `一、1.1 正文`: a number right after the line's first one, of another kind. */
function secondNumber(line: string, first: Candidate | null): Candidate | null {
  if (first === null) return null;
  const at = first.at + first.token.length;
  const token = readNumber(line, at);
  return token === null || token.weak || token.family === first.token.family
    ? null
    : { at, token, glued: false };
}

interface Openings {
  first: Candidate | null;
  second: Candidate | null;
}

function readOpenings(lines: readonly Line[]): Openings[] {
  const wrapped = wrapWidth(lines);
  const raw = lines.map((line) => {
    const first = tokenAtLineStart(line.text);
    return { first, second: secondNumber(line.text, first) };
  });
  const tokens = raw.flatMap(({ first, second }) => [first?.token ?? null, second?.token ?? null]);
  const continued = lines.flatMap((_line, i) => [i > 0 && runsOn(lines[i - 1]?.text ?? '', wrapped), false]);
  const valid = lineNumbers(tokens, continued);
  return raw.map(({ first, second }, i) => ({
    first: valid[2 * i] ? first : null,
    second: valid[2 * i] && valid[2 * i + 1] ? second : null,
  }));
}

/** All beginnings in document order. */
export function findMarks(lines: readonly Line[]): Mark[] {
  const both = readOpenings(lines);
  const openings = both.map(({ first }) => first);
  const articles = openings.flatMap((opening) =>
    opening?.token.style === 'article' ? [opening.token.value] : [],
  );
  const taken = new Set(articles);
  return lines.flatMap((line, i) =>
    marksOfLine(line, i, both[i]?.first ?? null, both[i]?.second ?? null, taken),
  );
}
