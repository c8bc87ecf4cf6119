// Goods named without a label: the title above 数量 and 规格, the figures and channels of a row that has no room for labels.

import {
  ancestorsOf,
  countSegments,
  type Page,
  type Segment,
  sameRow,
  segmentsIn,
} from '../../page/page-model.ts';
import { isBareAmount } from './amounts.ts';
import { isButton } from './controls.ts';
import { wholeLabel } from './labels.ts';
import { type Found, type ProductWords, productOf } from './order-values.ts';
import { readStatus } from './statuses.ts';

const ITEM_FACT =
  /(?:^|[\s·|,])(?:数量|购买数量|qty|quantity)\s?[:：]\s?[x×]?\s?\d{1,5}(?:$|\s)|^[x×]\s?\d{1,4}$/iu;
const BARE_COUNT = /^(?:¥\s?\d[\d.]{0,11}\s?)?[x×]\s?(\d{1,4})$/u;
const CHANNEL =
  /^(?:支付宝|微信(?:支付)?|qq钱包|(?:账户|钱包)?余额(?:支付)?|云闪付|银联|数字人民币|paypal|stripe|usdt|alipay|wechat pay)$/iu;
const HIGHEST_CLIMB = 5;
const BLOCK = 14;
const ROW = 4;
const LARGEST = 200;

/** The one title that stands first in the block of a 数量; null where several goods are bought. */
export function titledProduct(page: Page, segments: readonly Segment[]): Found<ProductWords> | null {
  const titles = new Map<string, Segment>();
  for (const segment of segments) {
    if (segment.field || !ITEM_FACT.test(segment.folded.trim())) continue;
    const title = titleAbove(page, segment);
    if (title) titles.set(title.folded, title);
  }
  const [only] = titles.values();
  if (!only || titles.size > 1) return null;
  const value = productOf({
    label: { kind: 'product', rank: 0 },
    element: only.element,
    lines: [only],
    box: only.box,
    segments: [],
  });
  return value ? { value, raw: only.text, box: only.box } : null;
}

function titleAbove(page: Page, fact: Segment): Segment | null {
  let climbed = 0;
  for (const container of ancestorsOf(page, fact.element)) {
    if (climbed++ > HIGHEST_CLIMB || countSegments(page, container) > BLOCK) return null;
    // A single letter stands for the picture.
    const first = segmentsIn(page, container).find((segment) => segment.folded.trim().length > 1);
    const isRow = first !== undefined && isPricedRow(page, container, first, fact);
    const isAbove =
      first && first.index < fact.index && (isRow || first.box[1] + first.box[3] <= fact.box[1] + 4);
    if (first && isAbove) return isTitle(page, first) ? first : null;
  }
  return null;
}

/** Name, price and count on one line; a specification stands there without its price. */
function isPricedRow(page: Page, container: number, first: Segment, fact: Segment): boolean {
  return (
    countSegments(page, container) <= ROW &&
    sameRow(first.box, fact.box) &&
    segmentsIn(page, container).some(({ folded }) => isBareAmount(folded.trim()))
  );
}

function isTitle(page: Page, segment: Segment): boolean {
  const words = segment.folded.trim();
  return (
    segment.field === null &&
    words.length <= 100 &&
    /\p{L}/u.test(words) &&
    !/[:：。]/u.test(words) &&
    !isButton(page, segment) &&
    !isBareAmount(words) &&
    wholeLabel(words) === null &&
    wholeLabel(words.split(' ')[0] ?? '')?.kind !== 'orderNo' &&
    readStatus(words) === null
  );
}

/** 共2件 实付 ¥29.60 */
const SUMMED_COUNT = /(?:^|[\s,(:])共\s?(\d{1,4})\s?[件张份个](?![\p{Script=Han}\d])/u;

/** The one `×2` of an order, alone or in an element of its own. */
export function bareCount(segments: readonly Segment[]): Found<number> | null {
  if (segments.length > LARGEST) return null;
  const counts = segments.flatMap((segment) => {
    const pieces = segment.spans.map(({ start, end }) => segment.folded.slice(start, end).trim());
    const digits =
      pieces.map((piece) => BARE_COUNT.exec(piece)?.[1]).find((found) => found !== undefined) ??
      (segment.folded.length <= 40 ? SUMMED_COUNT.exec(segment.folded)?.[1] : undefined);
    return digits === undefined || segment.field ? [] : [{ segment, value: Number(digits) }];
  });
  const only = counts[0];
  return only && counts.every(({ value }) => value === only.value)
    ? { value: only.value, raw: only.segment.text, box: only.segment.box }
    : null;
}

/** 支付宝 of a row that has no labels. */
export function bareChannel(page: Page, segments: readonly Segment[]): Found<string> | null {
  const channels = segments.filter(
    (segment) => !segment.field && CHANNEL.test(segment.folded.trim()) && !isButton(page, segment),
  );
  const only = channels[0];
  return only && channels.length === 1 ? { value: only.text.trim(), raw: only.text, box: only.box } : null;
}
