// What the walk has read so far: text runs, and the same text as pieces to be put in visual order.
import type { Rect } from '../evidence/geometry.ts';
import type { TextRun } from '../evidence/page-snapshot.ts';
import { type DrawnWords, drawnBox } from './drawn-text.ts';
import { isInked, NO_RECT } from './element-record.ts';
import { type Box, isTransparentText, isWithin, type PaintScope } from './paint-scope.ts';
import { keepsSpaces, renderText } from './rendered-text.ts';
import { boxOf, extend, measureText, offsetRect, toRect } from './text-box.ts';
import type { TextPiece, TextRegion } from './visual-text.ts';

const FIELD_LINE = 36;

export class TextFlow {
  readonly runs: TextRun[] = [];
  readonly pieces: TextPiece[] = [];
  readonly regions: TextRegion[] = [{ parent: -1, x: 0, y: 0, height: 0 }];
  isCut = false;
  range: Range = document.createRange();
  /** Union of what was painted since an inline element began, null outside of them or where nothing was. */
  private extent: Box | null = null;
  private inlineDepth = 0;
  private left: number;
  private flow = 0;
  private breakBefore = false;
  private spaceBefore = false;
  /** Drawn beside what comes next. */
  private marker = '';

  constructor(maxText: number) {
    this.left = maxText;
  }

  get room(): number {
    return Math.max(0, this.left);
  }

  /** @returns whether the browser has laid the text out */
  write(node: Text, parent: number, scope: PaintScope, style: CSSStyleDeclaration | null): boolean {
    const raw = node.data;
    if (!/\S/.test(raw)) {
      this.spaceBefore ||= raw.length > 0;
      if (raw.includes('\n') && keepsSpaces(style)) this.breakBefore = true;
      return false;
    }
    if (raw.length > this.left) this.isCut = true;
    if (this.left <= 0) return false;
    const cut = raw.length > this.left ? raw.slice(0, this.left) : raw;
    this.left -= cut.length;
    const text = this.lead() + renderText(cut, style);
    const lines = style ? measureText(this.range, node, cut.length, scope) : null;
    const visible =
      lines !== null &&
      !scope.hidden &&
      scope.shown &&
      isWithin(lines.box, scope.clip, scope.reach) &&
      isInked(node, text, style);
    const box = lines ? toRect(lines.box) : NO_RECT;
    this.runs.push({ element: parent, text, box, visible });
    if (lines) this.cover(box);
    if (!visible) return lines !== null;
    const { left, top, bottom } = lines.first;
    const { region } = scope;
    const height = bottom - top;
    const shown = this.marker === '' ? text : this.marker + text.trimStart();
    this.marker = '';
    this.pieces.push({
      region,
      flow: this.flow,
      text: shown,
      x: left,
      y: top,
      height,
      endX: lines.last.right,
    });
    return true;
  }

  /** Words of a list marker: part of the visible text, but of no element. An empty item takes its own with it. */
  openMarker(words: string): void {
    this.marker += words;
  }

  closeMarker(): void {
    this.marker = '';
  }

  /** Words of a pseudo-element. The browser tells no box of them: theirs is put together from style and host. */
  writeDrawn(words: DrawnWords, element: Element, parent: number, scope: PaintScope): void {
    if (words.text.length > this.left) return;
    this.left -= words.text.length;
    const rect = drawnBox(words, offsetRect(element.getBoundingClientRect(), scope));
    const box = toRect(rect);
    const visible =
      !scope.hidden &&
      scope.shown &&
      isWithin(rect, scope.clip, scope.reach) &&
      !isTransparentText(words.style);
    const text = this.lead() + words.text;
    this.runs.push({ element: parent, text, box, visible });
    this.cover(box);
    if (!visible) return;
    const { region } = scope;
    const height = rect.bottom - rect.top;
    this.pieces.push({ region, flow: this.flow, text, x: rect.left, y: rect.top, height, endX: rect.right });
  }

  /** The value of a control: a paragraph of its own. */
  writeValue(text: string, isVisible: boolean, scope: PaintScope, rect: Box): void {
    this.left -= text.length;
    if (!isVisible || !text.trim()) return;
    const height = Math.min(rect.bottom - rect.top, FIELD_LINE);
    const place = { x: rect.left, y: rect.top, height, endX: rect.right };
    this.pieces.push({ region: scope.region, flow: ++this.flow, text, ...place });
  }

  break(): void {
    this.breakBefore = true;
  }

  space(): void {
    this.spaceBefore = true;
  }

  /** What comes next is another paragraph. */
  end(): void {
    this.flow++;
    this.breakBefore = false;
    this.spaceBefore = false;
  }

  openRegion(parent: number, rect: Box, apart = false): number {
    this.flow++;
    const box = { x: rect.left, y: rect.top, height: rect.bottom - rect.top };
    return this.regions.push(apart ? { parent, ...box, apart } : { parent, ...box }) - 1;
  }

  /** An inline element is as large as its content: asking the browser for its box would double the cost. */
  openInline(): Box | null {
    const outer = this.extent;
    this.extent = null;
    this.inlineDepth++;
    return outer;
  }

  /** @param outer what `openInline` gave */
  closeInline(outer: Box | null): Box | null {
    const own = this.extent;
    this.inlineDepth--;
    if (outer && own) extend(outer, own);
    this.extent = this.inlineDepth === 0 ? null : (outer ?? (own && { ...own }));
    return own;
  }

  /** Counts a box into the inline elements that are open. */
  cover(rect: Rect): void {
    if (this.inlineDepth === 0 || rect[2] <= 0 || rect[3] <= 0) return;
    if (this.extent) extend(this.extent, boxOf(rect));
    else this.extent = boxOf(rect);
  }

  private lead(): string {
    const lead = this.breakBefore ? '\n' : this.spaceBefore ? ' ' : '';
    this.breakBefore = false;
    this.spaceBefore = false;
    return lead;
  }
}
