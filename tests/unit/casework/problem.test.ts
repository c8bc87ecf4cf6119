import { describe, expect, it } from 'vitest';
import { type CaseFacts, proposeProblems } from '../../../utils/casework/problem.ts';
import type { FailureKind } from '../../../utils/evidence/facts.ts';
import { problemCodeSchema } from '../../../utils/evidence/problem-types.ts';
import { ORDER } from './sample-facts.ts';

const NOW = Date.parse('2026-11-22T06:30:00.000Z');
const NOTHING: CaseFacts = { failure: null, orders: [], promises: [], transcript: [] };
const first = (facts: Partial<CaseFacts>): string | null => {
  const best = proposeProblems({ ...NOTHING, ...facts }, NOW)[0];
  return best ? `${best.code} ${best.reasons.join()}` : null;
};
const paid = { ...ORDER, status: 'paid' as const, paidAt: '2026-11-22T05:00:00.000Z' };

describe('proposeProblems', () => {
  it.each<[FailureKind, string]>([
    ['invalid', 'P01'],
    ['used', 'P02'],
    ['expired', 'P03'],
    ['region', 'P04'],
    ['bound', 'P11'],
  ])('takes a failure of kind %s for %s', (kind, code) => {
    expect(first({ failure: { kind, code: null, text: '' } })).toBe(`${code} failure-page`);
  });

  it('proposes nothing where nothing went wrong', () => {
    expect(first({})).toBeNull();
    expect(first({ orders: [{ ...ORDER, status: 'done', cardSecrets: ['x'] }] })).toBeNull();
  });

  it('tells an undelivered order, a late one and a top-up apart', () => {
    const promises = [{ kind: 'delivery' as const, text: '10分钟到账', within: '10分钟' }];
    expect(first({ orders: [paid] })).toBe('P07 paid-without-code');
    expect(first({ orders: [paid], promises })).toBe('P08 promised-time-passed');
    expect(first({ orders: [{ ...paid, product: '话费直充 50元' }] })).toBe('P09 paid-without-code');
  });

  it('prefers a clear failure to what was said, and what was said to a busy page', () => {
    const transcript = [
      { sender: 'merchant' as const, name: null, at: null, text: '售出概不退款', images: [] },
    ];
    expect(first({ transcript })).toBe('P19 refund-refused');
    expect(first({ transcript, failure: { kind: 'used', code: null, text: '' } })).toBe('P02 failure-page');
  });

  it('notices a question that was never answered', () => {
    const transcript = [
      { sender: 'buyer' as const, name: null, at: '2026-11-20T00:00:00.000Z', text: '在吗', images: [] },
    ];
    expect(first({ transcript })).toBe('P14 merchant-silent');
  });

  it('knows the 27 codes', () => {
    expect(problemCodeSchema.safeParse('P27').success).toBe(true);
    expect(problemCodeSchema.safeParse('P28').success).toBe(false);
  });
});
