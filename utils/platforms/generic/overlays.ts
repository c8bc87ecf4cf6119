// A dialog or drawer over a page that shows other things: what it says of an order is the order's, what lies behind is not.

import { ancestorsOf, attr, countSegments, type Page } from '../../page/page-model.ts';
import type { Anchor } from './order-anchors.ts';
import type { Region } from './order-regions.ts';
import type { PairIndex } from './pair-index.ts';

const OVERLAY =
  /(?:^|\s)(?:[a-z]{1,12}-)?(?:dialog|modal|drawer|popup|layer|lightbox|offcanvas)(?:-content|__content|-wrapper|__wrapper|__ctx|-box|-open)?(?:\s|$)|(?:^|\s)layui-layer(?:\s|$)|(?:^|\s)swal2-popup(?:\s|$)/i;
/** With so little behind it, the dialog is the page. */
const BEHIND = 4;

/** Where the only order of a page stands, null for the whole page. */
export function overlayRegion(page: Page, anchor: Anchor, pairs: PairIndex): Region {
  const overlay = anchor.element < 0 ? null : overlayAround(page, anchor.element);
  if (overlay === null || page.segments.length - countSegments(page, overlay) < BEHIND) return null;
  const region = { from: overlay, to: page.end[overlay] ?? overlay + 1 };
  return pairs.of(region).some((pair) => pair.label.kind !== 'orderNo') ? region : null;
}

/** The outermost dialog around an element. */
export function overlayAround(page: Page, element: number): number | null {
  let found: number | null = null;
  for (const at of ancestorsOf(page, element)) {
    const node = page.elements[at];
    if (!node || node.tag === 'body') break;
    const says = /^(?:dialog|alertdialog)$/.test(attr(page, at, 'role')) || node.tag === 'dialog';
    if (says || OVERLAY.test(node.cls)) found = at;
  }
  return found;
}
