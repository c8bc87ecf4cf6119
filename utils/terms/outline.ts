// Parts of the terms as a tree: numbered provisions, bullets, headings and paragraphs, each with its place in the text.
import type { Mark } from './find-marks.ts';
import { hasHeadingNoun, isClosing, isHeadingLike } from './headings.ts';
import type { NumberToken } from './number-styles.ts';
import { runsOn } from './wrapped-lines.ts';

export interface Part {
  kind: 'number' | 'bullet' | 'paragraph' | 'heading';
  parent: Part | null;
  token: NumberToken | null;
  /** Offset of the number or, without one, of the text. */
  at: number;
  start: number;
  end: number;
  children: number;
  /** What is known of the list its children form. */
  list: { members: number; continued: boolean; blankBetween: boolean };
}

/** A stretch of words in one line that no number opens, with what surrounds it. */
export interface Stretch {
  text: string;
  start: number;
  end: number;
  blankBefore: boolean;
  isRow: boolean;
  previousLine: string;
  nextLine: string | null;
  /** The next number of the document and whether it, or a bullet, stands right at the next line. */
  nextToken: NumberToken | null;
  markFollows: boolean;
}

const RANKS: Readonly<Record<string, number>> = { chapter: 0, section: 1, article: 2, english: 2, cn: 2 };

function rankOf(token: NumberToken): number {
  return (
    RANKS[token.family] ??
    (['cn-paren', 'num', 'dotted', 'ordinal', 'question'].includes(token.family) ? 3 : 4)
  );
}

function isSibling(open: NumberToken, next: NumberToken | null): boolean {
  if (next === null || next.family !== open.family) return false;
  return next.prefix === open.prefix && next.value === open.value + 1;
}

function fullNumber(token: NumberToken): string {
  return token.prefix === '' ? String(token.value) : `${token.prefix}.${token.value}`;
}

export class Outline {
  readonly parts: Part[] = [];
  /** Open numbers and headings, outermost first. */
  private stack: Part[] = [];
  private open: Part | null = null;
  private headings = 0;
  private readonly input: string;
  private readonly wrapped: number | null;

  constructor(input: string, wrapped: number | null) {
    this.input = input;
    this.wrapped = wrapped;
  }

  addNumber(mark: Mark, token: NumberToken, end: number, blankBefore: boolean): void {
    this.stack.length = this.endsPreface(token) ? 0 : this.depthFor(token);
    const part = this.add('number', token, mark.at, mark.body, end);
    const list = (part.parent ?? this.rootPart).list;
    if (list.members++ > 0 && blankBefore) list.blankBetween = true;
    this.stack.push(part);
  }

  /** 特别提示 and its words stand before the first chapter, not around it. */
  private endsPreface(token: NumberToken): boolean {
    const [only, ...more] = this.stack;
    if (!only || more.length > 0 || only.kind !== 'heading' || only.children === 0) return false;
    return (
      token.value === 1 &&
      rankOf(token) <= 2 &&
      /提示|声明|必读|审慎|前言|引言|导言|序言|注意/.test(this.bodyOf(only))
    );
  }

  addBullet(mark: Mark, end: number): void {
    const top = this.stack.at(-1);
    if (top?.token && this.open === top && !this.leadsIn(top)) this.stack.pop();
    this.add('bullet', null, mark.at, mark.body, end);
  }

  addStretch(stretch: Stretch): void {
    const open = this.open;
    if (stretch.isRow) this.addRow(stretch);
    else if (open !== null && this.mustContinue(open, stretch)) this.extend(open, stretch);
    else if (this.isHeading(stretch)) this.addHeading(stretch);
    else if (open !== null && this.mayContinue(open, stretch)) this.extend(open, stretch);
    else {
      if (open?.token && this.stack.at(-1) === open && rankOf(open.token) > 1) this.stack.pop();
      this.add('paragraph', null, stretch.start, stretch.start, stretch.end);
    }
  }

  /** Rows close the provision before the table, not what is around it. */
  private addRow(stretch: Stretch): void {
    const top = this.stack.at(-1);
    if (top?.token && this.open === top && !this.leadsIn(top)) this.stack.pop();
    this.add('paragraph', null, stretch.start, stretch.start, stretch.end);
  }

  private readonly rootPart: Part = {
    kind: 'heading',
    parent: null,
    token: null,
    at: 0,
    start: 0,
    end: 0,
    children: 0,
    list: { members: 0, continued: false, blankBetween: false },
  };

