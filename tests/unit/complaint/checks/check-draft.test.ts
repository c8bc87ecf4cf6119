import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft, type DraftFacts } from '../../../../utils/complaint/checks/check-draft.ts';
import { applyFinding } from '../../../../utils/complaint/checks/text-finding.ts';

const FACTS: DraftFacts = {
  audience: 'platform',
  exhibits: [1, 2],
  secrets: ['ABCD-EFGH-1234'],
  orderNo: '20261120140233',
  amount: '29.80',
};
const GOOD = '订单号20261120140233，付款29.80元，卡密无法激活（见证据1、2）。请退款。';

function codes(text: string, facts: Partial<DraftFacts> = {}): string[] {
  return checkDraft(text, { ...FACTS, ...facts }).findings.map(({ code }) => code);
}

describe('checkDraft', () => {
  it('is silent on a whole draft', () => {
    expect(checkDraft(GOOD, FACTS)).toEqual({ findings: [], missing: [] });
  });

  it.each([
    ['请于{期限}前退款', 'placeholder'],
    ['商户：【待补充】', 'placeholder'],
    ['订单号XXXX', 'placeholder'],
    ['金额____元', 'placeholder'],
    ['undefined元', 'placeholder'],
    ['见证据3', 'unknown-exhibit'],
    ['见证据1、7', 'unknown-exhibit'],
    ['卡密ABCD-EFGH-1234', 'card-secret'],
    ['你们是骗子', 'insult'],
  ])('finds in %s: %s', (text, code) => expect(codes(text)).toEqual([code]));

  it('says what is missing', () => {
    expect(checkDraft('卡不能用。', FACTS).missing).toEqual(['order-no', 'amount', 'demand']);
    expect(checkDraft(GOOD, { ...FACTS, orderNo: null, amount: null }).missing).toEqual([
      'order-no',
      'amount',
    ]);
  });

  it('lets offices know the seller and nobody else', () => {
    const text = '卖家电话13711112222，微信号seller_01。';
    expect(codes(text, { audience: 'authority' })).toEqual([]);
    expect(codes(text, { audience: 'community' })).toEqual(['personal-data', 'personal-data']);
    expect(codes('卖家家住幸福小区3栋。', { audience: 'authority' })).toEqual(['personal-data']);
  });

  it('never takes a secret for an order number', () => {
    expect(codes('卡密20261120140233', { secrets: ['20261120140233'] })).toEqual([]);
  });

  it('names places of the text, apart and in order, whatever the text', () => {
    const words = fc.constantFrom(
      '骗子',
      '不退就曝光',
      '，',
      '。',
      '“',
      '”',
      '证据9',
      '{x}',
      '消法第23条',
      '我',
      '卖家',
      '说',
      '13711112222',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const finding of checkDraft(text, FACTS).findings) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(finding.start, finding.end)).toBe(finding.match);
          expect(applyFinding(text, finding)).not.toContain('undefined');
          last = finding.end;
        }
      }),
    );
  });

  it('ends on hostile text', () => {
    for (const piece of ['不退就', '赔我就撤', '消法第', '“', '卖家说', '13', '每分钟', '《', '一']) {
      expect(checkDraft(piece.repeat(40_000), FACTS).findings).toBeInstanceOf(Array);
    }
  });
});
