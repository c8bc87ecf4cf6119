import type { Rect } from '../evidence/geometry.ts';
import type { SnapshotElement } from '../evidence/page-snapshot.ts';
import { keptAttributes } from './kept-attributes.ts';
import { isTransparentText } from './paint-scope.ts';

export const NO_RECT: Rect = [0, 0, 0, 0];

export function describe(element: Element, tag: string, parent: number, frame: number): SnapshotElement {
  const cls = element.getAttribute('class') ?? '';
  return { parent, tag, cls, attrs: keptAttributes(element), box: NO_RECT, visible: false, frame };
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