  private add(kind: Part['kind'], token: NumberToken | null, at: number, start: number, end: number): Part {
    const parent = this.stack.at(-1) ?? null;
    if (parent) parent.children++;
    const list = { members: 0, continued: false, blankBetween: false };
    const part: Part = { kind, parent, token, at, start, end, children: 0, list };
    this.parts.push(part);
    this.open = part;
    return part;
  }

  private extend(part: Part, stretch: Stretch): void {
    if (part.token && !this.isEmpty(part)) (part.parent ?? this.rootPart).list.continued = true;
    if (this.isEmpty(part)) part.start = stretch.start;
    part.end = stretch.end;
  }

  private bodyOf(part: Part): string {
    return this.input.slice(part.start, part.end).trim();
  }

  private isEmpty(part: Part): boolean {
    return part.end - part.start < 60 && this.bodyOf(part) === '';
  }

  private isBareName(part: Part): boolean {
    return part.end - part.start < 80 && isHeadingLike(this.bodyOf(part));
  }

  private leadsIn(part: Part): boolean {
    return (
      /[：:]$/.test(this.input.slice(Math.max(part.start, part.end - 3), part.end).trim()) ||
      this.isBareName(part)
    );
  }

  /** How much of the stack stays open when this number arrives. */
  private depthFor(token: NumberToken): number {
    const { stack } = this;
    const same = stack.findLastIndex((part) => part.token?.style === token.style);
    if (same >= 0) return same;
    const related = stack.findLastIndex((part) => part.token !== null && isSibling(part.token, token));
    if (related >= 0) return related;
    if (token.prefix !== '') {
      const parent = stack.findLastIndex(
        (part) => part.token !== null && fullNumber(part.token) === token.prefix,
      );
      if (parent >= 0) return parent + 1;
    }
    const rank = rankOf(token);
    if (rank === 0) return 0;
    const above = stack.findLastIndex((part) => part.token === null || rankOf(part.token) <= rank);
    return above + 1;
  }

  private mustContinue(open: Part, { previousLine, blankBefore }: Stretch): boolean {
    if (open.kind !== 'paragraph' && this.isEmpty(open)) return true;
    if (open.token !== null && rankOf(open.token) < 2) return false;
    if (open.token !== null && this.isBareName(open)) return false;
    if (open.kind === 'paragraph' && /[：:]$/.test(previousLine)) return false;
    return runsOn(previousLine, blankBefore ? null : this.wrapped);
  }

  private mayContinue(open: Part, stretch: Stretch): boolean {
    if (open.kind === 'paragraph') return /^(?:答|A)\s?[：:]/.test(stretch.text);
    if (open.token === null || rankOf(open.token) < 2) return false;
    if (this.isBareName(open) || isSibling(open.token, stretch.nextToken)) return true;
    // After a finished last provision a line without a full stop is what stands around the terms.
    if (
      stretch.nextToken === null &&
      /[。！!？?]$/.test(this.bodyOf(open)) &&
      !/[。！!？?；;：:，,]$/.test(stretch.text)
    )
      return false;
    const { list } = open.parent ?? this.rootPart;
    if (isClosing(stretch.text) || (stretch.blankBefore && list.members > 1 && !list.blankBetween))
      return false;
    return list.members === 1 || list.continued;
  }

  private isHeading(stretch: Stretch): boolean {
    if (stretch.nextLine === null || !isHeadingLike(stretch.text)) return false;
    if (/^[【〖「『#]/.test(stretch.text)) return true;
    const named = hasHeadingNoun(stretch.text);
    const open = this.open?.token ?? null;
    if (open !== null && isSibling(open, stretch.nextToken)) return named && stretch.markFollows;
    if (stretch.markFollows) return true;
    // Once the terms have shown such headings, a short name before a long paragraph is another one.
    const alike = this.headings > 0 && stretch.text.length <= 12 && stretch.nextLine.length >= 20;
    if (alike) return true;
    return named && (stretch.nextLine.length > stretch.text.length || hasHeadingNoun(stretch.nextLine));
  }

  private addHeading(stretch: Stretch): void {
    this.stack.length = this.depthForHeading(stretch.nextToken);
    this.stack.push(this.add('heading', null, stretch.start, stretch.start, stretch.end));
    this.open = null;
    this.headings++;
  }

  private depthForHeading(next: NumberToken | null): number {
    const { stack } = this;
    const continued = stack.findIndex((part) => part.token !== null && isSibling(part.token, next));
    const heading = stack.findIndex((part) => part.kind === 'heading');
    if (continued >= 0) return heading >= 0 ? Math.min(continued, heading) : continued;
    if (heading >= 0) return heading;
    const kept = stack.findLastIndex(
      (part) => part.token !== null && (rankOf(part.token) < 2 || this.isBareName(part)),
    );
    return kept + 1;
  }
}
