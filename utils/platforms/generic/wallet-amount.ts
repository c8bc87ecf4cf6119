// A bill shows what was paid as a big signed figure without a label; the labelled ones are list price and discounts.

import type { Amount } from '../../evidence/facts.ts';
import type { Page, Segment } from '../../page/page-model.ts';
import { readAmount } from './amounts.ts';
import { isWalletBill } from './order-anchors.ts';
import type { Found, ReadingContext } from './order-values.ts';
import type { Pair } from './pairs.ts';

const SIGNED = /^\s*[-+−–]\s?[¥$]?\s?(\d[\d,]{0,12}\.\d{2})\s?元?\s*$/u;

export function walletAmount(
  page: Page,
  own: readonly Pair[],
  segments: readonly Segment[],
  context: ReadingContext,
): Found<Amount> | null {
  if (!isWalletBill(page)) return null;
  const taken = new Set(own.filter(({ label }) => label.kind !== 'amount').flatMap((pair) => pair.segments));
  const paid = segments.find(
    ({ index, folded, field }) => !field && !taken.has(index) && SIGNED.test(folded),
  );
  const value = paid ? readAmount(SIGNED.exec(paid.folded)?.[1] ?? '', context.currency) : null;
  return paid && value ? { value, raw: paid.text, box: paid.box } : null;
}
