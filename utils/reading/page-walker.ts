// One pass over everything that is painted. Budgets end the pass early and are named in `truncated`.
import { isDialogElement } from '../evidence/dialog-element.ts';
import type { Rect } from '../evidence/geometry.ts';
import type { FormField, PageSnapshot, SnapshotElement, SnapshotFrame } from '../evidence/page-snapshot.ts';
import { Counters } from './counters.ts';
import { type DrawnSide, drawnElements, drawnMarker, drawnWords } from './drawn-text.ts';
import { describe, isInline, noteGreyed, overflows } from './element-record.ts';
import {
  elementWindow,
  frameDocument,
  type OpenedRoot,
  openShadowRoot,
  type ShadowOpener,
  siblings,
} from './flat-tree.ts';
import { paintedValue, readField } from './form-values.ts';
import { ListNumbers } from './list-numbers.ts';
import {
  type Box,
  isWithin,
  type PaintScope,
  reachInFrame,
  reachInside,
  scopeInside,
  scrolls,
} from './paint-scope.ts';
import { offsetRect, toRect } from './text-box.ts';
import { TextFlow } from './text-flow.ts';
import { noteTint } from './tint.ts';

export interface ReadOptions {
  budgetMs: number;
  maxElements: number;
  maxText: number;
  openClosedShadowRoot: ShadowOpener;
}

/** Recursion stops here, above the 512 levels of Chromium's parser; the page is then reported as cut. */
const DEEPEST = 600;
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
const FRAME_TAGS = new Set(['iframe', 'frame']);
const FIELD_TAGS = new Set(['input', 'textarea', 'select']);
const SVG_TAGS = new Set(['svg', 'g', 'text', 'tspan', 'foreignObject', 'a']);
const SVG = 'http://www.w3.org/2000/svg';
const NO_BOX: Box = { left: 0, top: 0, right: 0, bottom: 0 };

export class PageWalker {
  readonly elements: SnapshotElement[] = [];
  readonly fields: FormField[] = [];
  readonly frames: SnapshotFrame[] = [];
  readonly text: TextFlow;
  readonly truncated = new Set<PageSnapshot['truncated'][number]>();
  /** Every host that was met, for the copy of the DOM. */
  readonly shadowRoots = new Map<Element, OpenedRoot>();
  private readonly options: ReadOptions;
  private readonly deadline: number;
  private depth = 0;
  private stopped = false;
  private view: Window = window;
  private readonly drawn = new Set<Element>();
  private readonly counters = new Counters();
  private readonly lists = new ListNumbers();
  private counts = false;

  constructor(options: ReadOptions, startedAt: number) {
    this.options = options;
    this.deadline = startedAt + options.budgetMs;
    this.text = new TextFlow(options.maxText);
  }

  /** `scope.frame` is set here: documents are numbered as they are met. */
  readDocument(document: Document, scope: PaintScope, url: string, box: Rect | null, parent = -1): void {
    const frame = this.frames.push({ url, reachable: true, box }) - 1;
    const { view, text } = this;
    const { range } = text;
    this.view = document.defaultView ?? view;
    text.range = document.createRange();
    this.noteDrawn(document);
    if (document.documentElement) this.visitElement(document.documentElement, parent, { ...scope, frame });
    this.view = view;
    text.range = range;
    if (text.isCut) this.truncated.add('text');
  }

  private visitElement(element: Element, parent: number, scope: PaintScope): void {
    const tag = element.localName;
    if (SKIPPED_TAGS.has(tag) || (tag === 'script' && !element.hasAttribute('src'))) return;
    if (element.namespaceURI === SVG && !SVG_TAGS.has(tag)) return;
    if (!this.hasBudget()) return;
    const described = describe(element, tag, parent, scope.frame);
    const index = this.elements.push(described) - 1;
    if (tag === 'br') this.text.break();
    else if (tag === 'img') this.text.space();
    const style = scope.hidden ? null : this.view.getComputedStyle(element);
    const display = style?.display ?? 'none';
    if (this.counts && style && display !== 'none') this.counters.enter(style, this.depth);
    if (!style || display === 'none') this.visitHidden(element, tag, index, scope);
    else if (isInline(display) && !REPLACED_TAGS.has(tag))
      this.visitInline(element, described, index, scope, style);
    else this.visitBox(element, described, index, scope, style, display);
  }

  private visitHidden(element: Element, tag: string, index: number, scope: PaintScope): void {
    if (BARE_TAGS.has(tag)) return;
    this.visitContent(element, tag, index, scope.hidden ? scope : { ...scope, hidden: true }, null, NO_BOX);
  }

  private visitInline(
    element: Element,
    described: SnapshotElement,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration,
  ): void {
    described.inline = true;
    noteGreyed(described, style);
    noteTint(described, this.elements[described.parent], style, false);
    if (BARE_TAGS.has(described.tag)) return;
    const inner = scopeInside(scope, element, style, 'visible', NO_BOX);
    const outer = this.text.openInline();
    this.visitContent(element, described.tag, index, inner, style, NO_BOX);
    const box = this.text.closeInline(outer);
    if (!box) return;
    described.box = toRect(box);
    described.visible = !inner.hidden && inner.shown && isWithin(box, inner.clip, inner.reach);
  }

