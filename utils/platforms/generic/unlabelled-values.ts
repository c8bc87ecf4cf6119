// Values that stand alone: taken only where nothing else on the page could be meant.

import { type Moment, readMoment } from '../../page/moments.ts';
import { ancestorsOf, countSegments, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { isBareAmount, readAmount } from './amounts.ts';
import { isButton } from './controls.ts';
import { type Anchor, isWalletBill } from './order-anchors.ts';
import { type Found, productOf, type ReadingContext } from './order-values.ts';
import type { Pair } from './pairs.ts';
import { readStatus } from './statuses.ts';
import { hasBuyWords } from './trade-gate.ts';

const NAME_CLASS =
  /(?:goods|product|item|commodity|sku)[-_]{0,2}(?:name|title|info__name)|(?:^|\s)(?:title|name)(?:$|\s)/i;

/** A bill heads with what was taken from the account. */
const SPENT = /^\s*[-+]\s?[\d,]{1,12}\.\d{2}\s*$/u;

export function bareAmount(
  page: Page,
  segments: readonly Segment[],
  context: ReadingContext,
): Found<ReturnType<typeof readAmount> & {}> | null {
  if (segments.length > 120 || hasBuyWords(page)) return null;
  const isBill = isWalletBill(page);
  const marked = segments.flatMap((s) => {
    if (isButton(page, s)) return [];
    const isWhole = isMarked(s.folded) || (isBill && SPENT.test(s.folded));
    return isWhole ? [{ words: s.folded, segment: s }] : runsOf(s).filter(({ words }) => isMarked(words));
  });
  const values = new Set(marked.map(({ words }) => readAmount(words, context.currency)?.value));
  const only = marked[0];
  const value = only && values.size === 1 ? readAmount(only.words, context.currency) : null;
  return only && value ? { value, raw: only.segment.text, box: only.segment.box } : null;
}

/** `¥5.90 · 2026-11-21 11:02` */
function partsOf({ folded }: Segment): string[] {
  return folded.length <= 80 ? folded.trim().split(/\s*[|·・•]\s*/u) : [folded];
}

function isMarked(folded: string): boolean {
  return isBareAmount(folded) && /[^\d.,\s]/.test(folded);
}

/** `¥ 25.00 <i>已完成</i>`: what stands first on a line where something else follows in an element of its own. */
function runsOf(segment: Segment): { words: string; segment: Segment }[] {
  const parts = partsOf(segment);
  if (parts.length > 1) return parts.map((words) => ({ words, segment }));
  const [first, second] = segment.spans;
  const words = first ? segment.folded.slice(first.start, first.end) : '';
  const isLed = !first || !second || second.run.element === first.run.element;
  const after = isLed ? '' : segment.folded.slice(second.start, second.end).trim();
  return isLed || (readStatus(after) === null && !/^共?\s?[x×]?\s?\d{1,4}\s?[件张个份]$/u.test(after))
    ? []
    : [{ words, segment }];
}

const FULL_TIME =
  /^\d{1,2}月\d{1,2}日\s\d{1,2}:\d{2}(?::\d{2})?|^\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[\sT]\d{1,2}:\d{2}(?::\d{2})?)?|^\d{1,2}\/\d{1,2}\/\d{4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?|^\d{1,3}\s?(?:秒|分钟|小时|天)前|^(?:昨天|前天|今天)\s?\d{1,2}:\d{2}/iu;
const NEAR = 12;

/** A time that no label claims, alone in the row of one order or close to its number. */
export function bareMoment(
  page: Page,
  segments: readonly Segment[],
  context: ReadingContext,
  anchor: Anchor,
): Found<Moment> | null {
  const [from, to] = context.talk ?? [0, 0];
  if (anchor.element >= from && anchor.element < to) return null;
  const near = segments === page.segments ? aroundNumber(page, anchor) : segments;
  const times = near.flatMap((segment) => {
    const words = partsOf(segment)
      .map((part) => FULL_TIME.exec(part)?.[0])
      .find(Boolean);
    const isValue = context.spoken.has(segment.index) && words === segment.folded.trim();
    return words && !isValue && segment.folded.length <= 80 ? [{ words, segment }] : [];
  });
  const only = times[0];
  const value = only && times.length === 1 ? readMoment(only.words, context.now) : null;
  return only && value ? { value, raw: only.segment.text, box: only.segment.box } : null;
}

function aroundNumber(page: Page, anchor: Anchor): readonly Segment[] {
  let found: readonly Segment[] = [];
  if (anchor.orderNo === null || anchor.element < 0) return found;
  for (const at of ancestorsOf(page, anchor.element)) {
    if (countSegments(page, at) > NEAR) return found;
    found = segmentsIn(page, at);
  }
  return found;
}

export function namedProduct(
  page: Page,
  segments: readonly Segment[],
): Found<{ product: string; quantity: number | null }> | null {
  const named = segments.filter((segment) => isGoodsName(page, segment));
  const first = named[0] ?? repeatedName(page, segments);
  if (!first || new Set(named.map((s) => s.folded)).size > 1) return null;
  const pair: Pair = {
    label: { kind: 'product', rank: 0 },
    element: first.element,
    lines: [first],
    box: first.box,
    segments: [],
  };
  const value = productOf(pair);
  return value ? { value, raw: first.text, box: first.box } : null;
}

/** A dialog repeats the name of what was chosen on the page behind it. */
function repeatedName(page: Page, segments: readonly Segment[]): Segment | undefined {
  if (segments.length === page.segments.length || segments.length > 60) return undefined;
  const own = new Set(segments.map((segment) => segment.index));
  const names = new Set(
    page.segments.flatMap((segment) =>
      !own.has(segment.index) && isGoodsName(page, segment) ? [segment.folded.trim()] : [],
    ),
  );
  const found = segments.filter((segment) => names.has(segment.folded.trim()));
  return new Set(found.map((segment) => segment.folded)).size === 1 ? found[0] : undefined;
}

function isGoodsName(page: Page, segment: Segment): boolean {
  const cls = page.elements[segment.element]?.cls ?? '';
  return NAME_CLASS.test(cls) && /goods|product|item|commodity|sku/i.test(cls);
}
