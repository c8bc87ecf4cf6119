import { describe, expect, it } from 'vitest';
import { checkTone } from '../../../utils/complaint/tone-check.ts';

describe('checkTone', () => {
  it.each([
    ['不退款就曝光你们', 'threat'],
    ['再不处理我就发抖音', 'threat'],
    ['退三倍我就撤诉', 'money-for-silence'],
    ['给五百封口费', 'money-for-silence'],
    ['你们是黑店', 'insult'],
    ['全国很多人被骗', 'exaggeration'],
    ['本人是律师', 'impersonation'],
    ['老板家住朝阳区', 'personal-data'],
    ['电话13812345678', 'personal-data'],
    ['每分钟给你发一条', 'harassment'],
    ['必须三倍赔偿', 'absolute-claim'],
    ['要求七天无理由退货', 'wrong-law'],
  ])('finds in %s: %s', (text, code) => {
    const [finding] = checkTone(text);
    expect(finding?.code).toBe(code);
    expect(text).toContain(finding?.match);
    expect(finding?.suggestion).not.toBe('');
  });

  it.each([
    '请补发可用的卡密，不能补发的，退款29.80元。',
    '如未能解决，我将依法向市场监管部门反映。',
    '涉嫌一码多卖，请核实。',
    '订单号20261122138123456789',
  ])('leaves %s alone', (text) => {
    expect(checkTone(text)).toEqual([]);
  });

  it('reports in the order of the text', () => {
    const found = checkTone('黑店，不退款就曝光，骗子').map(({ code }) => code);
    expect(found).toEqual(['insult', 'threat', 'insult']);
  });

  it('ends on hostile text', () => {
    expect(checkTone('不退就'.repeat(100_000))).toBeInstanceOf(Array);
  }, 60_000);
});
