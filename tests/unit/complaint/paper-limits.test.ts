import { describe, expect, it } from 'vitest';
import { lengthFor, limitOf } from '../../../utils/complaint/paper-limits.ts';

describe('the limit of a paper', () => {
  it.each([
    ['the table’s own', {}, null, 300],
    ['the buyer’s', { 'wechat-pay': 250 }, null, 250],
    ['the field’s, before the buyer’s', { 'wechat-pay': 250 }, 180, 180],
    ['the buyer’s where a field is too short to say anything', { 'wechat-pay': 250 }, 20, 250],
    ['none beyond reason', { 'wechat-pay': 9_000_000 }, null, 20_000],
  ])('is %s', (_name, own, field, max) => {
    expect(limitOf('wechat-pay', own, field).max).toBe(max);
  });

  it('counts as the place does that takes the paper', () => {
    expect(lengthFor('wechat-pay', '卡😀')).toBe(2);
    expect(lengthFor('alipay', '卡😀')).toBe(3);
  });
});
