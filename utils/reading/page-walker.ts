// One pass over everything that is painted. Budgets end the pass early and are named in `truncated`.
import type { Rect } from '../evidence/geometry.ts';
import type {
  FormField,
  PageSnapshot,
  SnapshotElement,
  SnapshotFrame,
  TextRun,
} from '../evidence/page-snapshot.ts';
import {
  elementWindow,
  flatChildren,
  frameDocument,
  isFrame,
  openShadowRoot,
  type ShadowOpener,
} from './flat-tree.ts';
import { paintedValue, readField } from './form-values.ts';
import { keptAttributes } from './kept-attributes.ts';
import { type Clip, isTransparentText, isWithin, type PaintScope, scopeInside } from './paint-scope.ts';
import type { TextPiece, TextRegion } from './visual-text.ts';

export interface ReadOptions {
  budgetMs: number;
  maxElements: number;
  maxText: number;
  openClosedShadowRoot: ShadowOpener;
}

/** Recursion stops here; the page is then reported as cut. */
const DEEPEST = 1000;
/** Above this a text node's lines are not told apart: measuring each would cost seconds. */
const LONG_TEXT = 20_000;
const LINE_HEIGHT = 18;
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
const SVG_TAGS = new Set(['svg', 'g', 'text', 'tspan', 'foreignObject', 'a']);
const NO_BOX: Clip = { left: 0, top: 0, right: 0, bottom: 0 };

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

  constructor(options: ReadOptions, startedAt: number) {
    this.options = options;
    this.deadline = startedAt + options.budgetMs;
    this.textLeft = options.maxText;
  }

  readDocument(document: Document, scope: Omit<PaintScope, 'frame'>, url: string, box: Rect | null): void {
    const frame = this.frames.push({ url, reachable: true, box }) - 1;
    const root = document.documentElement;
    if (root) this.visitElement(root, { ...scope, frame });
  }

  private visit(node: Node, scope: PaintScope, style: CSSStyleDeclaration | null): void {
    if (this.stopped) return;
    if (node.nodeType === 3) this.visitText(node as Text, scope, style);
    else if (node.nodeType === 1) this.visitElement(node as Element, scope);
  }

  private visitElement(element: Element, scope: PaintScope): void {
    const tag = element.localName;
    if (SKIPPED_TAGS.has(tag) || (tag === 'script' && !element.hasAttribute('src'))) return;
    if (element.namespaceURI === 'http://www.w3.org/2000/svg' && !SVG_TAGS.has(tag)) return;
    if (!this.hasBudget()) return;
    const style = scope.hidden ? null : elementWindow(element).getComputedStyle(element);
    const display = style?.display ?? 'none';
    const rect = display === 'none' ? NO_BOX : offsetRect(element.getBoundingClientRect(), scope);
    const inner = scopeInside(scope, this.elements.length, element, style, rect);
    const inline = display === 'inline' || display === 'contents' || display.startsWith('ruby');
    this.elements.push(describeElement(element, tag, scope, inner, rect, display, inline));
    if (tag === 'br') this.breakBefore = true;
    else if (tag === 'img') this.spaceBefore = true;
    if (BARE_TAGS.has(tag)) return;
    if (!inline) this.endFlow();
    this.depth++;
    this.visitContent(element, inner, style, rect);
    this.depth--;
    if (!inline) this.endFlow();
  }

  private visitContent(
    element: Element,
    scope: PaintScope,
    style: CSSStyleDeclaration | null,
    rect: Clip,
  ): void {
    if (isFrame(element)) {
      this.visitFrame(element, scope, rect);
      return;
    }
    if (this.visitField(element, scope, rect)) return;
    const shadow = openShadowRoot(element, this.options.openClosedShadowRoot);
    const described = this.elements[scope.parent];
    if (shadow && described) described.shadow = shadow.mode;
    if (this.depth > DEEPEST) {
      this.truncated.add('elements');
      return;
    }
    const inside =
      style && isScroller(element, style) ? { ...scope, region: this.openRegion(scope, rect) } : scope;
    const closedDetails = element.localName === 'details' && !element.hasAttribute('open');
    for (const child of flatChildren(element, shadow)) {
      if (this.stopped) return;
      const folded = closedDetails && (child as Element).localName !== 'summary';
      this.visit(child, folded ? { ...inside, hidden: true } : inside, style);
    }
  }

  private visitText(node: Text, scope: PaintScope, style: CSSStyleDeclaration | null): void {
    const raw = node.data;
    if (scope.whiteSpace === 'collapse' && !/\S/.test(raw)) {
      this.spaceBefore ||= raw.length > 0;
      return;
    }
    if (this.textLeft <= 0) {
      this.truncated.add('text');
      return;
    }
    const cut = raw.length > this.textLeft ? raw.slice(0, this.textLeft) : raw;
    if (cut.length < raw.length) this.truncated.add('text');
    this.textLeft -= cut.length;
    const rendered = renderText(cut, scope);
    if (rendered.trim() === '') return;
    const text = `${this.breakBefore ? '\n' : this.spaceBefore ? ' ' : ''}${rendered}`;
    this.breakBefore = false;
    this.spaceBefore = false;
    const lines = scope.hidden ? null : measureText(node, cut.length, scope);
    const box = lines?.box ?? NO_BOX;
    const clear = style !== null && lines !== null && isTransparentText(style);
    const visible = !scope.hidden && scope.shown && !clear && isWithin(box, scope.clip);
    this.runs.push({ element: scope.parent, text, box: toRect(box), visible });
    if (visible && lines) {
      this.pieces.push({
        region: scope.region,
        flow: this.flow,
        text,
        endX: lines.last.right,
        ...lineBox(lines.first),
      });
    }
  }

  /** @returns whether the element is a control, whose children are not text of the page */
  private visitField(element: Element, scope: PaintScope, rect: Clip): boolean {
    const tag = element.localName;
    if (tag !== 'input' && tag !== 'textarea' && tag !== 'select') return false;
    const field = readField(element, scope.parent, Math.max(0, this.textLeft));
    if (!field) return true;
    this.fields.push(field);
    const text = paintedValue(field);
    this.textLeft -= text.length;
    if (text.trim() && this.elements[scope.parent]?.visible) {
      const height = Math.min(rect.bottom - rect.top, 2 * LINE_HEIGHT);
      const piece = { x: rect.left, y: rect.top, height, endX: rect.right };
      this.pieces.push({ region: scope.region, flow: ++this.flow, text, ...piece });
    }
    return true;
  }

  private visitFrame(element: Element, scope: PaintScope, rect: Clip): void {
    const document = frameDocument(element);
    const frame = element as HTMLIFrameElement;
    const box = scope.hidden ? null : toRect(rect);
    if (!document?.documentElement) {
      this.frames.push({ url: frame.src || 'about:blank', reachable: false, box });
      return;
    }
    const region = this.openRegion(scope, rect);
    const style = elementWindow(element).getComputedStyle(element);
    const dx = rect.left + element.clientLeft + Number.parseFloat(style.paddingLeft || '0');
    const dy = rect.top + element.clientTop + Number.parseFloat(style.paddingTop || '0');
    const unseen = scope.hidden || !scope.shown || !isWithin(rect, scope.clip);
    const inside = { ...scope, dx, dy, region, hidden: unseen, clip: null, positionedClip: null };
    this.readDocument(document, inside, document.URL, box);
  }

  private openRegion(scope: PaintScope, rect: Clip): number {
    this.flow++;
    const box = { x: rect.left, y: rect.top, height: rect.bottom - rect.top };
    return this.regions.push({ parent: scope.region, ...box }) - 1;
  }

  private endFlow(): void {
    this.flow++;
    this.breakBefore = false;
    this.spaceBefore = false;
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

function describeElement(
  element: Element,
  tag: string,
  outer: PaintScope,
  inner: PaintScope,
  rect: Clip,
  display: string,
  inline: boolean,
): SnapshotElement {
  const painted = display === 'contents' || isWithin(rect, outer.clip);
  const described: SnapshotElement = {
    parent: outer.parent,
    tag,
    cls: element.getAttribute('class') ?? '',
    attrs: keptAttributes(element),
    box: toRect(rect),
    visible: !inner.hidden && inner.shown && painted,
    frame: outer.frame,
  };
  if (inline) described.inline = true;
  return described;
}

function isScroller(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName === 'html' || element.localName === 'body') return false;
  const overflow = style.overflowY;
  return (overflow === 'auto' || overflow === 'scroll') && element.scrollHeight > element.clientHeight + 1;
}

