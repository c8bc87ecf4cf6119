import type { Amount } from '../../evidence/facts.ts';
import { type Moment, readMoment } from '../../page/moments.ts';
import type { Segment } from '../../page/page-model.ts';
import { readAmount } from './amounts.ts';
import type { Found, ReadingContext } from './order-values.ts';

/** `订单：A-88　¥19.90`: the only price on the number's own line. */
export function amountBehind(
  number: Found<string> | null,
  segments: readonly Segment[],
  own: readonly number[],
  currency: string,
): Found<Amount> | null {
  for (const segment of number ? segments.filter(({ index }) => own.includes(index)) : []) {
    const at = segment.folded.indexOf(number?.value ?? '');
    const rest = segment.folded.slice(at + (number?.value.length ?? 0));
    if (at < 0 || !/^[\s|·,/]{0,6}(?:¥|[A-Z]{0,3}\$|€|£)\s?\d[\d.,]{0,14}(?:\s|$)/u.test(rest)) continue;
    const value = rest.match(/[¥$€£]/gu)?.length === 1 ? readAmount(rest, currency) : null;
    if (value) return { value, raw: segment.text, box: segment.box };
  }
  return null;
}

/** `订单号：10021  2026-11-20 09:30:00`: the time on the number's own line. */
export function momentBehind(
  number: Found<string> | null,
  segments: readonly Segment[],
  own: readonly number[],
  context: ReadingContext,
): Found<Moment> | null {
  for (const segment of number ? segments.filter(({ index }) => own.includes(index)) : []) {
    const at = segment.folded.indexOf(number?.value ?? '');
    const rest = segment.folded.slice(at + (number?.value.length ?? 0)).trim();
    if (at < 0 || !/^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}[\s\d:日]{0,12}$/.test(rest)) continue;
    const value = readMoment(rest, context.now);
    if (value) return { value, raw: segment.text, box: segment.box };
  }
  return null;
}
