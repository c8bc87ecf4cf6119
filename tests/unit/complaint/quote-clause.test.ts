import { describe, expect, it } from 'vitest';
import { excerptClause, quoteClause } from '../../../utils/complaint/quote-clause.ts';
import { clauseOf, SAMPLE } from './sample-input.ts';

const [CITED] = SAMPLE.clauses;
const quote = (terms: string, max: number): string => {
  if (!CITED) return '';
  return quoteClause(
    { ...CITED, clause: clauseOf(terms, '第一条') },
    { max, nameMax: 40, isQuoted: true },
    (text) => text,
  ).text;
};

describe('excerptClause', () => {
  const long = `${'甲方应当核对商品。'.repeat(10)}乙方应在24小时内补发。${'丙方另有约定。'.repeat(10)}`;

  it.each([
    ['a clause that fits, whole', '甲。乙。', null, 20, '甲。乙。'],
    ['whole sentences from the start', '甲方应当补发。乙方应当退款。丙方。', null, 12, '甲方应当补发。……'],
    [
      'the sentence that sets the time',
      long,
      '24小时内',
      30,
      '……乙方应在24小时内补发。丙方另有约定。丙方另有约定。……',
    ],
    [
      'half a sentence where a whole one is too long',
      `甲方应当补发，${'乙'.repeat(40)}。`,
      null,
      20,
      '甲方应当补发，……',
    ],
    ['nothing where there is no boundary', '甲'.repeat(100), null, 20, ''],
  ])('takes %s', (_name, text, deadline, max, expected) => {
    expect(excerptClause(text, deadline, max)).toBe(expected);
  });
});

describe('quoteClause', () => {
  it('quotes paragraphs of one article with one line break between them', () => {
    expect(quote('第一条 甲方补发。\r\n\r\n  乙方退款。\n第二条 丙。', 100)).toBe(
      '《星海点卡售后服务条款》第一条写明“甲方补发。\n乙方退款。”',
    );
  });

  it('names a clause it cannot cut without quoting it', () => {
    expect(quote(`第一条 ${'甲'.repeat(500)}\n第二条 乙。`, 60)).toBe('《星海点卡售后服务条款》第一条');
  });
});
