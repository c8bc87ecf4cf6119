import { describe, expect, it } from 'vitest';
import { citeClause, paragraphOf } from '../../../utils/terms/cite.ts';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';

const TERMS = `第八条 有下列情形的，应当退款：
（一）卡密错误的；
（二）卡密过期的。`;
const NOTICE = `【售后说明】
卡密无效包换。
最终解释权归本店所有。`;

function cite(terms: string, index: number, name = '售后规则'): string {
  const clauses = parseClauses(terms);
  const clause = clauses[index];
  return clause ? citeClause(clause, name, paragraphOf(clauses, clause)) : '';
}

describe('citeClause', () => {
  it.each([
    ['an article', TERMS, 0, '《售后规则》第八条“有下列情形的，应当退款：”'],
    ['an item of an article', TERMS, 2, '《售后规则》第八条第（二）项“卡密过期的。”'],
    ['a dotted number', '1.1 甲。\n1.2 乙。', 1, '《售后规则》第1.2条“乙。”'],
    [
      'a number under a heading',
      '退款规则\n1、甲。\n2、乙。\n售后规则\n1、丙。\n2、丁。',
      3,
      '《售后规则》“售后规则”部分第2条“丁。”',
    ],
    [
      'a paragraph without a number',
      NOTICE,
      1,
      '《售后规则》“售后说明”部分第2段（无编号）“最终解释权归本店所有。”',
    ],
  ])('names %s', (_name, terms, index, expected) => {
    expect(cite(terms, index)).toBe(expected);
  });

  it('names a page without a title as such and doubles no brackets', () => {
    expect(cite(TERMS, 0, '')).toMatch(/^该规则页第八条/);
    expect(cite(TERMS, 0, '《服务协议》')).toMatch(/^《服务协议》第八条/);
  });
});
