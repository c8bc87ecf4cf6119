// Words that are labels elsewhere: links of a menu, and the rows of a ticket about an order.

import {
  ancestorsOf,
  attr,
  countSegments,
  type Page,
  type Segment,
  segmentsIn,
} from '../../page/page-model.ts';
import type { LabelHit } from './label-hits.ts';
import { wholeLabel } from './labels.ts';

export const TROUBLE =
  /工单|投诉|举报|维权|售后|退款|纠纷|申诉|反馈|ticket|complain|dispute|after.?sales?|refund|appeal/iu;
const OF_ORDER = /订单|下单|购买|支付|付款|发货|order|purchase|placed|paid|payment|deliver/iu;
const SMALL = 14;
const BLOCK = 8;

/** 购买商品 in a menu leads somewhere; it names no value. */
export function isMenuItem(page: Page, hit: LabelHit): boolean {
  if (hit.marked || hit.valueStart < hit.segment.folded.length) return false;
  let level = 0;
  for (const at of ancestorsOf(page, hit.segment.element)) {
    const tag = page.elements[at]?.tag;
    // The head of a column may be a link that sorts.
    if (tag === 'th' || tag === 'td' || attr(page, at, 'role') === 'columnheader') return false;
    if (tag === 'nav' || (tag === 'a' && attr(page, at, 'href') !== '' && level < 4)) return true;
    if (level++ > 7) break;
  }
  return hit.segment.spans.some(
    ({ run }) => page.elements[run.element]?.tag === 'a' && attr(page, run.element, 'href') !== '',
  );
}

const MENU = /^(?:nav|header|footer|aside|th|caption|label|option)$/;

/** Words that lead elsewhere or stand outside of what the page is about. */
export function isMenuPlace(page: Page, segment: Segment): boolean {
  for (const at of ancestorsOf(page, segment.element))
    if (MENU.test(page.elements[at]?.tag ?? '')) return true;
  return false;
}

/** 创建时间 and 状态 of a ticket or a complaint are not those of its order. */
export function isOfTicket(page: Page, hit: LabelHit): boolean {
  if (hit.label.kind !== 'createdAt' && hit.label.kind !== 'status') return false;
  if (OF_ORDER.test(hit.segment.folded.slice(hit.start, hit.valueStart))) return false;
  for (const at of ancestorsOf(page, hit.segment.element)) {
    if (countSegments(page, at) > SMALL) break;
    const near = segmentsIn(page, at).filter((other) => other.folded.length <= 24);
    if (countSegments(page, at) <= BLOCK && near.some(({ folded }) => isOrderLabel(folded))) return false;
    if (near.some(({ folded, index }) => index < hit.segment.index && TROUBLE.test(folded))) return true;
  }
  return TROUBLE.test(page.title);
}

function isOrderLabel(folded: string): boolean {
  return wholeLabel(/^([^:]{2,12}):/u.exec(folded)?.[1] ?? folded)?.kind === 'orderNo';
}