  private visitBox(
    element: Element,
    described: SnapshotElement,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration,
    display: string,
  ): void {
    const { text } = this;
    const rect = offsetRect(element.getBoundingClientRect(), scope);
    const inner = scopeInside(scope, element, style, style.overflow, rect);
    described.box = toRect(rect);
    described.visible = !inner.hidden && inner.shown && isWithin(rect, scope.clip, scope.reach);
    if (isInline(display)) described.inline = true;
    else text.cover(described.box);
    if (style.position === 'fixed') described.layer = true;
    noteGreyed(described, style);
    noteTint(described, this.elements[described.parent], style, true);
    if (BARE_TAGS.has(described.tag)) return;
    const isScroller = scrolls(style.overflow) && overflows(element);
    text.end();
    const apart = isDialogElement(described);
    const own = isScroller || apart ? text.openRegion(scope.region, rect, apart) : scope.region;
    const region = own === scope.region ? inner : { ...inner, region: own };
    if (isScroller) region.reach = reachInside(scope, element, style);
    if (display === 'list-item') text.openMarker(this.markerOf(element, style));
    this.visitContent(element, described.tag, index, region, style, rect);
    text.closeMarker();
    text.end();
  }

  private markerOf(item: Element, style: CSSStyleDeclaration): string {
    const words = this.lists.marker(item, style);
    if (!this.drawn.has(item)) return words;
    this.counters.enter(
      { counterReset: `list-item ${this.lists.lastNumber}`, counterIncrement: 'none', counterSet: 'none' },
      this.depth,
    );
    return drawnMarker(item, this.view, this.counters) ?? words;
  }

  private visitContent(
    element: Element,
    tag: string,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration | null,
    rect: Box,
  ): void {
    if (FRAME_TAGS.has(tag)) this.visitFrame(element, index, scope, rect);
    else if (FIELD_TAGS.has(tag)) this.visitField(element, index, scope, rect);
    else if (this.depth > DEEPEST) this.truncated.add('elements');
    else {
      this.depth++;
      const isDrawn = style !== null && this.drawn.has(element);
      if (isDrawn) this.writeDrawn(element, '::before', index, scope);
      this.visitChildren(element, tag, index, scope, style);
      if (isDrawn) this.writeDrawn(element, '::after', index, scope);
      if (this.counts) this.counters.leave(this.depth - 1);
      this.depth--;
    }
  }

  private writeDrawn(element: Element, side: DrawnSide, index: number, scope: PaintScope): void {
    const style = this.view.getComputedStyle(element, side);
    if (this.counts && style.content !== 'none') this.counters.enter(style, this.depth);
    const words = drawnWords(element, side, style, this.counters);
    if (words) this.text.writeDrawn(words, element, index, scope);
  }

  private visitChildren(
    element: Element,
    tag: string,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration | null,
  ): void {
    const first = element.firstChild;
    const isLoneText = first?.nodeType === 3 && first.nextSibling === null && !tag.includes('-');
    // Asking for closed roots is the dearest question of all: a text that is painted stands in no host without a slot.
    if (isLoneText && !element.shadowRoot && this.text.write(first as Text, index, scope, style)) return;
    const shadow = openShadowRoot(element, this.options.openClosedShadowRoot, tag);
    if (isLoneText && !shadow) return;
    if (shadow) this.noteHost(element, index, shadow);
    else if (tag === 'slot' && this.visitAssigned(element as HTMLSlotElement, index, scope, style)) return;
    const folds = tag === 'details' && !element.hasAttribute('open');
    const inner = folds ? { ...scope, hidden: true } : scope;
    for (const child of siblings((shadow?.root ?? element).firstChild)) {
      if (this.stopped) return;
      const isSummary = folds && (child as Element).localName === 'summary';
      const type = child.nodeType;
      if (type === 3) this.text.write(child as Text, index, inner, style);
      else if (type === 1) this.visitElement(child as Element, index, isSummary ? scope : inner);
    }
  }

  /** @returns whether anything was put into the slot */
  private visitAssigned(
    slot: HTMLSlotElement,
    index: number,
    scope: PaintScope,
    style: CSSStyleDeclaration | null,
  ): boolean {
    const assigned = slot.assignedNodes();
    for (const node of assigned) {
      if (this.stopped) break;
      if (node.nodeType === 3) this.text.write(node as Text, index, scope, style);
      else if (node.nodeType === 1) this.visitElement(node as Element, index, scope);
    }
    return assigned.length > 0;
  }

  private noteHost(element: Element, index: number, shadow: OpenedRoot): void {
    this.shadowRoots.set(element, shadow);
    this.noteDrawn(shadow.root);
    const described = this.elements[index];
    if (described) described.shadow = shadow.mode;
  }

  private noteDrawn(root: Document | ShadowRoot): void {
    const { elements, counts } = drawnElements(root);
    for (const element of elements) this.drawn.add(element);
    this.counts ||= counts;
  }

  private visitField(element: Element, index: number, scope: PaintScope, rect: Box): void {
    const field = readField(element, index, this.text.room);
    if (!field) return;
    this.fields.push(field);
    this.text.writeValue(paintedValue(field), this.elements[index]?.visible ?? false, scope, rect);
  }

  private visitFrame(element: Element, index: number, scope: PaintScope, rect: Box): void {
    const document = frameDocument(element);
    const box = scope.hidden ? null : toRect(rect);
    if (!document?.documentElement) {
      this.frames.push({ url: (element as HTMLIFrameElement).src || 'about:blank', reachable: false, box });
      return;
    }
    const region = this.text.openRegion(scope.region, rect);
    const style = elementWindow(element).getComputedStyle(element);
    const dx = rect.left + element.clientLeft + Number.parseFloat(style.paddingLeft || '0');
    const dy = rect.top + element.clientTop + Number.parseFloat(style.paddingTop || '0');
    const hidden = scope.hidden || !scope.shown || !isWithin(rect, scope.clip, scope.reach);
    const reach = reachInFrame(scope, document.defaultView);
    const inside = { ...scope, dx, dy, region, hidden, clip: null, positionedClip: null, reach };
    this.readDocument(document, inside, document.URL, box, index);
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
