// One kind of trouble, why it is proposed, and how strongly.
import type { ProblemCode } from '../../evidence/problem-types.ts';

/** How it is known; a surface puts it into words around the quotation. */
export type ReasonCode =
  | 'failure-page'
  | 'buyer-says'
  | 'merchant-says'
  | 'platform-says'
  | 'system-says'
  | 'page-says'
  | 'terms-say'
  | 'paid-without-code'
  | 'order-failed'
  | 'promised-time-passed'
  | 'top-up-waiting'
  | 'fewer-codes'
  | 'price-differs'
  | 'refund-asked-again'
  | 'no-answer'
  | 'shop-gone'
  | 'told-gone';

export interface ProblemReason {
  code: ReasonCode;
  /** Null only for `told-gone`, which the buyer answered. */
  exhibit: number | null;
  /** Words that stand there, null where the reason is not a matter of words. */
  words: string | null;
}

export interface ProblemProposal {
  code: ProblemCode;
  reasons: ProblemReason[];
  weight: number;
}

const MOST_WORDS = 60;

export function proposal(
  code: ProblemCode,
  weight: number,
  reason: ReasonCode,
  exhibit: number | null,
  words: string | null = null,
): ProblemProposal {
  return { code, weight, reasons: [{ code: reason, exhibit, words: words && shortened(words) }] };
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const points = [...line];
  return points.length > MOST_WORDS ? `${points.slice(0, MOST_WORDS - 1).join('')}…` : line;
}

/** The same trouble seen in several ways weighs as its strongest and a little more; the strongest reason stands first. */
export function mergeProposals(found: readonly ProblemProposal[]): ProblemProposal[] {
  const merged = new Map<ProblemCode, ProblemProposal>();
  for (const { code, reasons, weight } of found.toSorted((a, b) => b.weight - a.weight)) {
    const known = merged.get(code);
    if (!known) merged.set(code, { code, weight, reasons: [...reasons] });
    else if (!reasons.every((reason) => known.reasons.some((other) => isSame(reason, other)))) {
      known.weight += Math.min(0.4, weight / 20);
      known.reasons.push(...reasons);
    }
  }
  return [...merged.values()].sort((a, b) => b.weight - a.weight || a.code.localeCompare(b.code));
}

const isSame = (a: ProblemReason, b: ProblemReason): boolean =>
  a.code === b.code && a.exhibit === b.exhibit && a.words === b.words;
