// Values that stand alone: taken only where nothing else on the page could be meant.

import type { OrderStatus } from '../../evidence/facts.ts';
import { type Moment, readMoment } from '../../page/moments.ts';
import {
  ancestorsOf,
  attr,
  countSegments,
  type Page,
  type Segment,
  segmentsIn,
} from '../../page/page-model.ts';
import { isBareAmount, readAmount } from './amounts.ts';
import { secretsOfLine } from './card-text.ts';
import { isButton } from './controls.ts';
import { TROUBLE } from './label-places.ts';
import { type Anchor, isInRegion, isWalletBill, type Region } from './order-anchors.ts';
import { type Found, productOf, type ReadingContext, type StatusWords } from './order-values.ts';
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
  const marked = segments.filter(
    (s) =>
      !isButton(page, s) &&
      ((isBareAmount(s.folded) && /[^\d.,\s]/.test(s.folded)) || (isBill && SPENT.test(s.folded))),
  );
  const values = new Set(marked.map((segment) => readAmount(segment.folded, context.currency)?.value));
  const only = marked[0];
  const value = only && values.size === 1 ? readAmount(only.folded, context.currency) : null;
  return only && value ? { value, raw: only.text, box: only.box } : null;
}

const FULL_TIME = /^\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[\sT]\d{1,2}:\d{2}(?::\d{2})?)?/u;
const NEAR = 12;

/** A time that no label claims, alone in the row of one order or close to its number. */
export function bareMoment(
  page: Page,
  segments: readonly Segment[],
  context: ReadingContext,
  anchor: Anchor,
): Found<Moment> | null {
  const near = segments === page.segments ? aroundNumber(page, anchor) : segments;
  const times = near.flatMap((segment) => {
    const words = FULL_TIME.exec(segment.folded)?.[0];
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

/** A status word standing alone; a row of them is a filter. */
export function badge(page: Page, segments: readonly Segment[]): Found<StatusWords> | null {
  // A ticket has a status of its own.
  if (segments === page.segments && TROUBLE.test(page.title)) return null;
  if (segments.length > 300) return null;
  const steps = stepSegments(page, segments);
  const badges = segments.flatMap((segment) =>
    segment.field || isButton(page, segment) || steps.has(segment.index) ? [] : statusesOf(segment),
  );
  const kinds = new Set(badges.map((found) => found.status));
  if (kinds.size > 2 || badges.length > 3) return null;
  const pay = badges.find((found) => found.status === 'paid' || found.status === 'unpaid');
  const chosen = pay?.status === 'unpaid' ? pay : (badges.find((found) => found !== pay) ?? pay);
  return chosen ? foundStatus(chosen) : statedStatus(segments);
}

interface Badge {
  segment: Segment;
  status: OrderStatus;
  text: string;
}

function foundStatus({ segment, status, text }: Badge): Found<StatusWords> {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return { value: { status, text: words }, raw: segment.text, box: segment.box };
}

/** The whole text, or a piece of it that an element of its own wrote. */
function statusesOf(segment: Segment): Badge[] {
  const whole = readStatus(segment.folded);
  if (whole) return [{ segment, status: whole, text: segment.text }];
  const found =
    segment.spans.length < 2
      ? []
      : segment.spans.flatMap(({ start, end }) => {
          const words = segment.folded.slice(start, end);
          // 需支付： names the amount behind it.
          const isLabel = /:\s*$/.test(words) || /^\s*[:¥$\d]/.test(segment.folded.slice(end));
          const status = isLabel ? null : readStatus(words);
          return status ? [{ segment, status, text: segment.text.slice(start, end).trim() }] : [];
        });
  // Two of them on one line are a filter.
  return found.length === 1 ? found : [];
}

const STEP = 8;

/** 提交订单 › 付款成功 › 商家发货 › 交易完成: short words in a row, several of them statuses, show a way and not a state. */
function stepSegments(page: Page, segments: readonly Segment[]): Set<number> {
  const steps = new Set<number>();
  for (const segment of segments) {
    if (steps.has(segment.index) || readStatus(segment.folded) === null) continue;
    for (const at of ancestorsOf(page, segment.element)) {
      const count = countSegments(page, at);
      if (count > 16) break;
      if (count < 3) continue;
      const near = segmentsIn(page, at);
      const words = near.filter((other) => /\p{L}/u.test(other.folded));
      const isWay =
        words.length >= 3 &&
        words.every(
          (other) => other.folded.replace(/^[\d.\s]+/u, '').length <= STEP && !/[:¥]/.test(other.folded),
        ) &&
        words.filter((other) => readStatus(other.folded) !== null).length >= 2;
      if (isWay) for (const other of near) steps.add(other.index);
      break;
    }
  }
  return steps;
}

const STATED =
  /(?:您的|您购买的|该|本)(?:订单|商品|卡密|货品)((?:已经?|正在|尚未|还未|等待|部分)[^,。!;:]{2,8}?)(?=[,。!;:]|$)|,(已(?:发货|发卡|完成))(?=[,。]|$)|your order (?:has been|have been|is now|is|was) (?:successfully )?([a-z]{4,12})/iu;

/** 您的订单已发货。 */
function statedStatus(segments: readonly Segment[]): Found<StatusWords> | null {
  for (const segment of segments) {
    const match = segment.folded.length <= 120 ? STATED.exec(segment.folded) : null;
    const text = match?.[1] ?? match?.[2] ?? match?.[3];
    const status = text ? readStatus(text) : null;
    if (text && status) return foundStatus({ segment, status, text });
  }
  return null;
}

export function namedProduct(
  page: Page,
  segments: readonly Segment[],
): Found<{ product: string; quantity: number | null }> | null {
  const named = segments.filter(
    (s) =>
      NAME_CLASS.test(page.elements[s.element]?.cls ?? '') &&
      /goods|product|item|commodity|sku/i.test(page.elements[s.element]?.cls ?? ''),
  );
  const first = named[0];
  if (!first || new Set(named.map((s) => s.folded)).size !== 1) return null;
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

/** Secrets that only a copy button carries (`data-clipboard-text`). */
export function copiedCards(page: Page, region: Region): Found<string>[] {
  const found: Found<string>[] = [];
  for (const i of copyButtons(page)) {
    const element = page.elements[i];
    if (!element || !isInRegion(region, i)) continue;
    const text = attr(page, i, 'data-clipboard-text');
    const words =
      segmentsIn(page, i)
        .map((segment) => segment.folded)
        .join(' ') +
      element.cls +
      attr(page, i, 'id');
    if (!/卡密|卡号|激活码|兑换码|card|key|code|cdk/i.test(words)) continue;
    for (const line of text.split('\n')) {
      for (const value of secretsOfLine(line)) found.push({ value, raw: line, box: element.box });
    }
  }
  return found;
}

const copyButtonsOf = new WeakMap<Page, number[]>();

function copyButtons(page: Page): number[] {
  const known = copyButtonsOf.get(page);
  if (known) return known;
  const found = page.elements.flatMap((element, i) =>
    element.visible && attr(page, i, 'data-clipboard-text') ? [i] : [],
  );
  copyButtonsOf.set(page, found);
  return found;
}
