// What a heading such as 交付信息 or 账号交付 hands over, though other rows stand between it and the codes.

import { ancestorsOf, countSegments, isInside, type Page, type Segment } from '../../page/page-model.ts';
import { labelledSecret, secretsOfLine } from './card-text.ts';
import { isButton, isEditableQuery } from './controls.ts';
import type { LabelHit } from './label-hits.ts';
import { wholeLabel } from './labels.ts';
import { isCardLine } from './pair-values.ts';
import type { Pair } from './pairs.ts';

const HANDS_OVER =
  /^(?:卡密|账号|订单|商品|子订单)?(?:交付|发货|取货|提货)(?:信息|内容|账号|卡密|详情)?$|^卡密(?:内容|信息|列表|详情|数据)$|^已(?:发|购)卡密$|^宝贝(?:内容|信息)$|^deliver(?:ed|y) (?:content|goods|items?)$|^your (?:codes?|keys?|accounts?)$/iu;
/** Rows of a delivered account. */
const ACCOUNT =
  /^(?:(?:登录|邮箱|账号)?(?:账号|帐号|邮箱|密码|用户名)|e-?mail|account|user ?name|password|(?:access )?token|cookie|2fa|api ?key|secret)\s?:?$/iu;
const HIGHEST_CLIMB = 5;
const LARGEST = 220;

export interface Section {
  /** One per line. */
  pairs: readonly Pair[];
  /** Segments that are part of what was handed over, and facts of nothing else. */
  covers: readonly number[];
}

/** null where nothing under the heading looks like a code or an account. */
export function readDelivery(page: Page, hit: LabelHit): Section | null {
  if (!HANDS_OVER.test(hit.segment.folded.trim())) return null;
  let climbed = 0;
  for (const container of ancestorsOf(page, hit.segment.element)) {
    if (climbed++ > HIGHEST_CLIMB || countSegments(page, container) > LARGEST) return null;
    const found = handedOver(page, hit.segment, container);
    if (found.lines.length > 0) return sectionOf(found);
  }
  return null;
}

interface HandedOver {
  lines: Segment[];
  covers: number[];
}

function handedOver(page: Page, heading: Segment, container: number): HandedOver {
  const found: HandedOver = { lines: [], covers: [] };
  const last = page.lastSegment[container] ?? -1;
  for (let i = heading.index + 1; i <= last; i++) {
    const segment = page.segments[i];
    if (!segment || !isInside(page, segment.element, container)) continue;
    if (isNextHeading(page, segment)) break;
    const value = page.segments[i + 1];
    if (ACCOUNT.test(segment.folded.trim()) && value && labelledSecret(value.folded) !== null) {
      found.lines.push(value);
      found.covers.push(i, value.index);
      i++;
    } else if (isCode(page, segment)) {
      found.lines.push(segment);
      found.covers.push(i);
    }
  }
  return found;
}

function isCode(page: Page, segment: Segment): boolean {
  return (
    !isButton(page, segment) &&
    !isEditableQuery(page, segment) &&
    !/^(?:id|编号|#)\s?[:：#]?\s?\d+$/iu.test(segment.folded.trim()) &&
    secretsOfLine(segment.folded).length > 0 &&
    isCardLine(segment.folded)
  );
}

function isNextHeading(page: Page, segment: Segment): boolean {
  if (/^h[1-6]$/.test(page.elements[segment.element]?.tag ?? '')) return true;
  const label = wholeLabel(segment.folded);
  if (label === null || ACCOUNT.test(segment.folded.trim())) return false;
  return label.kind !== 'card' && label.kind !== 'cardPassword';
}

function sectionOf({ lines, covers }: HandedOver): Section {
  const pairs = lines.map((segment) => ({
    label: { kind: 'card' as const, rank: 3 },
    element: segment.element,
    lines: [{ text: segment.text, folded: segment.folded }],
    box: segment.box,
    segments: [segment.index],
  }));
  return { pairs, covers };
}