function renderText(raw: string, scope: PaintScope): string {
  const spaced =
    scope.whiteSpace === 'pre'
      ? raw.replace(/\r\n?/g, '\n')
      : scope.whiteSpace === 'pre-line'
        ? raw.replace(/[\t\f\r ]+/g, ' ')
        : raw.replace(/[\t\n\f\r ]+/g, ' ');
  if (scope.transform === 'uppercase') return spaced.toUpperCase();
  return scope.transform === 'lowercase' ? spaced.toLowerCase() : spaced;
}

function measureText(
  node: Text,
  length: number,
  scope: PaintScope,
): { box: Clip; first: Clip; last: Clip } | null {
  const range = node.ownerDocument.createRange();
  range.setStart(node, 0);
  range.setEnd(node, Math.min(length, node.length));
  const box = offsetRect(range.getBoundingClientRect(), scope);
  if (length > LONG_TEXT) return { box, first: { ...box, bottom: box.top + LINE_HEIGHT }, last: box };
  const rects = range.getClientRects();
  const first = rects[0];
  const last = rects[rects.length - 1];
  return first && last ? { box, first: offsetRect(first, scope), last: offsetRect(last, scope) } : null;
}

function offsetRect(rect: DOMRect, scope: { dx: number; dy: number }): Clip {
  return {
    left: rect.left + scope.dx,
    top: rect.top + scope.dy,
    right: rect.right + scope.dx,
    bottom: rect.bottom + scope.dy,
  };
}

function lineBox(line: Clip): { x: number; y: number; height: number } {
  return { x: line.left, y: line.top, height: line.bottom - line.top };
}

function toRect(box: Clip): Rect {
  return [box.left, box.top, box.right - box.left, box.bottom - box.top].map(roundPx) as Rect;
}

function roundPx(value: number): number {
  return Math.round(value * 100) / 100;
}
