// Values that stand alone: taken only where nothing else on the page could be meant.

import { readMoment } from '../../page/moments.ts';
import { attr, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { isBareAmount, readAmount } from './amounts.ts';
import { secretsOfLine } from './card-text.ts';
import { isButton } from './controls.ts';
import { TROUBLE } from './label-places.ts';
import { isInRegion, type Region } from './order-anchors.ts';
import { type bestOf, type bestStatus, type Found, productOf, type ReadingContext } from './order-values.ts';
import type { Pair } from './pairs.ts';
import { readStatus } from './statuses.ts';
import { hasBuyWords } from './trade-gate.ts';

const NAME_CLASS =
  /(?:goods|product|item|commodity|sku)[-_]{0,2}(?:name|title|info__name)|(?:^|\s)(?:title|name)(?:$|\s)/i;

export function bareAmount(
  page: Page,
  segments: readonly Segment[],
  context: ReadingContext,
): Found<ReturnType<typeof readAmount> & {}> | null {
  if (segments.length > 120 || hasBuyWords(page)) return null;
  const marked = segments.filter(
    (s) => !isButton(page, s) && isBareAmount(s.folded) && /[^\d.,\s]/.test(s.folded),
  );
  const values = new Set(marked.map((segment) => readAmount(segment.folded, context.currency)?.value));
  const only = marked[0];
  const value = only && values.size === 1 ? readAmount(only.folded, context.currency) : null;
  return only && value ? { value, raw: only.text, box: only.box } : null;
}

export function bareMoment(
  segments: readonly Segment[],
  context: ReadingContext,
  isOneOfMany: boolean,
): ReturnType<typeof bestOf<NonNullable<ReturnType<typeof readMoment>>>> {
  if (!isOneOfMany) return null;
  const times = segments.filter((s) => s.folded.length <= 24 && /^\d{4}[-/.年]\d/.test(s.folded.trim()));
  const only = times[0];
  const value = only && times.length === 1 ? readMoment(only.folded, context.now) : null;
  return only && value ? { value, raw: only.text, box: only.box } : null;
}

/** A status word standing alone; a row of them is a filter. */
export function badge(page: Page, segments: readonly Segment[]): ReturnType<typeof bestStatus> {
  // A ticket has a status of its own.
  if (segments === page.segments && TROUBLE.test(page.title)) return null;
  if (segments.length > 300) return null;
  const badges = segments.flatMap((segment) => {
    const status = segment.field || isButton(page, segment) ? null : readStatus(segment.folded);
    return status ? [{ segment, status }] : [];
  });
  const kinds = new Set(badges.map((found) => found.status));
  if (kinds.size > 2 || badges.length > 3) return null;
  const pay = badges.find((found) => found.status === 'paid' || found.status === 'unpaid');
  const chosen = pay?.status === 'unpaid' ? pay : (badges.find((found) => found !== pay) ?? pay);
  return chosen
    ? {
        value: {
          status: chosen.status,
          text: chosen.segment.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
        },
        raw: chosen.segment.text,
        box: chosen.segment.box,
      }
    : null;
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
