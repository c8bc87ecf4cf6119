import { describe, expect, it } from 'vitest';
import { markerWords, spellCounter } from '../../../utils/reading/counter-words.ts';

describe('spellCounter', () => {
  it.each([
    [7, 'decimal', '7'],
    [7, 'decimal-leading-zero', '07'],
    [12, 'decimal-leading-zero', '12'],
    [1, 'lower-alpha', 'a'],
    [28, 'upper-latin', 'AB'],
    [14, 'lower-roman', 'xiv'],
    [49, 'upper-roman', 'XLIX'],
    [10, 'cjk-ideographic', '十'],
    [11, 'simp-chinese-informal', '十一'],
    [20, 'trad-chinese-informal', '二十'],
    [36, 'cjk-ideographic', '三十六'],
    [-3, 'lower-alpha', '-3'],
  ])('writes %i in %s as %s', (value, style, word) => {
    expect(spellCounter(value, style)).toBe(word);
  });

  it('knows no word for signs', () => {
    expect(spellCounter(1, 'disc')).toBeNull();
  });
});

describe('markerWords', () => {
  it.each([
    [3, 'decimal', '3. '],
    [3, 'cjk-ideographic', '三、'],
    [3, 'square', '• '],
    [3, '"§ "', '§ '],
    [3, 'none', ''],
    [3, '"注 "', '注 '],
  ])('puts before item %i in %s: %s', (value, style, words) => {
    expect(markerWords(value, style)).toBe(words);
  });
});
