// One pass over everything that is painted. Budgets end the pass early and are named in `truncated`.
import type { Rect } from '../evidence/geometry.ts';
import type {
  FormField,
  PageSnapshot,
  SnapshotElement,
  SnapshotFrame,
  TextRun,
} from '../evidence/page-snapshot.ts';
import { describe, isInked, isInline, NO_RECT, overflows } from './element-record.ts';
import {
  elementWindow,
  flatChildren,
  frameDocument,
  isFrame,
  openShadowRoot,
  type ShadowOpener,
} from './flat-tree.ts';
import { paintedValue, readField } from './form-values.ts';
import { type Box, isWithin, type PaintScope, scopeInside, scrolls } from './paint-scope.ts';
import { keepsSpaces, renderText } from './rendered-text.ts';
import { boxOf, extend, measureText, offsetRect, toRect } from './text-box.ts';
import type { TextPiece, TextRegion } from './visual-text.ts';

export interface ReadOptions {
  budgetMs: number;
  maxElements: number;
  maxText: number;
  openClosedShadowRoot: ShadowOpener;
}

/** Recursion stops here; the page is then reported as cut. */
const DEEPEST = 1000;
const FIELD_LINE = 36;
const BARE_TAGS = new Set(['script', 'meta', 'link', 'img', 'br', 'hr']);
const SKIPPED_TAGS = new Set([
  'style',
  'noscript',
  'template',
  'datalist',
  'object',
  'embed',
  'title',
  'base',
]);
const REPLACED_TAGS = new Set(
  'img svg canvas video audio iframe input textarea select button progress meter object embed slot'.split(
    ' ',
  ),
);
const SVG_TAGS = new Set(['svg', 'g', 'text', 'tspan', 'foreignObject', 'a']);
const SVG = 'http://www.w3.org/2000/svg';
const NO_BOX: Box = { left: 0, top: 0, right: 0, bottom: 0 };

export class PageWalker {
  readonly elements: SnapshotElement[] = [];
  readonly runs: TextRun[] = [];
  readonly fields: FormField[] = [];
  readonly frames: SnapshotFrame[] = [];
  readonly pieces: TextPiece[] = [];
  readonly regions: TextRegion[] = [{ parent: -1, x: 0, y: 0, height: 0 }];
  readonly truncated = new Set<PageSnapshot['truncated'][number]>();
  private readonly options: ReadOptions;
  private readonly deadline: number;
  private textLeft: number;
  private flow = 0;
  private breakBefore = false;
  private spaceBefore = false;
  private depth = 0;
  private stopped = false;
  private view: Window = window;
  private range: Range = document.createRange();

  constructor(options: ReadOptions, startedAt: number) {
    this.options = options;
    this.deadline = startedAt + options.budgetMs;
    this.textLeft = options.maxText;
  }

  /** `scope.frame` is set here: documents are numbered as they are met. */
  readDocument(document: Document, scope: PaintScope, url: string, box: Rect | null, parent = -1): void {
    const frame = this.frames.push({ url, reachable: true, box }) - 1;
    const { view, range } = this;
    this.view = document.defaultView ?? view;
    this.range = document.createRange();
    if (document.documentElement) this.visitElement(document.documentElement, parent, { ...scope, frame });
    this.view = view;
    this.range = range;
  }

  private visitElement(element: Element, parent: number, scope: PaintScope): void {
    const tag = element.localName;
    if (SKIPPED_TAGS.has(tag) || (tag === 'script' && !element.hasAttribute('src'))) return;
    if (element.namespaceURI === SVG && !SVG_TAGS.has(tag)) return;
    if (!this.hasBudget()) return;
    const described = describe(element, tag, parent, scope.frame);
    const index = this.elements.push(described) - 1;
    if (tag === 'br') this.breakBefore = true;
    else if (tag === 'img') this.spaceBefore = true;
    const style = scope.hidden ? null : this.view.getComputedStyle(element);
    const display = style?.display ?? 'none';
    if (!style || display === 'none') this.visitHidden(element, index, scope);
    else if (isInline(display) && !REPLACED_TAGS.has(tag)) this.visitInline(element, index, scope, style);
    else this.visitBox(element, index, scope, style, display);
  }

  private visitHidden(element: Element, index: number, scope: PaintScope): void {
    if (BARE_TAGS.has(element.localName)) return;
    this.visitContent(element, index, scope.hidden ? scope : { ...scope, hidden: true }, null, NO_BOX);
  }

  /** An inline element's box is that of its content: asking the browser for it again would double the cost. */
  private visitInline(element: Element, index: number, scope: PaintScope, style: CSSStyleDeclaration): void {
    const described = this.elements[index];
    if (!described) return;
    described.inline = true;
    if (BARE_TAGS.has(element.localName)) return;
    const inner = scopeInside(scope, element, style, 'visible', NO_BOX);
    const firstRun = this.runs.length;
    this.visitContent(element, index, inner, style, NO_BOX);
    const box = this.contentBox(index, firstRun);
    if (!box) return;
    described.box = toRect(box);
    described.visible = !inner.hidden && inner.shown && isWithin(box, inner.clip);
  }

  private visitBox(
    element: Element,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration,
    display: string,
  ): void {
    const described = this.elements[index];
    if (!described) return;
    const rect = offsetRect(element.getBoundingClientRect(), scope);
    const overflow = style.overflow;
    const inner = scopeInside(scope, element, style, overflow, rect);
    described.box = toRect(rect);
    described.visible = !inner.hidden && inner.shown && isWithin(rect, scope.clip);
    if (isInline(display)) described.inline = true;
    if (BARE_TAGS.has(element.localName)) return;
    const isScroller = scrolls(overflow) && overflows(element);
    this.endFlow();
    const region = isScroller ? { ...inner, region: this.openRegion(scope, rect) } : inner;
    this.visitContent(element, index, region, style, rect);
    this.endFlow();
  }

