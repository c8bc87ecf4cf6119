import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copySections, typingLines } from '../../../utils/handover/copy-sections.ts';
import '../../fixed-seed.ts';

describe('a complaint in sections', () => {
  it('follows the headings of the text', () => {
    const text = '【订单】订单号1\n金额2元\n【问题】卡密无效\n\n【请求】退款';
    expect(copySections(text)).toEqual([
      { title: '订单', text: '【订单】订单号1\n金额2元' },
      { title: '问题', text: '【问题】卡密无效' },
      { title: '请求', text: '【请求】退款' },
    ]);
  });

  it.each([
    ['一、消费事实\n11月22日下单。', '一、消费事实'],
    ['被投诉人：\n某某有限公司', '被投诉人'],
    ['您好，我买的卡密无法激活。', null],
  ])('%j is headed %j', (text, title) => {
    expect(copySections(text).map((section) => section.title)).toEqual([title]);
  });

  it('loses no word and makes no section endless', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('【订单】', '订单号1。', '', '一、事实', '很长的话'.repeat(30)), {
          maxLength: 30,
        }),
        (lines) => {
          const text = lines.join('\n');
          const bare = (words: string) => words.replace(/\s/g, '');
          const sections = copySections(text);
          expect(bare(sections.map((section) => section.text).join(''))).toBe(bare(text));
          for (const section of sections) expect(section.text.length).toBeLessThanOrEqual(540);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is read in groups that a hand can type, numbers whole', () => {
    const rows = typingLines(
      '订单号2026112221272013741，付款58.80元，激活时提示卡密无效，请在二十四小时内补发或者退款。',
    );
    expect(rows.join('')).toContain('2026112221272013741');
    expect(rows.some((row) => row.includes('2026112221272013741'))).toBe(true);
    expect(rows.length).toBeGreaterThan(2);
  });
});
