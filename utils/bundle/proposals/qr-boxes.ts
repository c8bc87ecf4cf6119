// Pictures on a page that are codes to scan: a payment link, a login, a group.
import type { Rect } from '../../evidence/geometry.ts';
import type { PageSnapshot, SnapshotElement } from '../../evidence/page-snapshot.ts';

const DRAWN = new Set(['img', 'canvas', 'svg']);
const CODE = /qr-?_?code|(?:^|[-_\s/])qr(?:$|[-_\s.])|二维码|收款码|付款码|erweima|ewm/i;
/** CSS px: smaller ones are icons. */
const LEAST = 48;

/** Page CSS px. */
export function qrBoxes({ elements }: PageSnapshot): Rect[] {
  return elements.filter((element) => isCode(element, elements)).map(({ box }) => box);
}

function isCode(element: SnapshotElement, elements: readonly SnapshotElement[]): boolean {
  const { tag, box, visible, parent } = element;
  if (!visible || !DRAWN.has(tag.toLowerCase())) return false;
  const [, , width, height] = box;
  if (width < LEAST || height < LEAST || Math.abs(width - height) > 0.2 * width) return false;
  return CODE.test(namesOf(element)) || CODE.test(namesOf(elements[parent]));
}

function namesOf(element: SnapshotElement | undefined): string {
  if (!element) return '';
  const { id, src, alt, title } = element.attrs;
  const address = src?.startsWith('data:') ? '' : src;
  return [element.cls, id, alt, title, address].filter(Boolean).join(' ');
}