  private visitContent(
    element: Element,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration | null,
    rect: Box,
  ): void {
    if (isFrame(element)) {
      this.visitFrame(element, index, scope, rect);
      return;
    }
    if (this.visitField(element, index, scope, rect)) return;
    const shadow = openShadowRoot(element, this.options.openClosedShadowRoot);
    const described = this.elements[index];
    if (shadow && described) described.shadow = shadow.mode;
    if (this.depth > DEEPEST) {
      this.truncated.add('elements');
      return;
    }
    const folds = element.localName === 'details' && !element.hasAttribute('open');
    this.depth++;
    for (const child of flatChildren(element, shadow)) {
      if (this.stopped) break;
      if (child.nodeType === 3) this.visitText(child as Text, index, scope, style);
      else if (child.nodeType === 1) {
        const folded = folds && (child as Element).localName !== 'summary';
        this.visitElement(child as Element, index, folded ? { ...scope, hidden: true } : scope);
      }
    }
    this.depth--;
  }

  private visitText(node: Text, parent: number, scope: PaintScope, style: CSSStyleDeclaration | null): void {
    const raw = node.data;
    if (!/\S/.test(raw)) {
      this.spaceBefore ||= raw.length > 0;
      if (!raw.includes('\n') || !keepsSpaces(style)) return;
      this.breakBefore = true;
      return;
    }
    if (this.textLeft <= 0) {
      this.truncated.add('text');
      return;
    }
    const cut = raw.length > this.textLeft ? raw.slice(0, this.textLeft) : raw;
    if (cut.length < raw.length) this.truncated.add('text');
    this.textLeft -= cut.length;
    const lead = this.breakBefore ? '\n' : this.spaceBefore ? ' ' : '';
    const text = lead + renderText(cut, style);
    this.breakBefore = false;
    this.spaceBefore = false;
    const lines = style ? measureText(this.range, node, cut.length, scope) : null;
    const visible =
      lines !== null &&
      !scope.hidden &&
      scope.shown &&
      isWithin(lines.box, scope.clip) &&
      isInked(node, text, style);
    this.runs.push({ element: parent, text, box: lines ? toRect(lines.box) : NO_RECT, visible });
    if (visible) {
      const { first, last } = lines;
      const place = { x: first.left, y: first.top, height: first.bottom - first.top, endX: last.right };
      this.pieces.push({ region: scope.region, flow: this.flow, text, ...place });
    }
  }

  /** @returns whether the element is a control, whose children are not text of the page */
  private visitField(element: Element, index: number, scope: PaintScope, rect: Box): boolean {
    const tag = element.localName;
    if (tag !== 'input' && tag !== 'textarea' && tag !== 'select') return false;
    const field = readField(element, index, Math.max(0, this.textLeft));
    if (!field) return true;
    this.fields.push(field);
    const text = paintedValue(field);
    this.textLeft -= text.length;
    if (text.trim() && this.elements[index]?.visible) {
      const height = Math.min(rect.bottom - rect.top, FIELD_LINE);
      const place = { x: rect.left, y: rect.top, height, endX: rect.right };
      this.pieces.push({ region: scope.region, flow: ++this.flow, text, ...place });
    }
    return true;
  }

  private visitFrame(element: Element, index: number, scope: PaintScope, rect: Box): void {
    const document = frameDocument(element);
    const box = scope.hidden ? null : toRect(rect);
    if (!document?.documentElement) {
      this.frames.push({ url: (element as HTMLIFrameElement).src || 'about:blank', reachable: false, box });
      return;
    }
    const region = this.openRegion(scope, rect);
    const style = elementWindow(element).getComputedStyle(element);
    const dx = rect.left + element.clientLeft + Number.parseFloat(style.paddingLeft || '0');
    const dy = rect.top + element.clientTop + Number.parseFloat(style.paddingTop || '0');
    const hidden = scope.hidden || !scope.shown || !isWithin(rect, scope.clip);
    const inside = { ...scope, dx, dy, region, hidden, clip: null, positionedClip: null };
    this.readDocument(document, inside, document.URL, box, index);
  }

  private openRegion(scope: PaintScope, rect: Box): number {
    this.flow++;
    const box = { x: rect.left, y: rect.top, height: rect.bottom - rect.top };
    return this.regions.push({ parent: scope.region, ...box }) - 1;
  }

  private endFlow(): void {
    this.flow++;
    this.breakBefore = false;
    this.spaceBefore = false;
  }

  private contentBox(index: number, firstRun: number): Box | null {
    let box: Box | null = null;
    const add = (rect: Rect) => {
      if (rect[2] <= 0 || rect[3] <= 0) return;
      if (box) extend(box, boxOf(rect));
      else box = boxOf(rect);
    };
    for (let i = firstRun; i < this.runs.length; i++) add(this.runs[i]?.box ?? NO_RECT);
    for (let i = index + 1; i < this.elements.length; i++) {
      const child = this.elements[i];
      if (child && !child.inline) add(child.box);
    }
    return box;
  }

  private hasBudget(): boolean {
    const count = this.elements.length;
    if (count >= this.options.maxElements) this.truncated.add('elements');
    else if (count % 128 === 127 && performance.now() > this.deadline) this.truncated.add('time');
    else return true;
    this.stopped = true;
    return false;
  }
}
