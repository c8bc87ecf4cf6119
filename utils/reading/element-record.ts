import type { Rect } from '../evidence/geometry.ts';
import type { SnapshotElement } from '../evidence/page-snapshot.ts';
import { keptAttributes } from './kept-attributes.ts';
import { isTransparentText } from './paint-scope.ts';

export const NO_RECT: Rect = [0, 0, 0, 0];
const NO_NAMES: readonly string[] = [];
const NO_ATTRIBUTES: Record<string, string> = {};

export function describe(element: Element, tag: string, parent: number, frame: number): SnapshotElement {
  // Most elements of a page bear nothing at all, or a class and nothing else.
  const names = element.hasAttributes() ? element.getAttributeNames() : NO_NAMES;
  const cls = names.length > 0 ? (element.getAttribute('class') ?? '') : '';
  const isPlain = names.length === 0 || (names.length === 1 && names[0] === 'class');
  const attrs = isPlain ? NO_ATTRIBUTES : keptAttributes(element, names);
  return { parent, tag, cls, attrs, box: NO_RECT, visible: false, frame };
}

/** What can be pressed, by tag, role or the usual class. */
function isPressable({ tag, cls, attrs }: SnapshotElement): boolean {
  return tag === 'a' || tag === 'button' || attrs['role'] === 'button' || /btn|button/i.test(cls);
}

/** A control greyed by style alone: the computed style stands among its attributes where it says so. */
export function noteGreyed(described: SnapshotElement, style: CSSStyleDeclaration): void {
  if (!isPressable(described)) return;
  if (style.pointerEvents === 'none') described.attrs['pointer-events'] = 'none';
  if (style.cursor === 'not-allowed') described.attrs['cursor'] = 'not-allowed';
  if (Number(style.opacity) <= 0.6) described.attrs['opacity'] = style.opacity;
}

export function isInline(display: string): boolean {
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

export function overflows(element: Element): boolean {
  if (element.localName === 'html' || element.localName === 'body') return false;
  return element.scrollHeight > element.clientHeight + 1;
}

/** Only words that could be a value are worth a look at their colour and at locked content. */
export function isInked(node: Text, text: string, style: CSSStyleDeclaration | null): boolean {
  if (!style || !/[A-Za-z0-9]{4}/.test(text)) return true;
  return !isTransparentText(style) && (node.parentElement?.checkVisibility() ?? true);
}
