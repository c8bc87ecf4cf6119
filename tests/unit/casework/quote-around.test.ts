import { expect, it } from 'vitest';
import { quoteAround } from '../../../utils/casework/quote-around.ts';

const around = (text: string, words: string, max?: number): string =>
  quoteAround(text, text.indexOf(words), text.indexOf(words) + words.length, max);

it.each<[string, string, number | undefined, string]>([
  [
    '甲。买家应在24小时内提出申请，逾期不受理。乙。',
    '24小时内',
    undefined,
    '买家应在24小时内提出申请，逾期不受理',
  ],
  ['卡密无效的，买家应在24小时内提出申请，逾期不受理', '24小时内', 16, '买家应在24小时内提出申请'],
  ['卡密无效的，买家应在24小时内申请，逾期不受理', '24小时内', 20, '买家应在24小时内申请，逾期不受理'],
  ['24小时内', '24小时内', undefined, '24小时内'],
  ['第一行\n当天22点前投诉\n第三行', '当天22点前', undefined, '当天22点前投诉'],
])('of %s around %s', (text, words, max, expected) => {
  expect(around(text, words, max)).toBe(expected);
});

it('is a part of the text and holds the words, whatever the text', () => {
  const pieces = ['，', '。', '买家', '24小时内', '、', 'x'.repeat(70), '\n', '：'];
  for (let seed = 1; seed < 400; seed++) {
    let rest = seed * 2_654_435_761;
    const text = Array.from({ length: 12 }, () => {
      rest = (rest * 1_103_515_245 + 12_345) % 2_147_483_648;
      return pieces[rest % pieces.length] ?? '';
    }).join('');
    if (!text.includes('24小时内')) continue;
    const quote = around(text, '24小时内');
    expect(text).toContain(quote);
    expect(quote).toContain('24小时内');
  }
});
